"""What the public may see at one moment: the records that are out, and how they connect."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from portal.aggregates.tables import Table
from portal.almanac.holidays import WorkCalendar, work_calendar
from portal.images.picture import Picture
from portal.listing import group
from portal.model.activity import Activity
from portal.model.base import Document, Record
from portal.model.explainer import Explainer
from portal.model.families import KINDS
from portal.model.holiday import HolidayYear
from portal.model.indicator import Indicator
from portal.model.info import Info
from portal.model.need import Need
from portal.model.notice import Notice
from portal.model.place import Place
from portal.model.programme import Programme
from portal.model.public_notice import Named
from portal.model.reference import Alert, Column, Hotline, Law
from portal.model.service import Service
from portal.model.township import Township
from portal.model.types import end_of
from portal.render import Body
from portal.statistics.indicators import IndicatorFigure, figures_of

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Whereabouts:
    """Where an activity is held, for people."""

    text: str
    """示例镇职工之家，三楼活动室."""
    place: Place | None
    """The recorded place, if it is one."""

    @property
    def address(self) -> str:
        """Of the place, where :attr:`text` does not hold it already; else empty."""
        address = self.place.address if self.place is not None else ""
        return "" if address in self.text else address

    @property
    def in_full(self) -> str:
        """示例镇职工之家，三楼活动室（示例镇人民路1号）."""
        return f"{self.text}（{self.address}）" if self.address else self.text


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
    pictures: Mapping[str, Picture]
    """The pictures that documents show, by their path below docs/."""
    named: Mapping[str, tuple[Named, ...]]
    """Who stands on the list of each public notice that runs, by its id.

    Only the page of that notice reads this; no record of the portal holds a name of a list.
    """
    held_back: frozenset[str]
    """Files beside public notices that hold names while no such notice runs, by their names."""

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

    def planned_where(self, time: Activity) -> Whereabouts:
        """Where one time of an activity was planned to be held."""
        slot = time.slot
        return self.where(
            time if slot is None else time.at(slot, venue=slot.venue, place=slot.place)
        )

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
