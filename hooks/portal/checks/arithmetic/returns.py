"""An election against the meeting at which it was held."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.arithmetic.said import number, said
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.election import Election
from portal.model.meeting import Meeting
from portal.model.names import chinese
from portal.model.types import day_of
from portal.wording import until


def problems(content: Content) -> Iterator[Problem]:
    """Elections before their meeting, or with another union or another attendance."""
    meetings = {meeting.id: meeting for meeting in content.of(Meeting)}
    for election in content.of(Election):
        meeting = meetings.get(election.meeting or "")
        if meeting is not None:
            yield from _against(election, meeting)


def _against(election: Election, meeting: Meeting) -> Iterator[Problem]:
    place = f"{meeting.origin.source}:{meeting.origin.line_of()}"
    if election.on < day_of(meeting.start):
        yield election.origin.problem(
            ("on",),
            f"选举日期 {until(election.on)} 早于会议“{meeting.id}”（{place}）"
            f"的 {until(meeting.start)}",
            "请核对选举的“日期”与会议的“开始”",
        )
    if election.organisation != meeting.organisation:
        yield election.origin.problem(
            ("meeting",),
            f"选举是“{election.organisation}”的，会议“{meeting.id}”（{place}）"
            f"是“{meeting.organisation}”的",
            "几个工会合开一次会就不用改，否则请核对“会议”",
            "warning",
        )
    for name in ("due", "present", "term_number"):
        here, there = getattr(election, name), getattr(meeting, name)
        if here is not None and there is not None and here != there:
            yield election.origin.problem(
                (name,),
                f"{said(election, name) if name != 'term_number' else f'第 {here} 届'}，"
                f"会议“{meeting.id}”（{place}）写的是 {number(there)}",
                f"会上有变动就不用改，否则请核对两处的“{chinese(name)}”",
                "warning",
            )
