"""Archives (RFC 5005, FEED-12): every item can be reached, and what is written stays."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from feeds.history_rules import history_faults
from feeds.made import SITE_URL, Files, daily, feeds, ids
from portal.feeds.archive import LIVE_ITEMS
from portal.model.types import ZONE
from tiny import NOW, notice

GAOWEN = "docs/news/2025/gaowen.md"
JUNE = {f"docs/news/2025/j{n}.md": notice(f"j{n}", published=f"2025-06-0{n} 09:00") for n in (1, 2)}
AUGUST = {"docs/news/2025/a1.md": notice("a1", published="2025-08-01 09:00")}
WITHDRAWN = "撤下:\n  日期: 2025-09-01\n  原因: 有误\n"


def archives(written: Mapping[str, bytes], form: str = "xml") -> dict[str, bytes]:
    """The archives of a site by their month."""
    begin = "feeds/archive/"
    return {
        path.removeprefix(begin).removesuffix(f".{form}"): data
        for path, data in written.items()
        if path.startswith(begin) and path.endswith(f".{form}")
    }


def test_a_month_is_closed_when_something_of_a_later_one_is_out(tmp_path: Path) -> None:
    assert archives(feeds(tmp_path, {})) == {}
    assert list(archives(feeds(tmp_path, {**JUNE}))) == ["2025-06"]
    assert list(archives(feeds(tmp_path, {**JUNE, **AUGUST}))) == ["2025-06", "2025-07"]


def test_the_newest_month_is_kept_when_the_live_feed_does_not_hold_it(tmp_path: Path) -> None:
    start = datetime(2025, 8, 1, 9, tzinfo=ZONE)
    full = {
        f"docs/news/2025/m{n}.md": notice(f"m{n}", published=f"2025-08-01 10:{n:02}")
        for n in range(LIVE_ITEMS)
    }
    assert "2025-08" not in archives(feeds(tmp_path, full))
    written = feeds(
        tmp_path, {**full, "docs/news/2025/m.md": notice("m", published=f"{start:%Y-%m-%d %H:%M}")}
    )
    assert len(ids(archives(written)["2025-08"])) == LIVE_ITEMS + 1


def test_an_expired_item_of_the_newest_month_is_kept_from_its_expiry_on(tmp_path: Path) -> None:
    files = {GAOWEN: notice(more="到期时间: 2026-11-21 12:00\n")}
    assert archives(feeds(tmp_path, files, NOW.replace(hour=11))) == {}
    written = feeds(tmp_path, files, NOW)
    assert ids(written["feeds/all.xml"]) == []
    assert ids(archives(written)["2025-07"]) == ["2025-gaowen"]


@pytest.mark.parametrize("form", ["xml", "atom"])
def test_feed_12_the_chain_is_whole_and_each_fault_is_found(tmp_path: Path, form: str) -> None:
    written = feeds(tmp_path, {**JUNE, **AUGUST})
    live, june, july = (
        f"feeds/{name}.{form}" for name in ("all", "archive/2025-06", "archive/2025-07")
    )

    def found(path: str, before: bytes, after: bytes) -> list[str]:
        assert before in written[path]
        changed = {**written, path: written[path].replace(before, after)}
        return list(history_faults(changed, live, SITE_URL))

    assert list(history_faults(written, live, SITE_URL)) == []
    assert found(june, b"<fh:archive/>", b"") == [f"FEED-12: {june} is not marked as an archive"]
    assert found(june, b'"current"', b'"via"') == [
        f"FEED-12: {june} does not lead to the live feed"
    ]
    assert found(june, b'"next-archive"', b'"via"') == [
        f"FEED-12: {june} does not lead to the next archive"
    ]
    assert found(july, b'"prev-archive"', b'"via"') == [f"FEED-12: nothing leads to {june}"]
    assert found(july, b"archive/2025-06", b"archive/2025-05") == [
        f"FEED-12: no archive at feeds/archive/2025-05.{form}"
    ]
    assert found(july, b"archive/2025-06", b"archive/2025-07") == [
        f"FEED-12: a circle at {july}",
    ]
    assert found(live, b'"prev-archive"', b'"current"')[0] == (
        "FEED-12: the live feed is marked as an archive"
    )


def test_only_the_feed_of_everything_has_archives(tmp_path: Path) -> None:
    written = feeds(tmp_path, {**JUNE, **AUGUST})
    assert b"prev-archive" in written["feeds/all.xml"]
    assert b"prev-archive" not in written["feeds/news/tongzhi.xml"]
    assert b"next_url" not in written["feeds/all.json"]


BACK = daily(100)
"""Notices of January to April 2025."""


@pytest.mark.parametrize(
    ("name", "month"),
    [("n40", "2025-02"), ("n0", "2025-01"), ("n99", "2025-04"), ("n75", "2025-03")],
)
def test_a_removal_rewrites_that_one_archive(tmp_path: Path, name: str, month: str) -> None:
    path = f"docs/news/2025/{name}.md"
    gone = {**BACK, path: BACK[path].replace("\n---\n\n", f"\n{WITHDRAWN}---\n\n", 1)}
    before, after = feeds(tmp_path, BACK), feeds(tmp_path, gone)
    for form in ("xml", "atom"):
        old, new = archives(before, form), archives(after, form)
        assert list(old) == list(new) == ["2025-01", "2025-02", "2025-03", "2025-04"]
        assert {m for m in old if old[m] != new[m]} == {month}
        assert set(ids(old[month])) - set(ids(new[month])) == {name}
    assert name.encode() + b"<" not in b"".join(after.values())


def test_a_month_whose_only_item_went_keeps_its_place_in_the_chain(tmp_path: Path) -> None:
    gone = {**JUNE, **AUGUST, GAOWEN: notice(more=WITHDRAWN, body="秘密")}
    before, after = feeds(tmp_path, {**JUNE, **AUGUST}), feeds(tmp_path, gone)
    assert ids(archives(after)["2025-07"]) == []
    assert archives(before)["2025-06"] == archives(after)["2025-06"]
    assert list(history_faults(after, "feeds/all.xml", SITE_URL)) == []
    assert b"Mon, 01 Sep 2025 00:00:00 +0800" in archives(after)["2025-07"]


@pytest.mark.parametrize("files", [{**BACK}, {**JUNE, **AUGUST}])
def test_a_removal_never_makes_an_archive_come_or_go(tmp_path: Path, files: Files) -> None:
    months = list(archives(feeds(tmp_path, files)))
    for name in [*files][::20]:
        text = str(files[name])
        taken = {**files, name: text.replace("\n---\n\n", f"\n{WITHDRAWN}---\n\n", 1)}
        assert list(archives(feeds(tmp_path, taken))) == months


def test_an_item_stands_in_one_archive_only(tmp_path: Path) -> None:
    written = feeds(tmp_path, BACK)
    found = [one for data in archives(written).values() for one in ids(data)]
    assert sorted(found) == sorted({*found})
    assert {*found, *ids(written["feeds/all.xml"])} == {
        *(f"n{n}" for n in range(100)),
        "2025-gaowen",
    }
