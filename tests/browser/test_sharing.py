"""Passing a page on, in a real browser: text, picture, poster for the wall, print, WeChat."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page
from pypdf import PdfReader

from attached import word_file
from building import build_tiny
from reading_qr import read
from serving import served
from tiny import ACTIVITIES, PROGRAMMES, notice

WECHAT = (
    "Mozilla/5.0 (Linux; Android 9; M1) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/86.0 Mobile Safari/537.36 MicroMessenger/8.0.2 Language/zh_CN"
)
MOST_POSTER_BYTES = 8_000
MOST_SHARE_BYTES = 4_000
LONG = "长标题里什么都有，一行放不下，两行也放不下（还有括号），" * 7
SHARED = ["notice", "activity"]
PATHS = {
    "notice": "news/2026/lingyong/",
    "activity": "activities/jianshen-202612/",
    "long notice": "news/2026/chang/",
    "long activity": "activities/chang-202612/",
}
EVIL = "<img src=x onerror=window.hurt=1>“”&"
ACTIVITY = """\
- 编号: {id}
  标题: '{title}'
  开始: 2026-12-05 09:00
  结束: 2026-12-05 11:00
  地点: '{place}'
  所属项目: song-qingliang
  面向: '{audience}'
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: 一起走。
  演示: 是
"""
FILES: dict[str, str | bytes] = {
    "data/programmes.yml": PROGRAMMES,
    "data/activities/2025.yml": ACTIVITIES,
    "data/activities/2026.yml": ACTIVITY.format(
        id="jianshen-202612",
        title=f"健身{EVIL}",
        place="体育场（南门）",
        audience="全镇职工",
    )
    + ACTIVITY.format(id="chang-202612", title=LONG[:60], place=LONG[:180], audience=LONG[:180]),
    "docs/news/2026/lingyong.md": notice(
        "2026-lingyong",
        title=f"领用品{EVIL}",
        published="2026-11-01 09:00",
        more="附件:\n  - 文件: biao.docx\n    标题: 报名表\n",
        body="到窗口领。",
    ),
    "docs/news/2026/biao.docx": word_file("报名表"),
    "docs/news/2026/chang.md": notice(
        "2026-chang",
        title=LONG[:60],
        published="2026-11-02 09:00",
        body="\n\n".join([LONG] * 3),
    ),
}


@pytest.fixture(scope="module", name="address")
def serve_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site with short and long pages, below a folder of its host."""
    output = build_tiny(tmp_path_factory.mktemp("sharing"), FILES)
    with served(output) as address:
        yield address


@pytest.fixture(name="context")
def open_phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone whose clipboard may be used."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


def opened(context: BrowserContext, address: str, name: str) -> Page:
    page = context.new_page()
    page.goto(address + PATHS[name])
    return page


def sheets(page: Page) -> list[str]:
    """The text of each sheet a page is printed on, in one form of signs (⽰ is 示)."""
    data = page.pdf(prefer_css_page_size=True)
    texts = (sheet.extract_text() for sheet in PdfReader(io.BytesIO(data)).pages)
    return ["".join(normalize("NFKC", text).split()) for text in texts]


def drawn(page: Page) -> Image.Image:
    """The poster that is shown, decoded."""
    page.get_by_role("button", name="手机海报").click()
    source = page.locator("#p-tupian img").get_attribute("src") or ""
    kind, _, data = source.partition(",")
    assert kind == "data:image/png;base64"
    return Image.open(io.BytesIO(base64.b64decode(data))).convert("L")


