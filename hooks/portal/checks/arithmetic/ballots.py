"""Ballots: issued ≥ returned = valid + invalid; the votes of a line = the valid ballots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.arithmetic.said import gap, number, review, said
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.election import Candidate, Election
from portal.model.meeting import Meeting

_CHAIN: Final = (("ballots_issued", "present"), ("ballots_returned", "ballots_issued"))
"""Each of these is not larger than the next; attendance stands with the other sums."""


def problems(content: Content) -> Iterator[Problem]:
    """Returns whose numbers contradict each other."""
    for election in content.of(Election):
        for few, many in _CHAIN:
            yield from _exceeds(election, few, many)
        yield from _returned(election)
        for index, candidate in enumerate(election.candidates):
            yield from _lines(election, index, candidate)
    for meeting in content.of(Meeting):
        yield from _resolutions(meeting)


def _exceeds(election: Election, few: str, many: str) -> Iterator[Problem]:
    if getattr(election, few) > getattr(election, many):
        message = f"{said(election, few)}，多于{said(election, many)}"
        yield election.origin.problem((few,), message, review(few, many))


def _returned(election: Election) -> Iterator[Problem]:
    blank = election.ballots_blank or 0
    told = election.ballots_valid + election.ballots_invalid
    if told + blank == election.ballots_returned:
        return
    names = ["ballots_valid", "ballots_invalid", *(["ballots_blank"] if blank else [])]
    sides = f"{'，'.join(said(election, name) for name in names)}"
    if told == election.ballots_returned:
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
        f"{gap(told + blank, election.ballots_returned, '张')}",
        review("ballots_returned", *names),
    )


def _lines(election: Election, index: int, candidate: Candidate) -> Iterator[Problem]:
    """The votes of one candidate; a ballot left blank as a whole is never added to them."""
    votes = (candidate.votes_for, candidate.votes_against, candidate.votes_abstained)
    known = [vote for vote in votes if vote is not None]
    total, valid = sum(known), election.ballots_valid
    is_whole = len(known) == len(votes)
    if not known or total == valid or (total < valid and not is_whole):
        return
    blank = election.ballots_blank
    is_other_reading = is_whole and bool(blank) and total == valid + (blank or 0)
    remedy = review("votes_for", "votes_against", "votes_abstained", "ballots_valid")
    yield election.origin.problem(
        ("candidates", index, "votes_for"),
        f"{candidate.label}：{'+'.join(map(number, known))}{'' if len(known) == 1 else f'={total}'}，"
        f"有效票{valid}张，{'差' if total < valid else '多'}{abs(valid - total)}张",
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
