"""The search page is there where there is something to look through, and says where."""

from __future__ import annotations

from pathlib import Path

from portal import urls
from portal.pages.search import SearchView
from portal.pages.spec import PageSpec
from searching import FILES
from tiny import lines, sound, write_site

CONFIGURED = "    上级工会: 示例县总工会\n"


def search_page(folder: Path) -> PageSpec:
    return sound(folder, FILES).specs[urls.src_uri(urls.SEARCH)]


def test_every_list_is_offered_with_its_parts(tmp_path: Path) -> None:
    view = search_page(tmp_path).view
    assert isinstance(view, SearchView)
    offered = [
        (archive.everything.path, [part.path for part in archive.parts])
        for archive in view.archives
    ]
    assert offered == [
        ("news/", ["news/dongtai/", "news/tongzhi/", "news/2026/", "news/2025/"]),
        ("activities/", ["activities/2025/"]),
        ("programmes/", []),
    ]
    assert [hotline.number for hotline in view.hotlines] == ["12351"]


def test_it_is_no_page_to_be_found_itself(tmp_path: Path) -> None:
    assert not search_page(tmp_path).is_findable


def test_attachments_of_what_is_listed_are_read_and_no_others(tmp_path: Path) -> None:
    assert sound(tmp_path, FILES).texts == {
        "news/2026/fujian/baoming.docx": "运动会报名表\n迎面接力 拔河",
        "news/2026/fujian/xuzhi.pdf": "参加须知\n自备运动鞋",
    }


def test_an_address_of_a_search_is_escaped() -> None:
    assert urls.search_for("年假 &工伤") == "search/?q=%E5%B9%B4%E5%81%87%20%26%E5%B7%A5%E4%BC%A4"


def test_at_most_three_words_are_given_to_begin_with(tmp_path: Path) -> None:
    config = write_site(tmp_path).read_text("utf-8")
    words = f"{CONFIGURED}    常搜的词: [讨薪, 年假, 工伤, 入会]\n"
    assert lines(tmp_path, {"mkdocs.yml": config.replace(CONFIGURED, words)}) == [
        "mkdocs.yml:19: 常搜的词: “常搜的词”写了 4 个，最多 3 个；请留下最要紧的"
    ]
