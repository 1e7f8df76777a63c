"""Stated numbers against the things really listed beside them."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.arithmetic.said import said
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.honour import Honour, HonourKind, HonourState
from portal.model.inspection import Inspection
from portal.model.meeting import Meeting
from portal.model.names import chinese
from portal.model.skill import Skill


def problems(content: Content) -> Iterator[Problem]:
    """More listed than stated, and seats that stayed empty."""
    for meeting in content.of(Meeting):
        yield from _proposals(meeting)
    for inspection in content.of(Inspection):
        yield from _hazards(inspection)
    for skill in content.of(Skill):
        yield from _prizes(skill)
    for honour in content.of(Honour):
        yield from _seats(honour)


def _proposals(meeting: Meeting) -> Iterator[Problem]:
    answered = sum(proposal.answered_on is not None for proposal in meeting.proposals)
    listed = (
        ("proposals_received", "提案列出", len(meeting.proposals)),
        ("proposals_answered", "写了答复日期的提案", answered),
    )
    for name, what, count in listed:
        stated = getattr(meeting, name)
        if stated is not None and count > stated:
            yield meeting.origin.problem(
                (name,),
                f"{what} {count}件，多于{said(meeting, name)}",
                f"请核对“{chinese(name)}”和列出的各件",
            )


def _hazards(inspection: Inspection) -> Iterator[Problem]:
    found, fixed = inspection.hazards_found, inspection.hazards_fixed
    still_open = sum(hazard.done_on is None for hazard in inspection.open_hazards)
    if found is not None and still_open > found - (fixed or 0) and (fixed or 0) <= found:
        left = f"{said(inspection, 'hazards_found')}，"
        left += f"{said(inspection, 'hazards_fixed')}，" if fixed is not None else ""
        yield inspection.origin.problem(
            ("open_hazards",),
            f"{left}还剩 {found - (fixed or 0)}条，“未了隐患”却列出 {still_open}条没有办结的",
            "请核对这几个数，办结的补上“办结日期”",
        )


def _prizes(skill: Skill) -> Iterator[Problem]:
    count = sum(prize.count for prize in skill.prizes)
    # Teams and the persons in them are counted apart; a prize may go to either.
    names = [n for n in ("participants", "teams", "person_times") if getattr(skill, n) is not None]
    if names and count > max(getattr(skill, name) for name in names):
        yield skill.origin.problem(
            ("prizes",),
            f"奖项一共 {count}份，多于{said(skill, names[0])}",
            "设了没有发、一人得几个的不用改，否则请核对各奖项的“数量”与参加的人数",
            "warning",
        )


def _seats(honour: Honour) -> Iterator[Problem]:
    count = len(honour.recipients)
    if honour.seats is None or not count or count == honour.seats:
        return
    if count > honour.seats:
        yield honour.origin.problem(
            ("seats",),
            f"获得者列出 {count}个，多于应选名额 {honour.seats}个",
            "请核对“应选名额”与获得者",
        )
    elif honour.status is HonourState.AWARDED and honour.kind is not HonourKind.PERSON:
        # Of persons only those are written down who may be named.
        yield honour.origin.problem(
            ("seats",),
            f"获得者列出 {count}个，少于应选名额 {honour.seats}个",
            "名额没有用完就不用改，否则请补上",
            "warning",
        )
