"""The subscribe page: every address in full, codes that say them, plain and honest steps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from building import build_tiny, contents
from crawl import parse
from portal.feeds.channels import channels
from portal.ical.timetables import timetables
from portal.pages.subscribe import SubscribeView
from portal.site import Site, examine
from reading_qr import read
from rich import RICH
from test_qr import modules_of
from tiny import NOW, ROOT, notice, sound

PAGE = "subscribe/index.html"
OWN_URL = "https://gonghui.example.cn/"
LARGEST_BYTES = 60_000
ADDRESS = re.compile(r'<span class="address" id="([^"]+)">([^<]+)</span>')
BUTTON = re.compile(
    r'<button type="button" data-do="copy" data-copy="([^"]+)" aria-label="复制地址：([^"]+)">'
)
CODE = re.compile(r'<svg class="qr".*?</svg>', re.DOTALL)
BRANDS = ("华为", "小米", "OPPO", "vivo", "荣耀", "iPhone", "Outlook", "谷歌")


@pytest.fixture(scope="module", name="own")
def read_own(own_site: Path) -> dict[str, bytes]:
    return contents(own_site)


@pytest.fixture(scope="module", name="page")
def own_page(own: dict[str, bytes]) -> str:
    return own[PAGE].decode()


def own_portal() -> Site:
    site = examine(ROOT / "mkdocs.yml", NOW).site
    assert site is not None
    return site


def offered(site: Site) -> Iterator[str]:
    """The path of every calendar and every feed in every form."""
    yield from (table.path for table in timetables(site.portal))
    yield from (form.path for channel in channels(site.portal)[:1] for form in channel.forms)
    yield from (channel.forms[0].path for channel in channels(site.portal)[1:])


def view_of(site: Site) -> SubscribeView:
    (view,) = (s.view for s in site.specs.values() if isinstance(s.view, SubscribeView))
    return view


def test_every_calendar_and_every_feed_is_told_in_full_and_is_there(
    own: dict[str, bytes], page: str
) -> None:
    addresses = [unescape(address) for _, address in ADDRESS.findall(page)]
    expected = [OWN_URL + path for path in offered(own_portal())]
    assert sorted(addresses) == sorted(expected)
    assert len(expected) > 10
    assert [a for a in addresses if a.removeprefix(OWN_URL) not in own] == []


def test_every_address_has_one_button_that_copies_it_and_says_whose_it_is(page: str) -> None:
    anchors = [anchor for anchor, _ in ADDRESS.findall(page)]
    assert [anchor for anchor, _ in BUTTON.findall(page)] == anchors
    assert len(set(anchors)) == len(anchors)


def test_the_codes_of_the_main_addresses_say_them(page: str) -> None:
    read_back = [read(modules_of(code))[0] for code in CODE.findall(page)]
    assert read_back == [
        f"{OWN_URL}calendar/all.ics",
        f"{OWN_URL}calendar/holidays.ics",
        f"{OWN_URL}feeds/all.xml",
    ]


def test_the_page_is_small(own: dict[str, bytes]) -> None:
    assert len(own[PAGE]) < LARGEST_BYTES


@pytest.mark.parametrize("brand", BRANDS)
def test_every_calendar_people_have_is_explained_in_few_steps(brand: str, page: str) -> None:
    (steps,) = [
        block
        for block in re.findall(r"<details class=\"case\">.*?</details>", page, re.DOTALL)
        if brand in block.partition("</summary>")[0]
    ]
    assert 2 <= steps.count("<li>") <= 4
    assert "粘贴" in steps


@pytest.mark.parametrize("brand", ["华为", "OPPO", "vivo", "荣耀"])
def test_what_nobody_has_tried_is_said_to_be_unsure(brand: str, page: str) -> None:
    block = page[page.index(f"<summary>{brand}") :].partition("</details>")[0]
    assert "各机型菜单名称可能不同" in block
    assert 'href="#p-zhaobudao"' in block


def test_there_is_a_way_for_those_whose_telephone_cannot(page: str) -> None:
    ways = page.partition('id="p-zhaobudao"')[2].partition("</ul>")[0]
    assert [w for w in ("添加到日历", "复制文案", "打印", "tel:00001234567") if w not in ways] == []


def test_inside_wechat_the_way_out_is_told(page: str) -> None:
    words = page.partition('id="p-weixin"')[2]
    assert "“···”，选“在浏览器打开”" in words
    assert "复制地址" in words


def test_the_list_of_all_feeds_can_be_had(own: dict[str, bytes], page: str) -> None:
    assert ("a", "../feeds/feeds.opml") in parse(page.encode()).found
    assert "feeds/feeds.opml" in own


DEAD = re.compile(rb'(?:href|src)="(?:webcals?|feed):', re.IGNORECASE)


@pytest.mark.parametrize("scheme", [b"webcal:", b"WEBCALS:", b"feed:"])
def test_a_link_that_does_nothing_in_wechat_would_be_found(scheme: bytes) -> None:
    assert DEAD.search(b'<a href="' + scheme + b'//union.example/all.ics">')
    assert not DEAD.search(b'<a href="feeds/all.xml">')


def test_no_link_of_the_whole_site_does_nothing_in_wechat(own: dict[str, bytes]) -> None:
    pages = {name: data for name, data in own.items() if name.endswith(".html")}
    assert [name for name, data in pages.items() if DEAD.search(data)] == []
    assert len(pages) > 500


def test_only_the_main_addresses_have_codes_and_the_others_are_folded_away(
    tmp_path: Path,
) -> None:
    view = view_of(sound(tmp_path, RICH))
    every = (*view.calendars.main, *view.calendars.others, *view.feeds.main, *view.feeds.others)
    assert [one.name for one in every if one.code] == ["活动", "放假和调休", "全部"]
    assert [one.name for one in view.calendars.others] == [
        "职工运动会",
        "工间操和兴趣班",
        "老街驿站",
    ]
    assert [one.name for one in view.feeds.others] == [
        *("通知公告", "工作动态", "政策解读", "活动", "送清凉", "工间操和兴趣班")
    ]


def test_without_activities_there_is_no_word_of_calendars(tmp_path: Path) -> None:
    site = contents(build_tiny(tmp_path, {"data/activities/2025.yml": "# 暂无\n"}))
    page = site[PAGE].decode()
    assert 'id="p-rili"' not in page
    assert 'href="#p-rili"' not in page
    assert 'id="p-yueduqi"' in page
    assert "https://union.example/feeds/all.xml" in page


def test_without_anything_in_the_feeds_there_is_no_word_of_readers(tmp_path: Path) -> None:
    files = {"docs/news/2025/gaowen.md": notice(more="草稿: 是\n")}
    site = contents(build_tiny(tmp_path, files))
    page = site[PAGE].decode()
    assert 'id="p-yueduqi"' not in page
    assert 'href="#p-yueduqi"' not in page
    assert "https://union.example/calendar/all.ics" in page
    assert 'href="subscribe/">订阅</a>' in site["index.html"].decode()


def test_where_nothing_can_be_subscribed_to_there_is_no_page_and_no_link(tmp_path: Path) -> None:
    site = contents(
        build_tiny(
            tmp_path,
            {
                "data/activities/2025.yml": "# 暂无\n",
                "docs/news/2025/gaowen.md": notice(more="草稿: 是\n"),
            },
        )
    )
    assert PAGE not in site
    assert [name for name, data in site.items() if b'subscribe/"' in data] == []


def test_the_foot_of_every_page_leads_here(own: dict[str, bytes]) -> None:
    for name in ("index.html", "activities/index.html", "404.html"):
        assert re.search(r'href="[^"]*subscribe/">订阅</a>', own[name].decode()), name
