"""Which calendars there are: everything, one for each list that people follow, the holidays.

A calendar is as old as its list: it does not vanish when its last activity is over, or
those who follow it would be left with a dead address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR
from functools import partial
from typing import Final

from portal import urls
from portal.ical.texts import TITLE, short
from portal.ical.windows import last_year
from portal.model.activity import Activity
from portal.model.holiday import HolidayYear
from portal.model.place import Place
from portal.public import Portal

ENOUGH: Final = 3
"""Times, past ones and cancelled ones included, before a list gets a calendar of its own."""
_MOST_PARTS: Final = 99
"""Of one year's archive, each of a megabyte: more than a year of any town fills."""


@dataclass(frozen=True, kw_only=True)
class Timetable:
    """One calendar that can be subscribed to."""

    path: str
    """Of the file, below the site's root; permanent."""
    title: str
    """With the town's name, as calendar programs list those of many sites: 示例镇总工会：活动."""
    name: str
    """Without it: 活动."""
    about: str
    """One sentence on what is in it."""
    page_path: str
    """The page with the same entries."""


def timetables(portal: Portal) -> tuple[Timetable, ...]:
    """Every live calendar of the site: everything first, the holidays last."""
    return tuple(_timetables(portal))


def timetable_finder(portal: Portal) -> Callable[[str], Timetable | None]:
    """From the path of a page to the calendar of the nearest list of activities around it.

    None for a page that is not about activities, and where there are none.
    """
    found = {table.page_path: table for table in timetables(portal)}
    if urls.CALENDAR in found:
        found[urls.ACTIVITIES] = found[urls.CALENDAR]
    for programme in portal.programmes:
        if urls.path_of(programme) in found:
            found[urls.calendar_programme(programme)] = found[urls.path_of(programme)]
    for place in portal.all_of(Place):
        if urls.path_of(place) in found:
            found[urls.calendar_place(place)] = found[urls.path_of(place)]
    return partial(urls.nearest, found)


def own_timetable(portal: Portal, activity: Activity) -> Timetable:
    """The calendar of one activity, all its times included."""
    title = short(activity.title, TITLE)
    return Timetable(
        path=urls.activity_ics(activity),
        title=title,
        name=title,
        about=f"{portal.site_name}的活动，改期、改地点和取消都会跟着更新",
        page_path=urls.path_of(activity),
    )


def archive(portal: Portal, year: int, part: int) -> Timetable:
    """The calendar of what ended in one year and has left the calendar of everything."""
    name = f"{year}年的活动" if part == 1 else f"{year}年的活动（第{part}部分）"
    about = "已经不在“活动”日历里的活动"
    return _timetable(portal, urls.archive_ics(year, part), name, about, urls.CALENDAR)


def widest_archive(portal: Portal) -> Timetable:
    """The archive whose name is longest, so that what fits beside its head fits into any."""
    return archive(portal, MAXYEAR, _MOST_PARTS)


def archives(portal: Portal, paths: Collection[str]) -> tuple[Timetable, ...]:
    """The archives among the files that are written, newest year first."""
    years = sorted({last_year(time.ends_at) for time in portal.occurrences}, reverse=True)
    tables = (archive(portal, year, part) for year in years for part in range(1, _MOST_PARTS + 1))
    return tuple(table for table in tables if table.path in paths)


def _timetables(portal: Portal) -> Iterator[Timetable]:
    if portal.activities:
        about = "要办的活动和去年以来办过的活动，改期、改地点和取消都会跟着更新"
        yield _timetable(portal, urls.ICS_ALL, "活动", about, urls.CALENDAR)
    held = Counter(time.programme for time in portal.occurrences)
    for programme in portal.programmes:
        if held[programme.id] >= ENOUGH:
            path = urls.programme_ics(programme)
            page = urls.path_of(programme)
            yield _timetable(portal, path, programme.name, programme.summary, page)
    at = Counter(time.venue for time in portal.occurrences)
    for place in portal.all_of(Place):
        if at[place.id] >= ENOUGH:
            path, about = urls.place_ics(place), f"在{place.name}办的活动"
            yield _timetable(portal, path, place.name, about, urls.path_of(place))
    if years := portal.all_of(HolidayYear):
        page = urls.path_of(max(years, key=lambda record: record.year))
        about = "国家公布的放假和调休上班的日子"
        yield _timetable(portal, urls.ICS_HOLIDAYS, "放假和调休", about, page)


def _timetable(portal: Portal, path: str, name: str, about: str, page_path: str) -> Timetable:
    title = f"{portal.site_name}：{name}"
    return Timetable(path=path, title=title, name=name, about=about, page_path=page_path)
