"""Rows of people without headings, or below headings of another table: 张三 | 男 | 1990年3月7日.

A name alone is never guessed: beside it stands a sex, or the day of a birth.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from portal.files.tables.cells import Row
from portal.privacy.labels import is_label
from portal.privacy.people import looks_like_name

NAME: Final = "姓名"
"""The heading that a name stands under which has none."""
_SEXES: Final = ("男", "女")
_OF_SEX = re.compile("性|男|女")
"""What stands in the heading of a column of sexes."""
_OF_TIME = re.compile("时间|日期|年|月|届期")
"""The same for days."""
_PEOPLE = re.compile("[\u4e00-\u9fff]{1,3}族")
_COUNT = re.compile(r"[0-9.,，]+ ?[人名个]?")
_DAY = re.compile(
    r"(?P<day>(?P<year>(?:19|20)[0-9]{2})\s*(?:[年./-]\s*(?:1[0-2]|0?[1-9])"
    r"(?:\s*[月./-]\s*(?:3[01]|[12][0-9]|0?[1-9])\s*[日号]?|\s*月)?"
    r"|(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])?))(?: 0{1,2}(?::00)+)?"
)
_WHOLE = re.compile(r"[0-9]{8}|[0-9]{4}\D+[0-9]{1,2}\D+[0-9]{1,2}\D*")
_FIRST_EVENT_YEAR: Final = "2020"
"""From this year on a day is rather that of a meeting than of a birth."""
_FIRST_YEAR_ALONE: Final = "2008"
"""The same where nothing but a name stands beside it: who works is at least 18."""


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
    days = [at for at, cell in enumerate(row) if _DAY.fullmatch(cell.text)]
    if not names or len(sexes) > 1 or len(days) > 1:
        return None
    if sexes:
        born = _born(row, days, _FIRST_EVENT_YEAR)
        is_headed = _OF_SEX.search(heads.get(sexes[0].column, "")) is not None or any(
            _OF_TIME.search(heads.get(row[at].column, "")) for at in days
        )
        is_told = born is not None or not _is_counted(row)
        return Person(names[0], born) if is_told and not is_headed else None
    born = _born(row, days, _FIRST_YEAR_ALONE)
    if born is None or heads.get(row[born].column) or not _WHOLE.fullmatch(day_in(row, born)):
        return None
    return Person(born - 1, born) if born - 1 in names else None


def day_in(row: Row, at: int) -> str:
    """The day in a cell that holds one, without the hours that workbooks add."""
    found = _DAY.fullmatch(row[at].text)
    return found["day"] if found else ""


def _is_name(text: str) -> bool:
    return looks_like_name(text) and not is_label(text)


def _born(row: Row, days: list[int], first_event: str) -> int | None:
    """The place of a day that can be that of a birth: no label stands beside it."""
    for at in days:
        found = _DAY.fullmatch(row[at].text)
        is_early = found is not None and "1920" <= found["year"] < first_event
        if is_early and not (at and is_label(row[at - 1].text)):
            return at
    return None


def _is_counted(row: Row) -> bool:
    """Whether numbers of people stand in a row, behind the one of the row itself."""
    is_of_people = any(_PEOPLE.fullmatch(cell.text) for cell in row)
    return not is_of_people and any(_COUNT.fullmatch(cell.text) for cell in row[1:])
