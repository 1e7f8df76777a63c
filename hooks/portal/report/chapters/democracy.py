"""Meetings, proposals and standing systems."""

from __future__ import annotations

from typing import Final

from portal.model.meeting import Meeting, MeetingKind
from portal.model.organisation import Organisation
from portal.model.standing import Mechanism, System
from portal.report.addends import addend, parts_of
from portal.report.amounts import figure
from portal.report.draft import Runs, words
from portal.report.figures import Derived, Trace
from portal.report.gaps import where
from portal.report.sentences import Tell, clause, counts, sentence
from portal.report.view import View

_SYSTEMS: Final = tuple(system for system in System if system is not System.FUND)
"""Those that are counted in units; the fund is money."""


def meetings(view: View) -> Tell:
    """How often unions met, by kind of meeting."""
    held = {
        kind: view.counted(kind.value, view.within(Meeting, [kind]), "次", only=kind.value)
        for kind in MeetingKind
    }
    reports = clause(MeetingKind.PARTY.value, held.pop(MeetingKind.PARTY))
    called = counts((kind.value, trace) for kind, trace in held.items())
    told = [*([(*words("召开"), *called)] if called else []), *reports]
    return Tell("会议", where(Meeting), sentence(view.word, told) if told else ())


def proposals(view: View) -> Tell:
    """Proposals received and answered."""
    held = view.within(Meeting)
    received = view.counted(
        "提案",
        [m for m in held if _received(m)],
        "件",
        _received,
        path="meetings.proposals_received",
    )
    if received is None:
        return Tell("提案和意见", where(Meeting))
    clauses = [words("收到提案、意见", figure(received)), *_answered(view, received)]
    return Tell("提案和意见", where(Meeting), sentence("", clauses))


def _answered(view: View, received: Trace) -> list[Runs]:
    held = [m for m in view.within(Meeting) if _received(m) and _answers(m) is not None]
    trace = view.counted(
        "提案答复",
        held,
        "件",
        lambda meeting: _answers(meeting) or 0,
        path="meetings.proposals_answered",
    )
    if trace is None:
        return []
    told = [words("答复", figure(trace))]
    # Only where every meeting says how many were answered is there a rate.
    if len(trace.addends) == len(received.addends):
        told.append(words("答复率", figure(Derived("提案：答复率", "rate", trace, received))))
    return told


def _received(meeting: Meeting) -> int:
    stated = meeting.proposals_received
    return stated if stated is not None else len(meeting.proposals)


def _answers(meeting: Meeting) -> int | None:
    if meeting.proposals_answered is not None:
        return meeting.proposals_answered
    answered = [p for p in meeting.proposals if p.answered_on is not None]
    return len(answered) if meeting.proposals else None


def systems(view: View) -> Tell:
    """How many units have which standing system."""
    pairs = [(f"{system.value}的单位", _units(view, system)) for system in _SYSTEMS]
    told = counts(pairs, "，")
    return Tell("各项制度", where(Organisation), sentence("实行", [told]) if told else ())


def _units(view: View, system: System) -> Trace | None:
    def is_meant(part: Mechanism) -> bool:
        year = part.year or (part.since.year if part.since is not None else None)
        is_now = year is None or (part.year is None and year <= view.span.last.year)
        return part.system is system and (is_now or year == view.span.last.year)

    found = parts_of(view.all_of(Organisation), "mechanisms", is_meant)
    return view.trace(
        system.value,
        "organisations.mechanisms.firms",
        "家",
        (
            addend(union, part.firms, *path, "firms")
            for union, path, part in found
            if part.firms is not None
        ),
        only=system.value,
    )
