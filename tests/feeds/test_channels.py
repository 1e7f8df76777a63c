"""Which feeds there are, where each is found, and that none dies by time alone."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from lxml import etree

from feeds.made import ACTIVITY, Files, feeds, feeds_of
from feeds.rules import MEDIA_TYPES
from portal import urls
from portal.feeds.channels import channel_finder, channels
from portal.site import Site
from rich import RICH
from tiny import COLUMNS, NOW, notice, sound

GAOWEN = "docs/news/2025/gaowen.md"
EMPTY_COLUMN = COLUMNS + COLUMNS.replace("tongzhi", "kong").replace("通知公告", "空栏目").replace(
    "顺序: 1", "顺序: 9"
)


def topics(site: Site) -> list[str]:
    """The topics of the feeds of a site, in their order."""
    return [channel.topic for channel in channels(site.portal)]


@pytest.fixture(scope="module", name="rich")
def read_rich(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound(tmp_path_factory.mktemp("rich"), RICH)


def test_feed_14_every_section_has_a_feed_and_all_together_one(rich: Site) -> None:
    found = channels(rich.portal)
    assert [(c.topic, c.name, len(c.forms)) for c in found] == [
        ("all", "全部", 3),
        ("news/tongzhi", "通知公告", 1),
        ("news/dongtai", "工作动态", 1),
        ("policies", "政策解读", 1),
        ("activities", "活动", 3),
        ("programmes/song-qingliang", "送清凉", 1),
        ("programmes/gongjiancao", "工间操和兴趣班", 1),
    ]
    assert [c.title for c in found][:2] == ["示例镇总工会", "示例镇总工会：通知公告"]
    assert {path for c in found for path in (f.path for f in c.forms)} <= set(feeds_of(rich))


def test_feed_7_each_form_is_announced_as_what_it_is(rich: Site) -> None:
    forms = [form for channel in channels(rich.portal) for form in channel.forms]
    assert {(form.key, form.media_type) for form in forms} == set(MEDIA_TYPES.items())
    assert all(form.path.endswith(f".{form.key}") for form in forms)
    assert {form.name for form in forms} == {"RSS", "Atom", "JSON Feed"}


@pytest.mark.parametrize(
    ("page", "topic"),
    [
        ("", "all"),
        ("news/", "all"),
        ("news/2025/", "all"),
        ("services/ruhui/", "all"),
        ("news/tongzhi/", "news/tongzhi"),
        ("news/dongtai/page/2/", "news/dongtai"),
        ("news/2025/gaowen/", "news/tongzhi"),
        ("news/2025/guo/", "news/tongzhi"),
        ("policies/gaowen-jintie/", "policies"),
        ("activities/song-qingliang-202507/", "activities"),
        ("calendar/2025/07/", "activities"),
        ("calendar/programme/song-qingliang/", "programmes/song-qingliang"),
        ("calendar/programme/yundonghui/", "activities"),
        ("programmes/song-qingliang/", "programmes/song-qingliang"),
        ("programmes/yundonghui/", "all"),
    ],
)
def test_a_page_offers_the_feed_of_the_list_around_it(rich: Site, page: str, topic: str) -> None:
    channel = channel_finder(rich.portal)(page)
    assert channel is not None
    assert channel.topic == topic


def test_a_site_that_never_told_anything_has_no_feed(tmp_path: Path) -> None:
    withdrawn = notice(more="撤下:\n  日期: 2025-08-01\n  原因: 有误\n")
    site = sound(tmp_path, {GAOWEN: withdrawn})
    assert site.portal.has_feed is False
    assert channels(site.portal) == ()
    assert channel_finder(site.portal)("news/") is None
    assert feeds(tmp_path, {GAOWEN: withdrawn}) == {}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"data/columns.yml": EMPTY_COLUMN}, ["all", "news/tongzhi"]),
        ({GAOWEN: notice(more="到期时间: 2025-08-01\n")}, ["all", "news/tongzhi"]),
        ({"data/activities/2026.yml": ACTIVITY}, ["all", "news/tongzhi", "activities"]),
    ],
)
def test_a_feed_is_there_when_its_list_is(tmp_path: Path, files: Files, found: list[str]) -> None:
    assert topics(sound(tmp_path, files)) == found


@pytest.mark.parametrize(("count", "has_one"), [(2, False), (3, True)])
def test_a_programme_has_a_feed_from_its_third_item_on(
    tmp_path: Path, count: int, has_one: bool
) -> None:
    files = {
        f"docs/news/2025/p{n}.md": notice(
            f"p{n}", more="项目: [song-qingliang]\n到期时间: 2025-08-01\n"
        )
        for n in range(count)
    }
    assert ("programmes/song-qingliang" in topics(sound(tmp_path, files))) is has_one


def test_no_feed_goes_by_time_alone(tmp_path: Path) -> None:
    now = topics(sound(tmp_path, RICH))
    assert len(now) > 4
    for years in (1, 5):
        assert set(now) <= set(topics(sound(tmp_path, RICH, NOW + timedelta(days=366 * years))))


def test_the_list_of_feeds_names_each_once_in_its_rss_form(rich: Site) -> None:
    tree = etree.fromstring(feeds_of(rich)[urls.FEEDS_OPML])
    assert tree.get("version") == "2.0"
    assert tree.findtext("head/title") == "示例镇总工会的全部订阅源"
    outlines = [dict(outline.attrib) for outline in tree.iterfind("body/outline")]
    assert {outline["type"] for outline in outlines} == {"rss"}
    assert [outline["xmlUrl"] for outline in outlines] == [
        f"https://union.example/feeds/{topic}.xml" for topic in topics(rich)
    ]
    assert outlines[1]["text"] == outlines[1]["title"] == "示例镇总工会：通知公告"
    assert outlines[1]["htmlUrl"] == "https://union.example/news/tongzhi/"


def test_odd_names_are_escaped_in_the_list_of_feeds(tmp_path: Path) -> None:
    columns = COLUMNS.replace("通知公告", 'A & <B> "C"')
    tree = etree.fromstring(feeds(tmp_path, {"data/columns.yml": columns})[urls.FEEDS_OPML])
    assert tree.findall("body/outline")[1].get("text") == '示例镇总工会：A & <B> "C"'
