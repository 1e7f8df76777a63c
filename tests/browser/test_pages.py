"""Every page family of the repository's own site in a real browser, phone and desktop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Response

from portal.model.need import Need
from portal.model.reference import Hotline
from portal.model.service import Service
from portal.public import Portal
from portal.site import examine
from tiny import NOW, ROOT

FAMILIES = {
    "home": "",
    "needs": "needs/",
    "need": "needs/qianxin/",
    "news list": "news/",
    "column": "news/tongzhi/",
    "year": "news/2025/",
    "notice": "news/2025/song-qingliang/",
    "policies": "policies/",
    "policy": "policies/tuoqian-gongzi/",
    "laws": "policies/laws/",
    "services": "services/",
    "service": "services/ruhui/",
    "activities": "activities/",
    "activity year": "activities/2025/",
    "activity": "activities/jinqiu-zhuxue-2025/",
    "calendar": "calendar/",
    "month": "calendar/2025/07/",
    "calendar year": "calendar/2026/",
    "agenda": "calendar/agenda/",
    "calendar of a programme": "calendar/programme/song-wennuan/",
    "programmes": "programmes/",
    "programme": "programmes/jinqiu-zhuxue/",
    "places": "places/",
    "kind of places": "places/kind/station/",
    "place": "places/zhen-zhigong-zhijia/",
    "subscribe": "subscribe/",
    "about": "about/",
    "privacy": "privacy/",
    "404": "404.html",
}
WIDTHS = {360: 740, 1280: 900}
SMALLEST_TEXT_PX = 15
SMALLEST_TARGET_PX = 24
HEADER_PX = 56
"""Wordmark and menu in one row."""
LARGEST_VISIT_BYTES = 90_000
"""Everything a first visit to the home page loads, uncompressed."""
LARGEST_VISIT_REQUESTS = 10


@pytest.fixture(params=WIDTHS, name="page")
def open_page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of one width, with the faults it logs."""
    width = int(request.param)
    page = browser.new_page(viewport={"width": width, "height": WIDTHS[width]})
    page.set_default_timeout(10_000)
    yield page
    page.close()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_page_is_whole(family: str, page: Page, own_address: str) -> None:
    faults: list[str] = []
    page.on(
        "console", lambda message: faults.append(message.text) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: None if request.url.startswith(own_address) else faults.append(request.url),
    )
    response = page.goto(own_address + FAMILIES[family], wait_until="load")
    assert response is not None
    assert response.ok, f"{FAMILIES[family]}: {response.status}"
    assert faults == []
    assert page.locator("h1:visible").count() == 1
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True


@pytest.mark.parametrize("family", FAMILIES)
def test_no_text_is_too_small(family: str, page: Page, own_address: str) -> None:
    page.goto(own_address + FAMILIES[family])
    small = page.evaluate(
        """least => [...document.querySelectorAll('body *')]
            .filter(e => e.checkVisibility() && [...e.childNodes].some(
                n => n.nodeType === 3 && n.textContent.trim()))
            .filter(e => Math.round(parseFloat(getComputedStyle(e).fontSize) * (e.ownerSVGElement
                ? e.ownerSVGElement.getBoundingClientRect().width
                    / e.ownerSVGElement.viewBox.baseVal.width : 1)) < least)
            .map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 30))""",
        SMALLEST_TEXT_PX,
    )
    assert small == []


@pytest.mark.parametrize("family", FAMILIES)
def test_controls_can_be_hit_with_a_thumb(family: str, page: Page, own_address: str) -> None:
    page.goto(own_address + FAMILIES[family])
    small = page.evaluate(
        """least => [...document.querySelectorAll('a[href], button, summary, input')]
            .filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'inline')
            .map(e => [e.getBoundingClientRect(), e])
            .filter(([box]) => box.width > 1 && (box.width < least || box.height < least))
            .map(([box, e]) => e.textContent.trim().slice(0, 30) + ' ' + box.height)""",
        SMALLEST_TARGET_PX,
    )
    assert small == []


@pytest.fixture(scope="module", name="portal")
def read_own_content() -> Portal:
    """What the pages must say."""
    site = examine(ROOT / "mkdocs.yml", NOW).site
    assert site is not None
    return site.portal


@pytest.fixture(name="plain")
def open_page_without_scripts(browser: Browser) -> Iterator[Page]:
    """A page on a phone that runs no script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def visible(page: Page) -> str:
    """The text of a page's main part that can be seen, white space removed."""
    return "".join(page.locator("main").inner_text().split())


def unseen(page: Page, texts: Iterable[str]) -> list[str]:
    """Those of the texts that cannot be seen."""
    shown = visible(page)
    return [text for text in texts if "".join(text.split()) not in shown]


def test_a_need_can_be_read_without_javascript(
    plain: Page, own_address: str, portal: Portal
) -> None:
    (need,) = portal.find(Need, "needs", ["qianxin"])
    hotlines = portal.find(Hotline, "hotlines", need.call)
    plain.goto(f"{own_address}needs/qianxin/")
    assert unseen(plain, [need.title, need.do_now, need.how_long, need.escalate, *need.bring]) == []
    assert unseen(plain, [hotline.number for hotline in hotlines]) == []
    assert unseen(plain, [limit.limit for limit in need.deadlines]) == []
    for case in need.cases[1:]:
        plain.locator("summary", has_text=case.title).click()
    assert unseen(plain, [text for case in need.cases for text in (case.title, case.text)]) == []


def test_the_steps_of_a_service_can_be_read_without_javascript(
    plain: Page, own_address: str, portal: Portal
) -> None:
    (service,) = portal.find(Service, "services", ["ruhui"])
    plain.goto(f"{own_address}services/ruhui/")
    assert plain.locator("main ol.steps > li:visible").all_inner_texts() == list(service.steps)
    assert unseen(plain, [*service.materials, *service.conditions, service.phone]) == []


def test_the_menu_opens_without_javascript(plain: Page, own_address: str) -> None:
    plain.goto(own_address)
    assert plain.locator("header nav a:visible").count() == 0
    plain.locator("header summary").first.click()
    shown = plain.locator("header nav a:visible").all_inner_texts()
    assert shown == [
        *("首页", "找帮助", "通知新闻", "政策解读", "办事指南", "活动", "日历", "项目"),
        *("场所", "公开目录", "数说工会"),
    ]


@pytest.mark.parametrize("width", [360, 800, 1024, 1060, 1280])
def test_the_menu_never_takes_a_second_row(width: int, browser: Browser, own_address: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 740})
    page.goto(own_address)
    box = page.locator("header .head-in").bounding_box()
    assert box is not None
    assert box["height"] <= HEADER_PX
    page.close()


def test_a_first_visit_is_small(browser: Browser, own_address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(own_address, wait_until="networkidle")
    sizes = {response.url: len(response.body()) for response in responses}
    assert len(responses) <= LARGEST_VISIT_REQUESTS
    assert own_address in sizes
    assert 0 < sum(sizes.values()) <= LARGEST_VISIT_BYTES, sizes
    page.close()
