"""Which items a live feed holds, and which months of everything have an archive (RFC 5005, 4).

An item stands in the archive of the month in which it came out. A month is closed when
something of a later month is out; the newest one is kept too if the live feed does not
hold all of it. What was taken back still counts for both: its going changes the archive
in which it stood and no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, TypeVar

from portal.feeds.item import Trace

LIVE_ITEMS: Final = 30
"""Items in a live feed: what readers can have missed in some weeks."""

Month = tuple[int, int]
"""Year and number of a month."""
T = TypeVar("T", bound=Trace)


def live(traces: Iterable[T]) -> list[T]:
    """What a live feed holds: the items changed last, newest first."""
    return newest_first(trace for trace in traces if trace.is_live)[:LIVE_ITEMS]


def newest_first(traces: Iterable[T]) -> list[T]:
    """By the last change that readers are told of; the identifier settles the rest."""
    return sorted(traces, key=lambda trace: (trace.updated, trace.guid), reverse=True)


def month_of(trace: Trace) -> Month:
    """The month in which something came out."""
    return trace.published.year, trace.published.month


def archived_months(traces: Sequence[Trace]) -> list[Month]:
    """The months with an archive, earliest first; of at least one thing told."""
    months = sorted({month_of(trace) for trace in traces})
    newest = months[-1]
    held = {trace.guid for trace in live(traces)}
    is_held = all(trace.guid in held for trace in traces if month_of(trace) == newest)
    return months[:-1] if is_held else months


def last_change(traces: Iterable[Trace]) -> datetime:
    """When a document of these last became another. Raises ValueError for none."""
    return max(trace.changed for trace in traces)
