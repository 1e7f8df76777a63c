"""The draft as one HTML file."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
from hypothesis import given, settings

from portal.report.draft import Draft, figures_of
from portal.report.html import create_html
from report.sample import DRAFT, DRAFTS


def parsed(text: str) -> Element:
    """The page as a tree; anything that is not well formed is an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Element = parser.parse(text)
    return tree


def test_headings_have_their_numbers_and_levels() -> None:
    tree = parsed(create_html(DRAFT, with_sources=False))
    headings = [
        (element.tag, element.text)
        for element in tree.iter()
        if re.fullmatch(r"h[1-6]", str(element.tag))
    ]
    assert headings == [
        ("h1", "示例镇总工会2025年工作总结"),
        ("h2", "一、技能创新"),
        ("h3", "（一）劳动竞赛"),
        ("h4", "1. 钢厂"),
        ("h5", "（1）决赛"),
        ("h3", "（二）合理化建议"),
        ("h2", "二、安全生产"),
        ("h2", "三、与上年对比"),
        ("h2", "没有数据的部分"),
    ]


def test_points_tables_and_gaps_are_there() -> None:
    text = create_html(DRAFT, with_sources=False)
    assert "<p>2. 慰问66.2815万元。</p>" in text
    assert "<caption>2025年与2024年对比</caption>" in text
    assert '<th scope="col">2025年（人次）</th>' in text
    assert "<tr><td>劳动竞赛</td><td>1300余人次</td><td>—</td></tr>" in text
    assert "<li>帮扶救助：金秋助学（data/aid/）</li>" in text
    assert "附：数据来源" not in text


def test_sources_link_figures_to_an_appendix() -> None:
    text = create_html(DRAFT, with_sources=True)
    assert '整改<a href="#source-3">197条</a>，整改率<a href="#source-4">98.5%</a>。' in text
    assert '<li id="source-4">整改率 98.5% ＝ 整改隐患 197条 ÷ 发现隐患 200条</li>' in text
    links = set(re.findall(r'href="#([^"]+)"', text))
    assert links == set(re.findall(r'id="([^"]+)"', text))


def test_the_file_needs_nothing_else() -> None:
    text = create_html(DRAFT, with_sources=True)
    assert re.findall(r"(?:src|https?:|url\(|@import|<script|style=|\son\w+=)", text) == []


def test_what_editors_wrote_stays_text() -> None:
    text = create_html(replace(DRAFT, title="<script>&"), with_sources=False)
    assert "<h1>&lt;script&gt;&amp;</h1>" in text
    assert "<title>&lt;script&gt;&amp;</title>" in text


@settings(max_examples=50)
@given(DRAFTS)
def test_any_draft_is_well_formed_and_tells_every_figure(draft: Draft) -> None:
    tree = parsed(create_html(draft, with_sources=True))
    links = ["".join(element.itertext()) for element in tree.iter("a")]
    assert links == [run.text for run in figures_of(draft)]
