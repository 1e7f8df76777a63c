"""Charts in a real browser: readable on a phone, whole, in light and dark, on paper and in grey."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from playwright.sync_api import Browser, Page

from portal.charts import Chart, Series, bar_chart, line_chart, share_bar, target_bar
from tiny import ROOT

YEARS = ("2022年", "2023年", "2024年", "2025年", "2026年")
SMALLEST_TEXT_PX = 15
WIDTHS = (360, 1280)


def counted(name: str, *values: int | None, labels: tuple[str, ...] = YEARS) -> Series:
    return Series(name, "人", tuple(zip(labels, values, strict=True)))


TAKING_PART = counted("参加职工", 980, 1200, None, 1630, 1560)
MEMBERS = counted("会员", 620, 700, 760, 810, 1012)
TRAINED = counted("参加培训的职工", 120, 160, 150, 240, 260)
AIDED = counted("困难职工家庭", 45, 38, 36, 31, 28)
ACTIVITIES = ("送清凉", "金秋助学", "职工读书分享会", "困难帮扶")
LONG = ("在夏季高温天气里给户外劳动者送清凉", "组织职工和家属参加健康体检与心理辅导")
MONTHS = tuple(
    (f"{2024 + at // 12}年{at % 12 + 1}月", 1200 - 150 * abs(at % 12 - 6)) for at in range(24)
)
PARTS = ("上级补助", "本级工会经费", "企业捐赠", "其他")

CHARTS: dict[str, Chart] = {
    "bars": bar_chart(
        "2025年各项目服务职工",
        "四个项目里送清凉最多，1630人。",
        [counted("服务职工", 1630, 12, 260, 0, labels=ACTIVITIES)],
    ),
    "many": bar_chart(
        "两年里四件事的人数",
        "除困难职工家庭外都有增加。",
        [Series(one.name, "人", one.points[3:]) for one in (TAKING_PART, MEMBERS, TRAINED, AIDED)],
    ),
    "long": bar_chart(
        "名称长的项目",
        "两个项目相差不多。",
        [Series("支出", "元", tuple(zip(LONG, (1234567, Decimal("98765.4")), strict=True)))],
    ),
    "balance": bar_chart(
        "历年收支结余",
        "2024年支出大于收入。",
        [Series("结余", "元", tuple(zip(YEARS, (38000, 12500, -26800, 5200, None), strict=True)))],
    ),
    "line": line_chart("历年参加职工", "四年里从980人增加到1560人。", [TAKING_PART]),
    "lines": line_chart(
        "历年人数", "参加职工最多，会员逐年增加。", [TAKING_PART, MEMBERS, TRAINED, AIDED]
    ),
    "crowded": line_chart(
        "二十四个月的参加人次",
        "每年七月最多。",
        [
            Series("参加人次", "人次", MONTHS),
            Series("其中女职工", "人次", tuple((month, value // 3) for month, value in MONTHS)),
        ],
    ),
    "months": line_chart(
        "二十四个月的参加人次", "每年七月最多。", [Series("参加人次", "人次", MONTHS)]
    ),
    "share": share_bar(
        "2025年收入来源",
        "本级工会经费占一半以上。",
        [Series("收入", "元", tuple(zip(PARTS, (30000, 65000, 24000, 100), strict=True)))],
    ),
    "target": target_bar(
        "2026年目标完成情况",
        "送清凉超过目标，读书分享会还没有完成。",
        counted("目标", 1500, 100, 300, None, labels=ACTIVITIES),
        counted("完成", 1630, 64, 260, 12, labels=ACTIVITIES),
    ),
}

PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-x'">
<meta name="viewport" content="width=device-width, initial-scale=1"><style nonce="x">{css}</style>
<title>图</title><body><main class="page">{charts}</main>"""


def written() -> str:
    """A page with every chart."""
    loader = FileSystemLoader(ROOT / "overrides")
    environment = Environment(loader=loader, undefined=StrictUndefined, autoescape=True)
    template = environment.get_template("partials/portal/chart.html")
    charts = [template.render(chart=chart, chart_id=f"c-{name}") for name, chart in CHARTS.items()]
    css = (ROOT / "overrides/assets/portal.css").read_text(encoding="utf-8")
    return PAGE.format(css=css, charts="\n".join(charts))


