"""What a summary can see: the records of its days, and sums over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from functools import cached_property
from typing import Any, TypeVar

from portal.listing import group
from portal.model.activity import Activity
from portal.model.base import Record
from portal.model.families import KINDS
from portal.model.indicator import Indicator, Value
from portal.model.names import chinese
from portal.model.quantities import unit_of
from portal.recurrence.expand import occurrences
from portal.report.addends import addend
from portal.report.codes import Code, Counts, codes_of, is_same
from portal.report.figures import Addend, Trace
from portal.report.span import Span, days_of

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class View:
    """All records, and the days that are told of."""

    records: Mapping[str, Sequence[Record]]
    """By kind, those for the report alone included; of activities each time (:func:`view_of`)."""
    span: Span
    now: datetime
    is_past: bool = False
    """Whether it is seen only to compare; what stands today was not recorded then."""

    @property
    def year_before(self) -> View:
        """The same records, seen from the same days one year earlier."""
        return replace(self, span=self.span.before, is_past=True)

    @property
    def is_running(self) -> bool:
        """Whether some of its days are still to come."""
        return self.now.date() < self.span.last

    @property
    def word(self) -> str:
        """How a sentence begins that tells of these days: 全年; while they run 截至11月21日，."""
        today = self.now.date()
        return f"截至{today.month}月{today.day}日，" if self.is_running else self.span.word

    @property
    def sees_today(self) -> bool:
        """Whether what stands today belongs to it: told of this year or of the last one."""
        return not self.is_past and self.now.year - self.span.last.year in (0, 1)

    def all_of(self, model: type[R]) -> tuple[R, ...]:
        """Every record of a family, of whatever time."""
        found = self.records.get(KINDS[model], ())
        return tuple(record for record in found if isinstance(record, model))

    @cached_property
    def held(self) -> Mapping[str, tuple[Record, ...]]:
        """The records that belong to these days, by kind."""
        return {
            kind: tuple(record for record in records if self.holds(record))
            for kind, records in self.records.items()
        }

    def within(self, model: type[R], kinds: Iterable[Enum] = ()) -> tuple[R, ...]:
        """The records of a family that belong to these days; of some kinds only, if given."""
        wanted = tuple(kinds)
        return tuple(
            record
            for record in self.held.get(KINDS[model], ())
            if isinstance(record, model) and (not wanted or getattr(record, "kind", None) in wanted)
        )

    def holds(self, record: Record) -> bool:
        """Whether a record belongs to these days; an activity only once it has been held."""
        days = days_of(record)
        if isinstance(record, Activity) and not record.was_held(self.now):
            return False
        return days is not None and self.span.holds(days)

    @cached_property
    def values(self) -> Mapping[str, tuple[Value, ...]]:
        """The reported values of these days by indicator, those without a number left out."""
        known = [value for value in self.within(Value) if value.value is not None]
        return {code: tuple(found) for code, found in group(known, _indicator).items()}

    @cached_property
    def sources(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Where the numbers of every record come from, by its file and identifier."""
        return {
            (record.origin.source, record.id): record.sources
            for records in self.records.values()
            for record in records
        }

    @cached_property
    def codes(self) -> Mapping[Counts, Code]:
        """The indicators that are summed from records, and what they sum of these days."""
        return codes_of(self.all_of(Indicator), self._counted_from, self.span.last.year)

    def _counted_from(self, kind: str) -> Sequence[Record]:
        """All records of a kind for a year, since parts of them can name it themselves."""
        is_whole = self.span.is_year and kind != KINDS[Activity]
        return (self.records if is_whole else self.held).get(kind, ())

    def trace(
        self, label: str, counts: str, unit: str, addends: Iterable[Addend], only: str = ""
    ) -> Trace | None:
        """The sum of what records give; None where none gives anything.

        It has the code of an indicator where path, kind, unit and scope agree, else the path.
        """
        found = tuple(addends)
        if not found:
            return None
        code = self.codes.get((counts, only, unit))
        name = code.id if code is not None and is_same(code, found) else counts
        return Trace(label, name, unit, found)

    def summed(
        self,
        topic: str,
        records: Sequence[Record],
        field: str,
        kinds: Sequence[Enum] = (),
        label: str = "",
    ) -> Trace | None:
        """The sum of a field over the records that have it; None where none has."""
        found = [record for record in records if getattr(record, field) is not None]
        if not found:
            return None
        model = type(found[0])
        # With a name of its own it is a part of the field, which no indicator counts.
        only = str(kinds[0].value) if len(kinds) == 1 and not label else ""
        unit = unit_of(model.model_fields[field])
        addends = (addend(record, getattr(record, field), field) for record in found)
        name = f"{topic}：{label or chinese(field)}"
        return self.trace(name, f"{KINDS[model]}.{field}", unit, addends, only)

    def counted(
        self,
        topic: str,
        records: Sequence[Record],
        unit: str,
        value: Callable[[Any], int] = lambda _: 1,
        *,
        path: str = "",
        only: str = "",
    ) -> Trace | None:
        """How many records there are, or the sum of what ``value`` says of each.

        ``path`` is what is counted, where that is not the records themselves.
        """
        if not records:
            return None
        counts = path or KINDS[type(records[0])]
        return self.trace(topic, counts, unit, (addend(r, value(r)) for r in records), only)


def view_of(records: Mapping[str, Sequence[Record]], span: Span, now: datetime) -> View:
    """What can be seen of records as loaded: a series counts as often as it is held."""
    activities = [one for one in records.get(KINDS[Activity], ()) if isinstance(one, Activity)]
    return View({**records, KINDS[Activity]: occurrences(activities)}, span, now)


def _indicator(value: Value) -> str:
    return value.indicator
