"""Ballots: issued ≥ returned = valid + invalid; the votes of a line = the valid ballots.

By show of hands there are no ballots, and the votes are those of all who were present.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.arithmetic.said import gap, number, review, said
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.election import Candidate, Election
from portal.model.meeting import Meeting
from portal.model.names import chinese

_CHAIN: Final = (("ballots_issued", "present"), ("ballots_returned", "ballots_issued"))
"""Each of these is not larger than the next; attendance stands with the other sums."""
_BALLOTS: Final = ("ballots_issued", "ballots_returned", "ballots_valid", "ballots_invalid")
"""Either all of them are written, or none is."""


def problems(content: Content) -> Iterator[Problem]:
    """Returns whose numbers contradict each other."""
    for election in content.of(Election):
        yield from _some(election)
        for few, many in _CHAIN:
            yield from _exceeds(election, few, many)
        yield from _returned(election)
        for index, candidate in enumerate(election.candidates):
            yield from _lines(election, index, candidate)
    for meeting in content.of(Meeting):
        yield from _resolutions(meeting)


def _some(election: Election) -> Iterator[Problem]:
    written = [name for name in _BALLOTS if getattr(election, name) is not None]
    missing = [name for name in _BALLOTS if name not in written]
    if written and missing:
        yield election.origin.problem(
            (written[0],),
            f"写了{_names(written)}，没有写{_names(missing)}",
            "四个选票数要写就都写；举手表决的都不写",
        )


def _names(names: list[str]) -> str:
    return "、".join(f"“{chinese(name)}”" for name in names)


def _exceeds(election: Election, few: str, many: str) -> Iterator[Problem]:
    less, more = getattr(election, few), getattr(election, many)
    if less is not None and more is not None and less > more:
        message = f"{said(election, few)}，多于{said(election, many)}"
        yield election.origin.problem((few,), message, review(few, many))


def _returned(election: Election) -> Iterator[Problem]:
    valid, invalid = election.ballots_valid, election.ballots_invalid
    returned, blank = election.ballots_returned, election.ballots_blank or 0
    if valid is None or invalid is None or returned is None:
        return
    told = valid + invalid
    if told + blank == returned:
        return
    names = ["ballots_valid", "ballots_invalid", *(["ballots_blank"] if blank else [])]
    sides = f"{'，'.join(said(election, name) for name in names)}"
    if told == returned:
        yield election.origin.problem(
            ("ballots_blank",),
            f"{sides}，加起来比{said(election, 'ballots_returned')}多 {blank}张",
            "整票弃权已经算进有效票或无效票就写 整票弃权: 0，否则请核对这几个数",
            "warning",
        )
        return
    yield election.origin.problem(
        ("ballots_returned",),
        f"{sides}，共 {told + blank}张，{said(election, 'ballots_returned')}，"
        f"{gap(told + blank, returned, '张')}",
        review("ballots_returned", *names),
    )


def _lines(election: Election, index: int, candidate: Candidate) -> Iterator[Problem]:
    """The votes of one candidate; a ballot left blank as a whole is never added to them."""
    votes = (candidate.votes_for, candidate.votes_against, candidate.votes_abstained)
    known = [vote for vote in votes if vote is not None]
    total, valid = sum(known), election.votes_cast
    base = "present" if election.ballots_valid is None else "ballots_valid"
    is_whole = len(known) == len(votes)
    if not known or total == valid or (total < valid and not is_whole):
        return
    blank = election.ballots_blank
    is_other_reading = is_whole and bool(blank) and total == valid + (blank or 0)
    remedy = review("votes_for", "votes_against", "votes_abstained", base)
    unit = "人" if base == "present" else "张"
    yield election.origin.problem(
        ("candidates", index, "votes_for"),
        f"{candidate.label}：{'+'.join(map(number, known))}{'' if len(known) == 1 else f'={total}'}，"
        f"{chinese(base)}{valid}{unit}，{'差' if total < valid else '多'}{abs(valid - total)}"
        f"{'票' if unit == '人' else unit}",
        f"整票弃权不要再算进弃权票数，{remedy}" if is_other_reading else remedy,
        "warning" if is_other_reading else "error",
    )


def _resolutions(meeting: Meeting) -> Iterator[Problem]:
    for index, one in enumerate(meeting.resolutions):
        votes = (one.votes_for, one.votes_against, one.votes_abstained)
        total = sum(vote for vote in votes if vote is not None)
        if meeting.present is not None and total > meeting.present:
            known = [vote for vote in votes if vote is not None]
            yield meeting.origin.problem(
                ("resolutions", index, "votes_for"),
                f"“{one.matter}”的票 {'+'.join(map(number, known))}={total}，"
                f"多于{said(meeting, 'present')}",
                review("votes_for", "votes_against", "votes_abstained", "present"),
            )
