"""What follows from a record's numbers: sums, rates and means, worked out at every build."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import singledispatch

from portal.model.account import Account
from portal.model.agreement import Agreement
from portal.model.base import Record
from portal.model.election import Election
from portal.model.inspection import Inspection
from portal.model.organisation import Organisation
from portal.model.skill import Skill
from portal.statistics.indicators import percent
from portal.wording import quantity

Derived = tuple[str, str]
"""A label and a value in words."""


@singledispatch
def derived_of(_record: Record) -> Iterator[Derived]:
    """The numbers nobody has to write because others imply them."""
    return iter(())


@derived_of.register
def _(record: Account) -> Iterator[Derived]:
    income, spent = record.income_sum, record.expenditure_sum
    yield "收入合计", quantity(income, "元")
    yield "支出合计", quantity(spent, "元")
    if record.dues_due_yuan and record.dues_paid_yuan is not None:
        yield "经费上缴完成率", _rate(record.dues_paid_yuan, record.dues_due_yuan)


@derived_of.register
def _(record: Election) -> Iterator[Derived]:
    if record.due:
        yield "到会率", _rate(record.present, record.due)


@derived_of.register
def _(record: Skill) -> Iterator[Derived]:
    if record.suggestions and record.adopted is not None:
        yield "采纳率", _rate(record.adopted, record.suggestions)
    if record.sessions and record.person_times:
        yield "平均每期", quantity(_mean(record.person_times, record.sessions), "人次")


@derived_of.register
def _(record: Inspection) -> Iterator[Derived]:
    if record.hazards_found and record.hazards_fixed is not None:
        yield "整改率", _rate(record.hazards_fixed, record.hazards_found)


@derived_of.register
def _(record: Agreement) -> Iterator[Derived]:
    if record.due_firms and record.firms is not None:
        yield "覆盖率", _rate(record.firms, record.due_firms)


@derived_of.register
def _(record: Organisation) -> Iterator[Derived]:
    newest = max(record.membership, key=lambda one: one.year, default=None)
    if newest is not None and newest.staff:
        yield f"{newest.year}年入会率", _rate(newest.members, newest.staff)


def _rate(part: int | Decimal, whole: int | Decimal) -> str:
    return quantity(percent(part, whole), "%")


def _mean(total: int, count: int) -> Decimal:
    return (Decimal(total) / count).quantize(Decimal("0.1"))
