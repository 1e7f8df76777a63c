"""One day of the calendar, as it is seen and as it is read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from portal.almanac.day import DayFacts, facts_of
from portal.derived import DueDate
from portal.pages.calendar.diary import DayItem, Diary
from portal.wording import short_day, weekday


@dataclass(frozen=True)
class Cell:
    """One day with everything that stands on it."""

    facts: DayFacts
    items: Sequence[DayItem]
    due: Sequence[DueDate]

    @property
    def day(self) -> date:
        """The day itself."""
        return self.facts.day

    @property
    def anchor(self) -> str:
        """Its place in the list of its month: ``d21``."""
        return f"d{self.day.day}"

    @property
    def is_busy(self) -> bool:
        """Whether anything stands on it."""
        return bool(self.items or self.due)

    @property
    def held(self) -> int:
        """How many activities are held."""
        return sum(not item.is_struck for item in self.items)

    @property
    def struck(self) -> int:
        """How many were to be held and are not."""
        return len(self.items) - self.held

    @property
    def mark(self) -> str:
        """休, 班 or nothing."""
        if self.facts.is_off:
            return "休"
        return "班" if self.facts.is_makeup_workday else ""

    @property
    def lunar(self) -> str:
        """农历十月十三，小雪: the lunar day with the festival and the term, if any."""
        words = (f"农历{self.facts.lunar.name}", self.facts.festival, self.facts.term)
        return "，".join(word for word in words if word)

    @property
    def work(self) -> str:
        """休，国庆节放假, or 班，为国庆节调休上班; empty on most days."""
        if self.facts.is_off:
            return f"休，{self.facts.holiday}放假"
        return f"班，为{self.facts.holiday}调休上班" if self.facts.is_makeup_workday else ""

    @property
    def said(self) -> str:
        """11月21日，2项活动，1项有变动，1个期限，周六，农历十月十三."""
        return "，".join(
            part for part in (*self._counted(), weekday(self.day), self.lunar, self.work) if part
        )

    @property
    def said_briefly(self) -> str:
        """11月21日，2项活动，休，国庆节放假: for the small months of a year."""
        return "，".join(part for part in (*self._counted(), self.work) if part)

    def _counted(self) -> Iterator[str]:
        yield short_day(self.day)
        if self.held:
            yield f"{self.held}项活动"
        if self.struck:
            yield f"{self.struck}项有变动"
        if self.due:
            yield f"{len(self.due)}个期限"


def cell_of(diary: Diary, day: date) -> Cell:
    """One day of a diary."""
    facts = facts_of(day, diary.work_calendar)
    return Cell(facts, diary.items.get(day, ()), diary.due.get(day, ()))
