"""Open or closed at this moment, the nearest first: what a phone shows with and without script."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from building import build_tiny
from portal.model.types import ZONE
from serving import served
from showing import as_seen
from station import FILE, station
from tiny import ROOT, sound

PHONE: ViewportSize = {"width": 360, "height": 740}
HOURS = {
    "office": "  开放时间:\n    - 星期: 工作日\n      时段: [08:30-12:00, 14:30-17:30]\n",
    "mixed": "  开放时间:\n    - 星期: [工作日, 周末]\n      时段: 09:00-17:00\n",
    "night": "  开放时间:\n    - 星期: [周五, 周六]\n      时段: 18:00-02:00\n",
    "always": "  开放时间:\n    - 时段: 全天\n",
    "late": "  开放时间:\n    - 时段: 08:00-24:00\n",
    "seasons": "  开放时间:\n    - 起: 05-01\n      止: 09-30\n      时段: 06:00-22:00\n"
    "    - 起: 10-01\n      止: 04-30\n      时段: 08:00-20:00\n",
    "holiday": "  开放时间:\n    - 时段: 09:00-17:00\n  例外日期:\n"
    "    - 起: 2026-11-21\n      止: 2026-11-22\n      不开放: 是\n      内容: 停电\n"
    "    - 起: 2026-11-23\n      时段: 13:00-15:00\n      内容: 试电\n",
    "shut": "  开放时间:\n    - 时段: 09:00-17:00\n  暂停开放:\n    起: 2026-11-10\n"
    "    止: 2026-11-30\n    原因: 装修\n",
    "gone": "  开放时间:\n    - 时段: 09:00-17:00\n  暂停开放:\n    起: 2026-11-10\n    原因: 装修\n",
}
POSITIONS = {"far": (113.90, 30.30), "near": (113.7510, 30.2850), "middle": (113.80, 30.2850)}
OFFICIAL: dict[str, str | bytes] = {
    "data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")
}
WHERE = "  坐标:\n    经度: {}\n    纬度: {}\n    坐标系: wgs84\n"


@pytest.fixture(scope="module", name="address")
def serve_places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose places differ in their hours, and three that differ in their position."""
    text = "".join(station(more, id=name, name=name) for name, more in HOURS.items())
    text += "".join(
        station(WHERE.format(*point), id=name, name=name) for name, point in POSITIONS.items()
    )
    with served(build_tiny(tmp_path_factory.mktemp("places"), {FILE: text, **OFFICIAL})) as address:
        yield address


