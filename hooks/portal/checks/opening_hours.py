"""Opening hours: no moment is written twice, seasons meet, days are in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Path
from portal.model.hours import (
    LEAP_YEAR,
    MINUTES_A_DAY,
    Interval,
    Season,
    interval_of,
    weekdays_of,
)
from portal.model.place import Place
from portal.model.recurring import WEEKDAYS
from portal.wording import until

FEW_GAP_DAYS: Final = 7
"""So few days of the year without hours are a slip between two seasons."""
_WEEK_MINUTES: Final = 7 * MINUTES_A_DAY
_DAYS_OF_YEAR: Final = tuple(
    f"{date(LEAP_YEAR, 1, 1) + timedelta(days=day):%m-%d}" for day in range(366)
)


def problems(content: Content) -> Iterator[Problem]:
    """Every rule about the hours of a place."""
    for place in content.of(Place):
        yield from _seasons(place)
        yield from _exceptions(place)
        yield from _closed(place)


def _seasons(place: Place) -> Iterator[Problem]:
    for index, season in enumerate(place.opening):
        path: Path = ("opening", index)
        if (season.since is None) != (season.until is None):
            message = "“起”和“止”只写了一样"
            yield place.origin.problem(path, message, "两样都写；全年一样就两样都不写")
        if _do_clash(_week(season)):
            yield _overlap(place, (*path, "open"), season.open)
    for (one, first), (other, second) in combinations(enumerate(place.opening), 2):
        yield from _both(place, first, second, f"第 {one + 1} 条和第 {other + 1} 条", other)
    yield from _gap(place)


def _week(season: Season) -> list[Interval]:
    """The stretches of a season in a week of minutes from Monday's midnight."""
    return [
        Interval(day * MINUTES_A_DAY + interval.start, day * MINUTES_A_DAY + interval.end)
        for day in weekdays_of(season.days)
        for interval in season.intervals
    ]


def _do_clash(week: Sequence[Interval]) -> bool:
    """Whether two stretches of a week that comes again and again meet."""
    ordered = sorted(week)
    first = ordered[0]
    following = Interval(first.start + _WEEK_MINUTES, first.end + _WEEK_MINUTES)
    return _meet([*ordered, following])


def _meet(ordered: Sequence[Interval]) -> bool:
    return any(after.start < before.end for before, after in pairwise(ordered))


def _overlap(place: Place, path: Path, written: Sequence[str]) -> Problem:
    pairs = pairwise(sorted(written, key=interval_of))
    met = next((p for p in pairs if interval_of(p[1]).start < interval_of(p[0]).end), None)
    message = f"时段 {met[0]} 和 {met[1]} 重叠" if met else "过了半夜的时段和第二天的重叠"
    return place.origin.problem(path, message, "请合成一段，或者改正钟点")


def _both(place: Place, first: Season, second: Season, which: str, at: int) -> Iterator[Problem]:
    """Two entries that hold on the same day, or of which one lasts into the other's."""
    day = next((d for d in _DAYS_OF_YEAR if first.holds_on(d) and second.holds_on(d)), None)
    if day is None:
        return
    shared = weekdays_of(first.days) & weekdays_of(second.days)
    when = f"{int(day[:2])}月{int(day[3:])}日起的"
    remedy = "请改正“起”“止”或“星期”；同一天的几段写进一条的“时段”"
    if shared:
        message = f"{which}都写了{when}{WEEKDAYS[min(shared)]}"
        yield place.origin.problem(("opening", at), message, remedy)
    elif _do_clash([*_week(first), *_week(second)]):
        message = f"{which}里，过了半夜的时段和第二天的重叠"
        yield place.origin.problem(("opening", at), message, "请改正钟点")


def _gap(place: Place) -> Iterator[Problem]:
    bare = [d for d in _DAYS_OF_YEAR if not any(s.holds_on(d) for s in place.opening)]
    if place.opening and 0 < len(bare) <= FEW_GAP_DAYS:
        yield place.origin.problem(
            ("opening",),
            f"一年里只有 {'、'.join(bare)} 没有写开放时间",
            "请核对几条的“起”和“止”是不是首尾相接；真的不开放，写进“例外日期”",
            "warning",
        )


def _exceptions(place: Place) -> Iterator[Problem]:
    for index, special in enumerate(place.exceptions):
        path: Path = ("exceptions", index)
        if special.last < special.since:
            yield _backwards(place, path, special.since, special.last)
        if special.shut == bool(special.open):
            wrong = "“不开放”和“时段”只能写一样" if special.shut else "没有写这几天几点开门"
            yield place.origin.problem(path, wrong, "关门写 不开放: 是，开门写 时段: [09:00-16:00]")
        if _meet(sorted(special.intervals)):
            yield _overlap(place, (*path, "open"), special.open)
    for (_, first), (other, second) in combinations(enumerate(place.exceptions), 2):
        if first.since <= second.last and second.since <= first.last:
            day = max(first.since, second.since)
            message = f"{until(day)} 在例外日期里写了两次"
            yield place.origin.problem(("exceptions", other), message, "请改正日期，一天只写一次")


def _closed(place: Place) -> Iterator[Problem]:
    closed = place.closed
    if closed is not None and closed.until is not None and closed.until < closed.since:
        yield _backwards(place, ("closed",), closed.since, closed.until)


def _backwards(place: Place, path: Path, since: date, last: date) -> Problem:
    message = f"止 {until(last)} 早于起 {until(since)}"
    return place.origin.problem((*path, "until"), message, "请核对“起”与“止”")
