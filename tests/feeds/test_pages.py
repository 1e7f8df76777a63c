"""What pages show of feeds, covers and changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from building import build_tiny, contents
from feeds.history_rules import page_faults
from feeds.made import ACTIVITY, SITE_URL
from feeds.rules import MEDIA_TYPES
from feeds.states import NOTICES
from photographed import picture
from rich import RICH
from tiny import lines, notice

GAOWEN = "docs/news/2025/gaowen.md"
EVERYTHING = {f"{SITE_URL}feeds/all.{form}": kind for form, kind in MEDIA_TYPES.items()}
COVER = "题图:\n  文件: {file}\n  图片说明: 工地\n"
PICTURE = {"docs/news/2025/tu/a.jpg": picture()}


@pytest.fixture(scope="module", name="rich")
def build_rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return contents(build_tiny(tmp_path_factory.mktemp("pages"), RICH))


def test_feed_9_every_page_announces_the_feeds_of_everything(rich: dict[str, bytes]) -> None:
    pages = {name: data for name, data in rich.items() if name.endswith(".html")}
    assert {name: page_faults(data, EVERYTHING) for name, data in pages.items()} == {
        name: [] for name in pages
    }


@pytest.mark.parametrize(
    ("page", "own"),
    [
        ("news/tongzhi/", "news/tongzhi.xml"),
        ("news/2025/gaowen/", "news/tongzhi.xml"),
        ("policies/", "policies.xml"),
        ("activities/", "activities.json"),
        ("calendar/2025/07/", "activities.atom"),
    ],
)
def test_feed_9_a_page_announces_its_own_feed_too(
    rich: dict[str, bytes], page: str, own: str
) -> None:
    kind = MEDIA_TYPES[own.rpartition(".")[2]]
    assert page_faults(rich[f"{page}index.html"], {f"{SITE_URL}feeds/{own}": kind}) == []


def test_feed_9_what_is_missing_or_called_otherwise_is_found(rich: dict[str, bytes]) -> None:
    page = rich["index.html"].replace(b"application/rss+xml", b"text/xml")
    assert page_faults(page, {f"{SITE_URL}feeds/all.xml": MEDIA_TYPES["xml"]}) == [
        "FEED-9: https://union.example/feeds/all.xml is not announced as application/rss+xml"
    ]


def test_every_feed_that_is_written_is_announced_somewhere(rich: dict[str, bytes]) -> None:
    pages = b"".join(data for name, data in rich.items() if name.endswith(".html")).decode()
    told = set(
        re.findall(
            rf'type="application/[a-z]+\+[a-z]+" title="[^"]+" href="{SITE_URL}([^"]+)"', pages
        )
    )
    written = {name for name in rich if name.startswith("feeds/") and "/archive/" not in name}
    assert told == written - {"feeds/feeds.opml"}


def test_a_list_says_what_its_feed_tells(rich: dict[str, bytes]) -> None:
    page = rich["news/tongzhi/index.html"].decode()
    assert '<a href="../../feeds/news/tongzhi.xml">RSS 订阅“通知公告”</a>' in page
    assert '<a href="feeds/all.xml">RSS 订阅</a>' in rich["index.html"].decode()


def test_a_minor_change_moves_no_date_that_people_see(tmp_path: Path) -> None:
    told = contents(build_tiny(tmp_path / "told", NOTICES["notice-told"]))
    minor = contents(build_tiny(tmp_path / "minor", NOTICES["notice-minor"]))
    plain = contents(build_tiny(tmp_path / "plain"))
    page = "news/2025/gaowen/index.html"
    assert "更新 <time" in told[page].decode()
    assert "（加了 &lt;报名表&gt; &amp; 地点）" in told[page].decode()
    assert minor[page] == plain[page]
    assert minor["sitemap.xml"] == plain["sitemap.xml"] != told["sitemap.xml"]


def test_the_newest_of_several_changes_is_shown_whatever_their_order(tmp_path: Path) -> None:
    more = (
        "更新记录:\n  - 日期: 2025-07-05\n    内容: 后改的\n  - 日期: 2025-07-03\n    内容: 先改的\n"
        "  - 日期: 2025-07-09\n    内容: 错字\n    小改: 是\n"
    )
    site = contents(build_tiny(tmp_path, {GAOWEN: notice(more=more)}))
    page = site["news/2025/gaowen/index.html"].decode()
    assert '更新 <time datetime="2025-07-05">2025年7月5日</time>（后改的）' in page
    assert "先改的" not in page
    assert "错字" not in page


def test_a_cover_stands_above_the_text(tmp_path: Path) -> None:
    site = contents(build_tiny(tmp_path, NOTICES["notice-cover"]))
    page = site["news/2025/gaowen/index.html"].decode()
    image = re.search(r'<img fetchpriority="high" [^>]+ alt="给工人&#34;送水&#34;">', page)
    assert image is not None
    assert image.start() < page.index("请大家多喝水。</p>")
    (source,) = re.findall(r' src="../../../([^"]+)"', image[0])
    assert source in site
    assert "news/2025/tu/songshui 1.JPG" not in site


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("tu/b.jpg", "题图“tu/b.jpg”不存在；请上传这张图片，或者核对文件名"),
        ("tu/a.png", "题图“tu/a.png”不存在；是不是“tu/a.jpg”？"),
        ("tu/a.docx", "题图“tu/a.docx”不是网页能显示的图片；请换成 .jpg、.png、.webp 或 .gif 图片"),
        ("tu/a", "题图“tu/a”不是网页能显示的图片；请换成 .jpg、.png、.webp 或 .gif 图片"),
    ],
)
def test_a_cover_that_cannot_be_shown_is_an_error(tmp_path: Path, file: str, line: str) -> None:
    found = lines(tmp_path, {GAOWEN: notice(more=COVER.format(file=file)), **PICTURE})
    assert found == [f"{GAOWEN}:7: 题图.文件: {line}"]


@pytest.mark.parametrize(
    "path", ["docs/feeds/all.atom", "docs/feeds/news/tongzhi.xml", "docs/feeds/archive/2025-07.xml"]
)
def test_the_folder_of_feeds_is_the_engines(tmp_path: Path, path: str) -> None:
    address = path.removeprefix("docs")
    assert lines(tmp_path, {path: "<rss/>"}) == [
        f"{path}: 网址 {address} 已经归 程序生成的文件 使用；请改文件名、编号或原网址，两个页面不能用同一个网址",
        f"{path}: 附件不能是 {Path(path).suffix} 文件；能传的有：.docx、.xlsx、.pptx、.pdf、.csv、.txt、.zip 和图片",
    ]


def test_a_change_dated_ahead_is_told_to_the_editor(tmp_path: Path) -> None:
    more = "更新记录:\n  - 日期: 2027-01-05\n    内容: 改了\n"
    assert lines(tmp_path, {GAOWEN: notice(more=more)}) == [
        f"{GAOWEN}:7: 更新记录[0].日期: 日期 2027年1月5日 还没有到；写实际决定的那天"
    ]


def test_a_decision_dated_ahead_is_told_to_the_editor(tmp_path: Path) -> None:
    off = "  状态: 已取消\n  原因: 台风\n  起: 2026-11-24\n"
    assert lines(tmp_path, {"data/activities/2026.yml": ACTIVITY + off}) == [
        "data/activities/2026.yml:17: activities[0].起: 起 2026年11月24日 还没有到；写实际决定的那天"
    ]
