"""Activities under one programme, at one place or for one group of people, as plain pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from portal import urls
from portal.listing import Slice, group, paginate
from portal.model.activity import Activity, Crowd
from portal.model.place import Place
from portal.pages.activities import Entry, coming, count_in_words, past
from portal.pages.calendar.months import CALENDAR_CRUMB
from portal.pages.news import Facet
from portal.pages.registers.lists import Filter
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal
from portal.statistics.activities import year_of

PER_PAGE = 80
"""Activities on one page of a list."""


@dataclass(frozen=True, kw_only=True)
class Topic:
    """One way to choose among the activities."""

    label: str
    """按项目, 按地点, 按人群."""
    word: str
    """What a reader chooses: 送清凉."""
    title: str
    path: str
    activities: tuple[Activity, ...]
    onward: Crumb | None = None
    """The page of the programme or of the place."""


@dataclass(frozen=True)
class Line:
    """One activity of a list, under its heading."""

    year: int | None
    """None for what is coming."""
    entry: Entry


@dataclass(frozen=True, kw_only=True)
class TopicView:
    """One page of the activities of a topic."""

    topic: Topic
    slice: Slice[Line]
    path: str
    coming: str
    """How many are coming, on this page or not; a series counts once: 5项，另有2项取消."""
    past: str
    """How many were held; either is empty where nothing is listed."""
    filters: tuple[Filter, ...]

    @property
    def years(self) -> Mapping[int | None, Sequence[Line]]:
        """The lines of this page: those that are coming under None, then each year's."""
        return group(self.slice.items, lambda line: line.year)


def topics_of(portal: Portal) -> tuple[Topic, ...]:
    """Every topic that has an activity."""
    return (*_programmes(portal), *_places(portal), *_crowds(portal))


def filters_of(topics: Sequence[Topic]) -> tuple[Filter, ...]:
    """The words that lead to the topics, with how many activities each has."""
    by_label = group(topics, lambda topic: topic.label)
    return tuple(
        Filter(label, tuple(Facet(t.word, t.path, len(t.activities)) for t in found))
        for label, found in by_label.items()
    )


def topic_pages(portal: Portal, topic: Topic, filters: tuple[Filter, ...]) -> Iterator[PageSpec]:
    """What is coming, then what is past by year, on as many pages as that takes."""
    ahead, over = coming(portal, topic.activities), past(portal, topic.activities)
    lines = [*(Line(None, entry) for entry in ahead), *(_past_line(entry) for entry in over)]
    for part in paginate(lines, PER_PAGE):
        view = TopicView(
            topic=topic,
            slice=part,
            path=topic.path,
            coming=count_in_words(ahead) if ahead else "",
            past=count_in_words(over) if over else "",
            filters=filters,
        )
        yield PageSpec(
            path=urls.numbered(topic.path, part.number),
            title=topic.title if part.number == 1 else f"{topic.title}（第{part.number}页）",
            template="calendar_topic.html",
            view=view,
            description=f"{topic.title}：接下来的时间地点，和办过的，按年列出。",
            crumbs=(HOME_CRUMB, CALENDAR_CRUMB),
        )


def _past_line(entry: Entry) -> Line:
    return Line(year_of(entry.time), entry)


def _programmes(portal: Portal) -> Iterator[Topic]:
    found = group(portal.activities, lambda activity: activity.programme)
    for programme in portal.programmes:
        if programme.id in found:
            yield Topic(
                label="按项目",
                word=programme.name,
                title=f"{programme.name}的活动",
                path=urls.calendar_programme(programme),
                activities=tuple(found[programme.id]),
                onward=Crumb(f"项目：{programme.name}", urls.path_of(programme)),
            )


def _places(portal: Portal) -> Iterator[Topic]:
    pairs = ((place.id, time.id) for time in portal.occurrences for place in _at(portal, time))
    found = group(dict.fromkeys(pairs), lambda pair: pair[0])
    for place in portal.all_of(Place):
        if place.id in found:
            identifiers = {identifier for _, identifier in found[place.id]}
            yield Topic(
                label="按地点",
                word=place.name,
                title=f"在{place.name}的活动",
                path=urls.calendar_place(place),
                activities=tuple(a for a in portal.activities if a.id in identifiers),
                onward=Crumb(f"地点：{place.name}", urls.path_of(place)),
            )


def _at(portal: Portal, time: Activity) -> Iterable[Place]:
    place = portal.where(time).place
    return () if place is None else (place,)


def _crowds(portal: Portal) -> Iterator[Topic]:
    pairs = [(crowd, activity) for activity in portal.activities for crowd in activity.crowds]
    found = group(pairs, lambda pair: pair[0])
    for crowd in Crowd:
        if crowd in found:
            yield Topic(
                label="按人群",
                word=crowd.value,
                title=f"面向{crowd.value}的活动",
                path=urls.calendar_crowd(crowd),
                activities=tuple(activity for _, activity in found[crowd]),
            )
