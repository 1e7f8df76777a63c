"""Charts of single records: parts of a whole, done against target, years side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import singledispatch

from portal.charts import Chart, Series, bar_chart, share_bar, target_bar
from portal.model.account import Account, Entry
from portal.model.agreement import Agreement
from portal.model.base import Record
from portal.model.inspection import Inspection
from portal.model.meeting import Meeting
from portal.model.organisation import Organisation
from portal.model.skill import Skill
from portal.model.target import Target
from portal.pages.registers.phrases import newest_membership

Pair = tuple[str, int | Decimal | None]
"""What was counted and how many."""
MOST_PARTS = 8
"""More parts of a whole are too thin to be told apart."""
LATEST = 6
"""Years of members side by side."""


@singledispatch
def charts_of(_record: Record) -> Iterator[Chart]:
    """The charts of a record; most have none."""
    return iter(())


@charts_of.register
def _(union: Organisation) -> Iterator[Chart]:
    years = sorted(union.membership, key=lambda one: one.year)[-LATEST:]
    if len(years) > 1:
        points = tuple((f"{one.year}年", one.members) for one in years)
        words = f"{years[0].year}年到{years[-1].year}年的会员数"
        yield bar_chart("会员数，按年", words, (Series("会员数", "人", points),))
    newest = newest_membership(union)
    if newest is not None and newest.women_members is not None:
        rest = newest.members - newest.women_members
        title = f"{newest.year}年会员中的女会员"
        yield from _shares(
            title, "会员", "人", (("女会员", newest.women_members), ("其他会员", rest))
        )


@charts_of.register
def _(account: Account) -> Iterator[Chart]:
    for name, entries in (("收入", account.income), ("支出", account.expenditure)):
        amounts = [(entry.item, _yuan(entry)) for entry in entries]
        yield from _shares(f"{account.year}年{name}的构成", name, "元", amounts)


def _yuan(entry: Entry) -> Decimal | None:
    return entry.budget_yuan if entry.amount_yuan is None else entry.amount_yuan


@charts_of.register
def _(found: Inspection) -> Iterator[Chart]:
    yield from _against(
        "隐患查出和整改", "条", ("查出", found.hazards_found), ("整改", found.hazards_fixed)
    )


@charts_of.register
def _(skill: Skill) -> Iterator[Chart]:
    yield from _against(
        "合理化建议收到和采纳", "条", ("收到", skill.suggestions), ("采纳", skill.adopted)
    )
    yield from _against(
        "计划和完成人次", "人次", ("计划", skill.planned_person_times), ("完成", skill.person_times)
    )


@charts_of.register
def _(meeting: Meeting) -> Iterator[Chart]:
    received, answered = meeting.proposals_received, meeting.proposals_answered
    yield from _against("提案、意见收到和答复", "件", ("收到", received), ("答复", answered))


@charts_of.register
def _(agreement: Agreement) -> Iterator[Chart]:
    yield from _against(
        "应签企业和已覆盖企业", "家", ("应签", agreement.due_firms), ("覆盖", agreement.firms)
    )


@charts_of.register
def _(target: Target) -> Iterator[Chart]:
    aim, done = ("目标", target.target_value), ("完成", target.done_value)
    yield from _against("目标和完成", target.unit_name or "", aim, done)


def _against(title: str, unit: str, aim: Pair, done: Pair) -> Iterator[Chart]:
    """Done inside the frame of its aim, where both are known and there was something to do."""
    (aimed, whole), (made, part) = aim, done
    if whole and whole > 0 and part is not None and part >= 0:
        words = f"{made}和{aimed}相比"
        points = ((made, whole),), ((made, part),)
        yield target_bar(
            title, words, Series(aimed, unit, points[0]), Series(made, unit, points[1])
        )


def _shares(title: str, name: str, unit: str, parts: Sequence[Pair]) -> Iterator[Chart]:
    """Parts of a whole, where all are known and few enough to be told apart."""
    known = tuple((label, part) for label, part in parts if part is not None and part >= 0)
    if 1 < len(known) == len(parts) <= MOST_PARTS and any(part for _, part in known):
        yield share_bar(title, f"{len(known)}项各占多少", (Series(name, unit, known),))
