"""Stretches of a file, and the problems of what is private in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from portal.errors import Problem
from portal.model.office_list import PLACE
from portal.privacy.allowed import Allowed
from portal.privacy.columns import (
    Column,
    figure_places,
    front_columns,
    markdown_columns,
    page_columns,
    tells,
    yaml_columns,
)
from portal.privacy.finding import Finding, Kind
from portal.privacy.headings import bare, is_figure_heading, private_heading
from portal.privacy.office_numbers import number_places
from portal.privacy.people import looks_like_name
from portal.privacy.scan import scan
from portal.privacy.words import column_words, finding_words, of_offices, of_statistics, way_out
from portal.text_source import ending_of

WRITTEN: Final = frozenset({"md", "yml", "yaml"})
"""Endings of the files that editors write, and that can be masked."""
_HINTS: Final = {"困难原因": of_statistics, "家庭住址": of_offices}
"""What else may be meant by a private heading, and how that is written."""
BETWEEN: Final = " | "
"""Stands between the cells of a row."""
_AMOUNT = re.compile(r"\s*[¥￥+-]?[0-9][0-9.,，]* ?[千百万亿]*元?\s*")


@dataclass(frozen=True)
class Passage:
    """A stretch of a file with the words that tell where it stands."""

    where: str
    """“工作表“名单”的 B3”, “第2页”, “第5段”, “批注”, “文件属性”; empty: the whole text of a
    plain text file, whose problems carry the line instead."""
    text: str
    """What is written there; of a table one cell."""
    heading: str = ""
    """For a cell of a table below its headings: what the heading of its column says."""
    line: int = 0
    """For a cell of a table in HTML or Markdown: the line of its file, from 1."""
    row: str = ""
    """For a cell of a table: all cells of its row with :data:`BETWEEN` between them."""


def passage_problems(
    source: str, passages: Iterable[Passage], allowed: Allowed
) -> Iterator[Problem]:
    """What is wrong with the passages of one file, errors in Chinese with masked values.

    A problem of a plain text file has its line, another has ``where`` as its path. A private
    column is one problem, told at its first cell that holds something. Passages after that of
    a whole text are its cells once more: of them only the headings are new.
    """
    is_read = False
    maskable: set[tuple[str, int]] = set()
    filled: dict[str, list[Passage]] = {}
    for passage in passages:
        if not is_read:
            yield from _found(source, passage, allowed)
            if not passage.where:
                maskable = _cells_of_columns(source, passage.text)
        is_read = is_read or not passage.where
        if (
            passage.heading
            and private_heading(passage.heading)
            and tells(passage.text, passage.heading)
        ):
            filled.setdefault(passage.heading, []).append(passage)
    for heading, cells in filled.items():
        can_mask = all((bare(heading), cell.line) in maskable for cell in cells)
        way = way_out(can_mask=can_mask)
        meaning = private_heading(heading) or ""
        if hint := _HINTS.get(meaning):
            way = hint(way)
        words = column_words(heading, meaning, len(cells), way)
        yield Problem(source, cells[0].line, cells[0].where, *words)


def findings(source: str, passage: Passage, allowed: Allowed) -> list[Finding]:
    """The findings of a passage of a file; eleven digits below a heading of amounts are none.

    Nor are the numbers in the list of office numbers: its records are checked as such.
    """
    found = _at_homes(scan(passage.text, allowed), passage, allowed)
    if found and source == PLACE and not passage.where:
        found = _unlisted(found, number_places(passage.text))
    if not any(one.kind is Kind.MOBILE for one in found):
        return found
    if passage.where:
        is_amount = is_figure_heading(passage.heading) and _AMOUNT.fullmatch(passage.text)
        return [one for one in found if not (is_amount and one.kind is Kind.MOBILE)]
    amounts = set(figure_places(passage.text))
    return [
        one for one in found if one.kind is not Kind.MOBILE or (one.start, one.end) not in amounts
    ]


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
            found.level,
        )
    if not passage.where:
        for column in _keys_of(source, passage.text):
            line = lines.of(column.cells[0])
            words = column_words(column.heading, column.meaning, len(column.cells), way)
            yield Problem(source, line, "", *words)


def _cells_of_columns(source: str, text: str) -> set[tuple[str, int]]:
    """The heading and the line of every cell of a Markdown table that a program can mask."""
    if ending_of(source) != "md" or "|" not in text:
        return set()
    lines = Lines(text)
    columns = markdown_columns(one_line_end(text))
    return {(bare(one.heading), lines.of(cell)) for one in columns for cell in one.cells}


def _keys_of(source: str, text: str) -> list[Column]:
    """The private keys of a text; cells of its tables are passages of their own."""
    return (
        front_columns(one_line_end(text)) if ending_of(source) == "md" else columns_of(source, text)
    )


def columns_of(source: str, text: str) -> list[Column]:
    """The private columns of a text that hold something, by the ending of its file's name."""
    text = one_line_end(text)
    match ending_of(source):
        case "yml" | "yaml":
            return yaml_columns(text)
        case "md":
            return page_columns(text)
    return []


def one_line_end(text: str) -> str:
    """The text with a line feed at every line end, and every other sign at its place."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


class Lines:
    """The lines of a text, counted once however many findings ask for theirs."""

    def __init__(self, text: str) -> None:
        self._breaks = [found.start() for found in re.finditer("\n", text)]

    def of(self, found: Finding) -> int:
        """The line on which a finding begins, from 1."""
        return bisect_left(self._breaks, found.start) + 1