@pytest.fixture(name="context")
def open_context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone far away from China's time zone that may be asked where it is."""
    context = browser.new_context(
        viewport=PHONE,
        timezone_id="America/New_York",
        geolocation={"longitude": 113.7512, "latitude": 30.2846},
        permissions=["geolocation"],
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


def at(text: str) -> datetime:
    """A moment in the site's zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("name", "now", "words"),
    [
        # 2026-11-21 is a Saturday.
        ("office", "2026-11-20 08:29", "现在关门，8:30开门"),
        ("office", "2026-11-20 08:30", "现在开放，12:00关门"),
        ("office", "2026-11-20 12:00", "现在关门，14:30开门"),
        ("office", "2026-11-20 17:30", "现在关门，11月23日8:30开门"),
        ("office", "2026-11-22 10:00", "现在关门，明天8:30开门"),
        # A holiday, the Saturday worked for it, and New Year of a year nobody has announced.
        ("office", "2026-09-30 17:30", "现在关门，10月8日8:30开门"),
        ("office", "2026-10-08 09:00", "现在开放，12:00关门"),
        ("office", "2026-10-10 09:00", "现在开放，12:00关门"),
        ("office", "2026-10-09 17:30", "现在关门，明天8:30开门"),
        ("office", "2026-10-10 17:30", "现在关门，后天8:30开门"),
        ("office", "2026-12-28 09:00", "现在开放，12:00关门"),
        ("office", "2026-12-29 09:00", "现在开放，12:00关门（放假以国务院通知为准）"),
        ("office", "2026-12-31 17:30", "现在关门，明天8:30开门（放假以国务院通知为准）"),
        ("office", "2027-01-04 09:00", "现在开放，12:00关门（放假以国务院通知为准）"),
        ("mixed", "2026-10-03 10:00", "现在关门，10月8日9:00开门"),
        ("mixed", "2026-10-11 10:00", "现在开放，17:00关门"),
        ("night", "2026-11-20 17:59", "现在关门，18:00开门"),
        ("night", "2026-11-20 23:59", "现在开放，明天2:00关门"),
        ("night", "2026-11-21 01:59", "现在开放，2:00关门"),
        ("night", "2026-11-21 02:00", "现在关门，18:00开门"),
        ("night", "2026-11-22 01:00", "现在开放，2:00关门"),
        ("night", "2026-11-22 02:00", "现在关门，11月27日18:00开门"),
        ("always", "2026-11-21 03:00", "现在开放"),
        ("late", "2026-11-21 23:59", "现在开放，24:00关门"),
        ("late", "2026-11-22 00:00", "现在关门，8:00开门"),
        ("seasons", "2026-09-30 21:00", "现在开放，22:00关门"),
        ("seasons", "2026-10-01 21:00", "现在关门，明天8:00开门"),
        ("seasons", "2027-04-30 20:30", "现在关门，明天6:00开门"),
        ("holiday", "2026-11-20 16:59", "现在开放，17:00关门"),
        ("holiday", "2026-11-20 17:00", "现在关门，11月23日13:00开门"),
        ("holiday", "2026-11-21 10:00", "现在关门，后天13:00开门"),
        ("holiday", "2026-11-23 12:00", "现在关门，13:00开门"),
        ("holiday", "2026-11-23 14:00", "现在开放，15:00关门"),
        ("shut", "2026-11-09 10:00", "现在开放，17:00关门"),
        ("shut", "2026-11-21 10:00", "现在关门，12月1日9:00开门"),
        ("shut", "2026-12-01 09:00", "现在开放，17:00关门"),
        ("gone", "2026-11-21 10:00", "现在关门"),
    ],
)  # fmt: skip
def test_open_or_closed_in_chinas_time(
    name: str, now: str, words: str, context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.clock.set_fixed_time(at(now))
    page.goto(f"{address}places/{name}/")
    assert page.locator("article [data-opening]").inner_text() == words
    page.goto(f"{address}places/")
    row = page.locator(".place-row", has=page.get_by_role("link", name=name, exact=False))
    assert row.first.locator("[data-opening]").inner_text() == words


def test_the_script_and_the_deadlines_know_the_same_working_days(
    context: BrowserContext, address: str, tmp_path: Path
) -> None:
    official = sound(tmp_path, OFFICIAL).portal.work_calendar
    days = [date(2026, 1, 1) + timedelta(days=count) for count in range(400)]
    page = context.new_page()
    page.goto(f"{address}places/office/")
    told = page.evaluate(
        """days => days.map((text) => {
            const day = new Date(`${text}T00:00:00Z`);
            const hours = { days: [0, 1, 2, 3, 4], workdays: true };
            return isRecorded(day) ? holdsOn(hours, text, (day.getUTCDay() + 6) % 7) : null;
        })""",
        [f"{day}" for day in days],
    )
    known = [None if official.unknown_year(day) else official.is_workday(day) for day in days]
    assert told == known
    assert known.count(None) == 38
    assert {True, False} < set(known)


def names(page: Page) -> list[str]:
    """The names of the places on a list, in their order."""
    texts = page.locator(".place-row > a").all_inner_texts()
    return [text.split()[0] for text in texts]


def test_the_nearest_first_on_a_tap(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}places/")
    before = names(page)
    assert before[-3:] == ["far", "near", "middle"]
    assert page.locator(".far:not(:empty)").count() == 0
    page.get_by_role("button", name="按离我远近排序").click()
    page.get_by_text("已按直线距离由近到远排列").wait_for()
    assert names(page) == ["near", "middle", "far", *before[:-3]]
    assert page.locator(".far:not(:empty)").all_inner_texts() == [
        "约0.0公里",
        "约4.7公里",
        "约14.4公里",
    ]


def test_a_refusal_is_told_and_nothing_moves(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}places/")
    before = names(page)
    page.get_by_role("button", name="按离我远近排序").click()
    page.get_by_text("没有得到定位许可，仍按原来的顺序").wait_for()
    assert names(page) == before
    context.close()


def test_the_hours_can_be_read_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}places/holiday/")
    said = as_seen(page.locator("article").inner_text())
    assert "每天 9:00—17:00" in said
    assert "2026年11月21日至11月22日 不开放（停电）" in said
    assert page.locator("[data-opening]:visible").count() == 0
    page.goto(f"{address}places/")
    assert page.get_by_role("button", name="按离我远近排序").count() == 0
    assert "周五、周六 18:00—次日2:00" in as_seen(page.locator("main").inner_text())
    context.close()


@pytest.mark.parametrize("path", ["places/", "places/night/", "places/kind/station/"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_page_is_whole(path: str, width: int, browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 740})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on(
        "request", lambda asked: None if asked.url.startswith(address) else faults.append(asked.url)
    )
    page.goto(f"{address}{path}")
    assert faults == []
    assert page.locator("h1:visible").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
    page.close()


def test_the_script_is_only_where_it_is_needed(address: str, browser: Browser) -> None:
    page = browser.new_page(viewport=PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(Path(urlsplit(request.url).path).name))
    page.goto(address)
    assert "portal.js" in asked
    assert "places.js" not in asked
    page.goto(f"{address}places/")
    assert "places.js" in asked
    page.close()
