"""Who is elected: the highest, no more than there are seats, by more than half."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portal.checks.arithmetic.said import said
from portal.checks.content import Content
from portal.errors import Problem
from portal.listing import group
from portal.model.election import Candidate, ElectingBody, Election

_TIE_REMEDY = "请写明怎么定的，例如 同票规则: 得票相同的再次投票"


@dataclass(frozen=True)
class _Line:
    """One candidate with the votes for it, and where it stands."""

    index: int
    candidate: Candidate
    votes: int


def problems(content: Content) -> Iterator[Problem]:
    """Results that the votes do not bear out."""
    for election in content.of(Election):
        lines = [
            _Line(index, candidate, candidate.votes_for)
            for index, candidate in enumerate(election.candidates)
            if candidate.votes_for is not None
        ]
        elected = [line for line in lines if line.candidate.is_elected]
        others = [line for line in lines if not line.candidate.is_elected]
        yield from _body(election)
        yield from _names(election)
        yield from _seats(election, others)
        yield from _rank(election, elected, others)
        yield from _ties(election, lines, elected, others)
        yield from _majority(election, elected)


def _body(election: Election) -> Iterator[Problem]:
    if election.body is ElectingBody.WORKERS:
        yield election.origin.problem(
            ("body",),
            "工会委员会由职工代表大会选举；工会法规定由会员大会或会员代表大会选举",
            "请核对是哪个会选的；两会合并召开的写 选举机构: 会员代表大会",
            "warning",
        )


def _names(election: Election) -> Iterator[Problem]:
    labels = group(enumerate(election.candidates), lambda pair: pair[1].label)
    for label, pairs in labels.items():
        for index, _ in pairs[1:]:
            message = f"“{label}”写了两次（第 {pairs[0][0] + 1} 个和第 {index + 1} 个）"
            yield election.origin.problem(("candidates", index, "label"), message, "请只留一个")


def _seats(election: Election, others: Sequence[_Line]) -> Iterator[Problem]:
    count = sum(candidate.is_elected for candidate in election.candidates)
    if count > election.seats:
        yield election.origin.problem(
            ("seats",),
            f"当选 {count}人，多于{said(election, 'seats')}",
            "请核对“当选”与“应选名额”",
        )
    elif count < election.seats:
        over = [line for line in others if line.votes * 2 > election.votes_cast]
        hint = f"，{over[0].candidate.label}过了半数也没有当选" if over else ""
        yield election.origin.problem(
            ("seats",),
            f"当选 {count}人，少于{said(election, 'seats')}{hint}",
            "名额确实没有选满就不用改，否则请核对“当选”与“应选名额”",
            "warning",
        )


def _rank(
    election: Election, elected: Sequence[_Line], others: Sequence[_Line]
) -> Iterator[Problem]:
    best = max(others, key=lambda line: line.votes, default=None)
    for line in elected:
        if best is not None and line.votes < best.votes:
            yield election.origin.problem(
                ("candidates", line.index, "is_elected"),
                f"{line.candidate.label}得 {line.votes}票当选，"
                f"{best.candidate.label}得 {best.votes}票却没有当选",
                "请核对两人的“赞成票”与“当选”",
            )


def _ties(
    election: Election,
    lines: Sequence[_Line],
    elected: Sequence[_Line],
    others: Sequence[_Line],
) -> Iterator[Problem]:
    """A tie at the last seat must be broken by a rule; elsewhere it may decide an order."""
    if election.tie_rule is not None:
        return
    last = min((line.votes for line in elected), default=None)
    first = max((line.votes for line in others), default=None)
    for votes, tied in group(lines, lambda line: line.votes).items():
        if len(tied) < 2:
            continue
        at_the_seat = votes == last == first
        names = "、".join(line.candidate.label for line in tied)
        where = "有的当选有的没有当选" if at_the_seat else "得票相同"
        yield election.origin.problem(
            ("candidates", tied[1].index, "votes_for"),
            f"{names}都得 {votes}票，{where}，却没有写“同票规则”",
            _TIE_REMEDY,
            "error" if at_the_seat else "warning",
        )


def _majority(election: Election, elected: Sequence[_Line]) -> Iterator[Problem]:
    """More than half of the valid ballots by one reading, of those present by the other."""
    for line in elected:
        if line.votes * 2 > election.present:
            continue
        passes = line.votes * 2 > election.votes_cast
        by_hands = election.ballots_valid is None
        base = said(election, "present" if passes or by_hands else "ballots_valid")
        yield election.origin.problem(
            ("candidates", line.index, "votes_for"),
            f"{line.candidate.label}得 {line.votes}票，没有过{base}的半数，却写着当选",
            "请核对“赞成票”与“当选”" if not passes else "按有效票算过了半数；按哪个数算，请核对",
            "warning" if passes else "error",
        )
