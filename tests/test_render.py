"""Markdown bodies: safe HTML, resolved links, tables that a phone and a screen reader can use."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.render import Heading, Link, Renderer

PAGES = {"news/2025/a.md": "news/2025/a/", "policies/b.md": "policies/b/"}
RENDERER = Renderer()


def html(text: str) -> str:
    """The HTML of a body of ``news/2025/a.md``."""
    return RENDERER.render(text, "news/2025/a.md", PAGES.get).html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("段一\n\n段二", "<p>段一</p>\n<p>段二</p>"),
        ("## 小标题", '<h2 id="小标题">小标题</h2>'),
        ("[政](../../policies/b.md)", '<p><a href="site:policies/b/">政</a></p>'),
        ("[政](../../policies/b.md#c)", '<p><a href="site:policies/b/#c">政</a></p>'),
        ("[根](/news/)", '<p><a href="site:news/">根</a></p>'),
        ("[下](#c)", '<p><a href="#c">下</a></p>'),
        ("[外](https://www.gov.cn/)", '<p><a href="https://www.gov.cn/">外</a></p>'),
        ("[电](tel:12351)", '<p><a href="tel:12351">电</a></p>'),
        ("![图](x.jpg)", '<p><img alt="图" src="site:news/2025/x.jpg"></p>'),
        ("[空](图 片.jpg)", '<p><a href="site:news/2025/%E5%9B%BE%20%E7%89%87.jpg">空</a></p>'),
        ("[坏](javascript:alert(1))", "<p><a>坏</a></p>"),
        ("[坏](//evil.example/x)", "<p><a>坏</a></p>"),
        ("[坏](site:x)", "<p><a>坏</a></p>"),
        ("<script>alert(1)</script>文", "<p>文</p>"),
        ('<p style="color:red" onclick="x()">文</p>', "<p>文</p>"),
        ("<iframe src=x></iframe>文", "<p>文</p>"),
    ],
)
def test_bodies(text: str, expected: str) -> None:
    assert html(text) == expected


def test_tables_get_scope_alignment_classes_and_a_frame() -> None:
    assert html("| 甲 | 乙 |\n|---|--:|\n| 一 | 2 |") == (
        '<div class="table-frame" role="group" aria-label="表格，可左右滑动" tabindex="0"><table>\n'
        '<thead>\n<tr>\n<th scope="col">甲</th>\n<th scope="col" class="right">乙</th>\n</tr>\n'
        '</thead>\n<tbody>\n<tr>\n<td>一</td>\n<td class="right">2</td>\n</tr>\n</tbody>\n'
        "</table></div>"
    )


def test_a_body_knows_its_headings_links_anchors_and_lead() -> None:
    body = RENDERER.render(
        "先看[这里](../../policies/c.md)。\n\n## 一 & 二 {#yi}\n\n### 三\n\n![图](x.jpg)",
        "news/2025/a.md",
        PAGES.get,
    )
    assert body.headings == (Heading(2, "yi", "一 & 二"), Heading(3, "三", "三"))
    assert body.links == (
        Link("../../policies/c.md", None, "", False),
        Link("x.jpg", "news/2025/x.jpg", "", True),
    )
    assert body.anchors == {"yi", "三"}
    assert body.lead == "先看这里。"


def test_a_link_out_of_the_tree_leads_nowhere() -> None:
    body = RENDERER.render("[坏](../../../../etc/passwd)", "news/2025/a.md", PAGES.get)
    assert body.links == (Link("../../../../etc/passwd", None, "", False),)


@settings(max_examples=300)
@given(st.text(alphabet=st.sampled_from("[](){}<>#*_`|!-&;:\"'=/ \n一二ab1"), max_size=200))
def test_any_text_renders_to_safe_html(text: str) -> None:
    body = RENDERER.render(text, "news/2025/a.md", PAGES.get)
    assert "<script" not in body.html
    assert "javascript:" not in body.html.lower().replace("&", "")
    for link in body.links:
        assert link.path is None or not link.path.startswith("..")
