"""Places: what is read as hours, days and degrees, what is refused, and in which words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.base import Origin
from portal.model.hours import (
    Interval,
    Season,
    interval_of,
    read_days,
    read_interval,
    read_month_day,
    weekdays_of,
)
from portal.model.place import Place
from portal.model.place_words import Entry, PlaceKind, PlaceStatus
from portal.model.validate import validate

PLACE = {
    "id": "laojie",
    "name": "老街驿站",
    "kind": "工会驿站",
    "address": "示例镇老街12号",
    "verified_on": "2026-11-03",
}


def told(**fields: object) -> list[str]:
    """The problems of a place that is sound but for these fields."""
    _, problems = validate(Place, {**PLACE, **fields}, Origin("x"))
    return [str(problem).removeprefix("x:1: ") for problem in problems]


def read(**fields: object) -> Place:
    """A sound place."""
    place, problems = validate(Place, {**PLACE, **fields}, Origin("x"))
    assert problems == []
    assert place is not None
    return place


def test_the_least_place() -> None:
    place = read()
    assert (place.kind, place.entry, place.status) == (
        PlaceKind.STATION,
        Entry.OPEN,
        PlaceStatus.IN_USE,
    )
    assert (place.opening, place.coord, place.verified_on) == ((), None, date(2026, 11, 3))


@pytest.mark.parametrize(
    ("typed", "canonical", "interval"),
    [
        ("08:30-12:00", "08:30-12:00", Interval(510, 720)),
        ("8:30—12:00", "08:30-12:00", Interval(510, 720)),
        ("8：30 至 12：00", "08:30-12:00", Interval(510, 720)),
        ("18:00-02:00", "18:00-02:00", Interval(1080, 1560)),
        ("18:00-次日2:00", "18:00-02:00", Interval(1080, 1560)),
        ("18:00-24:00", "18:00-24:00", Interval(1080, 1440)),
        ("18:00-00:00", "18:00-00:00", Interval(1080, 1440)),
        ("全天", "00:00-24:00", Interval(0, 1440)),
        ("24小时", "00:00-24:00", Interval(0, 1440)),
    ],
)
def test_intervals(typed: str, canonical: str, interval: Interval) -> None:
    assert read_interval(typed) == canonical
    assert read_interval(canonical) == canonical
    assert interval_of(canonical) == interval


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            "上午",
            "“上午”不是一段时间；写成 08:30-12:00 这样，过夜写 18:00-02:00，整天写“全天”；"
            "一天几段用方括号：[08:30-12:00, 14:30-17:30]",
        ),
        ("08:00-08:00", "“08:00-08:00”的开始和结束一样；整天开放写“全天”，否则请核对钟点"),
        (
            "08:00-25:00",
            "“08:00-25:00”不是真实的钟点；钟点写成 09:00 这样，从 00:00 到 23:59",
        ),
        (
            "08:30-12:00,14:30-17:30",
            "“时段”的几项要放进方括号，用半角逗号隔开；请改成：时段: [08:30-12:00, 14:30-17:30]；"
            '如果只是一项，写成 时段: ["08:30-12:00,14:30-17:30"]',
        ),
    ],
)
def test_intervals_refused(typed: str, words: str) -> None:
    (line,) = told(opening=[{"open": typed}])
    assert line.partition(": ")[2] == words


@given(st.times(), st.times())
def test_any_two_clock_times_are_an_interval_of_less_than_a_day(
    first: object, last: object
) -> None:
    start, end = f"{first:%H:%M}", f"{last:%H:%M}"
    if start == end:
        assert told(opening=[{"open": [f"{start}-{end}"]}]) != []
        return
    interval = interval_of(read_interval(f"{start}-{end}"))
    assert 0 <= interval.start < 1440
    assert 0 < interval.end - interval.start < 1440


@pytest.mark.parametrize(
    ("typed", "canonical", "weekdays"),
    [
        ("每天", "每天", {0, 1, 2, 3, 4, 5, 6}),
        ("工作日", "工作日", {0, 1, 2, 3, 4}),
        ("双休日", "周末", {5, 6}),
        ("星期天", "周日", {6}),
        ("周一至周五", "周一至周五", {0, 1, 2, 3, 4}),
        ("周一到周六", "周一至周六", {0, 1, 2, 3, 4, 5}),
        ("周一到五", "周一至周五", {0, 1, 2, 3, 4}),
        ("星期一至六", "周一至周六", {0, 1, 2, 3, 4, 5}),
        ("周六至周一", "周六至周一", {5, 6, 0}),
    ],
)
def test_days(typed: str, canonical: str, weekdays: set[int]) -> None:
    assert read_days(typed) == canonical
    assert weekdays_of((canonical,)) == weekdays


def test_days_refused() -> None:
    assert told(opening=[{"days": "节假日", "open": "全天"}]) == [
        "开放时间[0].星期: “节假日”不是星期几；"
        "写“每天”“工作日”“周末”“周六”或“周一至周五”，几样用方括号：[周二, 周四]"
    ]


@pytest.mark.parametrize("typed", ["5-1", "05-01", "5月1日", "5/1", "５月１号"])
def test_a_day_of_every_year(typed: str) -> None:
    assert read_month_day(typed) == "05-01"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("夏天", "“夏天”不是月和日；写成 05-01 这样；全年一样就删去“起”和“止”"),
        ("2026-05-01", "“2026-05-01”里多写了年份；每年都一样，只写月和日，例如 05-01"),
        ("02-30", "“02-30”不是真实的日期；请核对月份和日子"),
    ],
)
def test_days_of_every_year_refused(typed: str, words: str) -> None:
    assert told(opening=[{"since": typed, "open": "全天"}]) == [f"开放时间[0].起: {words}"]


@pytest.mark.parametrize(
    ("since", "until", "inside", "outside"),
    [
        ("05-01", "09-30", ["05-01", "07-15", "09-30"], ["04-30", "10-01"]),
        ("10-01", "03-31", ["10-01", "12-31", "01-01", "03-31"], ["04-01", "09-30"]),
        (None, None, ["01-01", "02-29", "12-31"], []),
    ],
)
def test_a_season_may_go_over_new_year(
    since: str | None, until: str | None, inside: list[str], outside: list[str]
) -> None:
    season = Season(since=since, until=until, open=("全天",))
    assert [day for day in inside if not season.holds_on(day)] == []
    assert [day for day in outside if season.holds_on(day)] == []


def test_single_values_are_lists_of_one() -> None:
    (season,) = read(opening={"days": "周末", "open": "9:00-17:00"}).opening
    assert (season.days, season.open) == (("周末",), ("09:00-17:00",))


def test_a_position_keeps_its_digits() -> None:
    coord = read(coord={"lng": "１１３.7500", "lat": "30.28°", "datum": "bd09"}).coord
    assert coord is not None
    assert (coord.lng, coord.lat, coord.datum) == (Decimal("113.7500"), Decimal("30.28"), "bd09")
    assert str(coord.lng) == "113.7500"


@pytest.mark.parametrize("typed", ["东经113度", "113,75", "113°45′", ["113.75"]])
def test_degrees_refused(typed: object) -> None:
    (line,) = told(coord={"lng": typed, "lat": "30.28", "datum": "gcj02"})
    assert line.endswith("不是经度；只写一个带小数点的度数，例如 113.7512")


def test_a_position_needs_its_datum() -> None:
    assert told(coord={"lng": "113.75", "lat": "30.28"}) == [
        "坐标.坐标系: 缺少“坐标系”；写法示例 坐标系: gcj02"
    ]
    assert told(coord={"lng": "113.75", "lat": "30.28", "datum": "百度"}) == [
        "坐标.坐标系: “坐标系”不能写“百度”；只能写：gcj02、wgs84、bd09；最接近的是“bd09”"
    ]


@pytest.mark.parametrize(
    ("opening", "is_always"),
    [
        ([{"open": "全天"}], True),
        ([{"days": "周一至周日", "open": "00:00-24:00"}], True),
        ([{"days": "工作日", "open": "全天"}], False),
        ([{"since": "05-01", "until": "09-30", "open": "全天"}], False),
        ([{"open": "06:00-23:00"}], False),
        ([], False),
    ],
)
def test_day_and_night_all_year(opening: list[object], is_always: bool) -> None:
    assert read(opening=opening).is_always_open is is_always


def test_who_it_belongs_to_is_an_id() -> None:
    (line,) = told(organisation="镇总工会")
    assert line.startswith("所属工会: “所属工会”这里要写编号，不写名称“镇总工会”")
