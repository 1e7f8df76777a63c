"""大字版: the same page in large type, remembered or by address, never wider than the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 740}
NARROWEST = 320
"""CSS pixels at a zoom of 400 % on a screen of 1280 (WCAG 1.4.10)."""

SIZES = """() => {
    const said = (e) => getComputedStyle(e);
    const near = (text) => `${Math.round(parseFloat(text) * 10) / 10}px`;
    return [near(said(document.body).fontSize), near(said(document.body).lineHeight),
            `${Math.round(parseFloat(said(document.querySelector('h1')).fontSize))}px`];
}"""
# The page's own width, and what is cut off without making the page scroll; a frame that
# scrolls by itself may hold more than it shows.
CUT_OFF = """() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    const frame = 'svg, .drawing, .table-frame, .said, thead';
    return [...(over > 0 ? [`sideways ${over}`] : []),
        ...[...document.querySelectorAll('body *')]
            .filter(e => e.checkVisibility() && !e.closest(frame))
            .filter(e => { const box = e.getBoundingClientRect(); return box.width > 1
                && box.bottom > 0 && (box.right > innerWidth + 1 || box.left < -1); })
            .map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 20)}`)];
}"""
HIDDEN_IN_LARGE = """() => {
    const seen = () => new Set([...document.querySelectorAll('body :not(.to-large, .to-plain)')]
        .filter(e => e.checkVisibility()));
    const large = seen();
    document.documentElement.classList.remove('daziban');
    return [...seen()].filter(e => !large.has(e)).map(e => e.outerHTML.slice(0, 80));
}"""
SMALL_TARGETS = """() => [...document.querySelectorAll('a[href], button, summary, input, select')]
    .filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'inline')
    .map(e => [e, (e.closest('label') || e).getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.height > 1 && box.height < 44)
    .map(([e, box]) => e.tagName + ' ' + e.textContent.trim().slice(0, 20) + ' ' + box.height)"""


def _pixels(found: list[str]) -> list[float]:
    return [float(text.removesuffix("px")) for text in found]


def is_large(page: Page) -> bool:
    """Whether text is 22/38 and the title 30 px; False where it is 17/29 and 25."""
    size, line, title = _pixels(page.evaluate(SIZES))
    if (size, title) == (17, 25):
        assert abs(line - 28.9) < 0.2
        return False
    assert (round(size), round(line), title) == (22, 38, 30)
    return True


@pytest.fixture(name="phone")
def phone_context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone with a memory of its own."""
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture(name="plain")
def phone_without_scripts(browser: Browser) -> Iterator[Page]:
    """A phone that runs no script."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(name="large")
def phone_in_large_type(phone: BrowserContext) -> Page:
    """A phone whose reader has chosen the large type."""
    phone.add_init_script("localStorage.setItem('daziban', '1')")
    return phone.new_page()


def test_one_tap_sets_it_and_the_next_page_remembers(
    phone: BrowserContext, own_address: str
) -> None:
    page = phone.new_page()
    page.goto(f"{own_address}policies/tuoqian-gongzi/")
    assert not is_large(page)
    page.get_by_role("link", name="大字版").first.click()
    assert is_large(page)
    assert page.evaluate("document.activeElement.textContent") == "标准字号"
    assert page.url == f"{own_address}policies/tuoqian-gongzi/"
    page.goto(f"{own_address}news/")
    assert is_large(page)
    page.get_by_role("link", name="标准字号").first.click()
    assert not is_large(page)
    page.reload()
    assert not is_large(page)


def test_it_stands_before_anything_is_painted(large: Page, own_address: str) -> None:
    # With the main script held back, the first paint can only know what early.js did.
    large.route("**/portal.js*", lambda route: route.abort())
    large.goto(f"{own_address}policies/tuoqian-gongzi/")
    assert is_large(large)
    shift = large.evaluate(
        """() => new Promise(done => new PerformanceObserver(list => done(
            list.getEntries().reduce((sum, one) => sum + one.value, 0)))
            .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 300))"""
    )
    assert shift == 0


def test_the_address_alone_sets_it_without_a_script(plain: Page, own_address: str) -> None:
    plain.goto(f"{own_address}policies/tuoqian-gongzi/")
    assert not is_large(plain)
    plain.get_by_role("link", name="大字版").first.click()
    assert plain.url.endswith("#daziban")
    assert is_large(plain)
    plain.get_by_role("link", name="标准字号").first.click()
    assert not is_large(plain)


def test_an_address_with_it_can_be_left_again(phone: BrowserContext, own_address: str) -> None:
    page = phone.new_page()
    page.goto(f"{own_address}news/#daziban")
    assert is_large(page)
    assert page.locator("details[open]").count() == 0
    page.get_by_role("link", name="标准字号").first.click()
    assert not is_large(page)


def test_a_browser_that_keeps_nothing_still_has_it(phone: BrowserContext, own_address: str) -> None:
    phone.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    )
    page = phone.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(own_address)
    page.get_by_role("link", name="大字版").first.click()
    assert page.evaluate("document.documentElement.className") == "scripted daziban"
    assert faults == []


def faults_on(page: Page, address: str, families: dict[str, str], probe: str) -> dict[str, Any]:
    """What a probe finds on one page of each family; families without a fault are left out.

    What is left at an old address turns at once and is nobody's page to read.
    """
    found = {}
    for family, path in families.items():
        if family != "moved.html":
            page.goto(address + path)
            found[family] = page.evaluate(probe)
    return {family: fault for family, fault in found.items() if fault}


def test_nothing_sticks_out(large: Page, own_address: str, families: dict[str, str]) -> None:
    assert faults_on(large, own_address, families, CUT_OFF) == {}


def test_nothing_is_hidden(large: Page, own_address: str, families: dict[str, str]) -> None:
    assert faults_on(large, own_address, families, HIDDEN_IN_LARGE) == {}


@pytest.mark.parametrize("type_size", ["plain", "large"])
def test_a_zoom_of_four_hundred_per_cent_loses_nothing(
    type_size: str, phone: BrowserContext, own_address: str, families: dict[str, str]
) -> None:
    if type_size == "large":
        phone.add_init_script("localStorage.setItem('daziban', '1')")
    page = phone.new_page()
    page.set_viewport_size({"width": NARROWEST, "height": 256})
    assert faults_on(page, own_address, families, CUT_OFF) == {}


def test_what_can_be_tapped_is_as_tall_as_a_finger(
    phone: BrowserContext, own_address: str, families: dict[str, str]
) -> None:
    assert faults_on(phone.new_page(), own_address, families, SMALL_TARGETS) == {}


def test_a_focused_link_is_framed_and_in_sight(phone: BrowserContext, own_address: str) -> None:
    page = phone.new_page()
    page.goto(f"{own_address}news/")
    for _ in range(40):
        page.keyboard.press("Tab")
        framed = page.evaluate(
            """() => { const e = document.activeElement, box = e.getBoundingClientRect();
            const said = getComputedStyle(e), reach = 3 + parseFloat(said.outlineOffset);
            return [said.outlineWidth, said.outlineStyle,
                box.top >= Math.min(reach, 0) && box.bottom + reach <= innerHeight]; }"""
        )
        assert framed == ["3px", "solid", True]
