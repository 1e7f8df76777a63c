"""The draft as Markdown."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from portal.report.amounts import figure
from portal.report.draft import Draft, Missing, Paragraph, Section, figures_of, words
from portal.report.markdown import create_markdown
from report.sample import DRAFT, DRAFTS

GOLDEN = """\
# 示例镇总工会2025年工作总结

（初稿，由记录汇总，报送前请核对）

2025年工作总结如下。

## 一、技能创新

全年举办劳动竞赛，参加1300余人次。

### （一）劳动竞赛

两场。

#### 1. 钢厂

##### （1）决赛

一场。

### （二）合理化建议

## 二、安全生产

发现隐患200条，整改197条，整改率98.5%。

1. 节前检查。

2. 慰问66.2815万元。

## 三、与上年对比

**2025年与2024年对比**

| 项目 | 2025年（人次） | 2024年（人次） |
| --- | --- | --- |
| 劳动竞赛 | 1300余人次 | — |

示例镇总工会

2026年1月10日

## 没有数据的部分

下面这些正文里没有写；没有另外说明的，是没有记录，有数字的请先记录，再重新生成：

- 帮扶救助：金秋助学（data/aid/）
"""

APPENDIX = """\
## 附：数据来源

[1] 参加人次 1300余人次，由2条记录汇总：

- 钢厂劳动竞赛：1000余人次（data/activities/2025.yml:12）
- 织造技能比武：300人次（data/activities/2025.yml:30）

[2] 发现隐患 200条，由1条记录汇总：

- 节前检查：200条（data/activities/2025.yml:41）

[3] 整改隐患 197条，由1条记录汇总：

- 节前检查：197条（data/activities/2025.yml:42）

[4] 整改率 98.5% ＝ 整改隐患 197条 ÷ 发现隐患 200条

[5] 金额 66.2815万元，由1条记录汇总：

- 春节送温暖：66.2815万元（data/activities/2025.yml:50）
"""


def test_the_whole_text() -> None:
    assert create_markdown(DRAFT, with_sources=False) == GOLDEN


def test_sources_number_the_figures_and_add_an_appendix() -> None:
    text = create_markdown(DRAFT, with_sources=True)
    assert "整改197条[3]，整改率98.5%[4]。" in text
    assert "| 劳动竞赛 | 1300余人次[1] | — |" in text
    assert text.endswith(APPENDIX)


def test_what_editors_wrote_stays_text() -> None:
    odd = words("2025. 不是*列表*|<b>")
    draft = replace(DRAFT, title="题_1_", sections=(Section("节", (Paragraph(odd),)),))
    text = create_markdown(draft, with_sources=False)
    assert "# 题\\_1\\_\n" in text
    assert "\n2025\\. 不是\\*列表\\*\\|\\<b\\>\n" in text


def test_a_figure_may_begin_a_paragraph() -> None:
    first = next(figures_of(DRAFT))
    draft = replace(DRAFT, opening=(Paragraph((figure(first.basis),)),))
    assert "\n\n1300余人次\n\n" in create_markdown(draft, with_sources=False)


@settings(max_examples=50)
@given(DRAFTS)
def test_every_figure_is_told(draft: Draft) -> None:
    text = create_markdown(draft, with_sources=False)
    assert all(run.text in text for run in figures_of(draft))


def test_a_gap_says_why_it_is_one() -> None:
    gaps = (
        Missing("帮扶救助", "金秋助学", "data/aid/", "只有全年数，拆不出来"),
        Missing("帮扶救助", "送温暖", "data/aid/"),
    )
    text = create_markdown(replace(DRAFT, missing=gaps), with_sources=False)
    assert (
        "- 帮扶救助：金秋助学（data/aid/，只有全年数，拆不出来）\n- 帮扶救助：送温暖（data/aid/）"
        in text
    )
