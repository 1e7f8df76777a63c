"""The exact text each page passes on."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from dated import held
from entries import data, entry
from portal.model.notice import Notice
from portal.pages.activities.view import ActivityView
from portal.sharing.families import share_of
from portal.sharing.share import Share
from portal.site import Site
from rich import RICH
from station import DAILY, SPECIAL, station
from tiny import NOW, notice, sound

SITE = "https://union.example/"
EXPECTED = {
    "needs/ruhui/": """\
我要入会怎么办
先问单位有没有工会，再打电话
镇总工会 0000-1234567
工会服务热线 12351""",
    "policies/gaowen-jintie/": """\
天热干活，有没有高温津贴？
35℃以上室外干活要发
怎么办：先问单位，再拨12333
咨询：镇总工会 0000-1234567
核对：2026年11月3日""",
    "services/ruhui/": """\
我要入会：写一张申请书
办理暂停：2026年11月10日至2027年1月31日，请到县职工服务中心办理
地点：示例镇便民服务中心
时间：工作日 8:30—12:00
要带：入会申请书、身份证（只看原件）
收费：不收费
电话：0000-1234567
演示内容，不是真的。""",
    "programmes/song-qingliang/": """\
送清凉
高温天送水送药
面向：户外职工
参加：由单位报名""",
    "places/laojie/": """\
