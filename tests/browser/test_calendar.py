"""The calendar in a real browser: read aloud, walked by keyboard, marked today, printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from building import build_tiny
from dated import FILES
from portal.model.types import ZONE
from serving import served
from showing import as_seen

PAGES = (
    *("calendar/", "calendar/agenda/", "calendar/2026/", "calendar/2026/11/", "calendar/2026/05/"),
    *("calendar/programme/song-qingliang/", "calendar/place/shuwu/", "calendar/crowd/women/"),
)
WIDTHS = {360: 740, 1280: 900}
THUMB_PX = 44
LANDSCAPE_PX = (842, 595)
"""A4 in points, as a PDF tells it."""


@pytest.fixture(scope="module", name="address")
def serve_dated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site with something of every kind in its calendar."""
    with served(build_tiny(tmp_path_factory.mktemp("calendar"), FILES)) as address:
        yield address


@pytest.fixture(name="phone")
def open_phone(browser: Browser) -> Iterator[Page]:
    """A phone far away from China's time zone."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, timezone_id="America/New_York"
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.fixture(name="desk")
def open_desk(browser: Browser) -> Iterator[Page]:
    """A screen on a desk."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(10_000)
    yield page
    page.close()


@pytest.fixture(name="plain")
def open_plain(browser: Browser) -> Iterator[Page]:
    """A phone that runs no script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole(
    path: str, width: int, scheme: str, browser: Browser, address: str
) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.goto(f"{address}{path}")
    assert faults == []
    assert page.locator("h1:visible").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_phone_is_as_large_as_a_thumb(path: str, phone: Page, address: str) -> None:
    phone.goto(f"{address}{path}")
    small = phone.evaluate(
        """least => [...document.querySelectorAll('main a[href], main button, main summary')]
            .filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'inline')
            .map(e => [e, e.getBoundingClientRect()])
            .filter(([e, box]) => box.height < least)
            .map(([e, box]) => e.textContent.trim() + ' ' + box.height)""",
        THUMB_PX - 0.5,
    )
    assert small == []


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2026-11-20 23:59", "2026-11-20"),
        ("2026-11-21 00:00", "2026-11-21"),
        ("2026-11-21 07:30", "2026-11-21"),  # still the day before in New York
    ],
)
@pytest.mark.parametrize("path", ["calendar/2026/11/", "calendar/2026/", "calendar/"])
def test_today_is_marked_by_chinas_time(
    path: str, now: str, day: str, phone: Page, address: str
) -> None:
    phone.clock.set_fixed_time(datetime.fromisoformat(now).replace(tzinfo=ZONE))
    phone.goto(f"{address}{path}")
    current = phone.locator("td[aria-current=date]")
    expect(current).to_have_count(1)
    assert current.get_attribute("data-day") == day


def test_the_agenda_marks_today_with_a_word(phone: Page, address: str) -> None:
    phone.clock.set_fixed_time(datetime(2026, 11, 25, 6, tzinfo=ZONE))
    phone.goto(f"{address}calendar/agenda/")
    current = phone.locator(".day[aria-current=date]")
    assert current.get_attribute("data-day") == "2026-11-25"
    word = current.locator("h3").evaluate("e => getComputedStyle(e, '::after').content")
    assert word == '"今天"'


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("calendar/2026/11/", "11月21日，2项活动，周六，农历十月十三"),
        ("calendar/2026/11/", "11月22日，1项活动，1项有变动，周日，农历十月十四，小雪"),
        ("calendar/2026/11/", "11月24日，1个期限，周二，农历十月十六"),
        ("calendar/2026/", "11月21日，2项活动"),
        ("calendar/2026/", "11月24日，1个期限"),
    ],
)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_day_reads_with_what_stands_on_it(
    path: str, name: str, width: int, browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": WIDTHS[width]})
    page.goto(f"{address}{path}")
    expect(page.get_by_role("link", name=name, exact=True)).to_have_count(1)
    page.close()


def test_a_day_without_anything_reads_too(desk: Page, address: str) -> None:
    desk.goto(f"{address}calendar/2026/10/")
    expect(
        desk.get_by_role("cell", name="10月1日，周四，农历八月廿一，休，国庆节放假", exact=True)
    ).to_have_count(1)
    expect(desk.get_by_role("columnheader", name="一", exact=True)).to_have_count(1)
    assert desk.locator("td b.work:visible").all_inner_texts() == ["休"] * 7 + ["班"]


def test_a_day_of_the_table_leads_to_its_list_by_keyboard(phone: Page, address: str) -> None:
    phone.goto(f"{address}calendar/2026/11/")
    phone.locator("td a.to-day").first.focus()
    names = []
    for _ in range(5):
        names.append(phone.evaluate("document.activeElement.getAttribute('href')"))
        phone.keyboard.press("Tab")
    assert names == ["#d4", "#d11", "#d18", "#d19", "#d20"]
    phone.keyboard.press("Enter")
    assert phone.url.endswith("#d21")
    heading = phone.locator("#d21 h3")
    expect(heading).to_be_in_viewport()
    assert phone.locator("#d21 .day-row a").all_inner_texts() == ["书画展", "健康讲座"]


def test_everything_in_the_table_is_reached_by_keyboard(desk: Page, address: str) -> None:
    desk.goto(f"{address}calendar/2026/11/")
    reached = set()
    for _ in range(80):
        desk.keyboard.press("Tab")
        reached.add(desk.evaluate("document.activeElement.getAttribute('href')"))
    inside = desk.evaluate(
        "[...document.querySelectorAll('table a')].map(a => a.getAttribute('href'))"
    )
    assert len(inside) > 20
    assert set(inside) <= reached


def test_months_and_years_lead_to_each_other(desk: Page, address: str) -> None:
    desk.goto(f"{address}calendar/2026/01/")
    ways = desk.get_by_role("navigation", name="换月份")
    ways.get_by_role("link", name="2025年12月").click()
    expect(desk.locator("h1")).to_have_text("2025年12月活动日历")
    desk.get_by_role("navigation", name="换月份").get_by_role("link", name="全年").click()
    expect(desk.locator("h1")).to_have_text("2025年活动日历")
    desk.get_by_role("navigation", name="换年份").get_by_role("link", name="2026年").click()
    expect(desk.locator("h1")).to_have_text("2026年活动日历")
    desk.get_by_role("link", name="11月25日，2项活动", exact=True).click()
    assert desk.url == f"{address}calendar/2026/11/#d25"


def test_an_empty_month_says_so_and_leads_on(desk: Page, address: str) -> None:
    desk.goto(f"{address}calendar/2026/05/")
    text = desk.locator(".month-list p")
    expect(text).to_have_text(
        "2026年5月没有安排活动。之前最近有活动的是2025年3月。之后最近有活动的是2026年11月。"
        "接下来有什么，看近期安排。"
    )
    text.get_by_role("link", name="2026年11月").click()
    expect(desk.locator("h1")).to_have_text("2026年11月活动日历")


def test_what_is_off_is_struck_with_its_word(desk: Page, address: str) -> None:
    desk.goto(f"{address}calendar/2026/11/")
    cells = {
        day: desk.locator(f'td[data-day="2026-11-{day}"] li:has(s)').inner_text()
        for day in (22, 26, 27)
    }
    assert {day: re.sub(r"\s+", " ", text) for day, text in cells.items()} == {
        22: "8:30 健步走 已取消",
        26: "9:00 排球赛 改到12月3日",
        27: "9:00 篮球赛 延期举行",
    }
    said = desk.locator("#d26 .day-row").inner_text()
    assert "改到2026年12月3日（周四）9:00" in said
    desk.goto(f"{address}calendar/2026/12/")
    assert desk.locator('td[data-day="2026-12-03"] s').count() == 0
    assert "改期" in desk.locator('td[data-day="2026-12-03"]').inner_text()


def test_everything_can_be_read_without_javascript(plain: Page, address: str) -> None:
    titles = {"健康讲座", "棋类比赛", "书画展", "健步走", "排球赛", "篮球赛", "夜读"}
    plain.goto(f"{address}calendar/2026/11/")
    assert set(plain.locator(".month-list a:visible").all_inner_texts()) == titles
    assert plain.locator("[aria-current=date]").count() == 0
    plain.goto(f"{address}calendar/agenda/")
    assert set(plain.locator("main section .what a:visible").all_inner_texts()) == titles - {
        "篮球赛"
    }
    waiting = plain.get_by_role("region", name="延期了，时间另定")
    assert "原定2026年11月27日（周五）9:00—12:00" in as_seen(waiting.inner_text())
    for word in ("今天", "未开始", "还剩"):
        assert word not in plain.locator("main").inner_text()


@pytest.mark.parametrize("path", ["calendar/programme/song-qingliang/", "calendar/2026/11/"])
def test_a_list_has_a_calendar_of_its_own_to_subscribe_to(
    path: str, desk: Page, address: str
) -> None:
    desk.goto(f"{address}{path}")
    link = desk.locator(".subscribe a[href$='.ics']")
    expect(link).to_have_count(1)
    answer = desk.request.get(f"{desk.url}{link.get_attribute('href')}")
    assert answer.text().startswith("BEGIN:VCALENDAR")


def printed(page: Page) -> list[tuple[float, float]]:
    """Width and height of each sheet in points."""
    data = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox ?\[([^\]]*)\]", data)
    sizes = [[float(number) for number in box.split()] for box in boxes]
    return [(right, top) for _, _, right, top in sizes]


@pytest.mark.parametrize("month", ["2026/04", "2026/05", "2026/10", "2026/11", "2026/12"])
def test_a_month_is_printed_on_one_landscape_sheet(
    month: str, desk: Page, own_address: str
) -> None:
    desk.goto(f"{own_address}calendar/{month}/")
    ((width, height),) = printed(desk)
    assert (round(width), round(height)) == LANDSCAPE_PX


def test_a_year_is_printed_on_one_sheet(desk: Page, own_address: str) -> None:
    desk.goto(f"{own_address}calendar/2026/")
    ((width, height),) = printed(desk)
    assert (round(height), round(width)) == LANDSCAPE_PX


def test_a_printed_month_says_what_when_where_whom_to_ask_and_where_it_stands(
    desk: Page, address: str
) -> None:
    desk.goto(f"{address}calendar/2026/11/")
    desk.emulate_media(media="print")
    main = desk.locator("main").inner_text()
    items = desk.locator('td[data-day="2026-11-25"] li').all_inner_texts()
    assert [as_seen(item) for item in items] == [
        "9:00—11:00 棋类比赛，文化广场",
        "19:00—20:30 夜读，职工书屋",
    ]
    assert "找谁问：李同志 0000-1234567" in main
    assert "https://union.example/calendar/2026/11/" in main
    code = desk.locator("svg.qr")
    expect(code).to_be_visible()
    box = code.bounding_box()
    assert box is not None
    modules = int(str(code.get_attribute("viewBox")).split()[-1])
    assert box["width"] / modules * 25.4 / 96 >= 0.5, "a module measures half a millimetre"
    assert desk.locator(".month-nav:visible, .tools:visible, .dots:visible").count() == 0


def test_words_of_the_moment_are_not_printed(desk: Page, address: str) -> None:
    desk.clock.set_fixed_time(datetime(2026, 11, 21, 12, tzinfo=ZONE))
    desk.goto(f"{address}calendar/agenda/")
    assert "今日举行" in desk.locator("main").inner_text()
    desk.emulate_media(media="print")
    assert "今日举行" not in desk.locator("main").inner_text()


def test_the_code_is_not_on_the_screen(desk: Page, address: str) -> None:
    for path in PAGES:
        desk.goto(f"{address}{path}")
        assert desk.locator("svg.qr:visible").count() == 0
        assert desk.locator("svg.qr").count() == 1
