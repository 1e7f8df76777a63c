"""Columns, keys and form fields headed by something private, with what is written below them.

An empty column is a blank form and harmless; so is one whose values are masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from portal.model.masked import masked
from portal.privacy.finding import Finding, Kind
from portal.privacy.headings import is_figure_heading, is_name_heading, private_heading
from portal.privacy.masks import HIDDEN

_HARMLESS = re.compile(
    r"[-—–/\\_.。…·\s*＊●×xX□☐（）()]*|已登记|尾号[0-9]{4}|.{0,8}[*＊●×]{2,}.{0,4}|.{0,40}已隐去[）)]?"
)
"""What stands in masked columns and in fields to be filled by hand."""
_TO_FILL = re.compile(
    r"[（(]?(?:无|略|不填|必填|选填|见[^0-9]{0,10}(?:表|附件)|[0-9]{1,2} ?位(?:数字|号码)?"
    r"|例[如：:].*|如：.*|请.*|填写.*|提供.*)[）)]?"
)
"""What stands in blank forms and rows of examples."""
_DIGITS = re.compile("[0-9]")
_IS_MASKED_NAME = re.compile(r"[*＊某×○Xx]|[0-9]|已隐去")
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
    is_harmless = _HARMLESS.fullmatch(shown) is not None or is_to_fill(shown)
    return not is_harmless or len(_DIGITS.findall(shown)) > _MOST_SHOWN


def is_to_fill(value: str) -> bool:
    """Whether a value only tells what is to be written there: （18位）, 填写姓名, 见值班表."""
    return _TO_FILL.fullmatch(value.strip()) is not None


def markdown_columns(text: str) -> list[Column]:
    """The private columns of the tables of a Markdown text that hold something."""
    return [column for table in tables(text) for column in _private(table) if column.cells]


def name_cells(text: str) -> Iterator[Finding]:
    """The cells of columns 姓名 of a Markdown text, each with the surname alone as its mask."""
    for table in tables(text):
        for index, (heading, _) in enumerate(table[0]):
            for name, start in _below(table, index) if is_name_heading(heading) else ():
                if name and not _IS_MASKED_NAME.search(name):
                    yield Finding(start, start + len(name), Kind.NAME, masked(name))


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
    for index, (heading, _) in enumerate(table[0]):
        if meaning := private_heading(heading):
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


_KEY = re.compile(
    r"^[ \t]*(?:- +)?(?P<key>[\"']?[^\s:：#\-\"'][^:：\n#\"']{0,29}[\"']?) *[:：][ \t]+"
    r"(?P<value>\S[^\n]*)",
    re.MULTILINE,
)
_IN_BRACES = re.compile(r"[{,][ ]*(?P<key>[^\s:：{}\[\],]{2,30}) *[:：] +(?P<value>[^\n,{}]+)")


def yaml_columns(text: str, offset: int = 0) -> list[Column]:
    """The private keys of a YAML text that hold something; ``offset`` is where it begins."""
    columns: dict[str, Column] = {}
    for form in (_KEY, _IN_BRACES):
        for found in form.finditer(text):
            key, value = found["key"].strip("\"'"), found["value"].partition(" #")[0].rstrip()
            meaning = private_heading(key)
            if meaning and tells(value):
                inner = value.strip("\"'")
                start = offset + found.start("value") + value.index(inner)
                column = columns.setdefault(key, Column(key, meaning))
                column.cells.append(Finding(start, start + len(inner), Kind.FIELD, HIDDEN))
    return list(columns.values())


_FRONT = re.compile(r"\ufeff?\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", re.DOTALL)


def page_columns(text: str) -> list[Column]:
    """The private columns of a Markdown file: keys of its front matter and tables of its text."""
    front = _FRONT.match(text)
    head = yaml_columns(front[1], front.start(1)) if front else []
    return [*head, *markdown_columns(text)]
