"""Addresses and permanent identifiers."""

from __future__ import annotations

from datetime import datetime

import pytest

from portal import urls
from portal.model.base import Origin
from portal.model.notice import Notice
from portal.model.types import ZONE


def a_notice(source: str) -> Notice:
    """A notice that stands in a file."""
    record = Notice(
        id="2025-x", title="题", published=datetime(2025, 7, 1, 9, tzinfo=ZONE), column="tongzhi"
    )
    record.placed(Origin(source))
    return record


def test_a_plain_file_name_is_the_address() -> None:
    assert urls.path_of(a_notice("docs/news/2025/gao-wen.md")) == "news/2025/gao-wen/"


def test_another_name_becomes_date_and_number() -> None:
    path = urls.path_of(a_notice("docs/news/2025/高温通知.md"))
    assert path == "news/2025/20250701-6806/"
    assert urls.default_notice_id("news/2025/高温通知.md", datetime(2025, 7, 1)) == (
        "2025-20250701-6806"
    )


def test_a_plain_name_gives_the_id() -> None:
    assert urls.default_notice_id("news/2025/gao-wen.md", datetime(2025, 7, 1)) == "2025-gao-wen"


@pytest.mark.parametrize(
    ("path", "page", "expected"),
    [
        ("", "", "./"),
        ("", "news/2025/a/", "../../../"),
        ("news/", "news/2025/a/", "../../../news/"),
        ("policies/laws/#a-1", "", "policies/laws/#a-1"),
    ],
)
def test_relative(path: str, page: str, expected: str) -> None:
    assert urls.relative(path, page) == expected


@pytest.mark.parametrize(
    ("path", "src_uri"), [("", "index.md"), ("news/", "news/index.md"), ("a/b/", "a/b/index.md")]
)
def test_src_uri(path: str, src_uri: str) -> None:
    assert urls.src_uri(path) == src_uri


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/news/2024/old/", True),
        ("/a/", True),
        ("/", False),
        ("news/", False),
        ("/old.html/", False),
        ("/../etc/", False),
        ("//host/", False),
        ("/a b/", False),
    ],
)
def test_addresses(text: str, expected: bool) -> None:
    assert urls.is_address(text) is expected


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("news/2026/", "news"),
        ("news/", "news"),
        ("news/notices/a/", "notices"),
        ("places/", "home"),
        ("", "home"),
    ],
)
def test_the_nearest_page_above(page: str, found: str) -> None:
    known = {"": "home", "news/": "news", "news/notices/": "notices"}
    assert urls.nearest(known, page) == found
    assert urls.nearest({"news/": "news"}, "places/a/") is None


def test_a_record_without_a_page_has_no_path() -> None:
    from portal.model.base import Record

    with pytest.raises(TypeError, match="Record has no page of its own"):
        urls.path_of(Record(id="a"))
