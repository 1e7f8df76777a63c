"""Agreements: parts against their total, kinds against each other, terms against dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from portal.checks.arithmetic.said import said, terms, unit
from portal.checks.arithmetic.terms import later
from portal.checks.content import Content
from portal.errors import Problem
from portal.listing import group
from portal.model.agreement import Agreement, AgreementKind, AgreementScope
from portal.model.names import chinese
from portal.wording import until

_COUNTED: Final = (("agreements", ""), ("firms", "企业"), ("workers", "职工"))
"""What parts have of their total; firms and workers may be in several parts at once."""
_DAY: Final = timedelta(days=1)


def problems(content: Content) -> Iterator[Problem]:
    """Numbers larger than what they are part of, contracts counted twice, terms of other length."""
    agreements = list(content.of(Agreement))
    known = {agreement.id: agreement for agreement in agreements}
    parts = [agreement for agreement in agreements if agreement.part_of in known]
    for identifier, of_one in group(parts, lambda part: str(part.part_of)).items():
        yield from _parts(known[identifier], of_one)
    yield from _beside(agreements)
    yield from _women(agreements)
    for agreement in agreements:
        yield from _single_firms(agreement)
        yield from _years(agreement)


def _parts(whole: Agreement, parts: Sequence[Agreement]) -> Iterator[Problem]:
    for part in parts:
        if part.id == whole.id:
            yield part.origin.problem(
                ("part_of",), "“属于总数”写的是自己的编号", "请写总数那一条的编号"
            )
        elif (part.kind, part.year) != (whole.kind, whole.year):
            yield part.origin.problem(
                ("part_of",),
                f"这一条是 {part.year} 年的{part.kind.value}，"
                f"总数“{whole.id}”是 {whole.year} 年的{whole.kind.value}",
                "请核对“属于总数”“种类”与“年度”",
            )
        else:
            yield from _part(whole, part)
    yield from _together(whole, [part for part in parts if part.id != whole.id])


def _part(whole: Agreement, part: Agreement) -> Iterator[Problem]:
    for name in ("agreements", "firms", "workers", "women_staff"):
        few, all_of = getattr(part, name), getattr(whole, name)
        if few is not None and all_of is not None and few > all_of:
            yield part.origin.problem(
                (name,),
                f"{said(part, name)}，多于总数“{whole.id}”的{said(whole, name)}",
                f"请核对两条记录的“{chinese(name)}”",
            )


def _together(whole: Agreement, parts: Sequence[Agreement]) -> Iterator[Problem]:
    for name, shared in _COUNTED:
        values = [value for part in parts if (value := getattr(part, name)) is not None]
        total = getattr(whole, name)
        # A single part that is too large has been blamed already.
        if total is None or sum(values) <= total or max(values) > total:
            continue
        yield whole.origin.problem(
            (name,),
            f"各部分的{chinese(name)} {terms(values)}{unit(whole, name)}，"
            f"多于总数的{said(whole, name)}",
            (f"同一{shared}在几份合同里就不用改，否则" if shared else "")
            + f"请核对各条记录的“{chinese(name)}”",
            "warning" if shared else "error",
        )


def _beside(agreements: Sequence[Agreement]) -> Iterator[Problem]:
    """Single agreements that stand beside a total of their kind and year, counted twice."""
    counted = [agreement for agreement in agreements if agreement.is_counted]
    for found in group(counted, lambda one: (one.kind, one.year, one.size_class)).values():
        total = next((one for one in found if one.scope is AgreementScope.ALL), None)
        for one in found if total is not None and total.agreements > 1 else ():
            if total is not None and one.scope is not AgreementScope.ALL:
                yield one.origin.problem(
                    ("scope",),
                    f"{one.year} 年已有全镇的{one.kind.value}总数“{total.id}”"
                    f"（{total.origin.source}:{total.origin.line_of()}），这一条会再加一次",
                    f"如果是其中的一部分，请加一行 属于总数: {total.id}",
                    "warning",
                )


def _women(agreements: Sequence[Agreement]) -> Iterator[Problem]:
    """A women's contract stands beside a general one; more of them need a reason."""
    totals = {(a.kind, a.year): a for a in agreements if a.scope is AgreementScope.ALL}
    for (kind, year), women in totals.items():
        general = totals.get((AgreementKind.COLLECTIVE, year))
        if kind is AgreementKind.WOMEN and general and women.agreements > general.agreements:
            yield women.origin.problem(
                ("agreements",),
                f"{year} 年{kind.value} {women.agreements}份，"
                f"多于集体合同“{general.id}”的 {general.agreements}份",
                "只签了女职工专项的单位多就不用改，否则请核对两个数",
                "warning",
            )


def _single_firms(agreement: Agreement) -> Iterator[Problem]:
    """A contract of one enterprise covers one firm; more firms than contracts need a reason."""
    is_one = agreement.kind is not AgreementKind.LABOUR
    firms = agreement.firms
    if agreement.scope is not AgreementScope.ENTERPRISE or not is_one or firms is None:
        return
    if firms > agreement.agreements:
        yield agreement.origin.problem(
            ("firms",),
            f"企业一级的合同 {agreement.agreements}份，覆盖{said(agreement, 'firms')}，不是一家一份",
            "有几家合签一份的就不用改，否则请核对“合同份数”与“企业数”",
            "warning",
        )


def _years(agreement: Agreement) -> Iterator[Problem]:
    years, end = agreement.term_years, agreement.expires_on
    raised = agreement.wage_raise.effective_on if agreement.wage_raise is not None else None
    starts = [day for day in (agreement.signed_on, raised) if day is not None]
    if years is None or end is None or not starts:
        return
    if not any(abs(end + _DAY - later(start, years)) <= _DAY for start in starts):
        yield agreement.origin.problem(
            ("expires_on",),
            f"从 {until(starts[0])} 起 {years} 年，到期日期写的是 {until(end)}",
            f"从签订日算应到 {until(later(starts[0], years) - _DAY)}；"
            "从别的日子算就不用改，否则请核对“期限年数”与“到期日期”",
            "warning",
        )
