"""The word of a public notice for the moment of reading: 公示, 公示中, 公示期满."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser

from building import build_tiny
from entries import data, entry
from portal.model.types import ZONE
from serving import served
from tiny import ROOT

BUILT = datetime(2026, 11, 2, 12, 0, tzinfo=ZONE)


@pytest.fixture(scope="module", name="address")
def serve_notice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site built the day before a notice of five working days begins."""
    notice = {"开始": "2026-11-03", "工作日数": 5, "电话": "0000-1234567"}
    files = {
        **data(honours=[entry("honours", 状态="公示中", 公示=notice)]),
        "data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8"),
    }
    with served(build_tiny(tmp_path_factory.mktemp("notice"), files, now=BUILT)) as address:
        yield address


@pytest.mark.parametrize(
    ("now", "word"),
    [
        ("2026-11-02 23:59", "公示"),
        ("2026-11-03 00:00", "公示中"),
        ("2026-11-09 23:59", "公示中"),
        ("2026-11-10 00:00", "公示期满"),
    ],
)
def test_the_word_follows_chinas_day(now: str, word: str, address: str, browser: Browser) -> None:
    context = browser.new_context(timezone_id="America/New_York")
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(now).replace(tzinfo=ZONE))
    for path in ("honours/rongyu/", "honours/"):
        page.goto(f"{address}{path}")
        assert page.locator("[data-notice]").inner_text() == word
    context.close()


def test_without_javascript_only_the_days_are_told(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}honours/rongyu/")
    strip = page.locator(".strip").inner_text()
    assert strip == "公示 2026年11月3日至11月9日（5个工作日），有意见请打电话 0000-1234567"
    context.close()
