"""What a screen reader is told of every page family at 360 px, in this order.

The golden trees are those of the rich site. ``pytest tests/browser/test_spoken_pages.py
--write-golden`` writes them anew; read the difference aloud before committing it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from building import build_tiny
from commands.benchmark.page_families import MOVED, longest_of_each
from page_templates import templates
from portal.pages.plan import plan
from rich import RICH
from serving import served
from tiny import NOW, ROOT, sound

GOLDEN = ROOT / "tests" / "golden" / "aria"
FAMILIES = [name for name in templates() if name != MOVED]
"""A page that turns to another one is never heard."""
MUTE = {
    "a day in figures": re.compile(r"\b\d{4}\.\d{2}\b"),
    "a range by its dash": re.compile(r"[\d%]—(?:次日)?\d"),
    "a masked name": re.compile(r"[\u4e00-\u9fff][*＊×○]"),
    "a decoration": re.compile(r"[●○◆▲▼■›└]"),
}
"""What is right to see and wrong to hear."""
UNHEARD = re.compile(r"^ *- (/url:|img )")
WRITTEN_DAY = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
BUSY_DAY = re.compile(r"(今天，)?\d{1,2}月\d{1,2}日，.*\d+(项|个期限)")
CELLS = ("table", "row", "cell", "columnheader", "rowheader", "caption")


@pytest.fixture(scope="module", name="page")
def open_page(browser: Browser) -> Iterator[Page]:
    """A telephone without script: what a script adds depends on the day."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


@pytest.fixture(scope="module", name="rich_address")
def serve_rich_site(rich_site: Path) -> Iterator[str]:
    with served(rich_site) as address:
        yield address


@pytest.fixture(scope="module", name="rich_site")
def build_rich_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_tiny(tmp_path_factory.mktemp("spoken"), RICH)


@pytest.fixture(scope="module", name="rich_families")
def find_rich_families(rich_site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    portal = sound(tmp_path_factory.mktemp("plan"), RICH, NOW).portal
    return longest_of_each(plan(portal), rich_site)


def spoken(page: Page) -> str:
    """A page as the tree that a screen reader walks."""
    return page.locator("body").aria_snapshot() + "\n"


@pytest.mark.parametrize("family", FAMILIES)
def test_a_page_is_heard_as_it_was_read_and_approved(
    family: str,
    page: Page,
    rich_address: str,
    rich_families: dict[str, str],
    request: pytest.FixtureRequest,
) -> None:
    page.goto(rich_address + rich_families[family])
    found = spoken(page)
    golden = GOLDEN / f"{family.removesuffix('.html')}.yml"
    if request.config.getoption("--write-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found.splitlines() == golden.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("family", FAMILIES)
def test_nothing_is_heard_that_is_only_meant_to_be_seen(
    family: str, page: Page, own_address: str, families: dict[str, str]
) -> None:
    page.goto(own_address + families[family])
    # What is copied stands as it is pasted; the words in a drawing are those of its description.
    page.locator(".copied").evaluate_all("parts => parts.forEach(part => part.remove())")
    lines = [line for line in spoken(page).splitlines() if not UNHEARD.search(line)]
    heard = [(what, line) for what, sign in MUTE.items() for line in lines if sign.search(line)]
    assert heard == []


@pytest.mark.parametrize("family", FAMILIES)
def test_no_live_region_speaks_on_load(
    family: str, page: Page, own_address: str, families: dict[str, str]
) -> None:
    page.goto(own_address + families[family])
    regions = page.locator(
        "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output"
    )
    assert [text for text in regions.all_text_contents() if text.strip()] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_tables_keep_their_roles_on_a_phone(
    family: str, page: Page, own_address: str, families: dict[str, str]
) -> None:
    """Chromium itself is asked: Playwright's tree does not see what a style takes away."""
    page.goto(own_address + families[family])
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    heard = Counter(node["role"]["value"] for node in nodes if not node["ignored"])
    written = {
        "table": _exposed(page.locator("table")),
        "row": _exposed(page.locator("tr")),
        "caption": _exposed(page.locator("caption")),
        "columnheader": _exposed(page.locator("th[scope=col]")),
        "rowheader": _exposed(page.locator("th[scope=row]")),
        "cell": _exposed(page.locator("td")),
    }
    assert {role: heard[role] for role in CELLS} == written


def _exposed(parts: Locator) -> int:
    """How many parts of tables are not hidden, folded away or inside an image."""
    return int(
        parts.evaluate_all(
            """parts => parts.filter(part => part.checkVisibility()
                && !part.closest('[aria-hidden=true]')).length"""
        )
    )


def test_a_notice_row_says_its_day_in_words(page: Page, own_address: str) -> None:
    page.goto(own_address)
    days = page.locator(".notice-row time")
    assert days.count() >= 6
    for index in range(days.count()):
        assert WRITTEN_DAY.search(days.nth(index).aria_snapshot())


@pytest.mark.parametrize("path", ["calendar/", "calendar/2026/11/", "calendar/2026/"])
def test_a_busy_day_says_how_much_is_on(path: str, page: Page, own_address: str) -> None:
    page.goto(own_address + path)
    tree = page.locator("main").aria_snapshot()
    days = re.findall(r'cell "[^"]*":\s+- link "([^"]*)"', tree)
    assert len(days) >= 5
    assert [day for day in days if not BUSY_DAY.match(day)] == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("contact/", r"8:30 ?至 ?12:00，14:30 ?至 ?17:30"),
        ("activities/shiti-dushu-202603/", r"每周四 19:00 ?至 ?20:30"),
        ("calendar/2026/11/", r"\d{1,2}:\d\d ?至 ?\d{1,2}:\d\d"),
        ("404.html", r"8:30 ?至 ?12:00"),
    ],
)
def test_a_range_of_hours_is_heard_as_one(
    path: str, words: str, page: Page, own_address: str
) -> None:
    page.goto(own_address + path)
    assert re.search(words, spoken(page))
