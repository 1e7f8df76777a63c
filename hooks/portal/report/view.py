"""What a summary can see: the records of its days, and sums over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from functools import cached_property
from typing import Any, TypeVar

from portal.listing import group
from portal.model.activity import Activity, ActivityStatus
from portal.model.base import Part, Path, Record
from portal.model.families import FAMILIES, KINDS
from portal.model.indicator import Indicator, Qualifier, Value
from portal.model.names import chinese
from portal.model.quantities import unit_of
from portal.report.figures import Addend, Number, Trace
from portal.report.span import Span, days_of

P = TypeVar("P", bound=Part)
R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class View:
    """All records, and the days that are told of."""

    records: Mapping[str, Sequence[Record]]
    """By kind, as loaded: those for the report only included."""
    span: Span
    now: datetime
    is_past: bool = False
    """Whether it is seen only to compare; what stands today was not recorded then."""

    @property
    def year_before(self) -> View:
        """The same records, seen from the same days one year earlier."""
        return replace(self, span=self.span.before, is_past=True)

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
        if isinstance(record, Activity) and not _was_held(record, self.now):
            return False
        return days is not None and self.span.holds(days)

    @cached_property
    def values(self) -> Mapping[str, tuple[Value, ...]]:
        """The reported values of these days by indicator, those without a number left out."""
        known = [value for value in self.within(Value) if value.value is not None]
        return {code: tuple(found) for code, found in group(known, _indicator).items()}

    @cached_property
    def recorded_programmes(self) -> frozenset[str]:
        """The programmes that have records of these days beside their activities."""
        return frozenset(
            programme
            for kind, records in self.held.items()
            if kind != KINDS[Activity]
            for record in records
            if isinstance(programme := getattr(record, "programme", None), str)
        )

    @cached_property
    def codes(self) -> Mapping[tuple[str, str], str]:
        """The indicator that counts a path, by the path and the kind it is limited to."""
        return {
            (indicator.counts, indicator.only or ""): indicator.id
            for indicator in self.all_of(Indicator)
            if indicator.counts is not None
        }

    def code(self, counts: str, only: str = "") -> str:
        """The indicator of a path, or the path itself where no indicator counts it."""
        return self.codes.get((counts, only), counts)

    def summed(
        self, topic: str, records: Sequence[Record], field: str, kinds: Sequence[Enum] = ()
    ) -> Trace | None:
        """The sum of a field over the records that have it; None where none has."""
        found = [record for record in records if getattr(record, field) is not None]
        if not found:
            return None
        model = type(found[0])
        only = str(kinds[0].value) if len(kinds) == 1 else ""
        code = self.code(f"{KINDS[model]}.{field}", only)
        unit = unit_of(model.model_fields[field])
        addends = (addend(record, getattr(record, field), field) for record in found)
        return Trace(f"{topic}：{chinese(field)}", code, unit, tuple(addends))

    def counted(
        self,
        topic: str,
        records: Sequence[Record],
        unit: str,
        value: Callable[[Any], int] = lambda _: 1,
    ) -> Trace | None:
        """How many records there are, or the sum of what ``value`` says of each."""
        if not records:
            return None
        code = self.code(KINDS[type(records[0])])
        return Trace(topic, code, unit, tuple(addend(r, value(r)) for r in records))


def _indicator(value: Value) -> str:
    return value.indicator


def _was_held(activity: Activity, now: datetime) -> bool:
    dropped = (ActivityStatus.CANCELLED, ActivityStatus.POSTPONED)
    return activity.is_over(now) and activity.status not in dropped


def addend(
    record: Record, value: Number, *path: str | int, qualifier: Qualifier | None = None
) -> Addend:
    """What a record gives to a sum; ``path`` leads to the field the value stands in."""
    origin = record.origin
    return Addend(
        record=record.id,
        title=name_of(record),
        source=origin.source,
        line=origin.line_of(*path),
        value=value,
        qualifier="" if qualifier is None else qualifier.value,
    )


def name_of(record: Record) -> str:
    """What a clerk knows a record by: its title, else its kind and period."""
    for field in ("title", "name"):
        if isinstance(found := getattr(record, field, None), str):
            return found
    kind: Any = getattr(record, "kind", None)
    words = [str(kind.value) if isinstance(kind, Enum) else FAMILIES[KINDS[type(record)]].label]
    period: Any = getattr(record, "period", None)
    return words[0] + (f"（{period}）" if isinstance(period, str) else "")


def trace_of(label: str, code: str, unit: str, addends: Iterable[Addend]) -> Trace | None:
    """The sum of what records give; None where none gives anything."""
    found = tuple(addends)
    return Trace(label, code, unit, found) if found else None


def parts_of(
    records: Iterable[R], field: str, is_meant: Callable[[P], bool]
) -> list[tuple[R, Path, P]]:
    """The parts in a list of records that are meant, with the path of each."""
    return [
        (record, (field, index), part)
        for record in records
        for index, part in enumerate(getattr(record, field))
        if is_meant(part)
    ]
