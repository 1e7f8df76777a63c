"""Rows of people without headings, or below headings of another table: 张三 | 男 | 1990年3月7日.

A name alone is never guessed: beside it stands a sex, or the day of a birth.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from portal.files.tables.cells import Row
from portal.privacy.columns.headings import is_name_heading
from portal.privacy.columns.labels import is_label
from portal.privacy.people.dates import FIRST_EVENT_YEAR, WHOLE_DAY, WHOLE_MONTH
from portal.privacy.people.names import NATION, looks_like_name

NAME: Final = "姓名"
"""The heading that a name stands under which has none."""
_SEXES: Final = ("男", "女")
_OF_SEX = re.compile("性|男|女")
"""What stands in the heading of a column of sexes."""
_OF_TIME = re.compile("时间|日期|年|月|届期")
"""The same for days."""
_NATION = re.compile(NATION)
_COUNT = re.compile(r"[0-9.,，]+ ?[人名个]?")
_DAY = re.compile(rf"(?P<day>{WHOLE_DAY}|{WHOLE_MONTH})(?: 0{{1,2}}(?::00)+)?")
"""A day or a month, with the hours that workbooks add."""
_WHOLE = re.compile(WHOLE_DAY)
_FIRST_YEAR: Final = "1920"
"""Nobody in a list was born before."""


@dataclass(frozen=True)
class Person:
    """Where in a row somebody is told, by the places of the cells."""

    name: int
    born: int | None = None
    """The day or the month of birth."""


def person_in(row: Row, heads: Mapping[int, str]) -> Person | None:
    """Who a row is about whose headings, if there are any, are not its own."""
    names = [at for at, cell in enumerate(row) if _is_name(cell.text)]
    sexes = [cell for cell in row if cell.text in _SEXES]
    days = [at for at in range(len(row)) if day_in(row, at)]
    if not names or len(sexes) > 1 or len(days) > 1:
        return None
    if sexes:
        born = _born(row, days)
        is_headed = _OF_SEX.search(heads.get(sexes[0].column, "")) is not None or any(
            _OF_TIME.search(heads.get(row[at].column, "")) for at in days
        )
        is_told = born is not None or not _is_counted(row)
        return Person(names[0], born) if is_told and not is_headed else None
    born = _born(row, days)
    above = heads.get(row[born].column, "") if born is not None else ""
    if born is None or (above and not is_name_heading(above)):
        return None
    headed = [at for at in names if is_name_heading(heads.get(row[at].column, ""))]
    if headed:
        return Person(headed[0], born)
    is_beside = born - 1 in names and _WHOLE.fullmatch(day_in(row, born)) is not None
    return Person(born - 1, born) if is_beside else None


def day_in(row: Row, at: int) -> str:
    """The day or month in a cell that holds nothing else, without the hours of workbooks."""
    found = _DAY.fullmatch(" ".join(row[at].text.split()))
    return found["day"] if found else ""


def _is_name(text: str) -> bool:
    return looks_like_name(text) and not is_label(text)


def _born(row: Row, days: list[int]) -> int | None:
    """The place of a day that can be that of a birth: no label stands beside it."""
    for at in days:
        is_early = _FIRST_YEAR <= day_in(row, at) < FIRST_EVENT_YEAR
        if is_early and not (at and is_label(row[at - 1].text)):
            return at
    return None


def _is_counted(row: Row) -> bool:
    """Whether numbers of people stand in a row, behind the one of the row itself."""
    is_of_people = any(_NATION.fullmatch(cell.text) for cell in row)
    return not is_of_people and any(_COUNT.fullmatch(cell.text) for cell in row[1:])
