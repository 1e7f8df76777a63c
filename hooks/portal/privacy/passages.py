"""The problems of what is private in the stretches of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from portal.errors import Problem
from portal.model.office_list import PLACE
from portal.privacy.allowed import Allowed
from portal.privacy.columns.excused import without_excused
from portal.privacy.columns.headings import bare, private_heading
from portal.privacy.columns.private import columns_of
from portal.privacy.columns.values import is_private
from portal.privacy.finding import Finding, Kind
from portal.privacy.lines import Lines, one_line_end
from portal.privacy.passage import BETWEEN, MadeFrom, Passage
from portal.privacy.people.names import looks_like_name
from portal.privacy.scan import scan
from portal.privacy.sources.office_numbers import number_places
from portal.privacy.words import (
    column_words,
    finding_words,
    of_office_numbers,
    of_offices,
    of_statistics,
    way_out,
)
from portal.text_source import ending_of

WRITTEN: Final = frozenset({"md", "yml", "yaml"})
"""Endings of the files that editors write, and that can be masked."""
_HINTS: Final = {
    "困难原因": of_statistics,
    "家庭住址": of_offices,
    "手机号": of_office_numbers,
    "银行卡号": of_office_numbers,
}
"""What else may be meant by a private heading, and how that is written."""


def passage_problems(
    source: str, passages: Iterable[Passage], allowed: Allowed
) -> Iterator[Problem]:
    """What is wrong with the passages of one file, errors in Chinese with masked values.

    A problem of a plain text file has its line, another has ``where`` as its path. A private
    column is one problem, told at its first cell that holds something.
    """
    whole = ""
    filled: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.made_from is not MadeFrom.AGAIN:
            yield from _found(source, passage, allowed)
            whole = whole if passage.where else passage.text
        if is_private_cell(passage, allowed):
            filled.setdefault(passage.heading, []).append(passage)
    keys = _keys_of(source, whole, allowed) if filled else ()
    for heading, told in filled.items():
        cells = [one for one in told if (bare(heading), one.line) not in keys]
        if not cells:
            continue
        is_placed = all(cell.place for cell in cells)
        way = way_out(can_mask=is_placed and ending_of(source) in WRITTEN)
        meaning = private_heading(heading) or ""
        if hint := _HINTS.get(meaning):
            way = hint(way)
        words = column_words(heading, meaning, len(cells), way)
        yield Problem(source, cells[0].line, cells[0].where, *words)


def is_private_cell(passage: Passage, allowed: Allowed) -> bool:
    """Whether a passage is a cell below a private heading that must not be published."""
    is_asked = passage.heading and private_heading(passage.heading)
    return bool(is_asked) and is_private(passage.text, passage.heading, allowed)


def findings(source: str, passage: Passage, allowed: Allowed) -> list[Finding]:
    """The findings of a passage of a file; eleven digits below a heading of amounts are none.

    Nor are the numbers in the list of office numbers: its records are checked as such; nor is
    the number of a permit, which begins with the district and the day too.
    """
    found = _at_homes(scan(passage.text, allowed), passage, allowed)
    if found and source == PLACE and not passage.where:
        found = _unlisted(found, number_places(passage.text))
    return without_excused(found, passage.text, passage.heading if passage.where else None)


def _at_homes(found: list[Finding], passage: Passage, allowed: Allowed) -> list[Finding]:
    """The findings without addresses of offices: a row without people tells whose they are."""
    if not passage.row or not any(one.kind is Kind.ADDRESS for one in found):
        return found
    if any(map(looks_like_name, passage.row.split(BETWEEN))):
        return found
    row = scan(passage.row, allowed)
    homes = [passage.row[one.start : one.end] for one in row if one.kind is Kind.ADDRESS]
    return [
        one
        for one in found
        if one.kind is not Kind.ADDRESS or _is_among(homes, passage.text[one.start : one.end])
    ]


def _is_among(homes: Iterable[str], said: str) -> bool:
    return any(home in said or said in home for home in homes)


def _unlisted(found: list[Finding], places: list[tuple[int, int]]) -> list[Finding]:
    """The findings without the numbers that the list of office numbers is for."""
    return [
        one
        for one in found
        if one.kind not in (Kind.MOBILE, Kind.BANK_CARD)
        or not any(start <= one.start and one.end <= end for start, end in places)
    ]


def _found(source: str, passage: Passage, allowed: Allowed) -> Iterator[Problem]:
    way = way_out(can_mask=not passage.where and ending_of(source) in WRITTEN)
    lines = Lines("" if passage.where else passage.text)
    for found in findings(source, passage, allowed):
        line = passage.line if passage.where else lines.of(found)
        yield Problem(
            source,
            line,
            passage.where,
            *finding_words(found, way),
        )
    if not passage.where:
        for column in columns_of(source, one_line_end(passage.text), allowed):
            line = lines.of(column.cells[0])
            words = column_words(column.heading, column.meaning, len(column.cells), way)
            yield Problem(source, line, "", *words)


def _keys_of(source: str, text: str, allowed: Allowed) -> set[tuple[str, int]]:
    """Every private key of a text with the lines of its values; its tables are passages."""
    lines = Lines(text)
    columns = columns_of(source, one_line_end(text), allowed)
    return {(bare(one.heading), lines.of(cell)) for one in columns for cell in one.cells}
