"""RSS 2.0, rule by rule (STANDARDS §6), and as an independent reader sees it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from portal.feeds import LIVE_ITEMS, rss
from portal.model.types import ZONE
from tiny import ACTIVITIES, NOW, notice, sound

BODY = """\
第一段，见[前文](lao.md)和[下面](#ban-li)，表在[这里](biao.docx)。

![工地](gongdi.jpg)

## 办理 {#ban-li}

<a href="https://www.gov.cn/" onclick="x()" style="color:red">点</a>

A & B < C
"""
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


@pytest.fixture(name="feed")
def make_feed(tmp_path: Path) -> bytes:
    """The feed of a site with one rich notice, one plain, one expired, one withdrawn."""
    site = sound(
        tmp_path,
        {
            "docs/news/2025/gaowen.md": notice(
                title="A & B：高温 <注意>",
                body=BODY,
                more="更新记录:\n  - 日期: 2025-07-03\n    内容: 改了 <地点> & 时间\n",
            ),
            "docs/news/2025/lao.md": notice("2025-lao", published="2025-06-01 08:30"),
            "docs/news/2025/guoqi.md": notice("2025-guoqi", more="到期时间: 2025-08-01\n"),
            "docs/news/2025/che.md": notice(
                "2025-che", more="撤下:\n  日期: 2025-08-01\n  原因: 有误\n", body="秘密内容"
            ),
            "docs/news/2025/biao.docx": b"PK",
            "docs/news/2025/gongdi.jpg": b"\xff\xd8",
        },
    )
    return rss(site.portal)


@pytest.fixture(name="channel")
def parse(feed: bytes) -> etree._Element:
    """The channel element."""
    channel = etree.fromstring(feed).find("channel")
    assert channel is not None
    return channel


def texts(channel: etree._Element, path: str) -> list[str]:
    """The texts of all elements at a path."""
    return [element.text or "" for element in channel.findall(path)]


def test_feed_1_well_formed_utf8_without_doctype(feed: bytes) -> None:
    assert feed.startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    assert b"<!DOCTYPE" not in feed
    assert b"<!ENTITY" not in feed
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", feed.decode())


def test_feed_2_channel_elements(channel: etree._Element) -> None:
    assert texts(channel, "title") == ["示例镇总工会"]
    assert texts(channel, "link") == ["https://union.example/"]
    assert texts(channel, "description") == ["示例镇总工会的通知、政策解读和活动"]
    assert texts(channel, "language") == ["zh-CN"]
    assert texts(channel, "lastBuildDate") == ["Thu, 03 Jul 2025 00:00:00 +0800"]
    (self_link,) = [e for e in channel.findall(f"{ATOM}link") if e.get("rel") == "self"]
    assert self_link.get("href") == "https://union.example/feeds/all.xml"
    assert self_link.get("type") == "application/rss+xml"


def test_feed_2_items_have_title_and_description(channel: etree._Element) -> None:
    items = channel.findall("item")
    assert len(items) == 2
    assert all(item.findtext("title") and item.findtext("description") for item in items)


def test_feed_3_dates(channel: etree._Element) -> None:
    dates = texts(channel, "item/pubDate")
    assert dates == ["Tue, 01 Jul 2025 09:00:00 +0800", "Sun, 01 Jun 2025 08:30:00 +0800"]
    for text in dates:
        moment = parsedate_to_datetime(text)
        assert moment < NOW
        assert f"{moment:%a}" == text[:3]


def test_feed_4_guids_are_tag_uris_and_no_permalinks(channel: etree._Element) -> None:
    guids = channel.findall("item/guid")
    assert [guid.text for guid in guids] == [
        "tag:union.example,2026:notice/2025-gaowen",
        "tag:union.example,2026:notice/2025-lao",
    ]
    assert {guid.get("isPermaLink") for guid in guids} == {"false"}


def test_feed_5_no_relative_address_and_nothing_dangerous(channel: etree._Element) -> None:
    body = texts(channel, f"item/{CONTENT}")[0]
    addresses = re.findall(r'(?:href|src)="([^"]*)"', body)
    assert addresses == [
        "https://union.example/news/2025/lao/",
        "https://union.example/news/2025/gaowen/#ban-li",
        "https://union.example/news/2025/biao.docx",
        "https://union.example/news/2025/gongdi.jpg",
        "https://www.gov.cn/",
    ]
    for word in ("onclick", "style=", "site:"):
        assert word not in body


def test_feed_5_titles_are_text(channel: etree._Element) -> None:
    assert texts(channel, "item/title")[0] == "A & B：高温 <注意>"


def test_full_text_and_change_note(channel: etree._Element) -> None:
    body = texts(channel, f"item/{CONTENT}")[0]
    assert body.startswith("<p>2025-07-03 更新：改了 &lt;地点&gt; &amp; 时间</p>")
    assert "A &amp; B &lt; C" in body


def test_feed_6_order_of_description_and_content(channel: etree._Element) -> None:
    for item in channel.findall("item"):
        names = [element.tag for element in item]
        assert names.index("description") < names.index(CONTENT)
        assert len(item.findall("enclosure")) <= 1


def test_gone_items_are_gone(feed: bytes) -> None:
    for absent in ("2025-guoqi", "2025-che", "秘密内容"):
        assert absent not in feed.decode()


def test_feedparser_sees_no_fault(feed: bytes) -> None:
    parsed = feedparser.parse(feed)
    assert parsed.bozo is False
    assert [entry.title for entry in parsed.entries] == ["A & B：高温 <注意>", "高温天注意休息"]
    assert parsed.entries[0].content[0].value.count("<p>") >= 3


def test_no_stylesheet_is_relied_on(feed: bytes) -> None:
    assert b"xml-stylesheet" not in feed


def test_a_live_feed_is_short_and_newest_first(tmp_path: Path) -> None:
    start = datetime(2025, 1, 1, 9, tzinfo=ZONE)
    files: dict[str, str | bytes] = {}
    for number in range(LIVE_ITEMS + 5):
        moment = start + timedelta(days=number)
        name = f"n{number}"
        files[f"docs/news/2025/{name}.md"] = notice(name, published=f"{moment:%Y-%m-%d %H:%M}")
    parsed = feedparser.parse(rss(sound(tmp_path, files).portal))
    assert len(parsed.entries) == LIVE_ITEMS
    moments = [entry.published_parsed for entry in parsed.entries]
    assert moments == sorted(moments, reverse=True)


def test_explainers_and_announced_activities_are_told_too(tmp_path: Path) -> None:
    activities = ACTIVITIES + "  发布时间: 2025-07-08 10:00\n"
    feed = rss(sound(tmp_path, {"data/activities/2025.yml": activities}).portal)
    entry = feedparser.parse(feed).entries[0]
    assert entry.id == "tag:union.example,2026:activity/song-qingliang-202507"
    assert entry.title == "送清凉进工地"
    assert entry.content[0].value == (
        "<p>2025年7月15日（周二）9:00—11:30，示例镇工地</p><p>送去饮水和药品。</p>"
    )


def test_a_cancelled_activity_says_so_in_its_title(tmp_path: Path) -> None:
    more = "  发布时间: 2025-07-08 10:00\n  状态: 已取消\n  原因: 台风\n  起: 2025-07-14\n"
    site = sound(tmp_path, {"data/activities/2025.yml": ACTIVITIES + more})
    entry = feedparser.parse(rss(site.portal)).entries[0]
    assert entry.title == "【已取消】送清凉进工地"


def test_a_site_with_nothing_to_tell_has_no_feed(tmp_path: Path) -> None:
    expired = notice(more="到期时间: 2025-08-01\n")
    site = sound(tmp_path, {"docs/news/2025/gaowen.md": expired})
    assert site.portal.has_feed is False


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    first = rss(sound(tmp_path).portal)
    assert rss(sound(tmp_path, now=NOW + timedelta(days=3)).portal) == first
