"""Markdown bodies: safe HTML, resolved links, tables that a phone and a screen reader can use."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.render import Link, Renderer
from portal.safety.inline import blocked

NOTE = '<div class="admonition">\n<p class="admonition-title">注意</p>\n<p>文</p>\n</div>'
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
        (
            "[空](图 片.jpg)",
            '<p><a href="site:news/2025/file-9757855e21.jpg" download="图 片.jpg">空</a></p>',
        ),
        ("[坏](javascript:alert(1))", "<p><a>坏</a></p>"),
        ("[坏](//evil.example/x)", "<p><a>坏</a></p>"),
        ("[坏](site:x)", "<p><a>坏</a></p>"),
        ("<script>alert(1)</script>文", "<p>文</p>"),
        ('<p style="color:red" onclick="x()">文</p>', "<p>文</p>"),
        ("<iframe src=x></iframe>文", "<p>文</p>"),
        ('<img src="data:image/svg+xml,<svg onload=x()>">', "<p><img></p>"),
        ("![图](data:image/png;base64,AAAA)", '<p><img alt="图"></p>'),
        ("![图](https://other.example/a.jpg)", '<p><img alt="图"></p>'),
        ('<img src="a.jpg" srcset="//o.example/x 2x">', '<p><img src="site:news/2025/a.jpg"></p>'),
        ("[坏](JaVaScRiPt:alert(1))", "<p><a>坏</a></p>"),
        ('<a href=" javascript:alert(1)">坏</a>', "<p><a>坏</a></p>"),
        ('<a href="&#106;avascript:alert(1)">坏</a>', "<p><a>坏</a></p>"),
        ("[坏](vbscript:x)", "<p><a>坏</a></p>"),
        ("[坏](data:text/html,<script>1</script>)", "<p><a>坏</a></p>"),
        ("[坏](blob:https://union.example/1)", "<p><a>坏</a></p>"),
        (
            '<a href="x.md" target="_blank" ping="//o.example/">空</a>',
            '<p><a href="site:">空</a></p>',
        ),
        (
            '[政](../../policies/b.md){: onclick="x()" .alert }',
            '<p><a href="site:policies/b/">政</a></p>',
        ),
        ("<svg><script>x()</script></svg>文", "<p>文</p>"),
        ('<math><mi xlink:href="javascript:x()">甲</mi></math>', ""),
        ('<base href="//o.example/">文', "<p>文</p>"),
        ('<meta http-equiv="refresh" content="0;url=//o.example/">文', "<p>文</p>"),
        ('<link rel="stylesheet" href="//o.example/a.css">文', "<p>文</p>"),
        ('<form action="//o.example/"><input name="a"></form>', ""),
        ("<style>p { color: red }</style>文", "<p>文</p>"),
        ("<template><p>藏</p></template>文", "<p>文</p>"),
        (
            '<details ontoggle="x()"><summary>甲</summary></details>',
            "<details><summary>甲</summary></details>",
        ),
        (
            '[政](../../policies/b.md "<table><img src=x onerror=x()>—20")',
            '<p><a href="site:policies/b/" title="&lt;table&gt;&lt;img src=x onerror=x()&gt;—20">'
            "政</a></p>",
        ),
        ('<div class="said admonition alert">藏</div>', '<div class="admonition">藏</div>'),
        ('<p class="strip warn">冒充</p>', '<p class="">冒充</p>'),
        ('!!! note "注意"\n    文', NOTE),
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


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("<td>", "<td>"),
        ("<th>", '<th scope="col">'),
        ('<th scope="row">', '<th scope="row">'),
        ('<td align="center" colspan="2">', '<td class="center" colspan="2">'),
        ('<td align="char">', "<td>"),
    ],
)
def test_a_table_of_html_is_framed_once_and_aligned_by_class(cell: str, expected: str) -> None:
    found = html(f'<table id="biao"><tr>{cell}一</tr></table>\n\n| 甲 |\n|---|\n| 二 |')
    assert found.count("<div") == found.count("</div>") == found.count("<table") == 2
    assert '<table id="biao">' in found
    assert expected in found


def test_a_body_knows_its_links_anchors_and_lead() -> None:
    body = RENDERER.render(
        "先看[这里](../../policies/c.md)。\n\n## 一 & 二 {#yi}\n\n### 三\n\n![图](x.jpg)",
        "news/2025/a.md",
        PAGES.get,
    )
    assert body.links == (
        Link("../../policies/c.md", None, "", False),
        Link("x.jpg", "news/2025/x.jpg", "", True),
    )
    assert body.anchors == {"yi", "三"}
    assert body.lead == "先看这里。"


def test_a_link_out_of_the_tree_leads_nowhere() -> None:
    body = RENDERER.render("[坏](../../../../etc/passwd)", "news/2025/a.md", PAGES.get)
    assert body.links == (Link("../../../../etc/passwd", None, "", False),)


PIECES = [
    *("<", ">", '"', "'", "=", "/", " ", "\n", "\n\n", "`", "[", "](", ")", "|", "甲", "—20", "&"),
    *(
        "<a href=",
        "<img src=",
        "<svg ",
        "<table",
        "<td ",
        "</table>",
        "<!--",
        "-->",
        "<p ",
        "<div ",
    ),
    *(
        "javascript:x()",
        "data:text/html,x",
        "&#106;avascript:",
        "//o.example/",
        "\t",
        "../",
        "a.md",
    ),
    *(" onerror=x()", " style=", " srcset=", ' class="alert"', " title=", "{: onclick=x }", "</p>"),
    *("<script>", "</script>", "<style>", "<iframe src=", "<base href=", "<meta ", "<math>", "]]>"),
]
"""What an attack is made of."""
ATTRIBUTES = {"href", "title", "src", "alt", "id", "start", "colspan", "rowspan", "scope", "class"}
ATTRIBUTES |= {"role", "aria-label", "tabindex", "download"}
SCHEMES = {"", "http", "https", "mailto", "tel", "site"}


class Seen(HTMLParser):
    """The tags of a text and what is wrong with them."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what must not be there."""
        if tag in ("script", "style", "iframe", "svg", "math", "base", "meta", "form"):
            self.wrong.append(tag)
        self.wrong += (f"{tag} {name}" for name, _ in attrs if name not in ATTRIBUTES)
        addresses = [value or "" for name, value in attrs if name in ("href", "src")]
        self.wrong += (one for one in addresses if urlsplit(one).scheme not in SCHEMES)
        self.wrong += (one for one in addresses if urlsplit(one).netloc and tag == "img")


@settings(max_examples=600)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_any_text_renders_to_safe_html(text: str) -> None:
    body = RENDERER.render(text, "news/2025/a.md", PAGES.get)
    seen = Seen()
    seen.feed(body.html)
    seen.close()
    assert seen.wrong == []
    assert list(blocked(body.html)) == []
    for link in body.links:
        assert link.path is None or not link.path.startswith("..")


@pytest.mark.parametrize("own", ["p-main", "P-Main", "daziban"])
def test_an_id_of_the_page_around_is_no_editors(own: str) -> None:
    text = f'<p id="{own}">一</p>\n\n<p id="yi">二</p>\n\n## 三 {{#{own}}}'
    assert html(text) == '<p>一</p>\n\n<p id="yi">二</p>\n\n<h2>三</h2>'
