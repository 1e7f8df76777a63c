"""Every page family of the repository's own site in a real browser, phone and desktop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

FAMILIES = {
    "home": "",
    "needs": "needs/",
    "need": "needs/qianxin/",
    "news list": "news/",
    "column": "news/tongzhi/",
    "year": "news/2025/",
    "notice": "news/2025/song-qingliang/",
    "policies": "policies/",
    "policy": "policies/tuoqian-gongzi/",
    "laws": "policies/laws/",
    "services": "services/",
    "service": "services/ruhui/",
    "activities": "activities/",
    "activity year": "activities/2025/",
    "activity": "activities/jinqiu-zhuxue-2025/",
    "calendar": "calendar/",
    "month": "calendar/2025/07/",
    "programmes": "programmes/",
    "programme": "programmes/jinqiu-zhuxue/",
    "subscribe": "subscribe/",
    "about": "about/",
    "privacy": "privacy/",
    "404": "404.html",
}
WIDTHS = {360: 740, 1280: 900}
SMALLEST_TEXT_PX = 15
SMALLEST_TARGET_PX = 24


@pytest.fixture(params=WIDTHS, name="page")
def open_page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of one width, with the faults it logs."""
    width = int(request.param)
    page = browser.new_page(viewport={"width": width, "height": WIDTHS[width]})
    page.set_default_timeout(10_000)
    yield page
    page.close()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_page_is_whole(family: str, page: Page, own_address: str) -> None:
    faults: list[str] = []
    page.on(
        "console", lambda message: faults.append(message.text) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: None if request.url.startswith(own_address) else faults.append(request.url),
    )
    response = page.goto(own_address + FAMILIES[family], wait_until="load")
    assert response is not None
    assert response.ok, f"{FAMILIES[family]}: {response.status}"
    assert faults == []
    assert page.locator("h1:visible").count() == 1
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True


@pytest.mark.parametrize("family", FAMILIES)
def test_no_text_is_too_small(family: str, page: Page, own_address: str) -> None:
    page.goto(own_address + FAMILIES[family])
    small = page.evaluate(
        """least => [...document.querySelectorAll('body *')]
            .filter(e => e.checkVisibility() && [...e.childNodes].some(
                n => n.nodeType === 3 && n.textContent.trim()))
            .filter(e => parseFloat(getComputedStyle(e).fontSize) < least)
            .map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 30))""",
        SMALLEST_TEXT_PX,
    )
    assert small == []


@pytest.mark.parametrize("family", FAMILIES)
def test_controls_can_be_hit_with_a_thumb(family: str, page: Page, own_address: str) -> None:
    page.goto(own_address + FAMILIES[family])
    small = page.evaluate(
        """least => [...document.querySelectorAll('a[href], button, summary, input')]
            .filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'inline')
            .map(e => [e.getBoundingClientRect(), e])
            .filter(([box]) => box.width > 1 && (box.width < least || box.height < least))
            .map(([box, e]) => e.textContent.trim().slice(0, 30) + ' ' + box.height)""",
        SMALLEST_TARGET_PX,
    )
    assert small == []


def test_everything_can_be_read_without_javascript(browser: Browser, own_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{own_address}needs/qianxin/")
    assert page.locator("a[href^='tel:']:visible").count() >= 2
    page.goto(f"{own_address}calendar/2025/07/")
    assert page.locator("table:visible").count() + page.locator("ul:visible").count() >= 1
    page.locator("header summary").first.click()
    assert page.locator("header nav a:visible").count() >= 5
    context.close()


def test_the_calendar_table_is_hit_by_keyboard(browser: Browser, own_address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{own_address}calendar/2025/07/")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.getAttribute('href')"))
    inside = page.evaluate(
        "[...document.querySelectorAll('table a')].map(a => a.getAttribute('href'))"
    )
    assert inside
    assert set(inside) <= reached
    page.close()


def test_a_first_visit_is_small(browser: Browser, own_address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    bodies: list[int] = []
    page.on("response", lambda response: bodies.append(len(response.body())))
    page.goto(own_address, wait_until="networkidle")
    assert len(bodies) <= 10
    page.close()
