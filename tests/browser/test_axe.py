"""axe-core finds nothing on any page family: both widths, light, dark and in large type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from commands.benchmark.page_families import MOVED
from page_templates import templates

WIDTHS = {360: 740, 1280: 900}
LARGE_TYPE_PX = 22
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": LEVELS},
    "resultTypes": ["violations"],
    # The style sheet is the page's own, so axe need not fetch it a second time.
    "preload": False,
}


@pytest.fixture(scope="module", params=WIDTHS, name="page")
def open_page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """One page for all families of a width."""
    page = browser.new_page(viewport={"width": request.param, "height": WIDTHS[request.param]})
    page.set_default_timeout(10_000)
    yield page
    page.close()


def violations(page: Page) -> list[str]:
    """What axe finds on a page as it stands: rule, how often, and where first."""
    found: dict[str, Any] = page.evaluate("options => axe.run(options)", OPTIONS)
    return [
        f"{one['id']} ({len(one['nodes'])}): {one['nodes'][0]['html'][:200]}"
        for one in found["violations"]
    ]


@pytest.mark.parametrize("family", templates())
def test_axe_finds_no_violation(
    family: str, page: Page, own_address: str, families: dict[str, str]
) -> None:
    address = own_address + families[family]
    if family == MOVED:
        _stay(page, address)
    page.emulate_media(color_scheme="light")
    page.goto(address)
    page.evaluate(AXE_SCRIPT)
    found = {"light": violations(page)}
    page.emulate_media(color_scheme="dark")
    found["dark"] = violations(page)
    page.emulate_media(color_scheme="light")
    if family != MOVED:
        enlarge(page)
        found["large"] = violations(page)
    page.unroute_all()
    assert {mode: faults for mode, faults in found.items() if faults} == {}


def enlarge(page: Page) -> None:
    """Switch large type on as a reader without script does, and see that it is on."""
    page.evaluate("location.hash = 'daziban'")
    size = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    assert round(size) == LARGE_TYPE_PX


def _stay(page: Page, address: str) -> None:
    """Let a page that turns to another one be looked at: the answer 204 keeps what is shown."""
    page.route(
        lambda url: url != address,
        lambda route: (
            route.fulfill(status=204)
            if route.request.is_navigation_request()
            else route.continue_()
        ),
    )
