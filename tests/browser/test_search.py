"""The search page in a real browser: typing, filters, pages, back, and what can go wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from building import build_config
from searching import COOL, FILES
from serving import served
from tiny import write_site
from waiting import until

PHONE: ViewportSize = {"width": 360, "height": 740}
ENGINE = "**/search_engine.js*"
INDEX = "**/search/index.json"
SHARD = "**/t*.json"


@pytest.fixture(scope="module", name="address")
def serve_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site below a folder of its host."""
    root = tmp_path_factory.mktemp("search")
    config = write_site(root / "source", FILES, sub_path="sub/")
    build_config(config, root / "host" / "sub")
    with served(root / "host") as address:
        yield f"{address}sub/"


@pytest.fixture(name="context")
def open_context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture(name="page")
def open_page(context: BrowserContext) -> Iterator[Page]:
    """A page on which nothing may go wrong unseen."""
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    assert faults == []


def count(page: Page) -> int:
    """The number found, once it is told."""
    told = page.locator("[data-search-count]")
    told.wait_for(state="attached")
    assert told.get_attribute("data-search-count") == told.text_content()
    return int(str(told.text_content()))


def titles(page: Page) -> list[str]:
    return page.locator("[data-search-results] a").all_text_contents()


def query(page: Page) -> str:
    """The query of the address, decoded."""
    found = page.evaluate("decodeURIComponent(location.search)")
    assert isinstance(found, str)
    return found


