"""Forms: the label stands left of what is filled in.

A heading row looks alike where its headings are words nobody foresaw. The rows below tell the
difference: in a form a label stands below a label, in a list of people a person below 姓名.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from portal.files.tables.cells import Cell, Row
from portal.files.tables.headings import MOST_ROWS
from portal.privacy.columns.headings import (
    bare,
    is_figure_heading,
    is_name_heading,
    is_sure_name_heading,
    private_heading,
)
from portal.privacy.columns.impersonal import is_kind
from portal.privacy.columns.labels import (
    is_about,
    is_answer,
    is_asked,
    is_count,
    is_hint,
    is_label,
    is_left_blank,
    is_telling,
)
from portal.privacy.columns.values import tells
from portal.privacy.people.names import begins_with_name, could_be_name

_LISTED: Final = "、"
"""姓名、手机号 is a list of what is asked for."""
_HIDDEN: Final = "已隐去"
"""Stands in what was filled in and is masked now; the form is read as it was before."""

_PIECES: Final = ("份数", "张数", "页数", "件数")
"""How many of a paper are to be brought."""


def names_somebody(rows: Sequence[Row]) -> bool:
    """Whether somebody is named beside a label: a form that was filled in."""
    return any(
        is_sure_name_heading(label.text) and begins_with_name(value.text)
        for row in rows
        for label, value in pairwise(row)
    )


def filled_in(
    rows: Sequence[Row], number: int, heads: Mapping[int, str], *, is_named: bool
) -> dict[int, str]:
    """The cells of a row that were filled in beside a label, by their place, with the label.

    What reads like a condition was filled in where somebody ``is_named``: 妻子患病，需长期服药.
    """
    row = rows[number]
    found = {
        at + 1: label.text
        for at, (label, value) in enumerate(pairwise(row))
        if _is_field(label, value, heads, is_hint if is_named else is_asked)
        and _fits_on(row, at)
        and not _is_list(rows, number, at)
    }
    is_sure = any(
        is_name_heading(label) and begins_with_name(row[at].text) for at, label in found.items()
    )
    return {} if found and not is_sure and _is_template(rows, number) else found


def _is_field(
    label: Cell, value: Cell, heads: Mapping[int, str], asks: Callable[[str], bool]
) -> bool:
    if label.end != value.column or not is_telling(label.text) or _LISTED in label.text:
        return False
    above = heads.get(value.column, "")
    if is_telling(heads.get(label.column, "")) or _is_no_answer(above):
        return False
    # The heading of a catalogue tells of nobody (see Heads), and its terms are no labels; nor are
    # its kinds that are called like one: 疾病 below 致困原因.
    if value.column in heads and not above and is_kind(label.text):
        return False
    if heads.get(label.column) == "" and is_answer(label.text):
        return False
    if is_answer(value.text):
        return not is_answer(label.text) and not is_name_heading(label.text)
    if _HIDDEN in value.text:
        return private_heading(label.text) is not None
    if is_label(value.text) or is_left_blank(value.text) or asks(value.text):
        return False
    if is_name_heading(label.text) and (begins_with_name(value.text) or could_be_name(value.text)):
        return True
    return private_heading(label.text) is not None and tells(value.text, label.text)


def _is_no_answer(heading: str) -> bool:
    is_number = is_count(heading) or is_figure_heading(heading) or bare(heading) in _PIECES
    return is_number or is_about(heading)


def _fits_on(row: Row, at: int) -> bool:
    """Whether what follows the field is the next label, or nothing."""
    value, after = row[at + 1], row[at + 2 : at + 3]
    return not after or after[0].column != value.end or is_label(after[0].text)


def _is_list(rows: Sequence[Row], number: int, at: int) -> bool:
    """Whether values stand below the label, or below what seems its value: headings of a list."""
    return any(_holds_values(rows, number, cell.column) for cell in rows[number][at : at + 2])


def _holds_values(rows: Sequence[Row], number: int, column: int) -> bool:
    for row in rows[number + 1 : number + 1 + MOST_ROWS]:
        for at, cell in enumerate(row):
            if cell.column == column and len(row) > 1:
                is_answer = at > 0 and row[at - 1].end == column and is_label(row[at - 1].text)
                return not is_answer and not is_label(cell.text)
    return False


def _is_template(rows: Sequence[Row], number: int) -> bool:
    """Whether a row is the heading of a list nobody filled in: no words below, no form above."""
    row = rows[number]
    is_alternating = len(row) % 2 == 0 and all(
        is_label(cell.text) is (at % 2 == 0) for at, cell in enumerate(row)
    )
    if len(row) == 2 and is_name_heading(row[0].text):
        is_alternating = False
    near = range(max(0, number - MOST_ROWS), min(len(rows), number + MOST_ROWS))
    others = (cell for at in near if at != number and len(rows[at]) > 1 for cell in rows[at])
    return not is_alternating and not any(any(map(str.isalpha, cell.text)) for cell in others)
