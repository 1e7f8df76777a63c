"""Passports and permits to travel or stay: short codes that only the words beside them betray."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.finding import Kind

_NUMBER: Final = r"(?<![0-9A-Za-z])(?:{})(?![0-9A-Za-z])"
_PASSPORT = re.compile(
    _NUMBER.format(
        r"[EeGgDdSsPpKkHhMm][A-Za-z]? ?[0-9]{7,8}|1[45][0-9]{7}|[A-Za-z]{1,3} ?[0-9]{6,9}"
    )
)
_PERMIT = re.compile(
    _NUMBER.format(
        r"[HhMm] ?[0-9]{8}(?:[0-9]{2})?|[CcWwTtLl][A-Za-z]? ?[0-9]{7,8}|[0-9]{8}(?:[0-9]{2})?(?:\([A-Za-z]\))?"
        r"|[A-Za-z]{3} ?[0-9]{12}|9[0-9]{17}"
    )
)
_PASSPORT_NAMED = re.compile(r"护照|passport", re.IGNORECASE)
_PERMIT_NAMED = re.compile(
    r"(?<!车辆)(?<!车场)(?<!会场)通行证|回乡证|台胞证|居住证|居留证|居留许可|永久居留|往来港澳|往来台湾|旅行证"
)
_REACH: Final = 24
"""How near the name of the paper must stand before its number, in characters."""
_ELSE = re.compile(r"[\n。|]|电话|通行证|护照|编号|文号|[0-9]{4}")
"""What parts the name of a paper from a number that is not its own."""
_DIRECTLY = re.compile(r"(?:(?:证件)?号码?[:：]? ?|[:：] ?)?")
"""What may stand between the name and digits without a letter, which could be a telephone."""
_DAY = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


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


def _belongs(text: str, name: re.Match[str], found: re.Match[str]) -> bool:
    between = text[name.end() : found.start()]
    is_near = len(between) <= _REACH and not _ELSE.search(between)
    if found[0].isdecimal() and not _DIRECTLY.fullmatch(between):
        return False
    return is_near and not _DAY.fullmatch(found[0])
