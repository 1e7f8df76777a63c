"""Activities in lists: one line each, a series once, in words that stay true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from held import STATES
from portal import urls
from portal.model.types import ZONE
from portal.pages.activities import Entry, coming, past
from portal.pages.activities.lists import ActivitiesView, ActivityYearView
from portal.pages.articles import NoticeView
from portal.pages.home import HomeView
from portal.pages.programmes import ProgrammeView
from portal.site import Site
from tiny import NOW, sound


@pytest.fixture(scope="module", name="site")
def read_states(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound(tmp_path_factory.mktemp("states"), STATES)


def told(entries: Iterable[Entry]) -> list[tuple[str, str, str, list[str]]]:
    return [
        (entry.activity.id, entry.when, entry.count, [state.word for state in entry.states])
        for entry in entries
    ]


COMING = [
    ("dianying", "2026年11月21日（周六）18:30—20:30", "第2场，共3场", []),
    ("hechang", "2026年11月21日（周六）19:00—20:30", "共6次，另有4次取消", ["已取消"]),
    ("jiangzuo", "2026年11月25日（周三）14:30—16:30", "", ["改期", "改地点"]),
    ("gongjiancao", "2026年11月25日（周三）16:00—16:30", "第37次，共42次，另有1次取消", []),
    ("changgesai", "2026年11月28日（周六）14:00—17:00", "", ["已取消"]),
    ("jianbuzou", "2026年12月5日（周六）9:00—11:00", "", ["报名截至2026年11月27日 17:00"]),
    ("paiqiusai", "2026年12月6日（周日）9:00—17:00", "", ["延期举行"]),
    ("diangongban", "2026年12月8日（周二）19:00至12月10日（周四）21:00", "", ["名额已满"]),
    ("quweisai", "时间另定，原定2026年11月14日（周六）", "", ["延期举行"]),
]
PAST = [
    ("gongjiancao", "每周三 16:00—16:30", "到2026年11月18日办了36次", []),
    ("hechang", "每周六 19:00—20:30", "到2026年11月14日办了6次", ["已取消"]),
    ("dianying", "共3场", "到2026年11月14日办了1场", []),
    ("yundonghui", "2026年10月30日（周五）至11月1日（周日）", "", []),
    ("song-qingliang-202507", "2025年7月15日（周二）9:00—11:30", "", []),
]


def test_a_series_is_coming_once_by_its_next_time_and_past_once_by_its_last(site: Site) -> None:
    view = site.specs["activities/index.md"].view
    assert isinstance(view, ActivitiesView)
    assert told(view.coming) == COMING
    assert told(view.past) == PAST
    assert [entry.activity.id for entry in view.coming if entry.is_next] == [
        *("dianying", "gongjiancao")
    ]


def test_the_home_page_shows_the_next_three(site: Site) -> None:
    view = site.specs["index.md"].view
    assert isinstance(view, HomeView)
    assert told(view.coming) == COMING[:3]
    assert [(figure.measure, figure.total) for figure in view.figures] == [("person_times", 1276)]


def test_a_programme_lists_its_own(site: Site) -> None:
    view = site.specs["programmes/wenti/index.md"].view
    assert isinstance(view, ProgrammeView)
    assert told(view.coming) == COMING
    assert told(view.past) == PAST[:4]
    ((year, (figure,)),) = view.figures
    assert (year, figure.measure, figure.total) == (2026, "person_times", 1276)


def test_a_year_counts_a_series_once_and_what_is_not_held_beside(site: Site) -> None:
    spec = site.specs["activities/2026/index.md"]
    assert isinstance(spec.view, ActivityYearView)
    assert spec.description == "2026年的活动8项，另有1项取消、1项延期，按项目列出，附汇总数字。"
    assert [(year.title, year.count) for year in spec.view.years] == [("2026年", 10), ("2025年", 1)]
    ((_, entries),) = spec.view.by_programme
    assert told(entries)[:2] == PAST[:2]
    assert [entry.activity.id for entry in entries] == [
        *("gongjiancao", "hechang", "yundonghui", "quweisai", "dianying"),
        *("jiangzuo", "changgesai", "jianbuzou", "paiqiusai", "diangongban"),
    ]


def test_every_sum_leads_to_the_time_it_was_counted_at(site: Site) -> None:
    view = site.specs["activities/2026/index.md"].view
    assert isinstance(view, ActivityYearView)
    (figure,) = view.figures
    assert [urls.path_of(time) for time in figure.activities] == [
        "activities/gongjiancao/2026-03-11/",
        "activities/yundonghui/",
        "activities/gongjiancao/2026-11-18/",
    ]
    assert set(map(urls.path_of, figure.activities)) <= {s.path for s in site.specs.values()}


@pytest.mark.parametrize(
    ("notice", "path"),
    [
        ("yundonghui", "activities/yundonghui/"),
        ("gongjiancao", "activities/gongjiancao/2026-03-11/"),
    ],
)
def test_a_report_leads_back_to_the_time_it_tells_of(site: Site, notice: str, path: str) -> None:
    view = site.specs[f"news/2026/{notice}/index.md"].view
    assert isinstance(view, NoticeView)
    assert [urls.path_of(activity) for activity in view.activities] == [path]


def test_what_waits_for_a_new_time_is_never_over(tmp_path: Path) -> None:
    years_later = NOW.replace(year=2031)
    portal = sound(tmp_path, STATES, years_later).portal
    assert [entry.activity.id for entry in coming(portal)] == ["quweisai"]
    assert "quweisai" not in {entry.activity.id for entry in past(portal)}
    assert len(past(portal)) == len(portal.activities) - 1


def test_before_its_old_day_it_stands_where_people_look_for_it(tmp_path: Path) -> None:
    portal = sound(tmp_path, STATES, datetime(2026, 11, 20, 12, tzinfo=ZONE)).portal
    late = [entry.activity.id for entry in coming(portal)]
    assert late[-1] == "quweisai"
    # The same records seen earlier: the checks would refuse what was not yet decided then.
    early = replace(portal, now=datetime(2026, 11, 13, 12, tzinfo=ZONE))
    assert next(entry.activity.id for entry in coming(early)) == "quweisai"


def test_a_year_of_the_future_tells_how_often_from_when(tmp_path: Path) -> None:
    text = str(STATES["data/activities/2026.yml"]).replace("止: 2026-12-30", "止: 2027-01-20")
    site = sound(tmp_path, {**STATES, "data/activities/2026.yml": text})
    view = site.specs["activities/2027/index.md"].view
    assert isinstance(view, ActivityYearView)
    ((_, entries),) = view.by_programme
    assert told(entries) == [("gongjiancao", "每周三 16:00—16:30", "2027年1月6日起3次", [])]


def test_a_year_begins_with_the_first_time_that_is_held(tmp_path: Path) -> None:
    text = str(STATES["data/activities/2026.yml"]).replace("止: 2026-12-30", "止: 2027-01-20")
    off = "  逐次:\n    - 日期: 2027-01-06\n      状态: 已取消\n      原因: 放假\n      起: 2026-11-18\n"
    site = sound(
        tmp_path, {**STATES, "data/activities/2026.yml": text.replace("  逐次:\n", off, 1)}
    )
    spec = site.specs["activities/2027/index.md"]
    assert isinstance(spec.view, ActivityYearView)
    ((_, entries),) = spec.view.by_programme
    assert [entry.count for entry in entries] == ["2027年1月13日起2次，另有1次取消"]
    assert spec.description == "2027年的活动1项，按项目列出，附汇总数字。"
