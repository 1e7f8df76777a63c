"""Dates that follow from what is recorded, so that nobody types them a second time.

A term ends, an agreement expires, a sign-up closes: each is told once, on its record, and
stands in the calendar from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from portal import urls
from portal.model.agreement import Agreement
from portal.model.base import Record
from portal.model.families import KINDS
from portal.model.honour import Honour
from portal.model.job import Job
from portal.model.official_document import OfficialDocument
from portal.model.organisation import Organisation
from portal.model.public_notice import PublicNotice
from portal.model.types import day_of
from portal.public import Portal


@dataclass(frozen=True, kw_only=True)
class DueDate:
    """The last day of something."""

    day: date
    """The last day on which it still holds or is still possible."""
    word: str
    """What ends: 到期, 任期届满, 公示截止, 报名截止, 招聘截止, 有效期满, 报送截止."""
    title: str
    """Of the record: 纺织行业工资专项集体合同."""
    path: str
    """The record's page."""
    kind: str
    """The record's family: ``agreements``."""


def due_dates(portal: Portal) -> tuple[DueDate, ...]:
    """Every last day of the public records, earliest first."""
    found = chain(
        _agreements(portal),
        _terms(portal),
        _windows(portal),
        _signups(portal),
        _jobs(portal),
        _documents(portal),
    )
    return tuple(sorted(found, key=lambda due: (due.day, due.kind, due.path, due.word)))


def _agreements(portal: Portal) -> Iterator[DueDate]:
    for agreement in portal.all_of(Agreement):
        if agreement.expires_on is not None:
            yield _due(agreement.expires_on, "到期", agreement.title, agreement)


def _terms(portal: Portal) -> Iterator[DueDate]:
    for union in portal.all_of(Organisation):
        for term in union.terms:
            title = f"{union.name}第{term.term_number}届委员会"
            yield _due(term.end, "任期届满", title, union)


def _windows(portal: Portal) -> Iterator[DueDate]:
    for honour in portal.all_of(Honour):
        if honour.notice is not None:
            yield _due(honour.notice.last, "公示截止", honour.name, honour)
    for notice in portal.all_of(PublicNotice):
        if notice.withdrawn is None:
            yield _due(notice.window.last, "公示截止", notice.subject, notice)


def _signups(portal: Portal) -> Iterator[DueDate]:
    for activity in portal.activities:
        signup = activity.signup
        if signup is not None and signup.closes_at is not None and not activity.is_off:
            day = day_of(signup.closes_at)
            yield _due(day, "报名截止", activity.title, activity)


def _jobs(portal: Portal) -> Iterator[DueDate]:
    for job in portal.all_of(Job):
        yield _due(job.expires_on, "招聘截止", f"{job.employer}招{job.title}", job)


def _documents(portal: Portal) -> Iterator[DueDate]:
    for document in portal.all_of(OfficialDocument):
        end = document.valid_until
        if end is not None and document.is_valid(end):
            yield _due(end, "有效期满", document.title, document)
        if document.deadline is not None:
            yield _due(document.deadline, "报送截止", document.title, document)


def _due(day: date, word: str, title: str, record: Record) -> DueDate:
    path = urls.path_of(record)
    return DueDate(day=day, word=word, title=title, path=path, kind=KINDS[type(record)])
