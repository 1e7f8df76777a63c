"""Passports and permits to travel or stay: short codes that mostly the words beside them betray.

Forms: ordinary passports since 2012 (E and eight digits, or E, a letter and seven digits), those
before (G and eight); permits to Hong Kong and Macao (C, older W) and to Taiwan (L, T); permits
of their residents (H, M, with two more digits for the issue; eight digits for Taiwan); permanent
residence of foreigners until 2023 (three letters and twelve digits).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.finding import Kind
from portal.privacy.numbers.context import (
    before,
    is_document_number,
    is_in_address,
    is_in_checksum,
    is_of_a_thing,
)
from portal.privacy.numbers.digits import DAY
from portal.privacy.rare import Rare

_NUMBER: Final = r"(?<![0-9A-Za-z])(?:{})(?![0-9A-Za-z])"
_PASSPORT = re.compile(
    _NUMBER.format(
        r"[EeGgDdSsPpKkHhMm][A-Za-z]?[ -]?[0-9](?:[ /-]?[0-9]){6,7}|1[45][0-9]{7}|[A-Za-z]{1,3}[ -]?[0-9]{6,9}"
    )
)
_PERMIT = re.compile(
    _NUMBER.format(
        r"[HhMm][ -]?[0-9]{8}(?:[ -]?[0-9]{2})?|[CcWwTtLl][A-Za-z]?[ -]?[0-9]{7,8}"
        r"|[0-9]{8}(?:[0-9]{2})?(?:\([A-Za-z]\))?|[A-Za-z]{3}[ -]?[0-9]{12}|9[0-9]{17}"
    )
)
_BARE = Rare(
    "[EG][0-9A-Z][0-9]{7}",
    r"(?<![0-9A-Za-z/_.#=+-])(?:E[A-HJ-NP-Z][0-9]{7}|[EG][0-9]{8})(?![0-9A-Za-z/_=+-]|\.[0-9A-Za-z])",
)
"""A passport that nothing names."""
_PASSPORT_NAMED = re.compile(r"护照|passport", re.IGNORECASE)
_PERMIT_NAMED = re.compile(
    r"通行证(?<!(?:车辆|车场|会场)通行证)|回乡证|台胞证|居住证|居留证|居留许可|永久居留|往来港澳|往来台湾|旅行证"
)
_BEHIND = Rare(
    "护照|通行证|回乡证|台胞证|往来",
    r"(?<![0-9A-Za-z])(?P<paper>[HhMmCcLlTtEeGgKkDdSsPp][A-Za-z]?[0-9]{7,10})"
    r"(?:号的?通行证|号?的?[（(， ]{0,2}(?:护照|港澳[^\n，。]{0,10}?通行证|回乡证|台胞证|往来))",
)
"""A number before the name of its paper."""
_REACH: Final = 24
"""How near the name of the paper must stand before its number, in characters."""
_ELSE = re.compile(r"[\n。|]|电话|通行证|护照|编号|文号|[0-9]{4}")
"""What parts the name of a paper from a number that is not its own."""
_DIRECTLY = re.compile(r"(?:身份证)?(?:(?:证件)?号码?[:：]? ?|[:：] ?)?")
"""What may stand between the name and digits without a letter, which could be a telephone."""
_OF_TAIWAN = re.compile(r"(?:台胞证|台湾[^\n，。]{0,10}通行证|回乡证) $")
"""Papers whose numbers are digits and follow after a blank too."""
_PARTS = re.compile("[ /-]")
_DAY = re.compile(rf"[A-Za-z]?{DAY}")
_LONGEST_ROW: Final = 200
"""Characters of a row of codes that are looked back over."""
_ROW = re.compile(r"(?:[A-Za-z]{1,2}[0-9]{7,8}[、，,/ ]{1,2})+\Z")
"""Codes before one of the same form: what is written before the first holds for all."""


def papers(text: str) -> Iterator[tuple[int, int, Kind]]:
    """Start, end and kind of every number of such a paper."""
    for kind, named, form in (
        (Kind.PASSPORT, _PASSPORT_NAMED, _PASSPORT),
        (Kind.PERMIT, _PERMIT_NAMED, _PERMIT),
    ):
        for name in named.finditer(text):
            for found in form.finditer(text, name.end(), name.end() + _REACH + 18):
                if _belongs(text, name, found):
                    yield found.start(), found.end(), kind
    for found in _BEHIND.finditer(text):
        kind = Kind.PASSPORT if "护照" in found[0] else Kind.PERMIT
        yield *found.span("paper"), kind
    for found in _BARE.finditer(text):
        if not _is_of_a_thing(text, found):
            yield found.start(), found.end(), Kind.PASSPORT


def _belongs(text: str, name: re.Match[str], found: re.Match[str]) -> bool:
    between = text[name.end() : found.start()]
    is_near = len(between) <= _REACH and not _ELSE.search(between)
    if found[0].isdecimal() and not _DIRECTLY.fullmatch(between):
        is_near = is_near and _OF_TAIWAN.search(before(text, found.start(), _REACH)) is not None
    is_day = _DAY.fullmatch(_PARTS.sub("", found[0])) is not None
    return is_near and not (is_day and (found[0].isdecimal() or _PARTS.search(found[0])))


def _is_of_a_thing(text: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    row = _ROW.search(text[max(0, start - _LONGEST_ROW) : start])
    first = start - len(row[0]) if row else start
    return (
        _DAY.fullmatch(found[0]) is not None
        or is_document_number(text, first)
        or is_of_a_thing(text, first)
        or is_in_address(text, start)
        or is_in_checksum(text, start, end)
    )
