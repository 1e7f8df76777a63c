"""Parts that add up to a stated total: the items of a list, or fields beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from portal.checks.arithmetic.said import Amount, gap, review, said, terms, unit
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Record
from portal.model.names import chinese


@dataclass(frozen=True)
class Listed:
    """A number in the items of a list, and the field of the record that is their total."""

    field: str
    name: str
    total: str


@dataclass(frozen=True)
class Beside:
    """Fields of one record that add up to another one, or to one of several."""

    names: tuple[str, ...]
    totals: tuple[str, ...]


LISTED: Final[Mapping[str, tuple[Listed, ...]]] = {
    "aid": (
        Listed("funds", "persons", "persons"),
        Listed("funds", "amount_yuan", "amount_yuan"),
        Listed("goods_given", "worth_yuan", "goods_yuan"),
    ),
    "cases": tuple(
        Listed("causes", name, name) for name in ("accepted", "settled", "persons", "amount_yuan")
    ),
    "accounts": (
        Listed("income", "amount_yuan", "income_yuan"),
        Listed("expenditure", "amount_yuan", "expenditure_yuan"),
    ),
}
"""By kind, the lists that part a total without leaving anything out or counting it twice."""
BESIDE: Final[Mapping[str, tuple[Beside, ...]]] = {
    "inspections": (
        Beside(("willing", "to_persuade", "unfit", "moved_away"), ("firms",)),
        Beside(("fixed_at_once", "fixed_by_date"), ("hazards_found", "hazards_fixed")),
    ),
    "meetings": (Beside(("present", "absent"), ("due",)),),
    "elections": (Beside(("present", "absent"), ("due",)),),
}
"""By kind, the fields that part a total."""


def problems(content: Content) -> Iterator[Problem]:
    """Every total that its parts do not add up to."""
    for kind, lists in LISTED.items():
        for record in content.records.get(kind, ()):
            for listed in lists:
                yield from _of_list(record, listed)
    for kind, groups in BESIDE.items():
        for record in content.records.get(kind, ()):
            for group in groups:
                yield from _of_fields(record, group)


def wrong_totals(kind: str, record: Record) -> frozenset[str]:
    """The stated totals of a record that their lists contradict; other rules leave them alone."""
    lists = LISTED.get(kind, ())
    return frozenset(listed.total for listed in lists if any(_of_list(record, listed)))


def _of_list(record: Record, listed: Listed) -> Iterator[Problem]:
    items, total = getattr(record, listed.field), getattr(record, listed.total)
    if not items or total is None:
        return
    values = [value for item in items if (value := getattr(item, listed.name)) is not None]
    if not values or _fits(sum(values), total, is_whole=len(values) == len(items)):
        return
    measure = unit(record, listed.total)
    yield record.origin.problem(
        (listed.total,),
        f"“{chinese(listed.field)}”各项{chinese(listed.name)} {terms(values)}{measure}，"
        f"{said(record, listed.total)}，{gap(sum(values), total, measure)}",
        f"请核对各项和“{chinese(listed.total)}”",
    )


def _of_fields(record: Record, group: Beside) -> Iterator[Problem]:
    known = [name for name in group.names if getattr(record, name) is not None]
    totals = [name for name in group.totals if getattr(record, name) is not None]
    if not known or not totals:
        return
    values = [getattr(record, name) for name in known]
    is_whole = len(known) == len(group.names)
    if any(_fits(sum(values), getattr(record, name), is_whole=is_whole) for name in totals):
        return
    total = totals[0]
    measure = unit(record, total)
    yield record.origin.problem(
        (known[-1],),
        f"{'+'.join(map(chinese, known))} {terms(values)}{measure}，{said(record, total)}，"
        f"{gap(sum(values), getattr(record, total), measure)}",
        review(*known, *totals),
    )


def _fits(found: Amount, total: Amount, *, is_whole: bool) -> bool:
    """Whether parts make up a total; where some are not known, they only must not exceed it."""
    return found == total if is_whole else found <= total
