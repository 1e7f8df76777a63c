"""What people ask of a record first: the box above everything else it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from portal.model.agreement import Agreement
from portal.model.base import Record
from portal.model.committee import Committee, CommitteeKind
from portal.model.election import Candidate, Election
from portal.model.job import Job
from portal.model.names import chinese
from portal.model.organisation import Organisation
from portal.pages.registers import phrases
from portal.pages.registers.words import Word
from portal.wording import until

WOMEN = "女职工"


@dataclass(frozen=True)
class Answer:
    """One row of the box."""

    words: str
    """The question as people ask it."""
    formal: str
    """What forms call it; the name of the field where it is one."""
    said: tuple[Word, ...]
    field: str = ""
    """English name of the field it tells in full; empty where it tells of several."""


@singledispatch
def answers_of(_record: Record, _today: date) -> Iterator[Answer]:
    """The rows of a record's box; most records have none."""
    return iter(())


@answers_of.register
def _(union: Organisation, today: date) -> Iterator[Answer]:
    if union.address is not None:
        yield _field("在哪里", "address", union.address)
    if union.hours is not None:
        yield _field("什么时候有人", "hours", union.hours)
    if union.phone is not None:
        yield _call("怎么联系", union.phone)
    if term := phrases.newest_term(union):
        yield _row("任期到哪天", "任期", phrases.term(term))
    if people := phrases.newest_membership(union):
        yield _row("多少会员", "会员数", phrases.membership(people))
    if women := tuple(_for_women(union, today)):
        yield Answer("女职工找谁", "女职工工作", women)


def _for_women(union: Organisation, today: date) -> Iterator[Word]:
    """The committee for women and whoever is in charge of their matters, with the number."""
    for committee in union.committees:
        if committee.kind is CommitteeKind.WOMEN:
            yield Word(_committee(committee))
    for post in union.posts:
        is_past = post.end is not None and post.end < today
        if not is_past and WOMEN in f"{post.post}{post.portfolio or ''}":
            holder = f"（{post.holder}）" if post.holder else ""
            yield Word(f"{post.post}{holder}")
            if post.phone is not None:
                yield Word(post.phone, is_phone=True)


def _committee(committee: Committee) -> str:
    people = f"委员{committee.people}人" if committee.people is not None else ""
    since = f"{until(committee.founded_on)}成立" if committee.founded_on is not None else ""
    notes = "，".join(note for note in (people, since) if note)
    return f"{committee.kind.value}（{notes}）" if notes else committee.kind.value


@answers_of.register
def _(job: Job, today: date) -> Iterator[Answer]:
    yield _row("多少钱", "月工资", phrases.wage(job))
    yield _field("谁招人", "employer", job.employer)
    yield _field("招几人", "openings", f"{job.openings}人")
    yield _field("在哪里", "place", job.place)
    if job.requirements is not None:
        yield _field("要什么条件", "requirements", job.requirements)
    yield _field("报名到哪天", "expires_on", until(job.expires_on))
    if job.is_open(today):
        yield _call("找谁", job.phone)


@answers_of.register
def _(agreement: Agreement, _today: date) -> Iterator[Answer]:
    if agreement.expires_on is not None:
        years = f"，期限{agreement.term_years}年" if agreement.term_years else ""
        yield _row("到什么时候", "到期日期", f"{until(agreement.expires_on)}{years}")
    if covers := _covers(agreement):
        yield _row("管着谁", "覆盖范围", covers)
    if agreement.wage_raise is not None:
        yield _row("工资涨多少", "工资上浮", phrases.wage_raise(agreement.wage_raise))


def _covers(agreement: Agreement) -> str:
    counts = (
        (f"{agreement.agreements}份合同", True),
        (f"{agreement.firms}家企业", agreement.firms is not None),
        (f"{agreement.workers}名职工", agreement.workers is not None),
    )
    return "，".join(words for words, is_known in counts if is_known)


@answers_of.register
def _(election: Election, _today: date) -> Iterator[Answer]:
    elected = [one for one in election.candidates if one.is_elected]
    yield Answer(
        "谁当选",
        f"应选{election.seats}人，当选{len(elected)}人",
        tuple(Word(_winner(one)) for one in elected),
    )
    yield _row("多少人到会", "到会人数", f"应到{election.due}人，实到{election.present}人")
    if election.ballots_issued is not None:
        yield _row("选票", "发出和收回", _ballots(election))
    if election.approval is not None:
        approval = election.approval
        yield _row("谁批准", "批复", f"{approval.awarded_by}，{until(approval.on)}")


def _winner(candidate: Candidate) -> str:
    return f"{candidate.label}（{candidate.post}）" if candidate.post else candidate.label


def _ballots(election: Election) -> str:
    valid = f"有效{election.ballots_valid}张，无效{election.ballots_invalid}张"
    blank = f"，整票弃权{election.ballots_blank}张" if election.ballots_blank else ""
    return f"发出{election.ballots_issued}张，收回{election.ballots_returned}张；{valid}{blank}"


def _field(words: str, field: str, said: str) -> Answer:
    return Answer(words, chinese(field), (Word(said),), field)


def _call(words: str, phone: str) -> Answer:
    return Answer(words, chinese("phone"), (Word(phone, is_phone=True),), "phone")


def _row(words: str, formal: str, said: str) -> Answer:
    return Answer(words, formal, (Word(said),))
