"""Alerts in a browser: put away until their text changes, gone when over, there without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from building import build_tiny
from portal.model.types import ZONE
from serving import served

ALERTS = """\
- 编号: hanchao
  级别: 预警
  文字: {}
  开始: 2026-11-20
  结束: 2026-11-25
- 编号: tingdian
  级别: 提示
  文字: 活动室停电
  开始: 2026-11-21 08:00
  结束: 2026-11-21 18:00
  显示在: [/activities/]
"""
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=ZONE)
SHIFT = """() => new Promise(done => { let sum = 0;
    new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(sum), 300); })"""


@pytest.fixture(scope="module", name="site")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny site with two alerts."""
    files = {"data/alerts.yml": ALERTS.format("今晚降温")}
    return build_tiny(tmp_path_factory.mktemp("alerts"), files)


@pytest.fixture(name="address")
def serve_site(site: Path) -> Iterator[str]:
    """Its address."""
    with served(site) as address:
        yield address


def shown(context: BrowserContext, address: str, *, at: datetime = NOON) -> list[str]:
    """The levels of the alerts a reader sees at a moment."""
    page = context.new_page()
    page.clock.set_fixed_time(at)
    page.goto(address)
    found = page.locator(".alert:visible p > b").all_inner_texts()
    page.close()
    return found


@pytest.fixture(name="phone")
def phone_context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone with a memory of its own."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.set_default_timeout(10_000)
    yield context
    context.close()


def test_each_page_has_the_alerts_that_concern_it(phone: BrowserContext, address: str) -> None:
    assert shown(phone, address) == ["预警"]
    assert shown(phone, f"{address}activities/") == ["预警", "提示"]


def test_one_put_away_stays_away_on_every_page(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    page.goto(address)
    page.get_by_role("button", name="知道了 收起这条提醒").click()
    assert page.locator(".alert:visible").count() == 0
    assert page.evaluate("document.activeElement.id") == "p-main"
    assert shown(phone, address) == []
    assert shown(phone, f"{address}activities/") == ["提示"]


def test_one_put_away_comes_back_with_another_text(
    phone: BrowserContext, site: Path, address: str, tmp_path: Path
) -> None:
    page = phone.new_page()
    page.goto(address)
    page.get_by_role("button", name="知道了").click()
    other = build_tiny(tmp_path, {"data/alerts.yml": ALERTS.format("今晚降温，明早有霜")})
    changed = (other / "index.html").read_text(encoding="utf-8")
    page.route(address, lambda route: route.fulfill(body=changed, content_type="text/html"))
    page.goto(address)
    assert page.locator(".alert:visible p > b").all_inner_texts() == ["预警"]


@pytest.mark.parametrize(
    ("at", "levels"),
    [
        (datetime(2026, 11, 21, 17, 59, tzinfo=ZONE), ["预警", "提示"]),
        (datetime(2026, 11, 21, 18, 0, tzinfo=ZONE), ["预警"]),
        (datetime(2026, 11, 25, 23, 59, tzinfo=ZONE), ["预警"]),
        (datetime(2026, 11, 26, 0, 0, tzinfo=ZONE), []),
    ],
)
def test_a_page_built_earlier_shows_none_that_is_over(
    phone: BrowserContext, address: str, at: datetime, levels: list[str]
) -> None:
    assert shown(phone, f"{address}activities/", at=at) == levels


def test_nothing_jumps_where_one_was_put_away(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    page.goto(address)
    page.get_by_role("button", name="知道了").click()
    page.goto(address)
    assert page.evaluate(SHIFT) == 0


def test_without_a_script_it_stays_and_offers_no_button(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator(".alert:visible").count() == 1
    assert page.locator(".alert button:visible").count() == 0
    assert "2026年11月20日至11月25日" in page.locator(".alert").inner_text()
    context.close()
