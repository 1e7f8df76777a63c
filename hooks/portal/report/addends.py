"""What records give to a figure, and how a clerk knows them again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any, TypeVar

from portal.model.activity import Activity
from portal.model.base import Part, Path, Record
from portal.model.families import FAMILIES, KINDS
from portal.model.indicator import Qualifier
from portal.report.figures import Addend, Number
from portal.wording import title_with_day

P = TypeVar("P", bound=Part)
R = TypeVar("R", bound=Record)


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
    """What a clerk knows a record by: its title, of a series with the day, else kind and period."""
    if isinstance(record, Activity):
        return title_with_day(record)
    for field in ("title", "name"):
        if isinstance(found := getattr(record, field, None), str):
            return found
    kind: Any = getattr(record, "kind", None)
    words = [str(kind.value) if isinstance(kind, Enum) else FAMILIES[KINDS[type(record)]].label]
    period: Any = getattr(record, "period", None)
    return words[0] + (f"（{period}）" if isinstance(period, str) else "")


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
