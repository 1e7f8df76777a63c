"""Columns, keys and form fields headed by something private, with what is written below them.

An empty column is a blank form and harmless; so is one whose values are masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from portal.model.masked import HIDING, is_masked, masked
from portal.privacy.cell_people import people
from portal.privacy.finding import Finding, Kind
from portal.privacy.headings import (
    is_figure_heading,
    is_name_heading,
    is_sure_name_heading,
    parts_of,
    private_heading,
    shows_digits,
    shows_tail,
)
from portal.privacy.impersonal import impersonal
from portal.privacy.keys import private_values
from portal.privacy.labels import is_label
from portal.privacy.markdown_tables import Cell, table_rows
from portal.privacy.masks import HIDDEN
from portal.privacy.people import begins_with_name, first_word

_HARMLESS = re.compile(
    rf"[-—–/\\_.。…·\sxX☐（）(){HIDING}]*|已登记|.{{0,8}}[{HIDING}]{{2,}}.{{0,4}}|.{{0,40}}已隐去[）)]?"
)
"""What stands in masked columns and in fields to be filled by hand."""
_TAIL = re.compile(r"(?:尾号|[后末]四位)?[:：]? ?[.…-]{0,6}[0-9]{4}")
"""The last four digits of a number and nothing else."""
_TO_FILL = re.compile(
    r"[（(]?(?:无|略|[√✓✔是否有需要不]{1,3}|(?:不填|必填|选填)(?:[，,、；; ]{0,2}[0-9]{1,2} ?位(?:数字|号码)?)?|见[^0-9]{0,10}(?:表|附件)|[0-9]{1,2} ?位(?:数字|号码)?"
    r"|例[如：:].*|如：.*|请.*|填写.*|提供.*|写.*|必须.*"
    r"|(?:(?:原件|复印件|电子版|照片|正反面|[0-9一二两三]{1,2} ?[份张页套]|各|及|和|与|、|，|需|查验|核对)+))[）)]?"
)
"""What stands in blank forms, in rows of examples and in lists of papers to be brought."""
_BOLD = re.compile(r"(\*\*?)(?P<words>[^*]*[\u4e00-\u9fff][^*]*)\1")
"""Words with the marks of Markdown around them, which hide nothing."""
_DIGITS = re.compile(r"\d")
_NO_NAME = re.compile("[0-9]|已隐去|^(?:合计|总计|共计|小计)$")
_BETWEEN_PARTS = re.compile(r"[\s/、，,;；|（()）]+")
_SHORT = re.compile("[\u4e00-\u9fff·•]{2,5}")
"""What a name can look like whose family is not among the frequent ones."""
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


def tells(value: str, heading: str) -> bool:
    """Whether a value below a private heading tells something: not blank, not masked."""
    shown = value.strip().strip("\"'")
    if bold := _BOLD.fullmatch(shown):
        shown = bold["words"]
    digits = len(_DIGITS.findall(shown))
    if is_to_fill(shown):
        return digits > _MOST_SHOWN
    if _TAIL.fullmatch(shown):
        return not shows_tail(heading)
    if not _HARMLESS.fullmatch(shown):
        return True
    return digits > 0 and (digits > _MOST_SHOWN or not shows_digits(heading))


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
    if is_sure:
        return any(map(str.isalpha, value))
    return begins_with_name(value) or _is_at_its_place(heading, value)


def _is_at_its_place(heading: str, value: str) -> bool:
    """Whether a short word stands where a heading of several asks for a name: 禤某/示例厂."""
    parts, words = parts_of(heading), [one for one in _BETWEEN_PARTS.split(value) if one]
    return len(parts) == len(words) > 1 and any(
        is_sure_name_heading(part) and _SHORT.fullmatch(word) and not is_label(word)
        for part, word in zip(parts, words, strict=True)
    )


def figure_places(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the cells that stand below a heading of amounts."""
    for table in tables(text):
        for index, (heading, _) in enumerate(table[0]):
            for value, start in _below(table, index) if is_figure_heading(heading) else ():
                yield start, start + len(value)


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


def tables(text: str) -> Iterator[Table]:
    """The tables of a Markdown text."""
    for rows in table_rows(text):
        yield [row.cells for row in rows]


def _private(table: Table) -> Iterator[Column]:
    headings, *rows = [[text for text, _ in row] for row in table]
    kinds = impersonal(headings, rows)
    for index, (heading, _) in enumerate(table[0]):
        if index not in kinds and (meaning := private_heading(heading)):
            yield _column(heading, meaning, _below(table, index))


def _below(table: Table, index: int) -> list[Cell]:
    return [row[index] for row in table[1:] if index < len(row)]


def _column(heading: str, meaning: str, cells: Sequence[Cell]) -> Column:
    found = (
        Finding(start, start + len(value), Kind.FIELD, HIDDEN)
        for value, start in cells
        if tells(value, heading)
    )
    return Column(heading, meaning, list(found))


def yaml_columns(text: str, offset: int = 0) -> list[Column]:
    """The private keys of a YAML text that hold something; ``offset`` is where it begins."""
    columns: dict[str, Column] = {}
    for one in private_values(text):
        if tells(one.text, one.key):
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
