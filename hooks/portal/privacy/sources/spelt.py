"""Signs that a source spells out: entities of HTML, escapes of YAML, line breaks as tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from portal.text_source import UNSEEN

_INLINE: Final = (
    "a|abbr|b|bdi|big|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|sub|sup|u|wbr"
)
_BOLD: Final = 11
"""Digits that are bold inside of a longer number, at most."""
_BEGUN: Final = "|".join(rf"(?<=\*\*[0-9]{{{count}}})" for count in range(1, _BOLD + 1))
_STARTS = re.compile(rf"[{UNSEEN}&<*\\]")
"""How all of that begins; few signs of a text do."""
_SPELT = re.compile(
    rf"(?P<unseen>[{UNSEEN}]+)"
    r"|(?P<entity>&(?:#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,7});?|[A-Za-z]{2,24};|(?:nbsp|shy)(?![a-z])))"
    r"|\\(?P<escape>u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8})"
    r"|(?<=[0-9])\\(?P<blank>[nrNLPt_ ])(?=[0-9\\])"
    r"|(?P<line><[bB][rR]\b[^<>]{0,80}>(?: *\r?\n)?)"
    rf"|(?<=[0-9 .-])(?P<inline>(?:</?(?:{_INLINE})(?:\s[^<>]{{0,80}})?/?>|<!--[^<>]{{0,80}}-->)+)(?=[0-9 .-])"
    r"|(?<=[0-9])(?P<between>(?:</?[a-zA-Z][^<>]{0,80}>)+)(?=[0-9.-])"
    r"|(?P<marks>(?<=[0-9])\\(?=[-.])|\\(?=[*#])"
    rf"|(?<=[0-9])\*\*(?=[0-9]{{1,{_BOLD}}}\*\*(?!\*))|(?:{_BEGUN})\*\*(?=[0-9]))"
)
"""Whatever is written otherwise than it is read."""
_TAGS: Final = ("line", "inline", "between")
"""What of it is a tag or a comment, which can hold a value of its own."""
_IS_UNSEEN: Final = re.compile(f"[{UNSEEN}]")
_SURROGATES: Final = range(0xD800, 0xE000)


def spelt(text: str, *, with_tags: bool) -> Iterator[tuple[int, int, str]]:
    """Start and end of whatever is spelt, and the sign it reads as; none for what is not seen.

    Without tags only what is spelt inside and beside them, and they are text as all else.
    """
    done = 0
    for begun in _STARTS.finditer(text):
        found = _SPELT.match(text, begun.start()) if begun.start() >= done else None
        if found and (with_tags or found.lastgroup not in _TAGS):
            done = found.end()
            yield found.start(), done, _sign(found)


def _sign(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "entity":
            return _shown(unescape(found["entity"]))
        case "escape":
            code = int(found["escape"][1:], 16)
            return _shown(chr(code) if code <= 0x10FFFF else "")
        case "blank":
            return " " if found["blank"] in "t_ " else "\n"
        case "line":
            return "\n"
        case "between":
            return "|"
    return ""


def _shown(signs: str) -> str:
    """One sign, or nothing where it is not seen or is half of one."""
    sign = signs[:1]
    return "" if _IS_UNSEEN.match(sign) or (sign and ord(sign) in _SURROGATES) else sign
