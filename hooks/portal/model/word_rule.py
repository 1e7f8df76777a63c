"""Word rules: records in ``data/wording.yml``; what is wrong, what to write, what is right.

The list is the township's own: a rule is added by whoever met the slip, not by the engine.
"""

from __future__ import annotations

from enum import StrEnum

from portal.model.base import Record, about
from portal.model.types import Line, Lines


class WordLevel(StrEnum):
    """What a find of a rule does."""

    ERROR = "错误"
    WARNING = "提醒"
    ALLOWED = "放过"
    """The words are right as they stand: no check of words finds anything in them."""


class WordRule(Record):
    """One wrong form with its right one, or words that are right as they stand."""

    wrong: Lines = about(
        "错写的词，一个或几个；级别写“放过”时，写照原样就对的词，例如店名、书名", "截止目前"
    )
    right: Line | None = about("应当写成什么；级别写“放过”时不写", "截至目前", default=None)
    level: WordLevel = about(
        "错误（改好才能发布）、提醒（只提示），或者放过（这样写是对的，不查）", "错误"
    )
    reason: Line = about("为什么，一句话", "“截止”是停止，“截至”是到某时为止")
    unless: tuple[Line, ...] = about("例外：带着这几个字、却没有写错的说法", "选拔付出", default=())
