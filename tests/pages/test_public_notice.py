"""A public notice: its days in words that stay true, and what is said once it is over."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from building import build_tiny, contents
from entries import Files, data, entry
from portal.model.types import ZONE
from portal.pages.registers.lists import RegisterView
from portal.pages.registers.records import RecordView
from portal.site import Site
from tiny import ROOT, sound

PHONE = {"电话": "0000-1234567"}
OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
FIVE = {"开始": "2026-11-03", "工作日数": 5, **PHONE}
CALL = "，有意见请打电话 0000-1234567"


def honour(status: str, notice: dict[str, Any] | None = None) -> Files:
    """An honour at this stage, with the holidays of its year."""
    return {**data(honours=[entry("honours", 状态=status, 公示=notice)]), **OFFICIAL}


def at(text: str) -> datetime:
    """A moment in the site's zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def strip_of(site: Site) -> tuple[str, str, str]:
    """Word, text and days of the strip; empty for none."""
    view = site.specs["honours/rongyu/index.md"].view
    assert isinstance(view, RecordView)
    return (view.strip.word, view.strip.text, view.strip.window) if view.strip else ("", "", "")


@pytest.mark.parametrize(
    ("status", "notice", "now", "word", "text", "window"),
    [
        *(
            ("公示中", FIVE, now, "公示", f"2026年11月3日至11月9日（5个工作日）{CALL}", days)
            for now in ("2026-11-02", "2026-11-03", "2026-11-09 23:59")
            for days in ["2026-11-03/2026-11-09"]
        ),
        (
            *("公示中", FIVE, "2026-11-10", "公示期满"),
            *("2026年11月3日至11月9日（5个工作日），还没有评定", ""),
        ),
        ("已授予", FIVE, "2026-11-02", "", "", ""),
        (
            *("已授予", FIVE, "2026-11-09", "公示"),
            *(f"2026年11月3日至11月9日（5个工作日）{CALL}", "2026-11-03/2026-11-09"),
        ),
        ("已授予", FIVE, "2026-11-10", "", "", ""),
        (
            *(
                "公示中",
                {"开始": "2026-12-28", "结束": "2027-01-08", **PHONE},
                "2026-12-28",
                "公示",
            ),
            *(f"2026年12月28日至2027年1月8日{CALL}", "2026-12-28/2027-01-08"),
        ),
        ("申报中", None, "2026-11-09", "申报中", "还没有评定", ""),
        ("未获评", None, "2026-11-09", "", "", ""),
    ],
)
def test_the_strip_of_an_honour(
    status: str,
    notice: dict[str, Any] | None,
    now: str,
    word: str,
    text: str,
    window: str,
    tmp_path: Path,
) -> None:
    assert strip_of(sound(tmp_path, honour(status, notice), at(now))) == (word, text, window)


@pytest.mark.parametrize("now", ["2026-11-09", "2026-11-10"])
def test_no_state_that_may_be_over_stands_among_the_facts(now: str, tmp_path: Path) -> None:
    site = sound(tmp_path, honour("公示中", FIVE), at(now))
    view = site.specs["honours/rongyu/index.md"].view
    assert isinstance(view, RecordView)
    assert "status" not in {fact.name for fact in view.rest}
    listed = site.specs["honours/index.md"].view
    assert isinstance(listed, RegisterView)
    (row,) = listed.slice.items
    assert row.state == view.strip


def test_a_status_of_its_own_is_told_among_the_facts(tmp_path: Path) -> None:
    view = sound(tmp_path, honour("未获评")).specs["honours/rongyu/index.md"].view
    assert isinstance(view, RecordView)
    assert "status" in {fact.name for fact in view.rest}


def test_the_words_of_a_page_are_absolute(tmp_path: Path) -> None:
    site = contents(build_tiny(tmp_path, honour("公示中", FIVE), now=at("2026-11-05")))
    days = 'data-notice="2026-11-03/2026-11-09"'
    page, listed = site["honours/rongyu/index.html"].decode(), site["honours/index.html"].decode()
    assert f"<b {days}>公示</b> 2026年11月3日至11月9日（5个工作日）" in page
    assert f"{days}>公示</span>" in listed
    assert "公示中" not in page + listed
