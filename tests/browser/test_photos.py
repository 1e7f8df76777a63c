"""Photos on a phone: the right file, only when it is near, and nothing moves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from building import build_tiny
from photographed import picture
from serving import served
from tiny import notice
from waiting import until

NAMES = [f"{number}.jpg" for number in range(8)]
FILES: dict[str, str | bytes] = {
    "docs/news/2025/gaowen.md": notice(body="\n\n".join(f"![照片](tu/{name})" for name in NAMES)),
    **{
        f"docs/news/2025/tu/{name}": picture(2000, 1500, (index * 30, 90, 90))
        for index, name in enumerate(NAMES)
    },
}
LOADED = "[...document.images].filter((one) => one.currentSrc && one.naturalWidth).length"
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.sources.some((one) => one.node && one.node.nodeName === "IMG")) sum += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 500);
})"""


@pytest.fixture(scope="module", name="address")
def build_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(build_tiny(tmp_path_factory.mktemp("photos"), FILES)) as address:
        yield f"{address}news/2025/gaowen/"


def phone(browser: Browser, *, scripts: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        device_scale_factor=2,
        is_mobile=True,
        java_script_enabled=scripts,
    )
    return context.new_page()


def to_the_foot(page: Page) -> None:
    for _ in range(30):
        page.mouse.wheel(0, 370)
        page.wait_for_timeout(60)


def test_pictures_wait_until_they_are_near(browser: Browser, address: str) -> None:
    page = phone(browser)
    page.goto(address, wait_until="load")
    page.wait_for_timeout(500)
    seen = page.evaluate(
        "[...document.images].filter((one) => one.parentElement.offsetTop < innerHeight).length"
    )
    assert 1 <= page.evaluate(LOADED) <= seen < len(NAMES)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    to_the_foot(page)
    until(page, f"{LOADED} === {len(NAMES)}")
    chosen = page.evaluate("[...document.images].map((one) => one.currentSrc)")
    assert all(address.endswith("-720.webp") for address in chosen)
    assert page.evaluate(SHIFT) == 0
    page.context.close()


def test_a_script_that_never_comes_hides_no_picture(browser: Browser, address: str) -> None:
    page = phone(browser)
    page.route("**/portal.js*", lambda route: route.abort())
    page.goto(address, wait_until="load")
    until(page, "[...document.images].every((one) => one.getBoundingClientRect().left >= 0)")
    page.context.close()


def test_without_scripts_the_browser_itself_decides(browser: Browser, address: str) -> None:
    page = phone(browser, scripts=False)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    to_the_foot(page)
    page.wait_for_timeout(500)
    assert len({url for url in asked if url.endswith(".webp")}) == len(NAMES)
    page.context.close()


def test_a_picture_is_never_wider_than_it_is(browser: Browser, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "docs/news/2025/gaowen.md": notice(body="![图标](a.png)"),
        "docs/news/2025/a.png": picture(120, 80, form="PNG"),
    }
    with served(build_tiny(tmp_path, files)) as address:
        page = phone(browser)
        page.goto(f"{address}news/2025/gaowen/")
        box = page.locator(".prose img").bounding_box()
        assert box is not None
        assert (box["width"], box["height"]) == (120, 80)
        page.context.close()
