"""Every feed of every state keeps the rules; each rule is shown to find what breaks it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import feedparser
import pytest

from feeds.atom_rules import atom_faults
from feeds.history_rules import history_faults
from feeds.json_rules import json_faults
from feeds.made import SITE_URL, feeds
from feeds.rss_rules import rss_faults
from feeds.states import STATES
from rich import RICH
from tiny import NOW

CHECKS: dict[str, Callable[[bytes, str, datetime], list[str]]] = {
    "xml": rss_faults,
    "atom": atom_faults,
    "json": json_faults,
}
SITES = {"rich": RICH, **STATES}


def faults(files: dict[str, bytes]) -> list[str]:
    """What is wrong with the feed files of a site."""
    found = [
        f"{path}: {fault}"
        for path, data in files.items()
        if not path.endswith(".opml")
        for fault in CHECKS[path.rpartition(".")[2]](data, SITE_URL + path, NOW)
    ]
    for form in ("xml", "atom"):
        found += history_faults(files, f"feeds/all.{form}", SITE_URL)
    return found


@pytest.mark.parametrize("state", SITES)
def test_every_feed_of_every_state_keeps_every_rule(state: str, tmp_path: Path) -> None:
    files = feeds(tmp_path, SITES[state])
    assert {"feeds/all.xml", "feeds/all.atom", "feeds/all.json", "feeds/feeds.opml"} <= set(files)
    assert faults(files) == []


@pytest.mark.parametrize("state", SITES)
def test_feed_8_an_independent_reader_finds_no_fault(state: str, tmp_path: Path) -> None:
    for path, data in feeds(tmp_path, SITES[state]).items():
        if path.endswith((".xml", ".atom")):
            parsed = feedparser.parse(data)
            assert (path, parsed.bozo) == (path, False)
            assert all(entry.id and entry.title and entry.content for entry in parsed.entries)


@pytest.fixture(scope="module", name="good")
def make_good(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The feeds of a site with a notice that has a cover, one of more months, an activity."""
    more = {"docs/news/2025/lao.md": RICH["docs/news/2025/jiu.md"]}
    return feeds(tmp_path_factory.mktemp("good"), {**more, **STATES["notice-cover"]})


