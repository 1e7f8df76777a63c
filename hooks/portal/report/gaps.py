"""Why something is not told: no record, only one of a longer time, or no number in it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final

from portal.model.base import Record
from portal.model.families import FAMILIES, KINDS
from portal.model.period import is_whole_year
from portal.report.sentences import Tell
from portal.report.span import days_of
from portal.report.view import View

NO_NUMBER: Final = "有记录，没有可写的数字"


def where(model: type[Record]) -> str:
    """The file or folder the records of a family are written in: data/aid/."""
    return FAMILIES[KINDS[model]].place.removesuffix("*.yml")


def gap(view: View, what: str, model: type[Record], kinds: Iterable[Enum] = ()) -> Tell:
    """A thing that is not told, with the reason where it is not that nothing is recorded."""
    wanted = tuple(kinds)
    if view.within(model, wanted):
        return Tell(what, where(model), why=NO_NUMBER)
    return longer(view, what, model, wanted)


def longer(view: View, what: str, model: type[Record], kinds: Iterable[Enum] = ()) -> Tell:
    """A thing that is not told, with the longer time of which there is a record."""
    wanted = tuple(kinds)
    found = [
        record
        for record in view.all_of(model)
        if (not wanted or getattr(record, "kind", None) in wanted) and record.is_counted
    ]
    return Tell(what, where(model), why=of_longer_time(view, found))


def of_longer_time(view: View, records: Iterable[Record]) -> str:
    """Of which longer time some records are, whose numbers cannot be parted; else empty."""
    for record in records:
        days = days_of(record)
        if days is None or view.span.holds(days):
            continue
        if days[0] <= view.span.last and days[1] >= view.span.first and days[0] != days[1]:
            return f"只有{_name(record)}，拆不出来"
    return ""


def _name(record: Record) -> str:
    period = getattr(record, "period", None)
    is_year = not isinstance(period, str) or is_whole_year(period)
    return "全年数" if is_year else f"{period}的数"
