"""What the public may see at one moment: the records that are out, and how they connect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeVar, cast

from portal.aggregates.tables import Table, published_tables
from portal.almanac.holidays import WorkCalendar, work_calendar
from portal.listing import group
from portal.model.activity import Activity
from portal.model.base import Document, Record
from portal.model.explainer import Explainer
from portal.model.families import FAMILIES, KINDS, Privacy
from portal.model.holiday import HolidayYear
from portal.model.indicator import Indicator
from portal.model.info import Info
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.place import Place
from portal.model.programme import Programme
from portal.model.reference import Alert, Column, Hotline, Law
from portal.model.references import references_of
from portal.model.service import Service
from portal.model.township import Township
from portal.model.types import begin_of, end_of
from portal.recurrence.expand import occurrences, times_of
from portal.render import Body
from portal.statistics.indicators import IndicatorFigure, figures_of

R = TypeVar("R", bound=Record)
Records = Mapping[str, Sequence[Record]]
"""Records by kind, as loaded: drafts and withdrawn ones included."""


@dataclass(frozen=True)
class Whereabouts:
    """Where an activity is held, for people."""

    text: str
    """示例镇职工之家，三楼活动室."""
    place: Place | None
    """The recorded place, if it is one."""


@dataclass(frozen=True, kw_only=True)
class Portal:
    """Everything that is public at :attr:`now`, sorted the way it is shown."""

    township: Township
    site_name: str
    site_url: str
    """Address of the home page, ends with ``/``."""
    now: datetime
    columns: tuple[Column, ...]
    hotlines: tuple[Hotline, ...]
    laws: tuple[Law, ...]
    alerts: tuple[Alert, ...]
    """Those that are shown at :attr:`now`."""
    programmes: tuple[Programme, ...]
    activities: tuple[Activity, ...]
    """As written, a series once; by their first time, earliest first."""
    occurrences: tuple[Activity, ...]
    """Every time of every activity, by beginning, earliest first."""
    notices: tuple[Notice, ...]
    """With a page and a text; newest first, expired ones included."""
    withdrawn: tuple[Notice, ...]
    """Taken back: a short page stands at their address."""
    policies: tuple[Explainer, ...]
    services: tuple[Service, ...]
    needs: tuple[Need, ...]
    info: tuple[Info, ...]
    bodies: Mapping[str, Body]
    """Rendered body of each document by its ``src_uri``."""
    index: Mapping[tuple[str, str], Record]
    """Every public record by kind and id."""
    backlinks: Mapping[tuple[str, str], tuple[Record, ...]]
    """The public records that point to a record, by its kind and id."""
    tables: Mapping[tuple[str, int], Table]
    """All that is public of the families that name nobody, by family and year."""
    records: Mapping[str, tuple[Record, ...]]
    """Every public record by kind; of those families none."""

    def all_of(self, model: type[R]) -> tuple[R, ...]:
        """The public records of one family, in the order of the files."""
        found = self.records.get(KINDS[model], ())
        return tuple(record for record in found if isinstance(record, model))

    def body(self, document: Document) -> Body:
        """The rendered body of a document."""
        return self.bodies[document.src_uri]

    def find(self, model: type[R], kind: str, identifiers: Iterable[str]) -> tuple[R, ...]:
        """The records of these ids that are public, in the given order."""
        found = (self.index.get((kind, identifier)) for identifier in identifiers)
        return tuple(record for record in found if isinstance(record, model))

    def pointing(self, model: type[R], kind: str, identifier: str) -> tuple[R, ...]:
        """The records of one model that point to a record, in the order of their list."""
        found = self.backlinks.get((kind, identifier), ())
        return tuple(record for record in found if isinstance(record, model))

    @cached_property
    def times(self) -> Mapping[str, Sequence[Activity]]:
        """The times of each activity by its id, earliest first."""
        return group(self.occurrences, lambda time: time.id)

    def is_over(self, activity: Activity) -> bool:
        """Whether all times of an activity have ended."""
        return all(time.is_over(self.now) for time in self.times[activity.id])

    def where(self, activity: Activity) -> Whereabouts:
        """Where an activity, or one time of it, is held."""
        found = self.index.get(("places", activity.venue or ""))
        place = found if isinstance(found, Place) else None
        names = (place.name if place else None, activity.place)
        return Whereabouts("，".join(name for name in names if name), place)

    @cached_property
    def work_calendar(self) -> WorkCalendar:
        """Days off and days worked, from the official notices that are recorded."""
        return work_calendar(self.all_of(HolidayYear))

    @property
    def has_feed(self) -> bool:
        """Whether there is, or was, anything to subscribe to; expired notices keep the feeds."""
        return bool(self.notices or self.policies or self.announced)

    @cached_property
    def figures(self) -> tuple[IndicatorFigure, ...]:
        """Every public figure, by indicator in their order, newest period first."""
        held = [time for time in self.occurrences if time.was_held(self.now)]
        return tuple(figures_of({**self.records, KINDS[Activity]: held}, self.tables))

    @cached_property
    def figures_of(self) -> Mapping[str, Sequence[IndicatorFigure]]:
        """The figures of the whole township by indicator, newest period first."""
        whole = (figure for figure in self.figures if figure.organisation is None)
        return group(whole, lambda figure: figure.indicator.id)

    @cached_property
    def figure_at(self) -> Mapping[tuple[str, str], IndicatorFigure]:
        """The figure of the whole township for each indicator and period."""
        return {(f.indicator.id, f.period): f for found in self.figures_of.values() for f in found}

    @cached_property
    def figure_years(self) -> Mapping[int, Sequence[IndicatorFigure]]:
        """The figures of the whole township by year."""
        return group(self.figure_at.values(), lambda figure: figure.year)

    @cached_property
    def programme_figures(self) -> Mapping[str | None, Sequence[Indicator]]:
        """The indicators that have figures by the programme they belong to."""
        indicators = (found[0].indicator for found in self.figures_of.values())
        return group(indicators, lambda indicator: indicator.programme)

    @cached_property
    def announced(self) -> tuple[Activity, ...]:
        """Activities whose announcement has a date of its own that has come."""
        return tuple(
            activity
            for activity in self.activities
            if activity.published is not None and activity.published <= self.now
        )

    def is_listed(self, notice: Notice) -> bool:
        """Whether a notice stands in lists and live feeds: not after its expiry."""
        return notice.expire_at is None or end_of(notice.expire_at) > self.now

    def is_pinned(self, notice: Notice) -> bool:
        """Whether a notice stands above the others at :attr:`now`."""
        return notice.pinned_until is not None and end_of(notice.pinned_until) > self.now

    @cached_property
    def listed(self) -> tuple[Notice, ...]:
        """Notices for lists: pinned ones first, then newest first."""
        listed = [notice for notice in self.notices if self.is_listed(notice)]
        return tuple(sorted(listed, key=lambda notice: not self.is_pinned(notice)))


def publish(
    records: Records,
    bodies: Mapping[str, Body],
    township: Township,
    *,
    site_name: str,
    site_url: str,
    floor: int,
    now: datetime,
) -> Portal:
    """The portal as it is at ``now`` (aware).

    ``floor`` is the smallest number of people or cases that may be read in a table.
    """
    open_kinds = {k for k, f in FAMILIES.items() if f.privacy is not Privacy.AGGREGATE}
    shown = {kind: [r for r in items if not r.is_report_only] for kind, items in records.items()}
    visible = {
        kind: _visible(kind, items, now) for kind, items in shown.items() if kind in open_kinds
    }
    tables = published_tables(shown, floor)
    visible["activities"] = [_discreet(a, tables) for a in _of(visible, "activities", Activity)]
    activities = _of(visible, "activities", Activity)
    withdrawn = tuple(n for n in _of(visible, "notices", Notice) if n.withdrawn)
    visible["notices"] = [n for n in _of(visible, "notices", Notice) if not n.withdrawn]
    return Portal(
        township=township,
        site_name=site_name,
        site_url=site_url,
        now=now,
        columns=tuple(sorted(_of(visible, "columns", Column), key=lambda c: (c.order, c.id))),
        hotlines=tuple(sorted(_of(visible, "hotlines", Hotline), key=lambda h: (h.order, h.id))),
        laws=_of(visible, "laws", Law),
        alerts=_of(visible, "alerts", Alert),
        programmes=_of(visible, "programmes", Programme),
        activities=activities,
        occurrences=occurrences(activities),
        notices=_of(visible, "notices", Notice),
        withdrawn=withdrawn,
        policies=_of(visible, "policies", Explainer),
        services=_of(visible, "services", Service),
        needs=tuple(sorted(_of(visible, "needs", Need), key=lambda n: (n.order, n.id))),
        info=_of(visible, "info", Info),
        bodies=bodies,
        index={(kind, r.id): r for kind, items in visible.items() for r in items},
        backlinks=_backlinks(r for items in visible.values() for r in items),
        tables=tables,
        records={kind: tuple(items) for kind, items in visible.items()},
    )


def is_public(record: Record, now: datetime) -> bool:
    """Whether a record is out at ``now``: no draft, its time come, its alert running."""
    if isinstance(record, Alert):
        return begin_of(record.start) <= now < end_of(record.end)
    if isinstance(record, Notice) and record.publish_at is not None and record.publish_at > now:
        return False
    return not (isinstance(record, Document) and record.draft)


def _visible(kind: str, items: Sequence[Record], now: datetime) -> list[Record]:
    found = [record.public_form(now.date()) for record in items if is_public(record, now)]
    if kind == "activities":
        return sorted(found, key=lambda a: (cast(Activity, a).begins_at, a.id))
    if kind in ("notices", "policies", "services"):
        return sorted(found, key=lambda d: (cast(Notice, d).published, d.id), reverse=True)
    return found


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


def _backlinks(records: Iterable[Record]) -> dict[tuple[str, str], tuple[Record, ...]]:
    pairs = group(_pairs(records), lambda pair: pair[0])
    return {key: tuple(dict.fromkeys(_sources(found))) for key, found in pairs.items()}


def _pairs(records: Iterable[Record]) -> Iterator[tuple[tuple[str, str], Record]]:
    for record in records:
        for _, kind, identifier in references_of(record):
            yield (kind, identifier), record


def _sources(pairs: Iterable[tuple[tuple[str, str], Record]]) -> Iterator[Record]:
    return (record for _, record in pairs)