BAD_XML = [
    ("FEED-1: no XML declaration first", "<?xml", "\n<?xml"),
    ("FEED-1: a document type", "?>\n<", "?>\n<!DOCTYPE x>\n<"),
    ("FEED-13: a style sheet", "?>\n<", "?>\n<?xml-stylesheet href='a.xsl'?>\n<"),
]
BAD_RSS = [
    ("FEED-1: not well-formed", "</channel>", ""),
    ("FEED-1: a control character", "<description>示例", "<description>\x08示例"),
    ("FEED-2: no description", "<description>示例镇总工会的通知、政策解读和活动</description>", ""),
    ("FEED-2: language is not zh-CN", "<language>zh-CN</language>", "<language>zh</language>"),
    ("FEED-2: no link to itself", 'all.xml" rel="self"', 'rss.xml" rel="self"'),
    ("FEED-7: the wrong media type", 'type="application/rss+xml"', 'type="text/xml"'),
    (
        "FEED-3: not a date “Tue, 1 Jul 25 09:00:00 GMT”",
        "Tue, 01 Jul 2025 09:00:00 +0800</pub",
        "Tue, 1 Jul 25 09:00:00 GMT</pub",
    ),
    (
        "FEED-3: the wrong weekday “Mon, 01 Jul 2025 09:00:00 +0800”",
        "Tue, 01 Jul 2025 09:00:00 +0800</pub",
        "Mon, 01 Jul 2025 09:00:00 +0800</pub",
    ),
    (
        "FEED-3: a date in the future “Fri, 01 Jul 2033 09:00:00 +0800”",
        "Tue, 01 Jul 2025 09:00:00 +0800</pub",
        "Fri, 01 Jul 2033 09:00:00 +0800</pub",
    ),
    (
        "FEED-3: not a date “2025-07-01T09:00:00Z”",
        "2025-07-01T09:00:00+08:00",
        "2025-07-01T09:00:00Z",
    ),
    ("FEED-4: a guid twice", "notice/2025-jiu<", "notice/2025-gaowen<"),
    ("FEED-4: a permalink that is no address", ' isPermaLink="false"', ""),
    (
        "FEED-4: no guid",
        '<guid isPermaLink="false">tag:union.example,2026:notice/2025-gaowen</guid>',
        "",
    ),
    ("FEED-5: a relative address “/a”", "&lt;p&gt;请", '&lt;p&gt;&lt;a href="/a"&gt;b&lt;/a&gt;请'),
    ("FEED-5: something dangerous", "&lt;p&gt;请", "&lt;p onclick=&quot;x()&quot;&gt;请"),
    ("FEED-5: HTML in a title", "<title>高温天", "<title>&#x3C;b>高温天&#x3C;/b>"),
    ("FEED-6: a named reference in a title", "<title>高温天", "<title>A &amp;高温天"),
    (
        "FEED-6: two enclosures",
        "<enclosure",
        '<enclosure url="https://a/b" length="1" type="a/b"/><enclosure',
    ),
    ("FEED-6: an enclosure without url, length or type", ' length="', ' size="'),
    (
        "FEED-6: an author without an e-mail address and a name",
        "<guid",
        "<author>示例镇总工会</author><guid",
    ),
    ("FEED-6: textInput", "<language>", "<textInput/><language>"),
    (
        "FEED-6: the image has another title",
        "<language>",
        "<image><title>x</title></image><language>",
    ),
]
BAD_ATOM = [
    ("FEED-10: no title", "<title>示例镇总工会</title>", ""),
    ("FEED-10: no author", "<author>\n    <name>示例镇总工会</name>\n  </author>", ""),
    ("FEED-10: no link to itself", 'rel="self"', 'rel="via"'),
    ("FEED-10: an id twice", "notice/2025-jiu<", "notice/2025-gaowen<"),
    ("FEED-10: no content of type html", 'type="html"', 'type="CDATA"'),
    ("FEED-10: not one page for an entry", ' rel="enclosure"', ""),
    ("FEED-10: an enclosure without length or type", ' length="', ' size="'),
    (
        "FEED-5: a relative link",
        'href="https://union.example/news/2025/gaowen/"',
        'href="/news/2025/gaowen/"',
    ),
    (
        "FEED-3: a date in the future “2031-07-01T09:00:00+08:00”",
        "<updated>2025-07-01",
        "<updated>2031-07-01",
    ),
    ("FEED-7: the wrong media type", 'type="application/atom+xml"', 'type="text/xml"'),
]
BAD_JSON = [
    (
        "FEED-11: $.version: 'https://jsonfeed.org/version/1.1' was expected",
        "version/1.1",
        "version/1",
    ),
    (
        "FEED-11: $.items[0]: 'id' is a required property",
        '"id": "tag:union.example,2026:notice/2025-jiu",',
        "",
    ),
    (
        "FEED-11: $: 'authors' is a required property",
        '"authors"',
        '"next_url": "https://a/b", "author"',
    ),
    ("FEED-11: an id twice", "notice/2025-jiu", "notice/2025-gaowen"),
    ("FEED-11: feed_url is another address", "feeds/all.json", "feeds/feed.json"),
    (
        "FEED-11: $.items[0].date_published: '2025-07-01' does not match '^\\\\d{4}-\\\\d\\\\d-\\\\d\\\\dT\\\\d\\\\d:\\\\d\\\\d:\\\\d\\\\d\\\\+08:00$'",
        '"date_published": "2025-07-01T09:00:00+08:00"',
        '"date_published": "2025-07-01"',
    ),
    ("FEED-5: something dangerous", "<p>请", "<script>x</script><p>请"),
]
BAD = [
    *(("xml", *case) for case in [*BAD_XML, *BAD_RSS]),
    *(("atom", *case) for case in [*BAD_XML, *BAD_ATOM]),
    *(("json", *case) for case in BAD_JSON),
]


@pytest.mark.parametrize(("form", "fault", "before", "after"), BAD)
def test_each_rule_finds_what_breaks_it(
    good: dict[str, bytes], form: str, fault: str, before: str, after: str
) -> None:
    path = f"feeds/all.{form}"
    text = good[path].decode()
    assert before in text
    found = CHECKS[form](text.replace(before, after).encode(), SITE_URL + path, NOW)
    assert fault in {one.partition(" (item")[0] for one in found}