老街驿站
暂停开放：2026年11月10日至2027年1月31日，更换暖气
地址：示例镇老街12号
开放：4月1日至9月30日 每天 7:00—22:00；10月1日至次年3月31日 工作日、周末（法定节假日除外，\
调休上班日照常） 7:00—12:00，13:00—21:00；2027年2月5日至2月11日 不开放（春节放假）
电话：0000-1234567""",
}


RULE = "  重复:\n    频率: 每周\n    止: 2026-12-23\n  逐次:\n"
CHANGES = (
    ("2026-11-18", "已取消", ""),
    ("2026-11-25", "已取消", ""),
    ("2026-12-02", "延期", ""),
    ("2026-12-09", "变更", "开始: 2026-12-10 19:00"),
    ("2026-12-16", "变更", "地点: 大礼堂"),
    ("2026-12-23", "变更", "地点: 二楼"),
)


def occasion(day: str, state: str, moved: str) -> str:
    text = f"    - 日期: {day}\n      状态: {state}\n      原因: 场地检修\n      起: 2026-11-17\n"
    return text + (f"      改到:\n        {moved}\n" if moved else "")


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, []),
        (3, ["变动：11月25日已取消；12月2日延期"]),
        (
            6,
            [
                "变动：11月25日已取消；12月2日延期；12月9日改到12月10日（周四）19:00—20:30；"
                "12月16日在大礼堂；另有1处变动，见网页"
            ],
        ),
    ],
)
def test_a_series_tells_what_differs_ahead(tmp_path: Path, count: int, expected: list[str]) -> None:
    rule = RULE + "".join(occasion(*change) for change in CHANGES[:count])
    text = held("yedu", "2026-11-04 19:00", "2026-11-04 20:30", rule)
    site = sound(tmp_path, {"data/activities/2026.yml": text}, NOW)
    lines = shared(site, "activities/yedu/").lines
    assert [line for line in lines if line.startswith("变动")] == expected


def test_a_place_tells_its_other_hours(tmp_path: Path) -> None:
    site = sound(tmp_path, {"data/places.yml": station(DAILY + SPECIAL)}, NOW)
    (hours,) = (line for line in shared(site, "places/laojie/").lines if "开放：" in line)
    assert hours == "开放：每天 8:00—18:00；2026年11月20日至11月25日 6:00—23:00（寒潮）"


@pytest.fixture(name="site", scope="module")
def rich_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound(tmp_path_factory.mktemp("rich"), RICH)


def shared(site: Site, path: str) -> Share:
    found = share_of(site.portal, site.specs[f"{path}index.md"])
    assert found is not None
    return found


@pytest.mark.parametrize("path", EXPECTED)
def test_a_page_is_passed_on_in_a_few_lines(path: str, site: Site) -> None:
    assert shared(site, path).text == f"{EXPECTED[path]}\n{SITE}{path}"


@pytest.mark.parametrize(
    ("more", "body", "rows"),
    [
        ("摘要: 8月15日起到窗口领。带会员证。\n", "", ["8月15日起到窗口领", "示例镇总工会"]),
        ("来源: 示例县总工会\n", "高温天多喝水。少干活。", ["高温天多喝水", "示例县总工会"]),
        ("演示: 是\n", "多喝水", ["多喝水", "示例镇总工会", "演示内容，不是真的。"]),
    ],
)
def test_a_notice_is_one_sentence_with_its_day(
    more: str, body: str, rows: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = notice(title="领防暑降温用品", more=more, body=body or "请看。")
    site = sound(tmp_path_factory.mktemp("one"), {"docs/news/2025/gaowen.md": text})
    about, origin, *rest = rows
    assert shared(site, "news/2025/gaowen/").lines == (
        "领防暑降温用品",
        about,
        f"发布：2025年7月1日，{origin}",
        *rest,
        f"{SITE}news/2025/gaowen/",
    )


@pytest.mark.parametrize("answer", ["是", "否"])
def test_what_artificial_intelligence_made_is_labelled_where_it_is_passed_on(
    answer: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = notice(more=f"演示: 是\nAI生成: {answer}\n")
    site = sound(tmp_path_factory.mktemp("ai"), {"docs/news/2025/gaowen.md": text})
    found = shared(site, "news/2025/gaowen/")
    label = ["这一页的文字或图片有人工智能生成的内容。"] if answer == "是" else []
    assert found.lines[3:-1] == ("演示内容，不是真的。", *label)
    assert [row.text for row in found.poster[2:]] == ["演示内容，不是真的。", *label]


@pytest.mark.parametrize(
    ("activity", "rows"),
    [
        (
            {"开始": "2026-12-04 16:00", "结束": "2026-12-04 16:30"},
            [
                *("活动：工间操", "时间：2026年12月4日（周五）16:00—16:30", "地点：二楼活动室"),
                "咨询：李同志 0000-1234567",
            ],
        ),
        (
            {
                **{"开始": "2026-12-04 16:00", "结束": "2026-12-04 16:30", "状态": "已取消"},
                **{"原因": "检修", "起": "2026-11-20"},
            },
            [],
        ),
        (
            {
                **{"开始": "2026-12-04 16:00", "结束": "2026-12-04 16:30", "状态": "变更"},
                **{"原因": "检修", "起": "2026-11-20", "改到": {"地点": "大礼堂"}},
            },
            [
                *("活动：工间操", "时间：2026年12月4日（周五）16:00—16:30", "地点：大礼堂"),
                "咨询：李同志 0000-1234567",
            ],
        ),
    ],
    ids=["ahead", "cancelled", "moved"],
)
def test_a_notice_that_calls_to_something_tells_when_where_and_whom_to_ask(
    activity: dict[str, Any], rows: list[str], tmp_path: Path
) -> None:
    files = {
        **data(activities=[entry("activities", **activity)]),
        "docs/news/2025/gaowen.md": notice(more="活动: [gongjiancao]\n"),
    }
    lines = shared(sound(tmp_path, files), "news/2025/gaowen/").lines
    assert list(lines[2:-2]) == rows
    assert lines[-2].startswith("发布：")


def test_what_is_over_is_printed_with_its_address_but_not_passed_on(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    text = notice(more="到期时间: 2025-08-01\n")
    site = sound(tmp_path_factory.mktemp("over"), {"docs/news/2025/gaowen.md": text})
    for path in ("news/2025/gaowen/", "activities/song-qingliang-202507/"):
        found = shared(site, path)
        assert (found.rows, found.address) == ((), f"{SITE}{path}")


def test_a_place_that_cannot_be_used_says_so_first(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    text = str(RICH["data/places.yml"])
    files = {
        **RICH,
        "data/places.yml": re.sub("^(  名称: .*)$", r"\1\n  状态: 停用", text, count=1, flags=re.M),
    }
    site = sound(tmp_path_factory.mktemp("closed"), files)
    assert "停用：已经不用" in shared(site, "places/laojie/").lines[1]


def test_lists_and_pages_about_the_site_pass_nothing_on(site: Site) -> None:
    without = {spec.template for spec in site.specs.values() if share_of(site.portal, spec) is None}
    assert not without & {"notice.html", "activity.html", "record.html", "place.html"}
    assert {"home.html", "news_list.html", "month.html", "info.html"} <= without


def test_every_notice_and_every_activity_to_come_has_a_text(site: Site) -> None:
    notices = site.portal.all_of(Notice)
    assert len(notices) > 1
    for spec in site.specs.values():
        if spec.template == "notice.html" and spec.is_findable:
            assert shared(site, spec.path).rows
        if spec.template == "activity.html":
            assert isinstance(spec.view, ActivityView)
            assert bool(shared(site, spec.path).rows) is not spec.view.is_over
