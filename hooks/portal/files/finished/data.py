"""What data files, feeds and calendars say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from portal.files.carriers.plain import decoded
from portal.privacy.columns.headings import private_heading
from portal.privacy.passage import Passage

_TAG = re.compile(r"<[^>]*>")
_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPE = re.compile(r"\\([\\;,nN])")


def json_passages(content: bytes) -> Iterator[Passage]:
    """Every key and value of a JSON file; a value below a private key with that heading."""
    words: list[str] = []
    for key, value in _leaves(json.loads(decoded(content)), is_row=False):
        words.append(f"{key} {value}" if isinstance(value, int) else value)
        if key and private_heading(key):
            yield Passage(f"“{key}”", str(value), key)
    yield Passage("数据", "\n".join(words))


def _leaves(value: Any, *, is_row: bool) -> Iterator[tuple[str, str | int]]:
    """Values with their keys; only the keys of rows in a list are headings, others are words."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield "", key
            for below, leaf in _leaves(inner, is_row=False):
                yield below or (key if is_row else ""), leaf
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, is_row=True)
    elif isinstance(value, str | int) and not isinstance(value, bool):
        yield "", value


def xml_passages(content: bytes) -> Iterator[Passage]:
    """The text of a feed, pages inside it without their tags, and its attributes."""
    text = decoded(content)
    yield Passage("订阅内容", _TAG.sub("", unescape(_TAG.sub("\n", text))))
    yield Passage("订阅属性", "\n".join(_TAG.findall(text)))


def calendar_passages(content: bytes) -> Iterator[Passage]:
    """A calendar with its lines unfolded and its text unescaped (RFC 5545, 3.1 and 3.3.11)."""
    text = _FOLD.sub("", decoded(content))
    yield Passage("日历", _ESCAPE.sub(lambda found: _meant(found[1]), text))


def _meant(sign: str) -> str:
    return "\n" if sign in "nN" else sign