def code_in(image: Image.Image) -> list[list[bool]]:
    """The modules of the code at the lower left of a poster."""
    foot = image.crop((0, image.height - 430, 430, image.height)).point(lambda v: 255 * (v < 128))
    box = foot.getbbox()
    assert box is not None
    code = foot.crop(box)
    assert code.width == code.height, code.size
    side = next(n for n in range(21, 42, 4) if _is_sharp(code, n))
    step = code.width // side
    return [
        [bool(code.getpixel((step * c + step // 2, step * r + step // 2))) for c in range(side)]
        for r in range(side)
    ]


def _is_sharp(code: Image.Image, side: int) -> bool:
    """Whether every module of a code with so many of them is one colour to its edge."""
    step, rest = divmod(code.width, side)
    cells = (
        code.crop((step * c, step * r, step * (c + 1), step * (r + 1)))
        for r in range(side)
        for c in range(side)
    )
    return not rest and all(len(set(cell.getextrema())) == 1 for cell in cells)


@pytest.mark.parametrize("name", SHARED)
def test_one_tap_copies_the_text_and_says_so(
    name: str, context: BrowserContext, address: str
) -> None:
    page = opened(context, address, name)
    page.get_by_role("button", name="复制文案").click()
    page.get_by_role("button", name="已复制").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#p-wenzi").inner_text()
    assert EVIL in copied.splitlines()[0]
    assert copied.splitlines()[-1] == f"https://union.example/{PATHS[name]}"
    assert page.evaluate("window.hurt") is None


def test_an_old_webview_selects_the_text_instead(context: BrowserContext, address: str) -> None:
    context.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
        "document.execCommand = () => false;"
    )
    page = opened(context, address, "activity")
    assert page.get_by_role("button", name="复制链接").count() == 0
    page.get_by_role("button", name="复制文案").click()
    page.get_by_text("文字已选中，请按住复制").first.wait_for()
    selected = page.evaluate("getSelection().toString().trim()")
    assert selected == page.locator("#p-wenzi").inner_text()


@pytest.mark.parametrize("name", PATHS)
def test_the_picture_of_a_poster_holds_a_code_that_can_be_read(
    name: str, context: BrowserContext, address: str
) -> None:
    page = opened(context, address, name)
    image = drawn(page)
    assert image.width == 1080
    assert image.height >= 1440
    assert read(code_in(image))[0] == f"https://union.example/{PATHS[name]}"


@pytest.mark.parametrize("name", PATHS)
def test_nothing_on_a_poster_runs_over_its_edge(
    name: str, context: BrowserContext, address: str
) -> None:
    image = drawn(opened(context, address, name))
    body = image.crop((0, 150, image.width, image.height))
    for edge in ((0, 0, 80, body.height), (1000, 0, 1080, body.height)):
        assert body.crop(edge).getextrema() == (255, 255)


def test_a_poster_is_loaded_when_asked_for_and_put_away_by_esc(
    context: BrowserContext, address: str
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = opened(context, address, "activity")
    assert not any("poster" in url for url in asked)
    drawn(page)
    assert sum("poster" in url for url in asked) == 1
    picture = page.locator("#p-tupian img")
    words = picture.get_attribute("alt") or ""
    assert words.startswith(f"海报：演示；健身{EVIL}；时间2026年12月5日（周六）9:00—11:00；")
    assert page.get_by_role("link", name="下载图片").get_attribute("download") == "haibao.png"
    assert page.evaluate("document.activeElement.id") == "p-tupian"
    button = page.get_by_role("button", name="手机海报")
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert page.locator("#p-tupian").count() == 0
    assert button.get_attribute("aria-expanded") == "false"
    assert page.evaluate("document.activeElement.dataset.share") == "picture"


def test_a_poster_that_was_not_loaded_is_asked_for_anew(
    context: BrowserContext, address: str
) -> None:
    page = opened(context, address, "activity")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/poster.js*", lambda route: route.abort())
    page.get_by_role("button", name="手机海报").click()
    again = page.get_by_role("button", name="没有画成，请再点一次")
    again.wait_for()
    page.unroute("**/poster.js*")
    again.click()
    page.locator("#p-tupian img").wait_for()
    first, second = [url for url in asked if "poster" in url]
    assert second == f"{first}&again=1"


@pytest.mark.parametrize("width", [7, 10, 13])
def test_no_line_of_a_poster_begins_or_ends_with_the_wrong_sign(
    width: int, context: BrowserContext, address: str
) -> None:
    page = opened(context, address, "activity")
    lines = page.evaluate(
        """async ([text, width, script]) => (await import(script)).wrap(
            text, width, (part) => Array.from(part).length)""",
        [
            "到“职工之家”（三楼），9:00—11:00领；带证件、电话0000-1234567。" * 5,
            width + 4,
            f"{address}assets/poster.js",
        ],
    )
    assert len(lines) > 3
    assert [line for line in lines if line[0] in "，。、；：？！”’）》】—…"] == []
    assert [line for line in lines if line[-1] in "（《【“‘"] == []
    assert max(map(len, lines)) <= width + 4


def test_no_line_of_a_poster_ends_inside_a_day_or_an_hour(
    context: BrowserContext, address: str
) -> None:
    page = opened(context, address, "activity")
    joiner = "\u2060"
    whole = ["2026年12月5日", "9:00—11:00", "0000-1234567"]
    text = "到职工之家" + "，请来".join(f"{joiner}{part}{joiner}" for part in whole) + "，带证件。"
    for width in range(16, 30):
        lines = page.evaluate(
            """async ([text, width, script]) => (await import(script)).wrap(
                text, width, (part) => Array.from(part).length)""",
            [text, width, f"{address}assets/poster.js"],
        )
        assert "".join(lines) == text.replace(joiner, "")
        assert [part for part in whole if not any(part in line for line in lines)] == []
        assert max(map(len, lines)) <= width


@pytest.mark.parametrize("name", PATHS)
def test_on_the_poster_for_the_wall_no_day_is_parted(
    name: str, context: BrowserContext, address: str
) -> None:
    page = opened(context, address, name)
    page.evaluate("document.documentElement.classList.add('as-poster')")
    page.emulate_media(media="print")
    parts = page.locator(".paper .whole")
    assert parts.count() > 0
    heights = parts.evaluate_all(
        "all => all.map((one) => [one.offsetHeight, parseFloat(getComputedStyle(one).fontSize)])"
    )
    assert [part for part in heights if part[0] > 1.9 * part[1]] == []


@pytest.mark.parametrize("name", PATHS)
def test_the_poster_for_the_wall_is_one_a4_sheet(
    name: str, context: BrowserContext, address: str
) -> None:
    page = opened(context, address, name)
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="打印海报").click()
    assert page.evaluate("window.printed") is True
    (text,) = sheets(page)
    assert "示例镇总工会" in text
    assert f"https://union.example/{PATHS[name]}" in text
    for word in ("菜单", "转发文案", "活动说明"):
        assert word not in text
    assert page.evaluate(
        """() => [".paper", ".paper-rows"].every((part) => {
            const box = document.querySelector(part);
            return box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth;
        })"""
    )
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("html.as-poster").count() == 0


@pytest.mark.parametrize("name", SHARED)
def test_a_printed_page_ends_with_its_address_and_has_nothing_of_the_chrome(
    name: str, context: BrowserContext, address: str
) -> None:
    page = opened(context, address, name)
    page.emulate_media(media="print")
    assert page.locator(".paper-foot svg.qr").is_visible()
    (text,) = sheets(page)
    foot = f"扫码看最新内容,或打开https://union.example/{PATHS[name]}"
    assert foot in text
    for word in ("菜单", "跳到正文", "转发文案", "复制", "首页"):
        assert word not in text


def test_a_guide_is_printed_on_one_sheet(browser: Browser, own_address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{own_address}services/ruhui/")
    assert len(sheets(page)) == 1
    page.close()


@pytest.mark.parametrize("name", SHARED)
def test_inside_wechat_the_way_out_stands_where_it_matters(
    name: str, browser: Browser, address: str
) -> None:
    context = browser.new_context(user_agent=WECHAT, viewport={"width": 360, "height": 740})
    page = opened(context, address, name)
    hints = page.locator("[data-wechat]:visible")
    assert hints.count() == 2
    for hint in hints.all():
        assert "在浏览器打开" in hint.inner_text()
    assert page.get_by_role("button", name="打印").count() == 0
    assert page.get_by_role("button", name="复制链接").is_visible()
    context.close()


def test_outside_wechat_nobody_is_told_to_leave_it(context: BrowserContext, address: str) -> None:
    assert opened(context, address, "notice").locator("[data-wechat]:visible").count() == 0


@pytest.mark.parametrize("name", SHARED)
def test_without_a_script_the_text_can_be_read_and_no_dead_button_is_seen(
    name: str, browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = opened(context, address, name)
    assert f"https://union.example/{PATHS[name]}" in page.locator("#p-wenzi").inner_text()
    assert page.locator("main button:visible").count() == 0
    page.get_by_role("link", name="转发文案").click()
    assert page.url.endswith("#p-zhuanfa")
    context.close()


def test_the_scripts_stay_small(own_site: Path) -> None:
    assert (own_site / "assets" / "share.js").stat().st_size <= MOST_SHARE_BYTES
    assert (own_site / "assets" / "poster.js").stat().st_size <= MOST_POSTER_BYTES
