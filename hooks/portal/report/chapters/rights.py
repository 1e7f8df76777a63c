"""维权: contracts and agreements, cases by kind, inspections of labour law."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from portal.listing import group
from portal.model.agreement import Agreement, AgreementKind, AgreementScope, RaiseUnit
from portal.model.case import CaseKind, CaseStatistic
from portal.model.inspection import Inspection, InspectionKind
from portal.model.names import chinese
from portal.model.programme import Category
from portal.report.addends import addend
from portal.report.amounts import figure, of
from portal.report.chapters.activities import activities
from portal.report.chapters.values import values
from portal.report.clauses import Clause, Rate, Stated
from portal.report.draft import FigureRun, Runs, words
from portal.report.figures import Trace
from portal.report.gaps import where
from portal.report.sentences import Chapter, Tell, chapter, clause, joined, sentence
from portal.report.topics import Topic
from portal.report.view import View

HEADING: Final = "维护职工权益"

_AGREED: Final = (
    Clause("", "agreements"),
    Clause("覆盖企业", "firms"),
    Clause("覆盖职工", "workers"),
    Clause("其中女职工", "women_staff"),
    Rate("覆盖率", "firms", "due_firms", "coverage_percent"),
    Stated("履约率", "fulfilled_percent"),
)
_CASES: Final = (
    Clause("受理", "accepted", tells_zero=True),
    Clause("调解", "mediated"),
    Clause("办结", "settled"),
    Rate("办结率", "settled", "accepted", "settled_percent"),
    Clause("涉及职工", "persons"),
    Clause("其中外来务工人员", "migrants"),
    Clause("涉及", "person_times"),
    Clause("涉及企业", "firms"),
    Clause("涉及金额", "amount_yuan"),
    Stated("满意率", "satisfied_percent"),
)
_CHECKED: Final = (
    Stated("每月", "visits_a_month"),
    Clause("走访企业", "firm_visits"),
    Clause("涉及企业", "firms"),
    Clause("涉及职工", "workers"),
    Clause("抽查合同", "contracts_checked"),
    Clause("发现问题", "findings"),
    Clause("发出意见书、建议", "opinions"),
)


def _among(view: View, wholes: Sequence[Agreement]) -> list[Runs]:
    """What of some contracts has a record of its own, by scope; never added to these."""
    ids = {whole.id for whole in wholes}
    found = [record for record in view.within(Agreement) if record.part_of in ids]
    return [
        (*words("其中"), *joined(told, "、"))
        for (kind, scope), records in group(found, lambda r: (r.kind, r.scope)).items()
        if (told := _part(view, kind, scope, records))
    ]


def _part(
    view: View, kind: AgreementKind, scope: AgreementScope, records: Sequence[Agreement]
) -> list[Runs]:
    what = f"{scope.value}{kind.value}"
    told = (("", "agreements"), ("覆盖企业", "firms"), ("覆盖职工", "workers"))
    return [
        runs
        for verb, field in told
        if (trace := view.summed(what, records, field)) is not None and trace.total
        for runs in clause(verb or what, trace)
    ]


AGREEMENTS: Final = tuple(
    Topic(kind.value, f"签订{kind.value}", Agreement, (kind,), _AGREED, ending=_among)
    for kind in AgreementKind
)
CASES: Final = tuple(
    Topic(kind.value, f"{kind.value}方面", CaseStatistic, (kind,), _CASES) for kind in CaseKind
)
CHECKS: Final = tuple(
    Topic(kind.value, f"开展{kind.value}", Inspection, (kind,), _CHECKED)
    for kind in (InspectionKind.LAW, InspectionKind.SUPERVISION, InspectionKind.DISPATCH)
)
_DUTY_KINDS: Final = frozenset(
    {
        *(AgreementKind.COLLECTIVE, AgreementKind.WAGES, AgreementKind.WOMEN),
        *(CaseKind.MEDIATION, CaseKind.PETITION, CaseKind.ARREARS, CaseKind.INJURY),
    }
)
DUTIES: Final = tuple(
    topic for topic in (*AGREEMENTS, *CASES) if not _DUTY_KINDS.isdisjoint(topic.kinds)
)
"""What the self-assessment takes as evidence that duties were done."""


def build(view: View) -> Chapter:
    """The part on workers' rights."""
    agreed = [topic.tell(view) for topic in AGREEMENTS]
    cases = [topic.tell(view) for topic in CASES]
    held = activities(view, Category.RIGHTS)
    reported = values(view, Category.RIGHTS, told=(*agreed, *cases, *held))
    return chapter(
        HEADING,
        (
            ("集体协商", (*agreed, *parts(view), *raises(view))),
            ("争议调解和法律援助", cases),
            ("监督检查", [topic.tell(view) for topic in CHECKS]),
            ("维权服务", (*held, *reported)),
        ),
    )


def parts(view: View) -> list[Tell]:
    """The contracts that are a part of others of another time, by scope."""
    wholes = {record.id for record in view.within(Agreement)}
    found = [r for r in view.within(Agreement) if not r.is_counted and r.part_of not in wholes]
    return [
        Tell(f"{kind.value}（{scope.value}）", where(Agreement), sentence("签订", told))
        for (kind, scope), records in group(found, lambda r: (r.kind, r.scope)).items()
        if (told := _part(view, kind, scope, records))
    ]


def raises(view: View) -> list[Tell]:
    """By how much each contract raises wages; percent and percentage points apart."""
    return [
        Tell("工资上浮", where(Agreement), sentence(f"{agreement.title}约定", [_raise(agreement)]))
        for agreement in view.within(Agreement)
        if agreement.wage_raise is not None
    ]


def _raise(agreement: Agreement) -> Runs:
    made = agreement.wage_raise
    assert made is not None
    unit = "%" if made.measured_in is RaiseUnit.PERCENT else "个百分点"
    if made.high is None:
        return words("职工工资上浮", figure(_one(agreement, "low", made.low, unit)))
    low, high = (
        _one(agreement, field, value, unit)
        for field, value in (("low", made.low), ("high", made.high))
    )
    start = FigureRun(of(low).removesuffix(unit), low)
    return words("职工工资上浮", start, "—", figure(high))


def _one(agreement: Agreement, field: str, value: Decimal, unit: str) -> Trace:
    made = addend(agreement, value, "wage_raise", field)
    return Trace(f"工资上浮：{chinese(field)}", "agreements.wage_raise", unit, (made,))
