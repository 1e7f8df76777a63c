"""A new time or place beside what was planned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from portal.checks.activities.plan import Plan, Said
from portal.model.base import Path
from portal.model.recurring import Moved
from portal.model.types import When


@dataclass(frozen=True)
class Change:
    """What is moved: the state, the new and the planned time and place."""

    plan: Plan
    said: Said
    moved: Moved
    start: When
    end: When | None
    venue: str | None
    place: str | None

    @property
    def path(self) -> Path:
        """Where the change is written."""
        return (*self.said.path, "moved_to")

    @property
    def has_same_start(self) -> bool:
        """Whether the new beginning is the planned one."""
        return self.moved.start is not None and self.moved.start == self.start

    @property
    def without_hour(self) -> Literal["start", "end"] | None:
        """Which new time is a day alone though a clock time was planned; the first of both."""
        if _loses_hour(self.moved.start, self.start):
            return "start"
        return "end" if _loses_hour(self.moved.end, self.end) else None

    @property
    def has_same_place(self) -> bool:
        """Whether the new place is the planned one."""
        written = self.moved.venue or self.moved.place
        same = (self.moved.venue, self.moved.place) == (self.venue, self.place)
        return bool(written) and same

    @property
    def is_none(self) -> bool:
        """Whether everything stays as it was planned."""
        new_start = self.moved.start is not None and not self.has_same_start
        new_end = self.moved.end is not None and self.moved.end != self.end
        new_place = (self.moved.venue or self.moved.place) and not self.has_same_place
        return not (new_start or new_end or new_place)


def change_of(plan: Plan, said: Said) -> Change | None:
    """The change that is said; None where there is none, or of no time there is."""
    moved, activity = said.moved_to, plan.activity
    if moved is None:
        return None
    slot = plan.slot_of(said)
    if slot is None:
        planned = (activity.start, activity.end, activity.venue, activity.place)
    else:
        planned = (slot.start, slot.end, slot.venue, slot.place)
    is_known = slot is not None or not said.path
    return Change(plan, said, moved, *planned) if is_known else None


def _loses_hour(new: When | None, planned: When | None) -> bool:
    is_day = new is not None and not isinstance(new, datetime)
    return is_day and isinstance(planned, datetime)
