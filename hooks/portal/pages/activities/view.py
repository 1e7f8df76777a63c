"""What the page of an activity shows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from portal.model.activity import Activity, Crowd
from portal.model.life import Update
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.pages.activities.entries import Entry
from portal.pages.activities.times import MonthOfTimes
from portal.pages.registers.strips import Strip
from portal.public import Whereabouts
from portal.states import Refinable, State


@dataclass(frozen=True, kw_only=True)
class Held:
    """When and where one time is held, or was to be."""

    time: Activity
    when: str
    planned: str
    """When it was planned, where that is another time; else empty."""
    where: Whereabouts
    planned_where: str
    """Where it was planned, where that is another place; else empty."""
    states: tuple[State, ...]
    """What is to be said beside what the strips above the page tell."""
    refinable: Refinable | None


@dataclass(frozen=True, kw_only=True)
class Series:
    """What the page of a series shows beside what every activity has."""

    rule: str
    count: str
    """How many times it is held, those called off beside: 41次，另有2次取消."""
    next: Entry | None
    """The next time that is held; None where none is left."""
    next_where: str
    """Where that is, if elsewhere than the series as a rule; else empty."""
    changed: tuple[str, ...]
    """What differs at times still to come: 12月12日改到13日."""
    months: tuple[MonthOfTimes, ...]
    counted: str
    """How many times have results, which are added up: 2次."""


@dataclass(frozen=True, kw_only=True)
class ActivityView:
    """One activity, or one time of a series."""

    activity: Activity
    """As written; on the page of one time of a series that time."""
    heading: str
    programme: Programme
    where: Whereabouts
    crowds: tuple[Crowd, ...]
    """Whom it is for by group, where that is more than everybody."""
    signup: str
    """How to take part; empty where one cannot any more or need not sign up."""
    is_over: bool
    is_open: bool
    """Whether it is still to come at a known time, so that it can be noted and passed on."""
    strips: tuple[Strip, ...] = ()
    held: Held | None = None
    """None on the page of a series as a whole."""
    series: Series | None = None
    """Only on the page of a series as a whole."""
    whole: Activity | None = None
    """The series, on the page of one of its times."""
    before: Activity | None = None
    after: Activity | None = None
    """The times before and after, on the page of one time."""
    results: tuple[tuple[str, int | Decimal], ...] = ()
    """Measures and what was counted."""
    report: Notice | None = None
    notices: tuple[Notice, ...] = ()
    """Other notices that name it; told on the page of the whole."""
    updates: tuple[Update, ...] = ()
    """Recorded changes, newest first; told there too."""
