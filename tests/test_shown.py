"""What a reader must be told wherever it matters: marks, states, alerts, files, dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from xml.etree import ElementTree

import pytest

from building import build_tiny, contents
from crawl import parse
from portal.files.texts import read_text
from portal.model.types import ZONE
from portal.spoken import TO
from rich import RICH

MARK = '<span class="mark">演示</span>'
OVER = "<b>已结束</b>"
STATE = "暂停：2026年11月10日至2027年1月31日，请到县职工服务中心办理"
Pages = Mapping[str, str]


@pytest.fixture(scope="module", name="files")
def build_rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The rich tiny site, built."""
    return contents(build_tiny(tmp_path_factory.mktemp("shown"), RICH))


@pytest.fixture(scope="module", name="pages")
def read_pages(files: dict[str, bytes]) -> Pages:
    """Its pages as text."""
    return {
        name: data.decode().replace(TO, "—")
        for name, data in files.items()
        if name.endswith(".html")
    }


def heading(page: str) -> str:
    """The first heading of a page with the marks in it."""
    found = re.search(r"<h1.*?</h1>", page, re.DOTALL)
    return found[0] if found else ""


def moved(page: str) -> bool:
    """Whether a page only points to another one."""
    return 'http-equiv="refresh"' in page


def test_an_alert_that_runs_is_on_every_page(pages: Pages) -> None:
    assert len(pages) >= 70
    without = [n for n, page in pages.items() if "寒潮来袭" not in page and not moved(page)]
    assert without == []
    assert [name for name, page in pages.items() if "春节期间窗口轮休" in page] == []


@pytest.mark.parametrize(
    ("now", "texts"),
    [
        (datetime(2026, 11, 19, 23, 59, tzinfo=ZONE), set()),
        (datetime(2027, 2, 5, tzinfo=ZONE), {"寒潮来袭", "春节期间窗口轮休"}),
        (datetime(2027, 2, 28, tzinfo=ZONE), set()),
    ],
)
def test_an_alert_that_does_not_run_is_on_no_page(
    tmp_path_factory: pytest.TempPathFactory, now: datetime, texts: set[str]
) -> None:
    site = contents(build_tiny(tmp_path_factory.mktemp("alert"), RICH, now=now))
    shown = {
        text
        for text in ("寒潮来袭", "春节期间窗口轮休")
        if any(text.encode() in data for name, data in site.items() if name.endswith(".html"))
    }
    assert shown == texts