def test_an_address_can_be_sent_on(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=送西瓜&year=2026&page=2")
    assert count(page) == COOL - 10
    assert titles(page) == [f"第{number}次慰问户外职工" for number in range(14, 10, -1)]
    assert page.get_by_role("status").inner_text() == "找到 14 条，第2页，共2页"
    assert page.title() == "送西瓜 - 搜索 - 示例镇总工会"
    assert page.locator("#p-q").input_value() == "送西瓜"
    first = page.locator("[data-search-results] a").first
    assert first.evaluate("link => link.href") == f"{address}news/2026/cool-14/"
    assert (
        page.locator("[data-search-results] li")
        .first.inner_text()
        .endswith("通知新闻 · 动态 · 2026年7月14日")
    )
    first.click()
    expect(page.locator("h1")).to_have_text("第14次慰问户外职工")


def test_a_number_that_may_be_too_large_is_told_as_such(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=西瓜>活动")
    assert count(page) == COOL
    assert page.get_by_role("status").inner_text() == f"找到约 {COOL} 条，第1页，共3页"


def test_matches_are_marked_and_texts_stay_texts(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=送西瓜")
    expect(page.locator("[data-search-results] mark").first).to_have_text("送西瓜")
    excerpt = page.locator("[data-search-results] p").first.inner_text()
    assert excerpt.startswith("这是第24次<送西瓜>活动，送去饮水和药品。")
    page.goto(f"{address}search/?q=" + "%3Cimg src=x onerror=alert(1)%3E")
    assert count(page) == 0
    assert page.locator("main img").count() == 0
    assert "没有找到“<img src=x onerror=alert(1)>”" in page.get_by_role("status").inner_text()


def test_nothing_is_fetched_and_nothing_said_until_there_is_a_question(
    page: Page, address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}search/", wait_until="networkidle")
    assert [url for url in asked if "search_engine" in url or url.endswith(".json")] == []
    assert page.locator("[role=status]").text_content() == ""
    assert page.locator("[data-search-results]").is_hidden()
    assert page.locator(".search-none, .search-failed").evaluate_all(
        "all => all.every((one) => one.hidden)"
    )


def test_typing_searches_after_a_pause_and_keeps_the_caret(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    box = page.get_by_role("searchbox", name="搜什么")
    box.press_sequentially("送西瓜")
    assert count(page) == COOL
    assert query(page) == "?q=送西瓜"
    box.press("ArrowLeft")
    box.press("Backspace")
    expect(page.get_by_role("status")).to_contain_text("没有找到“送瓜”")
    assert box.evaluate("box => [document.activeElement === box, box.selectionStart]") == [True, 1]
    box.press_sequentially("西")
    expect(page.locator("[data-search-count]")).to_have_text(str(COOL))
    assert box.evaluate("box => box.selectionStart") == 2


def test_pinyin_under_way_is_no_question(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    box = page.locator("#p-q")
    box.focus()
    session = page.context.new_cdp_session(page)
    session.send(
        "Input.imeSetComposition", {"text": "song", "selectionStart": 4, "selectionEnd": 4}
    )
    page.wait_for_timeout(600)
    assert query(page) == ""
    session.send("Input.insertText", {"text": "送西瓜"})
    assert count(page) == COOL


def test_enter_searches_at_once_and_back_returns(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=送西瓜")
    count(page)
    box = page.locator("#p-q")
    box.fill("运动会")
    box.press("Enter")
    expect(page.locator("[data-search-results] a").first).to_have_text("职工运动会报名")
    page.go_back()
    expect(page.locator("[data-search-count]")).to_have_text(str(COOL))
    assert (box.input_value(), query(page)) == ("送西瓜", "?q=送西瓜")
    page.go_forward()
    expect(page.locator("[data-search-results] a").first).to_have_text("职工运动会报名")


def test_filters_are_links_with_counts_that_keep_the_focus(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=送西瓜")
    count(page)
    page.locator(".search-filters summary").click()
    years = page.get_by_role("navigation", name="年份")
    assert years.get_by_role("link").all_text_contents() == ["全部", "2026年 14条", "2025年 10条"]
    years.get_by_role("link", name="2025年").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-search-count]")).to_have_text("10")
    assert query(page) == "?q=送西瓜&year=2025"
    chosen = years.locator("[aria-current=true]")
    expect(chosen).to_have_text("2025年 10条")
    expect(chosen).to_be_focused()
    columns = page.get_by_role("navigation", name="栏目")
    assert columns.get_by_role("link").all_text_contents() == ["全部", "动态 7条", "通知公告 3条"]
    columns.get_by_role("link", name="通知公告").click()
    expect(page.locator("[data-search-count]")).to_have_text("3")
    page.go_back()
    expect(page.locator("[data-search-count]")).to_have_text("10")


def test_pages_are_links_with_first_and_last(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=送西瓜")
    found: list[str] = []
    for number in (1, 2, 3):
        expect(page.locator(".pager [aria-current=page]")).to_have_text(
            {1: "第1页，首页", 2: "第2页", 3: "第3页，末页"}[number]
        )
        found += titles(page)
        if number < 3:
            page.get_by_role("link", name="下一页").click()
    assert found == [f"第{number}次慰问户外职工" for number in range(COOL, 0, -1)]
    assert query(page) == "?q=送西瓜&page=3"
    assert page.locator(".pager a").first.get_attribute("href") == (
        "/sub/search/?q=%E9%80%81%E8%A5%BF%E7%93%9C&page=2"
    )
    expect(page.get_by_role("status")).to_be_focused()
    page.goto(f"{address}search/?q=送西瓜&page=99")
    expect(page.locator(".pager [aria-current=page]")).to_have_text("第3页，末页")


def test_what_readers_say_finds_what_the_site_says(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=讨薪")
    assert count(page) == 1
    assert titles(page) == ["公司拖欠工资怎么办"]
    expect(page.get_by_role("status")).to_have_text("找到 1 条（也找了“拖欠工资”）")
    page.goto(f"{address}search/?q=老板跑路")
    assert titles_when_found(page) == ["公司拖欠工资怎么办"]


def titles_when_found(page: Page) -> list[str]:
    count(page)
    return titles(page)


@pytest.mark.parametrize(("word", "attachment"), [("迎面接力", "baoming"), ("自备运动鞋", "xuzhi")])
def test_a_word_in_an_attachment_leads_to_its_notice(
    page: Page, address: str, word: str, attachment: str
) -> None:
    page.goto(f"{address}search/?q={word}")
    assert titles_when_found(page) == ["职工运动会报名"]
    row = page.locator("[data-search-results] li")
    expect(row.locator("b")).to_have_text(f"附件：{attachment}")
    expect(row.locator("mark")).to_have_text(word)


def test_what_an_expired_notice_offers_is_not_found(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=陈年旧表")
    assert count(page) == 0


def test_nothing_found_says_what_to_do(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=潜水艇&kind=news")
    assert count(page) == 0
    assert page.get_by_role("status").inner_text() == "没有找到“潜水艇”"
    expect(page.get_by_text("少写几个字试试")).to_be_visible()
    expect(page.get_by_role("link", name="12351")).to_be_visible()
    expect(page.get_by_role("heading", name="从列表里找")).to_be_visible()
    page.get_by_role("link", name="去掉筛选再搜一次").click()
    expect(page.get_by_text("去掉筛选再搜一次")).to_be_hidden()
    assert query(page) == "?q=潜水艇"


def test_a_question_nothing_says_is_answered_by_its_words(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=怎么讨薪")
    assert titles_when_found(page) == ["公司拖欠工资怎么办"]
    expect(page.get_by_role("status")).to_have_text(
        "没有找到“怎么讨薪”，下面是“讨薪”的结果：找到 1 条（也找了“拖欠工资”）"
    )
    assert page.locator("#p-q").input_value() == "怎么讨薪"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("year=1999", "1999年里没有“送西瓜”，全部有24条"),
        ("kind=activities&year=2025", "活动、2025年里没有“送西瓜”，全部有24条"),
    ],
)
def test_filters_that_leave_nothing_are_told_with_a_way_out(
    page: Page, address: str, fields: str, told: str
) -> None:
    page.goto(f"{address}search/?q=送西瓜&{fields}")
    assert count(page) == 0
    assert page.locator(".search-status").inner_text() == told
    first = page.locator(".search-none li").first
    expect(first).to_have_text("去掉筛选再搜一次")
    first.get_by_role("link").click()
    expect(page.locator("[data-search-count]")).to_have_text(str(COOL))
    assert query(page) == "?q=送西瓜"


def test_filters_nobody_knows_leave_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=送西瓜&kind=nothing&column=dongtai&year=last")
    assert count(page) == 16
    assert query(page) == "?q=送西瓜&column=dongtai"


def test_an_empty_box_asks_for_a_word(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=")
    expect(page.get_by_role("status")).to_have_text("请写一两个词")
    expect(page.locator("#p-q")).to_be_focused()
    page.goto(f"{address}search/?q=送西瓜")
    count(page)
    page.locator("#p-q").fill(" ")
    page.get_by_role("button", name="搜索").click()
    expect(page.get_by_role("status")).to_have_text("请写一两个词")
    expect(page.locator("#p-q")).to_be_focused()
    assert titles(page) == []


def test_typing_never_takes_away_where_a_reader_was(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=送西瓜")
    page.get_by_role("link", name="下一页").click()
    expect(page.get_by_role("status")).to_contain_text("第2页")
    box = page.locator("#p-q")
    for words in ("运", "运动", "运动会"):
        box.fill(words)
        until(page, f"new URLSearchParams(location.search).get('q') === '{words}'")
    expect(page.locator("[data-search-results] a").first).to_have_text("职工运动会报名")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("第2页")
    assert query(page) == "?q=送西瓜&page=2"
    box.fill("运动会")
    until(page, "new URLSearchParams(location.search).get('q') === '运动会'")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("第2页")


@pytest.mark.parametrize("missing", [ENGINE, INDEX, SHARD])
def test_a_weak_signal_is_told_and_tried_again(page: Page, address: str, missing: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route(missing, lambda route: route.abort())
    page.goto(f"{address}search/?q=送西瓜")
    expect(page.get_by_role("status")).to_have_text("没有取到搜索结果")
    again = page.get_by_role("button", name="再试一次")
    asked.clear()
    again.click()
    expect(page.get_by_role("status")).to_have_text("没有取到搜索结果")
    expect(again).to_be_visible()
    page.unroute(missing)
    again.click()
    assert count(page) == COOL
    # A new publication may have another index.
    assert f"{address}search/index.json" in asked
    expect(again).to_be_hidden()


def test_a_late_answer_never_covers_a_newer_one(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=运动会")
    count(page)
    page.evaluate(
        """() => {
          const real = window.fetch;
          let late = 0;
          window.fetch = (...given) => real(...given).then((got) => new Promise((done) => {
            late += 1;
            setTimeout(() => done(got), late === 1 ? 800 : 0);
          }));
        }"""
    )
    box = page.locator("#p-q")
    box.fill("送西瓜")
    box.press("Enter")
    box.fill("运动会")
    box.press("Enter")
    page.wait_for_timeout(1200)
    assert titles(page) == ["职工运动会报名"]


def test_without_script_the_lists_are_offered(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}search/?q=送西瓜")
    assert "搜索要用 JavaScript" in page.locator("main").inner_text()
    links = page.locator(".archives a").all_inner_texts()
    assert links == [
        *("通知新闻", "动态", "通知公告", "2026年", "2025年"),
        *("活动", "2025年活动", "项目", "网站地图"),
    ]
    page.locator(".archives").get_by_role("link", name="2026年").click()
    assert page.url == f"{address}news/2026/"
    context.close()


def test_other_pages_have_a_plain_form(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    for start in (address, f"{address}404.html"):
        page.goto(start)
        assert page.locator("form[role=search]").count() == 1
    page.goto(address)
    page.get_by_role("searchbox", name="全站搜索").fill("送西瓜")
    page.get_by_role("button", name="搜索").click()
    assert page.url == f"{address}search/?q=%E9%80%81%E8%A5%BF%E7%93%9C"
    context.close()


@pytest.mark.parametrize("path", ["search/", "search/?q=送西瓜&year=2026", "search/?q=潜水艇"])
def test_fingers_and_narrow_screens(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + path)
    if "q=" in path:
        count(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.locator("main :is(a, button, summary, input)").evaluate_all(
        """all => all.filter((one) => one.offsetParent)
          .map((one) => [one.getBoundingClientRect(), one.textContent])
          .filter(([box]) => box.height < 43.5 || box.width < 43.5).map(([, text]) => text)"""
    )
    assert small == []
