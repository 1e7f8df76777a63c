"""Columns, keys and form fields headed by something private, with what is written below them.

An empty column is a blank form and harmless; so is one whose values are masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from portal.model.masked import is_masked, masked
from portal.privacy.cell_people import people
from portal.privacy.finding import Finding, Kind
from portal.privacy.headings import (
    is_figure_heading,
    is_name_heading,
    is_sure_name_heading,
    private_heading,
)
from portal.privacy.keys import private_values
from portal.privacy.labels import counted_by
from portal.privacy.masks import HIDDEN
from portal.privacy.people import begins_with_name, first_word

_HARMLESS = re.compile(
    r"[-—–/\\_.。…·\s*＊●×xX□☐（）()]*|已登记|尾号[0-9]{4}|.{0,8}[*＊●×]{2,}.{0,4}|.{0,40}已隐去[）)]?"
)
"""What stands in masked columns and in fields to be filled by hand."""
_TO_FILL = re.compile(
    r"[（(]?(?:无|略|不填|必填|选填|见[^0-9]{0,10}(?:表|附件)|[0-9]{1,2} ?位(?:数字|号码)?"
    r"|例[如：:].*|如：.*|请.*|填写.*|提供.*|写.*|必须.*"
    r"|(?:(?:原件|复印件|电子版|照片|正反面|[0-9一二两三]{1,2} ?[份张页套]|各|及|和|与|、|，|需|查验|核对)+))[）)]?"
)
"""What stands in blank forms, in rows of examples and in lists of papers to be brought."""
_BOLD = re.compile(r"(\*\*?)(?P<words>[^*]*[\u4e00-\u9fff][^*]*)\1")
"""Words with the marks of Markdown around them, which hide nothing."""
_DIGITS = re.compile("[0-9]")
_NO_NAME = re.compile("[0-9]|已隐去|^(?:合计|总计|共计|小计)$")
_MOST_SHOWN: Final = 7
"""Digits a masked value may show: those of 138****1234."""


@dataclass
class Column:
    """One private column (or key) and its cells that tell something."""

    heading: str
    """What the editor wrote."""
    meaning: str
    """What stands there, in the words messages use."""
    cells: list[Finding] = field(default_factory=list)
    """Where, with the mask that replaces each."""


def tells(value: str) -> bool:
    """Whether a value below a private heading tells something: not blank, not masked."""
    shown = value.strip().strip("\"'")
    if bold := _BOLD.fullmatch(shown):
        shown = bold["words"]
    is_harmless = _HARMLESS.fullmatch(shown) is not None or is_to_fill(shown)
    return not is_harmless or len(_DIGITS.findall(shown)) > _MOST_SHOWN


def is_to_fill(value: str) -> bool:
    """Whether a value only tells what is to be written there: （18位）, 填写姓名, 见值班表."""
    return _TO_FILL.fullmatch(value.strip()) is not None


def markdown_columns(text: str) -> list[Column]:
    """The private columns of the tables of a Markdown text that hold something."""
    return [column for table in tables(text) for column in _private(table) if column.cells]


def names_somebody(heading: str, value: str) -> bool:
    """Whether a value names a person because of the heading it stands below."""
    if not is_name_heading(heading) or is_to_fill(value):
        return False
    is_sure = is_sure_name_heading(heading)
    return any(map(str.isalpha, value)) if is_sure else begins_with_name(value)


def figure_places(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the cells that stand below a heading of amounts."""
    for table in tables(text):
        for index, (heading, _) in enumerate(table[0]):
            for value, start in _below(table, index) if is_figure_heading(heading) else ():
                yield start, start + len(value)


Cell = tuple[str, int]
"""A cell's text without blanks around it, and its place in the whole text."""
Table = list[list[Cell]]
"""Rows of cells, that of the headings first."""


def name_cells(table: Table) -> Iterator[Finding]:
    """The names in columns of people of a table, each with the surname as its mask."""
    for index, (heading, _) in enumerate(table[0]):
        for cell, place in _below(table, index) if is_name_heading(heading) else ():
            for start, value in people(cell):
                name = value if is_sure_name_heading(heading) else first_word(value)
                is_hidden = is_masked(name) or _NO_NAME.search(name) is not None
                if names_somebody(heading, value) and not is_hidden:
                    begin = place + start
                    yield Finding(begin, begin + len(name), Kind.NAME, masked(name))


_RULE = re.compile(r" {0,3}\|?[ :]*-+[ :]*(?:\|[ :]*-+[ :]*)*\|?\s*")
_BETWEEN = re.compile(r"(?<!\\)\|")


def tables(text: str) -> Iterator[Table]:
    """The tables of a Markdown text."""
    place = 0
    table: Table = []
    above: tuple[str, int] | None = None
    for line in text.split("\n"):
        if table:
            if "|" in line:
                table.append(_cells(line, place))
            else:
                yield table
                table = []
        elif above and "|" in above[0] and "-" in line and _RULE.fullmatch(line):
            table = [_cells(*above)]
        above = (line, place)
        place += len(line) + 1
    if table:
        yield table


def _cells(line: str, place: int) -> list[Cell]:
    bounds = [-1, *(found.start() for found in _BETWEEN.finditer(line)), len(line)]
    cells = [_trimmed(line[a + 1 : b], place + a + 1) for a, b in pairwise(bounds)]
    return cells[1:] if line.lstrip().startswith("|") else cells


def _trimmed(cell: str, place: int) -> Cell:
    return cell.strip(), place + len(cell) - len(cell.lstrip())


def _private(table: Table) -> Iterator[Column]:
    key = counted_by([heading for heading, _ in table[0]])
    for index, (heading, _) in enumerate(table[0]):
        if index != key and (meaning := private_heading(heading)):
            yield _column(heading, meaning, _below(table, index))


def _below(table: Table, index: int) -> list[Cell]:
    return [row[index] for row in table[1:] if index < len(row)]


def _column(heading: str, meaning: str, cells: Sequence[Cell]) -> Column:
    found = (
        Finding(start, start + len(value), Kind.FIELD, HIDDEN)
        for value, start in cells
        if tells(value)
    )
    return Column(heading, meaning, list(found))


def yaml_columns(text: str, offset: int = 0) -> list[Column]:
    """The private keys of a YAML text that hold something; ``offset`` is where it begins."""
    columns: dict[str, Column] = {}
    for one in private_values(text):
        if tells(one.text):
            column = columns.setdefault(one.key, Column(one.key, private_heading(one.key) or ""))
            found = Finding(offset + one.start, offset + one.end, Kind.FIELD, HIDDEN)
            column.cells.append(found)
    return list(columns.values())


_FRONT = re.compile(r"\ufeff?\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", re.DOTALL)


def front_columns(text: str) -> list[Column]:
    """The private keys of the front matter of a Markdown file."""
    front = _FRONT.match(text)
    return yaml_columns(front[1], front.start(1)) if front else []


def page_columns(text: str) -> list[Column]:
    """The private columns of a Markdown file: keys of its front matter and tables of its text."""
    return [*front_columns(text), *markdown_columns(text)]
