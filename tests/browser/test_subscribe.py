"""The subscribe page in a real browser: copying, codes, large type, no script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

LEAST_MODULE_PX = 2
"""Side of one module of a code on the screen: less is hard on a camera."""


@pytest.fixture(name="page")
def open_page(browser: Browser, own_address: str) -> Iterator[Page]:
    """The page on a phone whose clipboard may be used."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{own_address}subscribe/")
    yield page
    context.close()


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_button_copies_the_address_beside_it_and_says_so(page: Page) -> None:
    button = page.get_by_role("button", name="复制地址：放假和调休", exact=True)
    button.click()
    page.get_by_role("status").filter(has_text="已复制").wait_for()
    assert clipboard(page) == "https://gonghui.example.cn/calendar/holidays.ics"


def test_a_folded_address_can_be_copied_too(page: Page) -> None:
    page.locator("summary", has_text="按栏目、按项目").click()
    row = page.locator("#p-yq1")
    page.locator("button[data-copy=p-yq1]").click()
    page.get_by_role("status").filter(has_text="已复制").wait_for()
    assert clipboard(page) == row.inner_text()
    assert clipboard(page).startswith("https://gonghui.example.cn/feeds/")


def test_touching_an_address_takes_all_of_it(page: Page) -> None:
    page.locator("#p-r1").click()
    chosen = page.evaluate("getSelection().toString()")
    assert chosen == "https://gonghui.example.cn/calendar/all.ics"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_code_is_large_and_on_white_in_any_light(
    scheme: str, browser: Browser, own_address: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{own_address}subscribe/")
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('svg.qr')].map(e => [
            e.getBoundingClientRect().width / e.viewBox.baseVal.width,
            getComputedStyle(e.querySelector('path')).fill])"""
    )
    assert len(sizes) == 3
    assert all(side >= LEAST_MODULE_PX for side, _ in sizes)
    assert {ground for _, ground in sizes} == {"rgb(255, 255, 255)"}
    page.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_large_type_and_everything_unfolded_fit(
    width: int, browser: Browser, own_address: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 740})
    page.goto(f"{own_address}subscribe/")
    page.evaluate("document.documentElement.style.setProperty('font-size', '22px', 'important')")
    page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
    page.close()


def test_without_scripts_every_step_can_be_read_and_no_dead_button_is_seen(
    browser: Browser, own_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{own_address}subscribe/")
    assert page.locator("main button:visible").count() == 0
    page.locator("summary", has_text="小米").click()
    assert page.get_by_text("点“日程导入”，选“URL 导入”。").is_visible()
    context.close()
