"""Markdown marks that were meant, but that the renderer would print, drop or misread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from portal.checks.blocks import CODE, Lines, Slip, block_slips
from portal.text_source import strange_character

_FENCE = re.compile(r"\s*(```|~~~)")
_CONFLICT = re.compile(r"(<{7}|>{7})( .*)?")
_LINK = re.compile(
    r"(?P<open>[\[［【])(?P<text>[^\[\]［］【】]*)(?P<close>[\]］】])\s?"
    r"(?P<left>[（(])(?P<to>[^（）()\s]*[./#][^（）()]*)(?P<right>[）)])"
)
_WIDE_HEADING = re.compile(r"\s*([#＃]*＃[#＃]*)\s*(\S.*)")
_SPACED_HEADING = re.compile(r" {1,3}(#{1,6}) +(\S.*)")
_TOPIC = re.compile(r"#[^#\s][^#]*#.*")
_H1 = re.compile(r"#[^#\n]")
_HTML_H1 = re.compile(r"</?h1\b[^>]*>", re.IGNORECASE)
_LOST = re.compile(
    r"<(script|style|iframe|frame|object|embed|applet|form|input|button|select|textarea|video"
    r"|audio|svg|math|template|noscript|base|meta|link)\b",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&#(?:x(?P<hex>[0-9a-f]{1,8})|(?P<number>[0-9]{1,8}));?", re.IGNORECASE)


def slips(body: str) -> Iterator[Slip]:
    """Every wrong mark of a body, outside of code."""
    lines = _without_code(body.split("\n"))
    for offset, line in enumerate(lines):
        for rule in _LINE_RULES:
            yield from rule(offset, line)
    yield from block_slips(lines)


def _without_code(lines: Lines) -> list[str]:
    kept: list[str] = []
    inside = False
    for line in lines:
        is_fence = _FENCE.match(line) is not None
        inside ^= is_fence
        kept.append("" if inside or is_fence else line)
    return kept


def _conflict(offset: int, line: str) -> Iterator[Slip]:
    if _CONFLICT.fullmatch(line):
        message = f"“{line[:20]}”是两人同时修改留下的标记"
        yield Slip(offset, message, "两份内容只留一份，再删掉 <<<<<<<、=======、>>>>>>> 三行")


def _link(offset: int, line: str) -> Iterator[Slip]:
    code = [found.span() for found in CODE.finditer(line)]
    wide = [
        found
        for found in _LINK.finditer(line)
        if "".join(found.group("open", "close", "left", "right")) != "[]()"
        and not any(start <= found.start() < end for start, end in code)
    ]
    if wide:
        meant = line
        for found in reversed(wide):
            right = f"[{found['text']}]({found['to']})"
            meant = meant[: found.start()] + right + meant[found.end() :]
        message = f"链接“{wide[0][0][:40]}”的括号要用半角"
        yield Slip(offset, message, f"请写成 {meant.strip()}")


def _heading(offset: int, line: str) -> Iterator[Slip]:
    text = line[:30]
    if found := _WIDE_HEADING.fullmatch(line):
        right = f"{'#' * max(2, len(found[1]))} {found[2]}"
        yield Slip(offset, f"小标题“{text.strip()}”的“＃”要用半角", f"请写成 {right}")
    elif found := _SPACED_HEADING.fullmatch(line):
        right = f"{'#' * max(2, len(found[1]))} {found[2]}"
        message = f"小标题“{text.strip()}”前面不能有空格"
        yield Slip(offset, message, f"请写成 {right}")
    elif _TOPIC.fullmatch(line):
        yield Slip(offset, f"“{text}”会被当成标题", f"请写成 \\{text}")
    elif _H1.match(line):
        message = f"正文里不要用一级标题“{text}”，页面标题已经是一级"
        yield Slip(offset, message, f"请写成 #{text}")


def _html(offset: int, line: str) -> Iterator[Slip]:
    line = CODE.sub("", line)
    if _HTML_H1.search(line):
        text = _HTML_H1.sub("", line).strip()
        yield Slip(offset, "正文里不要用一级标题 <h1>，页面标题已经是一级", f"请写成 ## {text}")
    if found := _LOST.search(line):
        message = f"<{found[1].lower()}> 和里面的内容会被去掉，页面上看不到"
        yield Slip(offset, message, "请删去，改用文字、图片或链接")


def _entity(offset: int, line: str) -> Iterator[Slip]:
    for found in _ENTITY.finditer(CODE.sub("", line)):
        number = int(found["hex"], 16) if found["hex"] else int(found["number"])
        if number > 0x10FFFF or strange_character(chr(number)):
            message = f"“{found[0]}”会变成看不见的控制字符"
            yield Slip(offset, message, f"请删掉“{found[0]}”")


def _wide_bars(offset: int, line: str) -> Iterator[Slip]:
    if line.lstrip().startswith("｜") and line.count("｜") > 1:
        right = line.replace("｜", "|").strip()
        yield Slip(offset, "表格的竖线“｜”要用半角", f"请写成 {right}")


_LINE_RULES: Final[tuple[Callable[[int, str], Iterator[Slip]], ...]] = (
    _conflict,
    _link,
    _heading,
    _html,
    _entity,
    _wide_bars,
)
