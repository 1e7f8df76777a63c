"""Cells whose heading tells that a number in them is nobody's: amounts, permits that hold a day."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from portal.privacy.columns.headings import is_figure_heading
from portal.privacy.columns.private import places_below
from portal.privacy.finding import Finding, Kind
from portal.privacy.numbers.context import is_case_heading

_EXCUSED: Final = (
    (Kind.MOBILE, is_figure_heading, re.compile(r"\s*[¥￥+-]?[0-9][0-9.,，]* ?[千百万亿]*元?\s*")),
    (Kind.RESIDENT_ID, is_case_heading, re.compile(r"\s*[0-9]{6}20[0-9]{9}[0-9Xx]\s*")),
)
"""What a finding is none for, below what heading, and in cells of what form."""
_Places = set[tuple[int, int]]


def without_excused(found: list[Finding], text: str, heading: str | None) -> list[Finding]:
    """The findings without those; ``heading`` is that of a cell, None for a whole text."""
    for kind, is_meant, form in _EXCUSED:
        if any(one.kind is kind for one in found):
            places = _places(text, heading, is_meant, form)
            found = [one for one in found if one.kind is not kind or not _is_at(one, places)]
    return found


def _places(
    text: str, heading: str | None, is_meant: Callable[[str], bool], form: re.Pattern[str]
) -> _Places:
    """Start and end of the cells below such a heading in which such numbers stand."""
    if heading is None:
        return {one for one in places_below(text, is_meant) if form.fullmatch(text[slice(*one)])}
    return {(0, len(text))} if is_meant(heading) and form.fullmatch(text) else set()


def _is_at(found: Finding, places: _Places) -> bool:
    return any(start <= found.start and found.end <= end for start, end in places)
