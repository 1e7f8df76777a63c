"""The first screen of the home page: on a phone of 360×740 it answers, and a visit is small."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, Response, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 740}
MOST_BYTES = {"": 90_000, "news/2025/song-qingliang/": 80_000}
"""What a first visit may load, compressed."""
MOST_SCRIPT_BYTES = 40_000
MOST_REQUESTS = 10
LEAST_TILE = (64, 72)
"""Width and height of a tile in pixels (UX.md, parts)."""


@pytest.fixture(name="home")
def open_home(browser: Browser, own_address: str) -> Iterator[Page]:
    """The home page on a phone."""
    page = browser.new_page(viewport=PHONE)
    page.goto(own_address)
    yield page
    page.close()


def box_of(part: Locator) -> FloatRect:
    """Where a part stands."""
    box = part.bounding_box()
    assert box is not None
    return box


def test_one_screen_holds_alert_search_eight_tasks_and_the_next_activity(home: Page) -> None:
    parts = [
        home.locator(".alert").first,
        home.get_by_role("search"),
        home.locator(".tiles"),
        home.get_by_role("heading", name="近期活动"),
        home.locator(".event-card h3").first,
    ]
    boxes = [box_of(part) for part in parts]
    tops = [box["y"] for box in boxes]
    assert tops == sorted(tops)
    bottoms = [box["y"] + box["height"] for box in boxes]
    assert max(bottoms) <= PHONE["height"], bottoms


def test_eight_tasks_stand_four_to_a_row(home: Page) -> None:
    tiles = [box_of(tile) for tile in home.locator(".tile").all()]
    assert len(tiles) == 8
    assert len({tile["y"] for tile in tiles}) == 2
    assert len({tile["x"] for tile in tiles}) == 4
    assert min(tile["width"] for tile in tiles) >= LEAST_TILE[0]
    assert min(tile["height"] for tile in tiles) >= LEAST_TILE[1]
    for label in home.locator(".tile span").all():
        assert box_of(label)["height"] < 30, "a label of five characters stays in one line"


@pytest.mark.parametrize(("width", "per_row"), [(339, 3), (320, 3), (360, 4), (1280, 8)])
def test_tasks_take_as_many_columns_as_fit(home: Page, width: int, per_row: int) -> None:
    home.set_viewport_size({"width": width, "height": 740})
    assert len({box_of(tile)["x"] for tile in home.locator(".tile").all()}) == per_row


def test_in_large_type_two_tasks_share_a_row(home: Page) -> None:
    home.evaluate("document.documentElement.classList.add('daziban')")
    tiles = [box_of(tile) for tile in home.locator(".tile").all()]
    assert (len(tiles), len({tile["x"] for tile in tiles})) == (8, 2)


def test_the_parts_stand_in_their_order(home: Page) -> None:
    said = [heading.inner_text() for heading in home.locator("main h2").all()]
    assert said == ["近期活动", "公示", "通知新闻", "政策解读", "数说工会", "求助电话"]


def test_eight_rows_of_a_list_fit_one_screen(home: Page, own_address: str) -> None:
    home.goto(f"{own_address}news/")
    rows = [box_of(row) for row in home.locator(".notice-row").all()[:8]]
    assert rows[-1]["y"] + rows[-1]["height"] - rows[0]["y"] <= PHONE["height"]


@pytest.mark.parametrize("path", MOST_BYTES)
def test_a_first_visit_is_small(path: str, browser: Browser, own_address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(own_address + path, wait_until="networkidle")
    page.mouse.wheel(0, 100_000)
    page.wait_for_load_state("networkidle")
    sizes = {one.url: len(gzip.compress(one.body(), 6)) for one in responses}
    scripts = sum(size for url, size in sizes.items() if ".js" in url)
    page.close()
    assert len(sizes) <= MOST_REQUESTS, sizes
    assert scripts <= MOST_SCRIPT_BYTES, sizes
    assert sum(sizes.values()) <= MOST_BYTES[path], sizes
