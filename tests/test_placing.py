"""Rendered bodies in a page and in a feed."""

from __future__ import annotations

from portal.placing import in_feed, in_page, plain_text, with_notes


def test_addresses_in_a_page_and_in_a_feed() -> None:
    source = '<a href="site:news/">一</a><a href="#c">二</a><a href="site:">三</a>'
    assert in_page(source, "news/2025/a/", {}, begins_with_picture=True) == (
        '<a href="../../../news/">一</a><a href="#c">二</a><a href="../../../">三</a>'
    )
    assert (
        in_page(source, "", {}, begins_with_picture=False)
        == '<a href="news/">一</a><a href="#c">二</a><a href="./">三</a>'
    )
    assert in_feed(source, "https://u.example/x/", "news/2025/a/", {}) == (
        '<a href="https://u.example/x/news/">一</a>'
        '<a href="https://u.example/x/news/2025/a/#c">二</a>'
        '<a href="https://u.example/x/">三</a>'
    )


def test_plain_text() -> None:
    assert plain_text("<p>一 <b>二</b>\n &lt;三&gt;</p>") == "一 二 <三>"


def test_a_note_stands_behind_each_link_to_its_path() -> None:
    source = (
        '<a href="site:services/a/">甲</a><a href="site:services/a/#x">乙</a>'
        '<a href="site:services/ab/">丙</a>'
    )
    assert with_notes(source, {"services/a/": "暂停"}) == (
        '<a href="site:services/a/">甲</a>（暂停）<a href="site:services/a/#x">乙</a>（暂停）'
        '<a href="site:services/ab/">丙</a>'
    )
