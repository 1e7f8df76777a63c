"""Periods of records that are added up must not share a day: it would be counted twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any, Final

from portal.checks.content import Content
from portal.errors import Level, Problem
from portal.listing import group
from portal.model.account import Account
from portal.model.base import Record
from portal.model.period import span_of
from portal.model.quantities import quantities_of


@dataclass(frozen=True)
class _Same:
    """What makes two records of one family count the same things."""

    key: Callable[[Any], Hashable]
    what: str
    remedy: str = "请改成不重叠的期间，或者合成一条"
    level: Level = "error"


_SAME: Final[Mapping[str, _Same]] = {
    "cases": _Same(lambda one: one.kind, "同一类案件"),
    "placements": _Same(
        lambda one: (one.kind, one.age_band, one.direction, one.work_trade), "同一项服务"
    ),
    "aid": _Same(
        lambda one: (one.kind, one.programme, one.batch),
        "同一类帮扶的同一批",
        "是另一批就写明“批次”，否则请合成一条",
    ),
    "inspections": _Same(
        lambda one: (one.kind, one.title, one.firm, one.trade), "同名的检查", level="warning"
    ),
    "skills": _Same(
        lambda one: (one.kind, one.title, one.organisation, one.trade, one.audience, one.on),
        "同名的一项",
        level="warning",
    ),
}
"""By kind. Inspections and skills of one name may be different occasions."""


def problems(content: Content) -> Iterator[Problem]:
    """Records of one kind whose periods overlap, and accounts written twice."""
    for kind, same in _SAME.items():
        for records in group(content.records.get(kind, ()), same.key).values():
            if len(records) > 1:
                yield from _overlaps(records, same)
    yield from _bands(content.records.get("placements", ()))
    yield from _accounts(list(content.of(Account)))


@cache
def _span(period: str) -> tuple[date, date]:
    return span_of(period)


def _overlaps(records: Sequence[Any], same: _Same) -> Iterator[Problem]:
    """Each record whose period touches an earlier one that counts one of the same fields."""
    ordered = sorted(records, key=lambda one: _span(one.period))
    blamed: dict[int, tuple[Any, Any]] = {}
    for name in _counts(type(ordered[0])):
        for reach, record in _touching([one for one in ordered if one.__dict__[name]]):
            blamed.setdefault(id(record), (reach, record))
    for reach, record in blamed.values():
        yield record.origin.problem(
            ("period",),
            f"{same.what}：{record.period}和“{reach.id}”的{reach.period}"
            f"（{reach.origin.source}:{reach.origin.line_of('period')}）重叠，会重复计数",
            same.remedy,
            same.level,
        )


def _touching(ordered: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Sorted by the first day, only the record that reaches furthest can touch the next."""
    reach = None
    for record in ordered:
        if reach is not None and _span(record.period)[0] <= _span(reach.period)[1]:
            yield reach, record
        if reach is None or _span(record.period)[1] > _span(reach.period)[1]:
            reach = record


def _counts(model: type[Record]) -> list[str]:
    return [quantity.name for quantity in quantities_of(model) if quantity.is_additive]


def _bands(placements: Sequence[Any]) -> Iterator[Problem]:
    """A count of everybody beside counts by age, direction or trade of the same service."""
    for records in group(placements, lambda one: (one.kind, one.counted_year)).values():
        whole = [one for one in records if not _words(one)]
        for part in records if whole else ():
            if _words(part) and _shares(whole[0], part):
                yield part.origin.problem(
                    ("period",),
                    f"{'、'.join(_words(part))}的这一条和不分的“{whole[0].id}”"
                    f"（{whole[0].origin.source}:{whole[0].origin.line_of('period')}）"
                    "期间重叠，汇总时会加在一起",
                    "这些人已经算在那一条里，就只留一种写法",
                    "warning",
                )


def _words(placement: Any) -> list[str]:
    found = (placement.age_band, placement.direction, placement.work_trade)
    return [word.value for word in found if word is not None]


def _shares(one: Any, two: Any) -> bool:
    """Whether two records count one of the same fields on the same day."""
    first, second = _span(one.period), _span(two.period)
    meets = first[0] <= second[1] and second[0] <= first[1]
    return meets and any(one.__dict__[n] and two.__dict__[n] for n in _counts(type(one)))


def _accounts(accounts: Sequence[Account]) -> Iterator[Problem]:
    """The same account of the same year twice; several donations of a year differ in title."""

    def key(one: Account) -> Hashable:
        return one.organisation, one.kind, one.status, one.year, one.programme, one.title

    for found in group(accounts, key).values():
        for one, two in pairwise(found):
            yield two.origin.problem(
                ("year",),
                f"{two.year} 年的“{two.title}”已经有一本“{one.id}”"
                f"（{one.origin.source}:{one.origin.line_of('year')}），会重复计数",
                "请合成一本，或者改标题",
            )
