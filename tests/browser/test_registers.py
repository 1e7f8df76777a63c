"""The lists, records, figures and published tables of the repository's own site in a browser.

A phone and a desktop, with and without JavaScript: nothing is cut off, small, nameless or lost.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

LISTS = {
    "directory": "records/",
    "unions": "unions/",
    "tree": "unions/tree/",
    "meetings": "meetings/",
    "elections": "elections/",
    "agreements": "agreements/",
    "inspections": "inspections/",
    "skills": "skills/",
    "honours": "honours/",
    "jobs": "jobs/",
    "accounts": "accounts/",
    "documents": "documents/",
    "checklists": "checklists/",
    "targets": "targets/",
    "shortcomings": "shortcomings/",
}
TABLES = {"cases": "cases/", "aid": "aid/", "placements": "placements/"}
OTHERS = {
    "figures": "figures/",
    "figures of a year": "figures/2024/",
    "figure": "figures/org-members/",
    "union": "unions/shili-zhen/",
    "programme": "programmes/jianhui-ruhui/",
}
WITHOUT_RECORDS = ("directory", "tree")
FAMILIES = {**LISTS, **TABLES, **OTHERS}
WIDTHS = {360: 740, 1280: 900}
SMALLEST_TEXT_PX, SMALLEST_TARGET_PX = 15, 44
ROWS_ON_A_PHONE = {"jobs": 6, "agreements": 6}
"""A job tells its wage, who, where and until when, a contract whom it covers and whether it is
over; of others eight rows fit."""

FAULTS = """([text, target]) => {
  const seen = [...document.querySelectorAll('main *')].filter(e => e.checkVisibility());
  const words = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  const scale = e => e.ownerSVGElement
    ? e.ownerSVGElement.getBoundingClientRect().width / e.ownerSVGElement.viewBox.baseVal.width : 1;
  const inText = e => getComputedStyle(e).display.startsWith('inline') && words(e.parentNode);
  const told = e => e.tagName + ' ' + e.textContent.trim().slice(0, 30);
  const levels = seen.filter(e => /^H[1-6]$/.test(e.tagName)).map(e => Number(e.tagName[1]));
  return {
    small: seen.filter(words)
      .filter(e => Math.round(parseFloat(getComputedStyle(e).fontSize) * scale(e) * 10) / 10 < text)
      .map(told),
    narrow: seen.filter(e => e.matches('a[href], button, summary') && !inText(e))
      .filter(e => e.getBoundingClientRect().width > 1)
      .filter(e => Math.round(e.getBoundingClientRect().height) < target).map(told),
    skipped: levels.filter((level, at) => at ? level > levels[at - 1] + 1 : level !== 1),
    wide: document.documentElement.scrollWidth > innerWidth,
    nameless: [...document.querySelectorAll('main table')].filter(table =>
      !table.caption?.textContent.trim()
      || [...table.querySelectorAll('th')].some(th => !th.scope)
      || (table.matches('.stack') && [...table.querySelectorAll('tr, th, td, thead, tbody')]
        .some(part => !part.getAttribute('role')))).length,
  };
}"""
SOUND = {"small": [], "narrow": [], "skipped": [], "wide": False, "nameless": 0}


@pytest.fixture(params=WIDTHS, name="page")
def open_page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of one width."""
    width = int(request.param)
    page = browser.new_page(viewport={"width": width, "height": WIDTHS[width]})
    page.set_default_timeout(10_000)
    yield page
    page.close()


