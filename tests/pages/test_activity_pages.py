"""The page of an activity in each state, and the pages of single times."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from held import PROGRAMME, SERIES, STATES, record
from portal.pages.activities.view import ActivityView
from portal.pages.spec import PageSpec
from portal.site import Site
from tiny import sound


@pytest.fixture(scope="module", name="site")
def read_states(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound(tmp_path_factory.mktemp("states"), STATES)


AHEAD = "  开始: 2026-11-25 14:00\n  结束: 2026-11-25 16:00\n  地点: 二楼\n  说明: 请早到。\n"


def of_one(folder: Path, text: str) -> Site:
    """A site with one activity."""
    files = {
        "data/programmes.yml": PROGRAMME,
        "data/activities/2026.yml": record("a", "讲座", text),
    }
    return sound(folder, files)


def spec_of(site: Site, name: str) -> PageSpec:
    return site.specs[f"activities/{name}/index.md"]


def view_of(site: Site, name: str) -> ActivityView:
    view = spec_of(site, name).view
    assert isinstance(view, ActivityView)
    return view


STRIPS = {
    "jianbuzou": [],
    "diangongban": [],
    "changgesai": [
        "已取消：2026年11月18日决定，原因：礼堂检修。"
        "原定2026年11月28日（周六）14:00—17:00，职工之家"
    ],
    "quweisai": [
        "延期举行：2026年11月10日决定，原因：场地整修。新的时间定了，登在本页。"
        "原定2026年11月14日（周六），示例镇体育场"
    ],
    "paiqiusai": [
        "延期举行：2026年11月19日决定，原因：连日大雨。改到2026年12月6日（周日）9:00—17:00。"
        "原定2026年11月22日（周日）9:00—17:00，示例镇体育场"
    ],
    "jiangzuo": [
        "改期、改地点：2026年11月20日决定，原因：报名的人多。"
        "改到2026年11月25日（周三）14:30—16:30，地点改为职工之家，大厅。"
        "原定2026年11月24日（周二）14:00—16:00，二楼会议室"
    ],
    "yundonghui": ["已结束"],
    "gongjiancao": [],
    "hechang": ["已取消：2026年11月16日决定，原因：老师生病。2026年11月16日起的各次都不再办"],
    "gongjiancao/2026-11-11": [
        "已取消：2026年11月10日决定，原因：停电。"
        "原定2026年11月11日（周三）16:00—16:30，职工之家，二楼活动室"
    ],
    "gongjiancao/2026-11-18": ["已结束"],
}


@pytest.mark.parametrize("name", STRIPS)
def test_the_strips_tell_why_since_when_and_what_holds_now(site: Site, name: str) -> None:
    strips = view_of(site, name).strips
    assert ["：".join(filter(None, (s.word, s.text))) for s in strips] == STRIPS[name]


def test_only_times_that_differ_or_have_results_get_a_page(site: Site) -> None:
    pages = [path for path in site.specs if path.startswith("activities/gongjiancao/")]
    assert pages == [
        "activities/gongjiancao/index.md",
        *(f"activities/gongjiancao/2026-{day}/index.md" for day in ("03-11", "11-11", "11-18")),
        "activities/gongjiancao/2026-12-02/index.md",
    ]


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("gongjiancao/2026-03-11", "工间操（2026年3月11日）"),
        ("gongjiancao/2026-11-11", "工间操（原定2026年11月11日）"),
        ("gongjiancao/2026-12-02", "工间操（原定2026年12月2日）"),
        ("gongjiancao", "工间操"),
    ],
)
def test_headings_name_the_day(site: Site, name: str, heading: str) -> None:
    assert (spec_of(site, name).title, view_of(site, name).heading) == (heading, heading)


def test_a_time_has_its_own_results_and_report_and_knows_its_neighbours(site: Site) -> None:
    view = view_of(site, "gongjiancao/2026-03-11")
    assert view.results == (("person_times", 35),)
    assert view.report is not None
    assert view.report.id == "2026-gongjiancao"
    assert view.whole is not None
    assert view.whole.slot is None
    assert [
        neighbour.slot.key if neighbour and neighbour.slot else None
        for neighbour in (view.before, view.after)
    ] == ["2026-03-04", "2026-03-18"]
    assert [crumb.title for crumb in spec_of(site, "gongjiancao/2026-03-11").crumbs] == [
        *("首页", "活动", "职工文体", "工间操")
    ]


def test_a_series_adds_up_the_results_of_its_times(site: Site) -> None:
    view = view_of(site, "gongjiancao")
    assert view.results == (("person_times", 76),)
    assert view.series is not None
    assert (view.series.counted, view.series.count) == ("2次", "42次，另有1次取消")
    assert view.series.rule == "每周三 16:00—16:30，2026年3月4日至12月30日，10月7日停一次"
    assert view.series.next is not None
    assert view.series.next.when == "2026年11月25日（周三）16:00—16:30"


def test_of_a_series_that_was_stopped_no_time_is_next(site: Site) -> None:
    view = view_of(site, "hechang")
    assert view.series is not None
    assert view.series.next is None
    assert (view.is_open, view.is_over) == (False, False)


def test_the_list_of_times_says_where_they_differ(site: Site) -> None:
    series = view_of(site, "gongjiancao").series
    assert series is not None
    march, *_, october, november, december = series.months
    assert [(row.key, row.text) for row in march.rows] == [
        *(("2026-03-04", "4日"), ("2026-03-11", "11日")),
        *(("2026-03-18", "18日"), ("2026-03-25", "25日")),
    ]
    assert [(row.key, [state.word for state in row.states]) for row in october.rows] == [
        *(("", ["停办"]), ("2026-10-14", []), ("2026-10-21", []), ("2026-10-28", [])),
    ]
    assert [(row.text, [s.word for s in row.states], row.path) for row in november.rows] == [
        ("4日", [], None),
        ("11日", ["已取消"], "activities/gongjiancao/2026-11-11/"),
        ("18日", ["有结果"], "activities/gongjiancao/2026-11-18/"),
        ("25日", [], None),
    ]
    assert [(row.is_over, bool(row.ends)) for row in november.rows] == [
        *((True, True), (True, False), (True, True), (False, True))
    ]
    assert december.rows[0].note == "改到12月3日（周四）16:30—17:00，在文化广场"


def test_sessions_without_a_rule_tell_their_hours_and_places(site: Site) -> None:
    series = view_of(site, "dianying").series
    assert series is not None
    assert [row.text for month in series.months for row in month.rows] == [
        "14日（周六）19:00—21:00",
        "21日（周六）18:30—20:30，工业园区",
        "28日（周六）19:00—21:00",
    ]


@pytest.mark.parametrize(
    ("moved", "note"),
    [
        ("开始: 2026-12-02 17:00", "改到17:00—17:30"),
        ("开始: 2027-01-04 17:00", "改到2027年1月4日（周一）17:00—17:30"),
        ("地点: 文化广场", "在文化广场"),
    ],
)
def test_a_moved_time_says_where_to_in_short(tmp_path: Path, moved: str, note: str) -> None:
    text = SERIES.replace("开始: 2026-12-03 16:30\n        地点: 文化广场", moved)
    site = sound(tmp_path, {**STATES, "data/activities/2026.yml": text})
    series = view_of(site, "gongjiancao").series
    assert series is not None
    assert series.months[-1].rows[0].note == note


@pytest.mark.parametrize(
    ("name", "signup", "is_open"),
    [
        ("jianbuzou", "打 0000-1234567 登记，2026年11月27日 17:00截止，名额60人，不收费", True),
        (
            "diangongban",
            "名额已满。打 0000-1234567 登记，2026年11月27日 17:00截止，名额60人，不收费",
            True,
        ),
        ("changgesai", "", False),
        ("yundonghui", "", False),
        ("quweisai", "", False),
    ],
)
def test_nobody_is_asked_to_sign_up_for_what_will_not_be(
    site: Site, name: str, signup: str, is_open: bool
) -> None:
    view = view_of(site, name)
    assert (view.signup, view.is_open) == (signup, is_open)


def test_places_are_told_with_their_address_and_crowds_beside_the_audience(site: Site) -> None:
    view = view_of(site, "jianbuzou")
    assert (view.where.text, view.where.address) == ("职工之家，门口集合", "示例镇人民路1号")
    assert [crowd.value for crowd in view.crowds] == ["青年职工", "退休和年长职工"]
    other = view_of(site, "quweisai")
    assert (other.where.place, other.where.address, other.crowds) == (None, "", ())


def test_everybody_is_named_beside_those_it_is_for_in_particular(tmp_path: Path) -> None:
    text = f"{SERIES}  人群: [全体职工, 女职工]\n"
    site = sound(tmp_path, {**STATES, "data/activities/2026.yml": text})
    crowds = view_of(site, "gongjiancao").crowds
    assert [crowd.value for crowd in crowds] == ["全体职工", "女职工"]


WEEKS = "  重复:\n    频率: 每周\n    共几次: 3\n"
AFTER_ALL = "  状态: 计划\n  原因: 台风绕开了\n  起: 2026-11-20\n"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (AFTER_ALL, ["照常举行：2026年11月20日决定，原因：台风绕开了"]),
        ("  状态: 计划\n  起: 2026-11-20\n", ["照常举行：2026年11月20日决定"]),
        ("  状态: 名额已满\n  起: 2026-11-20\n", ["名额已满：2026年11月20日决定"]),
        ("", []),
    ],
)
@pytest.mark.parametrize("rule", ["", WEEKS])
def test_what_is_held_after_all_says_so(
    more: str, told: list[str], rule: str, tmp_path: Path
) -> None:
    site = of_one(tmp_path, AHEAD + rule + more)
    strips = view_of(site, "a").strips
    assert ["：".join((strip.word, strip.text)) for strip in strips] == told
    assert {strip.tone for strip in strips} <= {"plain"}


def test_a_time_of_a_series_that_is_held_after_all_says_so(tmp_path: Path) -> None:
    once = "  逐次:\n    - 日期: 2026-12-02\n      状态: 计划\n      起: 2026-11-19\n"
    site = of_one(tmp_path, AHEAD + WEEKS + once)
    (strip,) = view_of(site, "a/2026-12-02").strips
    assert (strip.word, strip.text, strip.tone) == ("照常举行", "2026年11月19日决定", "plain")


ONCE_AFTER_ALL = "    - 日期: 2026-12-02\n      状态: 计划\n      起: 2026-11-19\n"
ONCE_FULL = "    - 日期: 2026-12-02\n      状态: 名额已满\n      起: 2026-11-19\n"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (f"  逐次:\n{ONCE_AFTER_ALL}", [[], ["照常举行"], []]),
        (f"  逐次:\n{ONCE_FULL}", [[], ["名额已满"], []]),
        (
            "  状态: 已取消\n  原因: 台风\n  起: 2026-11-18\n  逐次:\n" + ONCE_AFTER_ALL,
            [["已取消"], ["照常举行"], ["已取消"]],
        ),
        (AFTER_ALL, [[], [], []]),
    ],
)
def test_the_list_of_times_names_one_that_is_held_after_all(
    more: str, words: list[list[str]], tmp_path: Path
) -> None:
    series = view_of(of_one(tmp_path, AHEAD + WEEKS + more), "a").series
    assert series is not None
    rows = [row for month in series.months for row in month.rows]
    assert [[state.word for state in row.states] for row in rows] == words


def test_the_list_of_times_is_silent_once_such_a_time_is_over(tmp_path: Path) -> None:
    text = AHEAD.replace("2026-11-25", "2026-11-11") + WEEKS
    once = ONCE_AFTER_ALL.replace("2026-12-02", "2026-11-18").replace("11-19", "11-17")
    series = view_of(of_one(tmp_path, f"{text}  逐次:\n{once}"), "a").series
    assert series is not None
    assert [row.states for month in series.months for row in month.rows] == [(), (), ()]


def test_what_was_held_after_all_is_simply_over(tmp_path: Path) -> None:
    site = of_one(tmp_path, AHEAD.replace("2026-11-25", "2026-11-20") + AFTER_ALL)
    assert [strip.word for strip in view_of(site, "a").strips] == ["已结束"]


PUT_OFF = "  状态: 延期\n  原因: 大雨\n  起: 2026-11-10\n"
FIXED = "  改到:\n    开始: 2026-12-12 09:00\n    定下日期: 2026-11-18\n"
OFF_ONCE = (
    "  逐次:\n    - 日期: 2026-12-02\n      状态: 已取消\n      原因: 停电\n      起: 2026-11-19\n"
)
NOTED = "  更新记录:\n    - 日期: 2026-11-12\n      内容: 换了老师\n"


@pytest.mark.parametrize(
    ("more", "name", "changed"),
    [
        ("", "a", None),
        ("  发布时间: 2026-11-02 09:00\n", "a", date(2026, 11, 2)),
        (PUT_OFF, "a", date(2026, 11, 10)),
        (PUT_OFF + FIXED, "a", date(2026, 11, 18)),
        (WEEKS + OFF_ONCE, "a", date(2026, 11, 19)),
        (WEEKS + OFF_ONCE, "a/2026-12-02", date(2026, 11, 19)),
        (WEEKS + OFF_ONCE + NOTED, "a", date(2026, 11, 19)),
        (NOTED, "a", date(2026, 11, 12)),
        (NOTED + "      小改: 是\n", "a", None),
    ],
)
def test_a_page_is_as_new_as_the_last_change_that_feeds_and_calendars_tell(
    more: str, name: str, changed: date | None, tmp_path: Path
) -> None:
    site = of_one(tmp_path, AHEAD + more)
    assert spec_of(site, name).updated == changed


def test_descriptions_say_when_where_and_for_whom(site: Site) -> None:
    assert spec_of(site, "changgesai").description == (
        "2026年11月28日（周六）14:00—17:00，职工之家，全镇职工"
    )
    assert spec_of(site, "paiqiusai").description == (
        "2026年12月6日（周日）9:00—17:00，示例镇体育场，全镇职工"
    )
