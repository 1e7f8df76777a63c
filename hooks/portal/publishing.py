"""What of everything loaded is public at one moment, and how it is connected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TypeVar, cast

from portal.aggregates.tables import Table, published_tables
from portal.images.picture import Picture
from portal.listing import group
from portal.model.activity import Activity
from portal.model.base import Document, Record
from portal.model.explainer import Explainer
from portal.model.families import FAMILIES, Privacy
from portal.model.info import Info
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.public_notice import Named, PublicNotice
from portal.model.reference import Alert, Column, Hotline, Law
from portal.model.references import references_of
from portal.model.service import Service
from portal.model.township import Township
from portal.model.types import begin_of, end_of
from portal.public import Portal
from portal.recurrence.expand import occurrences, times_of
from portal.render import Body

R = TypeVar("R", bound=Record)
Ordered = TypeVar("Ordered", Column, Hotline, Need)
Records = Mapping[str, Sequence[Record]]
"""Records by kind, as loaded: drafts and withdrawn ones included."""


def publish(
    records: Records,
    bodies: Mapping[str, Body],
    township: Township,
    *,
    site_name: str,
    site_url: str,
    floor: int,
    now: datetime,
    pictures: Mapping[str, Picture] = MappingProxyType({}),
) -> Portal:
    """The portal as it is at ``now`` (aware).

    ``floor`` is the smallest number of people or cases that may be read in a table.
    """
    shown = {kind: [r for r in items if not r.is_report_only] for kind, items in records.items()}
    tables = published_tables(shown, floor)
    visible = _all_visible(shown, tables, now)
    withdrawn = tuple(n for n in _of(visible, "notices", Notice) if n.withdrawn)
    visible["notices"] = [n for n in _of(visible, "notices", Notice) if not n.withdrawn]
    activities = _of(visible, "activities", Activity)
    return Portal(
        township=township,
        site_name=site_name,
        site_url=site_url,
        now=now,
        columns=_in_order(visible, "columns", Column),
        hotlines=_in_order(visible, "hotlines", Hotline),
        laws=_of(visible, "laws", Law),
        alerts=_of(visible, "alerts", Alert),
        programmes=_of(visible, "programmes", Programme),
        activities=activities,
        occurrences=occurrences(activities),
        notices=_of(visible, "notices", Notice),
        withdrawn=withdrawn,
        policies=_of(visible, "policies", Explainer),
        services=_of(visible, "services", Service),
        needs=_in_order(visible, "needs", Need),
        info=_of(visible, "info", Info),
        bodies=bodies,
        index={(kind, r.id): r for kind, items in visible.items() for r in items},
        backlinks=_backlinks(r for items in visible.values() for r in items),
        tables=tables,
        records={kind: tuple(items) for kind, items in visible.items()},
        pictures=pictures,
        named=_named(shown, now),
        held_back=_held_back(shown, now),
    )


def is_public(record: Record, now: datetime) -> bool:
    """Whether a record is out at ``now``: no draft, its time come, its alert running."""
    if isinstance(record, Alert):
        return begin_of(record.start) <= now < end_of(record.end)
    if isinstance(record, Notice) and record.publish_at is not None and record.publish_at > now:
        return False
    if isinstance(record, PublicNotice):
        return begin_of(record.notice_from) <= now
    return not (isinstance(record, Document) and record.draft)


def _all_visible(
    shown: Records, tables: Mapping[tuple[str, int], Table], now: datetime
) -> dict[str, list[Record]]:
    """What is out of the families that are published record by record, by kind."""
    visible = {
        kind: _visible(kind, items, now)
        for kind, items in shown.items()
        if FAMILIES[kind].privacy is not Privacy.AGGREGATE
    }
    visible["activities"] = [_discreet(a, tables) for a in _of(visible, "activities", Activity)]
    return visible


def _visible(kind: str, items: Sequence[Record], now: datetime) -> list[Record]:
    found = [record.public_form(now.date()) for record in items if is_public(record, now)]
    if kind == "activities":
        return sorted(found, key=lambda a: (cast(Activity, a).begins_at, a.id))
    if kind in ("notices", "policies", "services"):
        return sorted(found, key=lambda d: (cast(Notice, d).published, d.id), reverse=True)
    return found


def _named(shown: Records, now: datetime) -> dict[str, tuple[Named, ...]]:
    """The people of each public notice that runs, by its id."""
    notices = _of(shown, "public_notices", PublicNotice)
    people = {notice.id: notice.named(now.date()) for notice in notices}
    return {identifier: named for identifier, named in people.items() if named}


def _held_back(shown: Records, now: datetime) -> frozenset[str]:
    """Files that hold names and whose notices do not run, whoever else refers to them."""
    running: dict[bool, set[str]] = {True: set(), False: set()}
    for notice in _of(shown, "public_notices", PublicNotice):
        running[notice.is_running(now.date())] |= notice.name_files
    return frozenset(running[False] - running[True])


def _discreet(activity: Activity, tables: Mapping[tuple[str, int], Table]) -> Activity:
    """The activity without results that would tell what a table of their year merged.

    Subtracting the twelve households of an activity from the fourteen of 其他 would leave two.
    Each time of a series is of the year in which it was held, wherever it was planned.
    """
    merged = {
        year for (_, year), table in tables.items() if activity.programme in table.merged_programmes
    }
    if not merged:
        return activity
    told = (time.results for time in times_of(activity) if time.counted_year not in merged)
    return activity.with_results([results for results in told if results is not None])


def _of(visible: Mapping[str, Sequence[Record]], kind: str, model: type[R]) -> tuple[R, ...]:
    return tuple(record for record in visible.get(kind, ()) if isinstance(record, model))


def _in_order(
    visible: Mapping[str, Sequence[Record]], kind: str, model: type[Ordered]
) -> tuple[Ordered, ...]:
    """Records that say themselves in which order they stand."""
    return tuple(sorted(_of(visible, kind, model), key=lambda one: (one.order, one.id)))


def _backlinks(records: Iterable[Record]) -> dict[tuple[str, str], tuple[Record, ...]]:
    pairs = group(_pairs(records), lambda pair: pair[0])
    return {key: tuple(dict.fromkeys(_sources(found))) for key, found in pairs.items()}


def _pairs(records: Iterable[Record]) -> Iterator[tuple[tuple[str, str], Record]]:
    for record in records:
        for _, kind, identifier in references_of(record):
            yield (kind, identifier), record


def _sources(pairs: Iterable[tuple[tuple[str, str], Record]]) -> Iterator[Record]:
    return (record for _, record in pairs)