@pytest.fixture(params=WIDTHS, name="page")
def open_charts(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Every chart on one page, without scripts of the page's own."""
    page = browser.new_page(viewport={"width": int(request.param), "height": 900})
    page.set_content(written())
    yield page
    page.close()


def test_a_page_of_charts_keeps_its_policy_and_its_width(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.set_content(written())
    assert faults == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.locator("figure.chart svg").count() == len(CHARTS)
    page.close()


def test_on_a_narrower_screen_the_drawing_scrolls_and_the_page_does_not(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 740})
    page.set_content(written())
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    first = page.locator(".chart .drawing").first
    assert first.evaluate("e => [e.scrollWidth, e.clientWidth]") == [328, 288]
    page.close()


def test_no_word_is_smaller_than_elsewhere(page: Page) -> None:
    sizes = page.evaluate(
        """[...document.querySelectorAll('svg text')].map(
            e => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a)"""
    )
    assert len(sizes) > 60
    assert min(sizes) >= SMALLEST_TEXT_PX - 0.01


def test_nothing_is_clipped(page: Page) -> None:
    outside = page.evaluate(
        """[...document.querySelectorAll('svg :is(text, rect, path, line):not(pattern *)')]
            .filter(e => {
                const box = e.getBoundingClientRect()
                const all = e.ownerSVGElement.getBoundingClientRect()
                return box.left < all.left - .5 || box.right > all.right + .5
                    || box.top < all.top - .5 || box.bottom > all.bottom + .5 })
            .map(e => e.outerHTML)"""
    )
    assert outside == []


def test_no_two_words_overlap_in_the_fonts_of_this_machine(page: Page) -> None:
    overlaps = page.evaluate(
        """[...document.querySelectorAll('svg')].flatMap(svg => {
            const all = [...svg.querySelectorAll('text')].map(e => [e, e.getBoundingClientRect()])
            return all.flatMap(([a, p], i) => all.slice(i + 1)
                .filter(([b, q]) => p.left < q.right && q.left < p.right
                    && p.top + 3 < q.bottom && q.top + 3 < p.bottom)
                .map(([b, q]) => a.textContent + ' / ' + b.textContent)) })"""
    )
    assert overlaps == []


def test_the_table_opens_and_holds_the_numbers(page: Page) -> None:
    chart = page.locator("figure.chart", has=page.locator("#c-target-title"))
    assert chart.locator("table").is_hidden()
    chart.locator("summary").click()
    assert chart.locator("thead th").all_inner_texts() == ["目标（人）", "完成（人）", "完成率"]
    assert chart.locator("tbody tr").first.inner_text().split("\t") == [
        *("送清凉", "1,500", "1,630", "108.7%")
    ]
    box = chart.locator("summary").bounding_box()
    assert box is not None
    assert box["height"] >= 44


def test_numbers_of_a_wide_table_stay_on_one_line(page: Page) -> None:
    chart = page.locator("figure.chart", has=page.locator("#c-many-title"))
    chart.locator("summary").click()
    cells = chart.locator("tbody td").all()
    assert [cell.inner_text() for cell in cells[:2]] == ["1,630", "810"]
    lines = [cell.evaluate("e => Math.round(e.clientHeight / 25)") for cell in cells]
    assert lines == [2] * len(cells)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True


def test_a_chart_is_named_and_described(page: Page) -> None:
    (found,) = page.get_by_role("img", name="历年参加职工", exact=False).all()[:1]
    assert found.get_attribute("aria-labelledby") == "c-line-title c-line-desc"
    assert page.locator("#c-line-desc").text_content() == "四年里从980人增加到1560人。"


def paints(page: Page) -> list[tuple[str, str]]:
    """Fill and stroke of each kind of shape."""
    found: list[list[str]] = page.evaluate(
        """[...document.querySelectorAll('#c-lines-title ~ path.line')].map(
            e => [getComputedStyle(e).stroke, getComputedStyle(e).strokeDasharray])"""
    )
    return [(colour, dashes) for colour, dashes in found]


def test_lines_differ_by_more_than_their_colour(page: Page) -> None:
    page.emulate_media(color_scheme="light")
    light = paints(page)
    page.emulate_media(color_scheme="dark")
    dark = paints(page)
    assert {colour for colour, _ in light}.isdisjoint(colour for colour, _ in dark)
    assert len({dashes for _, dashes in light}) == 4


def test_paper_has_black_words_and_the_tables(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="light")
    chart = page.locator("figure.chart").first
    assert chart.locator("summary").is_hidden()
    assert chart.locator("table").is_visible()
    ink = chart.locator("text").first.evaluate("e => getComputedStyle(e).fill")
    assert ink == "rgb(0, 0, 0)"