def test_an_alert_of_a_demonstration_says_so(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    now = datetime(2027, 2, 5, tzinfo=ZONE)
    site = contents(build_tiny(tmp_path_factory.mktemp("mark"), RICH, now=now))
    alerts = re.findall(r"<div class=\"alert.*?</div>", site["404.html"].decode(), re.DOTALL)
    assert [("寒潮" in alert, MARK in alert) for alert in alerts] == [(True, False), (False, True)]


@pytest.mark.parametrize(
    ("name", "is_over"),
    [
        ("news/2025/guo/", True),
        ("news/2025/gaowen/", False),
        ("activities/song-qingliang-202507/", True),
        ("activities/yundonghui-202510/", True),
        ("activities/yundonghui-202703/", False),
        ("activities/song-qingliang-202607/", False),
    ],
)
def test_what_is_over_says_so_above_its_title(pages: Pages, name: str, is_over: bool) -> None:
    page = pages[f"{name}index.html"]
    assert (OVER in page.partition("<h1")[0]) is is_over


def test_a_cancelled_and_a_postponed_activity_say_why_and_since_when(pages: Pages) -> None:
    cancelled = pages["activities/song-qingliang-202607/index.html"].partition("<h1")[0]
    assert (
        "<b>已取消</b>：2026年7月14日决定，原因：台风蓝色预警。"
        "原定2026年7月15日（周三）9:00—11:30，示例镇车间"
    ) in cancelled
    postponed = pages["activities/yundonghui-202704/index.html"].partition("<h1")[0]
    assert (
        "<b>延期举行</b>：2026年11月10日决定，原因：场地整修。新的时间定了，登在本页。"
        "原定2027年4月28日（周三），示例镇体育场"
    ) in postponed


@pytest.mark.parametrize(
    ("name", "is_demo"),
    [
        ("services/ruhui/", True),
        ("programmes/yundonghui/", True),
        ("activities/yundonghui-202510/", True),
        ("programmes/song-qingliang/", False),
        ("activities/song-qingliang-202507/", False),
        ("policies/gaowen-jintie/", False),
        ("places/shuwu/", True),
        ("places/laojie/", False),
    ],
)
def test_a_record_of_a_demonstration_carries_its_mark(
    pages: Pages, name: str, is_demo: bool
) -> None:
    assert (MARK in heading(pages[f"{name}index.html"])) is is_demo


def test_a_closed_and_an_unfinished_place_say_so_above_their_title(pages: Pages) -> None:
    closed = pages["places/laojie/index.html"].partition("<h1")[0]
    assert "<b>暂停开放</b>：2026年11月10日至2027年1月31日，更换暖气" in closed
    assert "<b>在建</b>：还不能用" in pages["places/shuwu/index.html"].partition("<h1")[0]


def test_a_page_still_to_be_verified_says_so(pages: Pages) -> None:
    page = pages["policies/gaowen-jintie/index.html"]
    assert "<b>待核对</b>" in page.partition("<h1")[0]
    assert "待核对" in heading(page)
    assert "待核对" not in pages["services/ruhui/index.html"]


def test_the_state_of_a_service_stands_beside_every_link_to_it(pages: Pages) -> None:
    links = re.compile(r'<a href="[^"]*services/ruhui/">[^<]*</a>(.*?)</(?:li|h2)>', re.DOTALL)
    beside = {name: links.findall(page) for name, page in pages.items() if not moved(page)}
    naming = {name for name, found in beside.items() if found}
    assert naming == {
        "documents/2024-gongzuo-baogao/index.html",
        "needs/ruhui/index.html",
        "places/laojie/index.html",
        "news/2025/gaowen/index.html",
        "policies/gaowen-jintie/index.html",
        "policies/laws/index.html",
        "programmes/song-qingliang/index.html",
        "services/index.html",
    }
    assert [n for n in naming if not all(STATE in text for text in beside[n])] == []
    assert f"<b>办理{STATE[:2]}</b>{STATE[2:]}" in pages["services/ruhui/index.html"]


def test_no_state_is_told_when_it_is_over(tmp_path_factory: pytest.TempPathFactory) -> None:
    now = datetime(2027, 2, 1, tzinfo=ZONE)
    site = contents(build_tiny(tmp_path_factory.mktemp("normal"), RICH, now=now))
    pages = {name: data for name, data in site.items() if name.endswith(".html")}
    assert [name for name, data in pages.items() if "暂停".encode() in data] == []


def test_the_tasks_are_on_the_404_page_with_links_from_the_root(pages: Pages) -> None:
    page = pages["404.html"]
    assert '<a class="tile" href="/needs/ruhui/">' in page
    assert "<span>我要入会</span>" in page
    assert ("a", "/news/2025/ding/") in parse(page.encode()).found


def test_forms_of_a_service_and_attachments_of_a_notice_go_out(files: dict[str, bytes]) -> None:
    assert read_text("docx", files["services/fujian/shenqing.docx"]) == ("申请书", None)
    assert read_text("docx", files["news/2025/fujian/biao.docx"]) == ("报名表", None)
    links = parse(files["services/ruhui/index.html"]).found
    assert ("a", "../../services/fujian/shenqing.docx") in links


def test_the_sitemap_gives_each_page_its_own_day(files: dict[str, bytes]) -> None:
    root = ElementTree.fromstring(files["sitemap.xml"])
    days = {
        (entry.findtext("{*}loc") or "").removeprefix("https://union.example/"): entry.findtext(
            "{*}lastmod"
        )
        for entry in root
    }
    assert {path: days[path] for path in DAYS} == DAYS
    assert not {"news/2025/guo/", "news/2025/che/", "news/2024/jiu/", "banshi/ruhui/"} & set(days)


DAYS = {
    "news/2025/gaowen/": "2025-07-03",  # its last recorded change
    "news/2025/jiu/": "2025-07-01",
    "news/2025/dongtai-05/": "2025-06-05",
    "news/dongtai/": "2025-06-21",
    "news/dongtai/page/2/": "2025-06-01",
    "news/tongzhi/": "2025-07-03",
    "policies/gaowen-jintie/": "2026-11-03",  # the day it was held against the law
    "policies/laws/": "2026-11-02",
    "services/ruhui/": "2025-05-01",
    "activities/song-qingliang-202607/": "2026-07-14",  # the day it was cancelled
    "activities/yundonghui-202703/": "2026-10-01",
    "places/laojie/": "2025-06-20",  # the day somebody looked whether the hours hold
    "about/": "2026-11-01",
}


def test_a_long_list_is_cut_into_pages_with_a_way_between_them(pages: Pages) -> None:
    first, second = pages["news/dongtai/index.html"], pages["news/dongtai/page/2/index.html"]
    assert first.count('<li class="notice-row">') == 20
    assert second.count('<li class="notice-row">') == 1
    assert 'rel="next">下一页</a>' in first
    assert 'rel="prev"' not in first
    assert 'rel="prev">上一页</a>' in second
    assert 'rel="next"' not in second
    assert ("a", "../../../../news/dongtai/") in parse(second.encode()).found
