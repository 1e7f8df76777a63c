"""What the rules about one activity look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from portal.errors import Level, Problem
from portal.model.activity import Activity, ActivityStatus, Slot
from portal.model.base import Path
from portal.model.recurring import Moved, Occasion
from portal.model.results import Results
from portal.model.types import When
from portal.recurrence.expand import planned_slots, slots_by_name, times_of
from portal.recurrence.rules import days_of_rule


@dataclass(frozen=True)
class Said:
    """What is said of an activity as a whole, or of one time of it."""

    of: Activity | Occasion
    path: Path
    """Where it is said: empty for the activity as a whole."""
    noun: str
    """What it is said of, for messages: 活动 or 这一次."""

    @property
    def status(self) -> ActivityStatus | None:
        """The state; None where one time has that of the whole."""
        return self.of.status

    @property
    def moved_to(self) -> Moved | None:
        """The new time or place."""
        return self.of.moved_to


@dataclass(frozen=True)
class Plan:
    """An activity as written, and what follows from it."""

    activity: Activity
    now: datetime

    def problem(
        self, path: Path, message: str, remedy: str = "", level: Level = "error"
    ) -> Problem:
        """A problem at a field of the activity."""
        return self.activity.origin.problem(path, message, remedy, level)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days the rule gives, skipped ones included; none without a rule."""
        repeat = self.activity.repeat
        return days_of_rule(self.activity, repeat) if repeat is not None else ()

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The planned times of a series, earliest first; none of an activity held once."""
        return planned_slots(self.activity) if self.activity.is_series else ()

    @cached_property
    def times(self) -> tuple[Activity, ...]:
        """The times as they are held, in the order in which they were planned."""
        return times_of(self.activity)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """What is said of the whole, then of each time."""
        occasions = self.activity.occasions
        return (
            Said(self.activity, (), "活动"),
            *(Said(one, ("occasions", at), "这一次") for at, one in enumerate(occasions)),
        )

    def slot_of(self, said: Said) -> Slot | None:
        """The planned time something is said of; None of a whole series, or of no time."""
        if isinstance(said.of, Occasion):
            return self._named.get(said.of.on)
        return None if self.activity.is_series else self.times[0].slot

    def time_of(self, said: Said) -> Activity | None:
        """The time something is said of, as it is held."""
        slot = self.slot_of(said)
        return self._by_key.get(slot.key) if slot is not None else None

    @cached_property
    def _named(self) -> Mapping[When, Slot]:
        return slots_by_name(self.slots)

    @cached_property
    def _by_key(self) -> Mapping[str, Activity]:
        return {time.slot.key: time for time in self.times if time.slot is not None}


def results_of(activity: Activity) -> Iterator[tuple[Path, Results]]:
    """Everything that was counted, with the place where it is written."""
    if activity.results is not None:
        yield ("results",), activity.results
    for at, occasion in enumerate(activity.occasions):
        if occasion.results is not None:
            yield ("occasions", at, "results"), occasion.results


def typed(when: When) -> str:
    """A day, or a day with its clock time, as an editor writes it."""
    return f"{when:%Y-%m-%d %H:%M}" if isinstance(when, datetime) else f"{when:%Y-%m-%d}"
