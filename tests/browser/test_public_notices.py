"""The list of a public notice leaves its page at the end of its last day, rebuilt or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from attached import word_file
from building import build_tiny
from entries import data, entry
from portal.model.types import ZONE
from serving import served
from tiny import ROOT

BUILT = datetime(2026, 11, 20, 12, 0, tzinfo=ZONE)
PAGE = "public-notices/gongshi/"
ASKED = "public_notice.js"
OVER = "公示期满，名单已经撤下。"


def at(text: str) -> datetime:
    """A moment in the site's zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.fixture(scope="module", name="address")
def serve_notice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site built while a notice of five working days runs, and not again."""
    one = entry(
        "public_notices",
        名单=[{"姓名": "示例甲", "所在单位": "示例机械厂"}],
        附件=[{"文件": "mingdan.docx", "标题": "盖章的名单", "含姓名": "是"}],
    )
    files = {
        **data(public_notices=[one, {**one, "编号": "jiu", "公示起": "2026-11-02"}]),
        "data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8"),
        "docs/public-notices/mingdan.docx": word_file("示例甲"),
    }
    with served(build_tiny(tmp_path_factory.mktemp("notice"), files, now=BUILT)) as address:
        yield address


def opened(browser: Browser, address: str, now: str) -> Page:
    """The page as somebody far from China opens it at a moment."""
    page = browser.new_context(timezone_id="America/New_York").new_page()
    page.clock.install(time=at(now))
    page.goto(f"{address}{PAGE}")
    return page


def named(page: Page) -> bool:
    """Whether somebody stands in the document, shown or not."""
    return "示例甲" in page.content() or "mingdan" in page.content()


@pytest.mark.parametrize(
    ("now", "is_named"),
    [
        ("2026-11-20 12:00", True),
        ("2026-11-24 23:59", True),
        ("2026-11-25 00:00", False),
        ("2030-01-01 00:00", False),
    ],
)
def test_names_are_there_until_the_end_of_chinas_day(
    now: str, is_named: bool, address: str, browser: Browser
) -> None:
    page = opened(browser, address, now)
    assert named(page) is is_named
    assert page.get_by_text(OVER, exact=True).is_visible() is not is_named
    assert page.get_by_text("拟表扬两名。").is_visible()
    assert page.get_by_role("heading", name="附件").count() == int(is_named)
    page.context.close()


def test_a_page_left_open_is_emptied_at_midnight(address: str, browser: Browser) -> None:
    page = opened(browser, address, "2026-11-24 23:58")
    assert named(page)
    assert page.locator(".strip b").inner_text() == "公示中"
    page.clock.run_for(3 * 60 * 1000)
    assert not named(page)
    assert page.get_by_text(OVER, exact=True).is_visible()
    assert page.locator(".strip b").inner_text() == "公示期满"
    page.context.close()


def test_the_word_of_the_strip_stays_until_the_list_goes(address: str, browser: Browser) -> None:
    page = opened(browser, address, "2026-11-24 23:59:50")
    page.clock.run_for(9 * 1000)
    assert named(page)
    assert page.locator(".strip b").inner_text() == "公示中"
    page.clock.run_for(2 * 1000)
    assert not named(page)
    assert page.locator(".strip b").inner_text() == "公示期满"
    page.context.close()


def test_a_page_that_comes_back_after_a_standstill_is_emptied(
    address: str, browser: Browser
) -> None:
    page = opened(browser, address, "2026-11-20 12:00")
    page.clock.pause_at(at("2026-11-20 12:01"))
    page.clock.set_system_time(at("2026-11-25 08:00"))
    assert named(page)
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert not named(page)
    page.context.close()


def test_a_print_of_the_page_after_the_end_names_nobody(address: str, browser: Browser) -> None:
    page = opened(browser, address, "2026-11-25 08:00")
    page.emulate_media(media="print")
    assert "示例甲" not in page.locator("body").inner_text()
    page.context.close()


def test_the_sheet_for_the_wall_fits_a_page(address: str, browser: Browser) -> None:
    page = opened(browser, address, "2026-11-20 12:00")
    assert page.get_by_role("button", name="打印张贴版").is_visible()
    page.emulate_media(media="print")
    text = page.locator("body").inner_text()
    for said in ("示例甲", "公示期自2026年11月18日起至11月24日止", "2026年11月18日", "扫码"):
        assert said in text
    assert not page.locator(".strip").is_visible()
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
    page.context.close()


MANY = [
    {
        "姓名": f"示例{sign}",
        "所在单位": "示例市示例县示例镇第三建设有限责任公司精密机械分公司装配车间工会小组"
        if number % 3
        else "示例厂",
        "职务": f"第{number:03d}班副主任兼安全生产监督检查员",
    }
    for number, sign in enumerate("天地玄黄宇洪荒日月盈辰宿列张寒来暑往秋收" * 3)
]
"""People with long units and posts, on several sheets."""


def test_every_sheet_of_a_long_list_has_its_headings_and_whole_rows(
    tmp_path: Path, browser: Browser
) -> None:
    files = {
        **data(public_notices=[entry("public_notices", 名单=MANY)]),
        "data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8"),
    }
    with served(build_tiny(tmp_path, files, now=BUILT)) as address:
        page = opened(browser, address, "2026-11-20 12:00")
        sheets = list(sheets_of(page))
        page.goto(f"{address}public-notices/")
        (whole,) = sheets_of(page)
        page.context.close()
    assert len(sheets) > 2
    for number, sheet in enumerate(sheets, 1):
        assert "姓名所在单位职务" in sheet
        assert re.search(rf"第{number}.,共{len(sheets)}.", sheet)
    found = [row for sheet in sheets for row in re.findall(r"第(\d{3})班副主任", sheet)]
    assert found == [f"{number:03d}" for number in range(len(MANY))]
    for sheet in sheets:
        # The first row of a sheet begins with its name, so that none was cut.
        assert re.search(r"姓名所在单位职务示例[^市厂]示例", sheet)
    assert f"https://union.example/{PAGE}" in sheets[-1]
    assert "https://union.example/public-notices/" in whole


def sheets_of(page: Page) -> Iterator[str]:
    """The text of each sheet, in one form of signs."""
    for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages:
        yield "".join(normalize("NFKC", sheet.extract_text()).split())


def test_a_phone_reads_the_list_as_a_table(address: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.clock.set_fixed_time(BUILT)
    page.goto(f"{address}{PAGE}")
    table = page.get_by_role("table", name="名单，共1人")
    assert table.get_by_role("rowheader").all_inner_texts() == ["示例甲"]
    assert table.get_by_role("columnheader").count() == 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_without_javascript_the_built_page_is_what_counts(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{PAGE}")
    assert page.get_by_role("rowheader", name="示例甲").is_visible()
    assert not page.get_by_text(OVER, exact=True).is_visible()
    page.goto(f"{address}public-notices/jiu/")
    assert not named(page)
    context.close()


def test_the_script_is_asked_for_only_where_names_stand(address: str, browser: Browser) -> None:
    page = opened(browser, address, "2026-11-20 12:00")
    assert page.locator(f'script[src*="{ASKED}?v="]').count() == 1
    page.goto(f"{address}public-notices/jiu/")
    assert page.locator(f'script[src*="{ASKED}"]').count() == 0
    page.context.close()
