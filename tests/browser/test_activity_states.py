"""What the script adds to activities at a moment, on a phone far from China; and without it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from building import build_tiny
from held import STATES
from portal.model.types import ZONE
from serving import served
from showing import as_seen

PHONE: ViewportSize = {"width": 360, "height": 740}
SIGNUP = "报名截至2026年11月27日 17:00"


@pytest.fixture(scope="module", name="address")
def serve_states(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site as it was built on 21 November 2026 and never again."""
    with served(build_tiny(tmp_path_factory.mktemp("states"), STATES)) as address:
        yield address


@pytest.fixture(name="context")
def open_context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone in New York that may write to its clipboard."""
    context = browser.new_context(
        viewport=PHONE,
        timezone_id="America/New_York",
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


def page_at(context: BrowserContext, address: str, now: str) -> Page:
    """A page opened at a moment in China."""
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(now).replace(tzinfo=ZONE))
    page.goto(address)
    return page


def words(page: Page, place: str = "article") -> list[str]:
    """The states that can be seen, one text for each activity."""
    found = page.locator(f"{place} .states:visible").all_inner_texts()
    return [" ".join(text.split()) for text in found]


@pytest.mark.parametrize(
    ("now", "word"),
    [
        ("2026-11-01 12:00", "报名中"),
        ("2026-11-20 23:59", "报名中，还剩7天"),
        ("2026-11-26 17:00", "报名中，还剩1天"),
        ("2026-11-27 00:00", "报名中，今天截止"),
        ("2026-11-27 16:59", "报名中，今天截止"),
        ("2026-11-27 17:00", "报名截止"),
        ("2026-12-04 23:59", "报名截止"),
        ("2026-12-05 00:00", "今日举行"),
        ("2026-12-05 10:59", "今日举行"),
        ("2026-12-05 11:00", "已结束"),
        ("2031-01-01 00:00", "已结束"),
    ],
)
def test_the_life_of_an_activity_with_sign_up(
    context: BrowserContext, address: str, now: str, word: str
) -> None:
    page = page_at(context, f"{address}activities/jianbuzou/", now)
    assert words(page) == [f"{word} {SIGNUP}"]


@pytest.mark.parametrize(
    ("activity", "now", "word"),
    [
        ("diangongban", "2026-11-21 12:00", "未开始 名额已满"),
        ("diangongban", "2026-12-07 23:59", "未开始，还剩1天 名额已满"),
        ("diangongban", "2026-12-09 08:00", "今日举行 名额已满"),
        ("diangongban", "2026-12-10 21:00", "已结束 名额已满"),
        ("jiangzuo", "2026-11-24 15:00", "未开始，还剩1天"),
        ("jiangzuo", "2026-11-25 00:00", "今日举行"),
        ("paiqiusai", "2026-11-22 10:00", "未开始"),
        ("paiqiusai", "2026-12-06 17:00", "已结束"),
        ("gongjiancao/2026-12-02", "2026-12-02 16:10", "未开始，还剩1天"),
        ("gongjiancao/2026-12-02", "2026-12-03 16:40", "今日举行"),
    ],
)
def test_the_new_time_counts_and_the_old_one_does_not(
    context: BrowserContext, address: str, activity: str, now: str, word: str
) -> None:
    page = page_at(context, f"{address}activities/{activity}/", now)
    assert words(page) == [word]


@pytest.mark.parametrize("activity", ["changgesai", "quweisai", "gongjiancao/2026-11-11"])
@pytest.mark.parametrize("now", ["2026-11-14 10:00", "2026-11-28 15:00", "2031-01-01 00:00"])
def test_nothing_is_added_to_what_is_not_held(
    context: BrowserContext, address: str, activity: str, now: str
) -> None:
    page = page_at(context, f"{address}activities/{activity}/", now)
    assert words(page) == []
    assert page.locator(".strip b").all_inner_texts() in (["已取消"], ["延期举行"])


def test_a_list_tells_the_warning_first(context: BrowserContext, address: str) -> None:
    page = page_at(context, f"{address}activities/", "2026-11-24 12:00")
    assert words(page, ".event-card") == [
        "已结束",
        "已取消",
        "未开始，还剩1天 改期 改地点",
        "下一次，还剩1天",
        "已取消",
        f"报名中，还剩3天 {SIGNUP}",
        "未开始 延期举行",
        "未开始 名额已满",
        "延期举行",
    ]
    warning = page.locator(".event-card", has_text="冬季保健讲座").locator(".state.warn").first
    added = page.locator(".event-card", has_text="冬季保健讲座").locator(".states b")
    (left, right) = (warning.bounding_box(), added.bounding_box())
    assert left is not None
    assert right is not None
    assert (left["y"], left["x"]) < (right["y"], right["x"])


@pytest.mark.parametrize(
    ("now", "marked"),
    [
        ("2026-11-25 16:29", "2026-11-25"),
        ("2026-11-25 16:30", "2026-12-02"),
        ("2026-12-03 16:30", "2026-12-02"),
        ("2026-12-03 17:00", "2026-12-09"),
        ("2026-12-30 16:30", None),
    ],
)
def test_the_next_time_of_a_series_is_marked_in_the_list(
    context: BrowserContext, address: str, now: str, marked: str | None
) -> None:
    page = page_at(context, f"{address}activities/gongjiancao/", now)
    found = page.locator(".times li:has(> b)")
    assert found.count() == (0 if marked is None else 1)
    if marked is not None:
        assert found.get_attribute("id") == marked
        assert found.locator("b").inner_text() == "下一次"
    over = page.locator(".times li.over").count()
    ahead = page.locator(".times li[data-over]:not(.over)").count()
    assert ahead == 0 or over + ahead == 43


def test_the_text_to_pass_on_can_be_copied(context: BrowserContext, address: str) -> None:
    page = page_at(context, f"{address}activities/jianbuzou/", "2026-11-21 12:00")
    page.get_by_role("button", name="复制文案").click()
    page.get_by_role("button", name="已复制").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines() == [
        "冬季健步走",
        "时间：2026年12月5日（周六）9:00—11:00",
        "地点：职工之家，门口集合（示例镇人民路1号）",
        "参加：全镇职工",
        "报名：打 0000-1234567 登记，2026年11月27日 17:00截止，名额60人，不收费",
        "咨询：李同志 0000-1234567",
        "https://union.example/activities/jianbuzou/",
    ]


def test_the_link_of_the_page_can_still_be_copied(context: BrowserContext, address: str) -> None:
    page = page_at(context, f"{address}activities/jianbuzou/", "2026-11-21 12:00")
    page.get_by_role("button", name="复制链接").click()
    page.get_by_role("button", name="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}activities/jianbuzou/"


STATES_OF = (
    *("jianbuzou", "diangongban", "changgesai", "quweisai", "paiqiusai", "jiangzuo", "yundonghui"),
    *("gongjiancao", "hechang", "dianying", "gongjiancao/2026-12-02", "gongjiancao/2026-03-11"),
)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("activity", STATES_OF)
def test_no_state_breaks_the_page(
    browser: Browser, address: str, activity: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 740})
    page.goto(f"{address}activities/{activity}/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
    small = page.evaluate(
        """[...document.querySelectorAll('main a[href], main button')]
            .filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'inline')
            .map(e => [e.getBoundingClientRect(), e])
            .filter(([box]) => box.width > 1 && (box.width < 24 || box.height < 36))
            .map(([box, e]) => e.textContent.trim() + ' ' + box.height)"""
    )
    assert small == []
    page.close()


def test_without_script_everything_is_there_and_nothing_depends_on_the_clock(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}activities/jianbuzou/")
    assert words(page) == [SIGNUP]
    shown = "".join(as_seen(page.locator("article").inner_text()).split())
    for text in (
        *("2026年12月5日（周六）9:00—11:00", "职工之家，门口集合", "示例镇人民路1号"),
        *(
            "全镇职工",
            "面向青年职工、退休和年长职工的活动",
            "2026年11月27日17:00截止，名额60人，不收费",
        ),
        *("李同志0000-1234567", "添加到日历", "点右上角“···”，选“在浏览器打开”", "转发文案"),
    ):
        assert text in shown
    assert page.get_by_role("button", name="复制文案").count() == 0
    page.goto(f"{address}activities/gongjiancao/#2026-12-02")
    assert "改到12月3日（周四）" in page.locator("li:target").inner_text()
    context.close()
