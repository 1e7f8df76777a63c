"""What holds for every text and every history, not only for those one thought of."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import feedparser
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from feeds.made import ATOM, CONTENT, feeds
from feeds.rules import dangers, well_formed
from portal.feeds.archive import archived_months, live, month_of
from portal.feeds.atom import atom
from portal.feeds.channels import channels
from portal.feeds.document import FeedDocument
from portal.feeds.item import Gone, Item, Trace
from portal.feeds.json_feed import json_feed
from portal.feeds.rss import rss
from portal.model.types import ZONE
from portal.placing import in_feed
from portal.public import Portal
from portal.render import Renderer
from portal.text_source import strange_character
from tiny import notice, sound

LINES = st.text(min_size=1, max_size=40).filter(
    lambda text: not strange_character(text) and text == text.strip() and "\n" not in text
)
MARKUP = st.lists(
    st.sampled_from(
        (
            "<b>",
            "</p>",
            "]]>",
            "&amp;",
            "<script>",
            "[a](/b)",
            "# 甲",
            "\n\n",
            "`x`",
            "<a onclick=x>",
        )
    )
    | LINES,
    max_size=8,
).map("".join)
BEGIN = datetime(2025, 1, 1, tzinfo=ZONE)
DAYS = st.integers(0, 400)


@pytest.fixture(scope="module", name="portal")
def make_portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    return sound(tmp_path_factory.mktemp("portal")).portal


def document(portal: Portal, form: int, title: str, body: str) -> FeedDocument:
    """A feed of everything with one item of these texts."""
    channel = channels(portal)[0]
    page = Renderer().render(body, "news/2025/gaowen.md", lambda _: None)
    item = Item(
        guid="tag:union.example,2026:notice/a",
        topics=("all",),
        published=BEGIN,
        updated=BEGIN,
        is_live=True,
        path="news/2025/gaowen/",
        title=title,
        summary=page.lead or title,
        html=in_feed(page.html, portal.site_url, "news/2025/gaowen/", {}),
        category=title,
    )
    return FeedDocument(channel=channel, form=channel.forms[form], items=[item], updated=BEGIN)


@given(title=LINES, body=MARKUP)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_any_text_gives_well_formed_feeds_that_say_it(
    portal: Portal, title: str, body: str
) -> None:
    data = rss(portal, document(portal, 0, title, body))
    assert list(well_formed(data)) == []
    tree = etree.fromstring(data)
    assert tree.findtext("channel/item/title") == title
    assert list(dangers(tree.findtext(f"channel/item/{CONTENT}") or "")) == []
    assert feedparser.parse(data).bozo is False
    data = atom(portal, document(portal, 1, title, body))
    assert list(well_formed(data)) == []
    assert etree.fromstring(data).findtext(f"{ATOM}entry/{ATOM}title") == title
    (item,) = json.loads(json_feed(portal, document(portal, 2, title, body)))["items"]
    assert item["title"] == title
    assert list(dangers(item["content_html"])) == []


@st.composite
def histories(draw: st.DrawFn) -> list[Trace]:
    """Things told over a year: some changed later, some expired, some taken back."""
    found = []
    for number in range(draw(st.integers(1, 90))):
        published = BEGIN + timedelta(days=draw(DAYS))
        updated = published + timedelta(days=draw(st.sampled_from([0, 0, 0, 30, 200])))
        found.append(
            Trace(
                guid=f"{number}",
                topics=("all",),
                published=published,
                updated=updated,
                is_live=draw(st.booleans()),
            )
        )
    return found


@given(traces=histories())
def test_live_feed_and_archives_hold_everything_and_an_archive_holds_it_once(
    traces: list[Trace],
) -> None:
    months = archived_months(traces)
    kept = [trace.guid for month in months for trace in traces if month_of(trace) == month]
    assert len(kept) == len(set(kept))
    assert {*kept, *(trace.guid for trace in live(traces))} == {trace.guid for trace in traces}
    assert months == sorted(months)


@given(traces=histories(), data=st.data())
def test_taking_one_back_changes_no_list_of_archives(
    traces: list[Trace], data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(traces))
    gone = Gone(
        guid=one.guid,
        topics=one.topics,
        published=one.published,
        updated=one.updated,
        is_live=one.is_live,
        withdrawn=one.updated,
    )
    assert archived_months([gone if t is one else t for t in traces]) == archived_months(traces)


WORDS = st.text("工会甲乙&<>A", max_size=8)
"""Texts in which no rule for content finds fault."""


@given(texts=st.lists(st.tuples(WORDS, WORDS, DAYS), min_size=1, max_size=6))
@settings(max_examples=8)
def test_two_builds_of_one_site_give_the_same_bytes(texts: list[tuple[str, str, int]]) -> None:
    files = {}
    for number, (title, body, day) in enumerate(texts):
        moment = BEGIN + timedelta(days=day)
        files[f"docs/news/{moment.year}/n{number}.md"] = notice(
            f"n{number}",
            title=f"第{number}篇{title}",
            published=f"{moment:%Y-%m-%d %H:%M}",
            body=f"正文{body}",
        )
    with TemporaryDirectory() as first, TemporaryDirectory() as second:
        backwards = dict(reversed(files.items()))
        assert feeds(Path(first), files) == feeds(Path(second), backwards)
