"""Numbers that are possible but hardly meant: no number at all, 0.98 % for 98 %."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from portal.checks.arithmetic.indicators import PERCENT
from portal.checks.arithmetic.rates import RATES
from portal.checks.arithmetic.said import number, said
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.agreement import Agreement
from portal.model.aid import AidBatch
from portal.model.base import Path, Record
from portal.model.case import CaseStatistic
from portal.model.indicator import Indicator, Value
from portal.model.names import chinese
from portal.model.quantities import quantities_of
from portal.wording import until

_RATE: Final = "率"
_GROWTH: Final = "增"


def problems(content: Content) -> Iterator[Problem]:
    """Batches without a number, rates that look like fractions, contracts of nobody."""
    for kind in ("aid", "cases"):
        for record in content.records.get(kind, ()):
            yield from _nothing(record)
    for kind, records in content.records.items():
        for record in records:
            yield from _rates(record, kind)
    yield from _values(content)
    for agreement in content.of(Agreement):
        yield from _agreement(agreement)


def _nothing(record: Record) -> Iterator[Problem]:
    if not isinstance(record, AidBatch | CaseStatistic):
        return
    names = [q.name for q in quantities_of(type(record)) if q.name != "batch"]
    numbers = [getattr(record, name) for name in names]
    goods = record.goods_given if isinstance(record, AidBatch) else ()
    if not any(numbers) and not goods:
        yield record.origin.problem(
            (), "没有写任何数字", "请补上人数、户数、件数或金额；没有做就删去这一条", "warning"
        )


def _rates(record: Record, kind: str) -> Iterator[Problem]:
    rates = [q for q in quantities_of(type(record)) if q.unit == PERCENT and _RATE in q.label]
    for quantity in rates:
        value: Decimal | None = getattr(record, quantity.name)
        if value is not None and not _is_checked(record, kind, quantity.name):
            yield from _odd(record, (quantity.name,), quantity.label, value)


def _is_checked(record: Record, kind: str, percent: str) -> bool:
    """Whether a rate stands beside both its numbers, which say what it must be."""
    rates = (rate for place, rate in RATES.get(kind, ()) if not place and rate.percent == percent)
    return any(
        getattr(record, rate.part) is not None and any(getattr(record, w) for w in rate.wholes)
        for rate in rates
    )


def _values(content: Content) -> Iterator[Problem]:
    known = {indicator.id: indicator for indicator in content.of(Indicator)}
    for value in content.of(Value):
        indicator = known.get(value.indicator)
        if indicator is None or indicator.unit_name != PERCENT or value.value is None:
            continue
        is_rate = _RATE in indicator.name and _GROWTH not in indicator.name
        if is_rate and value.denominator is None:
            yield from _odd(value, ("value",), indicator.name, value.value)


def _odd(record: Record, path: Path, name: str, value: Decimal) -> Iterator[Problem]:
    if 0 < value < 1:
        remedy = f"是 {number(value * 100)}% 就写 {number(value * 100)}，真的这么小就不用改"
        message = f"“{name}”写的是 {number(value)}%，不到百分之一"
    elif value > 100:
        remedy = "真的会超过 100% 就不用改，否则请核对"
        message = f"“{name}”写的是 {number(value)}%，超过 100%"
    else:
        return
    yield record.origin.problem(path, message, remedy, "warning")


def _agreement(agreement: Agreement) -> Iterator[Problem]:
    if agreement.firms == 0 and agreement.workers:
        yield agreement.origin.problem(
            ("firms",),
            f"{said(agreement, 'firms')}，{said(agreement, 'workers')}，没有企业却有职工",
            f"请核对“{chinese('firms')}”与“{chinese('workers')}”，不知道就删去那一行",
            "warning",
        )
    signed = agreement.signed_on
    if signed is not None and signed.year != agreement.year:
        yield agreement.origin.problem(
            ("year",),
            f"记入 {agreement.year} 年，签订日期 {until(signed)} 却在另一年",
            "跨年签订、执行的就不用改，否则请核对“年度”与“签订日期”",
            "warning",
        )