@pytest.fixture(name="plain")
def open_page_without_scripts(browser: Browser) -> Iterator[Page]:
    """A page on a phone that runs no script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def faults_at(page: Page, own_address: str, path: str) -> list[str]:
    """Open a page; what it logs and which other hosts it asks."""
    faults: list[str] = []
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda asked: None if asked.url.startswith(own_address) else faults.append(asked.url),
    )
    response = page.goto(own_address + path, wait_until="load")
    assert response is not None
    assert response.ok, f"{path}: {response.status}"
    return faults


def first_record(page: Page, own_address: str, path: str) -> str:
    """The path of the first record of a list."""
    page.goto(own_address + path)
    return str(page.locator(".register th[scope=row] a").first.evaluate("a => a.pathname.slice(1)"))


@pytest.mark.parametrize("family", FAMILIES)
def test_a_page_is_whole(family: str, page: Page, own_address: str) -> None:
    assert faults_at(page, own_address, FAMILIES[family]) == []
    assert page.locator("h1:visible").count() == 1
    assert page.evaluate(FAULTS, [SMALLEST_TEXT_PX, SMALLEST_TARGET_PX]) == SOUND


@pytest.mark.parametrize("family", [name for name in LISTS if name not in WITHOUT_RECORDS])
def test_the_page_of_a_record_is_whole(family: str, page: Page, own_address: str) -> None:
    path = first_record(page, own_address, LISTS[family])
    assert faults_at(page, own_address, path) == []
    assert page.locator("h1:visible").count() == 1
    assert page.locator("main dl:visible").count() >= 1
    assert page.evaluate(FAULTS, [SMALLEST_TEXT_PX, SMALLEST_TARGET_PX]) == SOUND


@pytest.mark.parametrize("family", [name for name in LISTS if name not in WITHOUT_RECORDS])
def test_a_row_on_a_phone_is_as_low_as_a_notice(family: str, plain: Page, own_address: str) -> None:
    plain.goto(own_address + LISTS[family])
    rows = plain.locator(".register tbody tr")
    boxes = [box for row in rows.all() if (box := row.bounding_box()) is not None]
    assert boxes
    heights = sorted(box["height"] for box in boxes)
    assert heights[len(heights) // 2] * ROWS_ON_A_PHONE.get(family, 8) <= WIDTHS[360]


def test_every_cell_of_a_list_can_be_read_on_a_phone_without_javascript(
    plain: Page, own_address: str
) -> None:
    plain.goto(own_address + LISTS["jobs"])
    first = plain.locator(".register tbody tr").first
    assert first.locator("td:visible").count() == first.locator("td").count() >= 4
    plain.goto(own_address + LISTS["unions"])
    assert plain.locator(".register a[href^='tel:']:visible").count() >= 1


def test_many_words_wait_behind_their_name_on_a_phone(plain: Page, own_address: str) -> None:
    plain.goto(own_address + LISTS["unions"])
    folded = plain.locator("details.filter").first
    assert folded.locator("a:visible").count() == 0
    folded.locator("summary").click()
    assert folded.locator("a:visible").count() >= 7
    folded.locator("a").first.click()
    assert plain.locator("details.filter[open] [aria-current]").count() == 1


def test_the_words_stand_open_on_a_desktop(browser: Browser, own_address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(own_address + LISTS["unions"])
    box = page.locator("details.filter nav a").first.bounding_box()
    assert box is not None
    assert box["height"] >= SMALLEST_TARGET_PX
    assert page.locator(".register thead th:visible").count() >= 4
    page.close()


def test_charts_and_the_tables_behind_them_are_there_without_javascript(
    plain: Page, own_address: str
) -> None:
    plain.goto(own_address + OTHERS["figures"])
    charts = plain.locator("figure.chart")
    assert charts.count() >= 3
    first = charts.first
    assert first.locator("svg[role=img] title").count() == 1
    assert first.locator("table:visible").count() == 0
    first.locator("summary").click()
    assert first.locator("table:visible").count() == 1


def test_a_figure_leads_to_its_records_and_back(plain: Page, own_address: str) -> None:
    plain.goto(own_address + OTHERS["figures"])
    assert plain.locator(".facets [aria-current]").count() == 1
    plain.goto(own_address + OTHERS["figure"])
    record = plain.locator("details[open] .adding a").first
    assert record.is_visible()
    record.click()
    assert plain.locator("h1").count() == 1


def test_numbers_are_right_aligned_in_tables_on_a_desktop(
    browser: Browser, own_address: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(own_address + LISTS["accounts"])
    aligned = page.evaluate(
        "[...new Set([...document.querySelectorAll('.register td[data-unit]')]"
        ".map(e => getComputedStyle(e).textAlign))]"
    )
    assert aligned == ["right"]
    page.close()


@pytest.mark.parametrize("path", [LISTS["unions"], OTHERS["union"], OTHERS["figures"], "aid/"])
def test_a_page_can_be_printed(path: str, browser: Browser, own_address: str) -> None:
    page = browser.new_page(viewport={"width": 660, "height": 900})
    page.goto(own_address + path)
    page.emulate_media(media="print")
    assert page.locator("h1:visible").count() == 1
    assert page.locator(":is(nav, .tools, .filter):visible").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
    page.close()
