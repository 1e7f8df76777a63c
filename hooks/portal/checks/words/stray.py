"""Marks that stand where they cannot: two in a row, one inside a word, a bracket alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.checks.words.find import Find, before

_HAN = "\u4e00-\u9fff"
_TWO = re.compile(r"[，、；：。][，、；：。,]+|[,;][，、；：。]|[！？][，、；：。]")
_DOT = re.compile(rf"[.`](?=[{_HAN}])")
_GARBLED = re.compile("\ufffd+|锟斤拷")
"""What is left of signs that a program read in the wrong character set."""
_DITTO = re.compile(r"\d{1,4}〃\d{1,4}")
_SPACES = re.compile(r"[ 　]+")
_MARK = re.compile(rf"[，。、；：](?=[{_HAN}\n]|$)")
_WORD = re.compile(f"[{_HAN}]")
_NUMERALS: Final = "一二三四五六七八九十"
"""A dot behind them numbers an item."""
_DOMAINS: Final = ("公益", "政务", "中国", "公司", "网络", "网址", "网站")
"""Chinese top-level domains, which follow a dot."""
_BRACKETS = re.compile(r"[《》（）()【】〔〕]|\n[ \t]*\n")
_PARTNER: Final = {"》": "《", "）": "（", ")": "（", "】": "【", "〕": "〔"}
_SAME: Final = {"(": "（"}
"""A half-width bracket pairs with a full-width one: that is a matter of looks."""
_ACROSS: Final = 2000
"""Characters a bracket may reach over blank lines, as in the history before a law."""
_NUMBERED = re.compile(r"(?:^|[\s，。；：、|>*“])[0-9A-Za-z一二三四五六七八九十]{1,3}$")
"""What may stand before a lone ）: the number of an item, as in 1）."""


def finds(text: str) -> Iterator[Find]:
    """Every stray mark of a text."""
    for match in _TWO.finditer(text):
        if not set(match[0]) <= {"。"}:
            yield Find(*match.span(), f"“{match[0]}”是两个标点连在一起", _keep_one(match[0]))
        else:
            yield Find(*match.span(), f"“{match[0]}”重复了", "请写“。”；省略号请写“……”")
    for match in _DOT.finditer(text):
        left = before(text, match)
        is_address = text.startswith(_DOMAINS, match.end())
        if left in _NUMERALS or not _WORD.match(left) or is_address:
            continue
        message = f"“{text[match.start() - 1 : match.end() + 1]}”中间多了“{match[0]}”"
        yield Find(*match.span(), message, f"请删去“{match[0]}”；人名里的间隔号请写“·”")
    for match in _SPACES.finditer(text):
        mark = _MARK.match(text, match.end())
        if mark and _WORD.match(before(text, match)):
            message = f"“{mark[0]}”前面多了空格"
            yield Find(match.start(), mark.end(), message, "请删去空格", "warning")
    yield from _garbled(text)
    yield from _alone(text)


def _garbled(text: str) -> Iterator[Find]:
    """What no keyboard writes; hardly any text has it."""
    if "\ufffd" in text or "锟斤拷" in text:
        for match in _GARBLED.finditer(text):
            yield Find(*match.span(), "这里有乱码“锟斤拷”或“\ufffd”", "请对照原件补上")
    if "〃" in text:
        for match in _DITTO.finditer(text):
            right = match[0].replace("〃", "·")
            yield Find(*match.span(), f"“{match[0]}”里的“〃”不对", f"请写“{right}”")


def _keep_one(marks: str) -> str:
    kept = next((mark for mark in "。！？；：，、" if mark in marks), marks[0])
    return f"请只留一个，例如“{kept}”"


def _alone(text: str) -> Iterator[Find]:
    """Brackets without their partner in their paragraph or, close by, in the next."""
    kept: list[int] = []
    for at in sorted(_unpaired(text)):
        mark = _SAME.get(text[at], text[at])
        opening = _SAME.get(text[kept[-1]], text[kept[-1]]) if kept else ""
        if opening and _PARTNER.get(mark) == opening and at - kept[-1] <= _ACROSS:
            kept.pop()
        else:
            kept.append(at)
    yield from (_bracket(text, at) for at in kept)


def _unpaired(text: str) -> Iterator[int]:
    """Where brackets stand alone in their paragraph."""
    opened: dict[str, list[int]] = {mark: [] for mark in _PARTNER.values()}
    for match in _BRACKETS.finditer(text):
        at, mark = match.start(), _SAME.get(match[0], match[0])
        if mark in opened:
            opened[mark].append(at)
        elif mark not in _PARTNER:
            yield from _left(opened)
        elif opened[_PARTNER[mark]]:
            opened[_PARTNER[mark]].pop()
        elif mark not in "）)" or not _NUMBERED.search(text[max(0, at - 8) : at]):
            yield at
    yield from _left(opened)


def _left(opened: dict[str, list[int]]) -> Iterator[int]:
    """What a paragraph leaves open."""
    for places in opened.values():
        yield from places
        places.clear()


def _bracket(text: str, at: int) -> Find:
    near = text[max(0, at - 6) : at + 7].replace("\n", " ").strip()
    message = f"“{near}”里的“{text[at]}”没有配对"
    return Find(at, at + 1, message, "请补上另一半，或者删去这一个", "warning")
