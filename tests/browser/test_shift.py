"""Nothing moves on a page once it is painted, however late its scripts come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from building import build_tiny
from entries import data, entry
from held import STATES
from portal.model.types import ZONE
from serving import served
from station import FILE, station
from tiny import ROOT
from waiting import until

LATE = re.compile(r"/assets/(?!early\.|places\.)\w+\.js")
"""The scripts that may come when a page has been painted."""
WATCH = """window.moved = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    for (const { node } of entry.sources) moved.push(node ? node.textContent.trim() : "");
  }
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver(() => { window.painted = true; }).observe({ type: "paint", buffered: true });
"""
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))"
MOMENTS = ("2026-11-21 12:00", "2026-11-27 09:00", "2026-12-05 09:00")
"""While one can sign up; on the last day for it; on the day itself."""
OFFICE = "  开放时间:\n    - 星期: 工作日\n      时段: [08:30-12:00, 14:30-17:30]\n"
PATHS = (
    *("", "activities/", "calendar/agenda/", "calendar/2026/11/", "calendar/2026/12/"),
    *("activities/jianbuzou/", "activities/gongjiancao/", "activities/jiangzuo/"),
)


@pytest.fixture(scope="module", name="address")
def serve_states(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site as it was built on 21 November 2026 and never again."""
    with served(build_tiny(tmp_path_factory.mktemp("shift"), STATES)) as address:
        yield address


def tall(browser: Browser, now: str, *, width: int = 360, is_large: bool = False) -> Page:
    """A page so high that all of it is seen, at a moment: what moves below a screen counts too."""
    page = browser.new_page(viewport={"width": width, "height": 5000})
    page.clock.set_fixed_time(datetime.fromisoformat(now).replace(tzinfo=ZONE))
    page.add_init_script(WATCH)
    if is_large:
        page.add_init_script("localStorage.setItem('daziban', '1')")
    return page


def moved(page: Page, address: str) -> list[str]:
    """What moves when the scripts come only after the page has been painted."""
    late: list[Route] = []
    page.route(LATE, lambda route: late.append(route))
    page.goto(address, wait_until="commit")
    until(page, "window.painted")
    page.evaluate(SETTLED)
    assert late
    for route in late:
        route.continue_()
    page.wait_for_load_state("load")
    page.evaluate(SETTLED)
    page.unroute(LATE)
    found: list[str] = page.evaluate("moved")
    return found


@pytest.mark.parametrize("mode", ["plain", "large", "wide"])
@pytest.mark.parametrize("now", MOMENTS)
def test_the_words_of_the_moment_move_nothing(
    browser: Browser, address: str, now: str, mode: str
) -> None:
    page = tall(browser, now, width=1280 if mode == "wide" else 360, is_large=mode == "large")
    assert {path: moved(page, f"{address}{path}") for path in PATHS} == {path: [] for path in PATHS}
    page.close()


@pytest.mark.parametrize("now", ["2026-11-21 09:00", "2027-02-06 13:00"])
def test_the_hours_of_the_moment_move_nothing(browser: Browser, tmp_path: Path, now: str) -> None:
    # In large type the words for a day of which nobody knows yet take two lines.
    files = {
        FILE: station(OFFICE),
        "data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8"),
    }
    page = tall(browser, now, is_large=True)
    with served(build_tiny(tmp_path, files)) as address:
        found = {path: moved(page, f"{address}{path}") for path in ("places/", "places/laojie/")}
    assert found == {path: [] for path in found}
    page.close()


def test_names_that_leave_a_page_move_nothing(browser: Browser, tmp_path: Path) -> None:
    files = {
        **data(public_notices=[entry("public_notices", 名单=[{"姓名": "示例甲"}])]),
        "data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8"),
    }
    page = tall(browser, "2027-02-06 13:00")
    with served(build_tiny(tmp_path, files)) as address:
        assert moved(page, f"{address}public-notices/gongshi/") == []
        assert page.get_by_text("公示期满，名单已经撤下。").is_visible()
    page.close()


def test_the_words_of_the_moment_do_not_wait_for_the_scripts(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(datetime(2026, 11, 24, 12, tzinfo=ZONE))
    page.route(LATE, lambda route: route.abort())
    page.goto(f"{address}activities/")
    assert page.locator(".states b").all_inner_texts()[:3] == [
        "已结束",
        "未开始，还剩1天",
        "下一次，还剩1天",
    ]
    page.goto(f"{address}activities/gongjiancao/")
    assert page.locator(".times b").all_inner_texts() == ["下一次"]
    page.goto(f"{address}calendar/agenda/")
    assert page.locator("[aria-current=date]").get_attribute("data-day") == "2026-11-24"
    page.close()
