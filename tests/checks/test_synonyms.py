"""Synonyms: what is written twice, too short, exchanged for itself, or leads nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.model.synonym import Synonym
from portal.site import examine
from tiny import NOW, ROOT, lines, notice, sound

FILE = "data/synonyms.yml"
SAYING = "docs/news/2025/xin.md"
SAID = notice("2025-xin", title="拖欠工资、年休假", body="会员看这里。")
"""A page on which the words of the site stand."""


def record(identifier: str, typed: str, written: str) -> str:
    """One record as an editor writes it."""
    return f"- 编号: {identifier}\n  读者说: {typed}\n  本站说: {written}\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            record("qian-xin", "[讨薪, 不发工资]", "[拖欠工资]")
            + record("gong-zi", "[要工资, 讨 薪]", "[工资]"),
            [
                "data/synonyms.yml:5: synonyms[1].读者说[1]: “讨 薪”已经写过（data/synonyms.yml:2）；"
                "一个词只写一次；本站说法有几个的，写在同一条里"
            ],
        ),
        (
            record("vip", "[ＶＩＰ, vip]", "[会员]"),
            [
                "data/synonyms.yml:2: synonyms[0].读者说[1]: “vip”已经写过（data/synonyms.yml:2）；"
                "一个词只写一次；本站说法有几个的，写在同一条里"
            ],
        ),
        (
            record("nian-jia", "[年假, 年休假]", "[带薪年休假, 年休假]"),
            [
                "data/synonyms.yml:3: synonyms[0].本站说[1]: “年休假”在“读者说”和“本站说”里都写了；"
                "同一个词不用换；请留下一边"
            ],
        ),
        (
            record("jia", "[假]", "[年休假]"),
            [
                "data/synonyms.yml:2: synonyms[0].读者说[0]: “假”只有一个字，差不多每一页都有；"
                "请写两个字以上的词"
            ],
        ),
        (
            record("nian", '["年\\u200b假", 年假]', '["\\u200b", 年休假]'),
            [
                "data/synonyms.yml:2: synonyms[0].读者说[1]: “年假”已经写过（data/synonyms.yml:2）；"
                "一个词只写一次；本站说法有几个的，写在同一条里",
                "data/synonyms.yml:3: synonyms[0].本站说[0]: 里面只有标点或看不见的字符；"
                "请把这个词删掉，重新打一遍",
            ],
        ),
        (
            record("dian", "[！！, 《年假》]", "[年休假]"),
            [
                "data/synonyms.yml:2: synonyms[0].读者说[0]: 里面只有标点或看不见的字符；"
                "请把这个词删掉，重新打一遍"
            ],
        ),
        (
            record("kong", "[]", "[年休假]"),
            ["data/synonyms.yml:2: synonyms[0].读者说: “读者说”是空的；写法示例 读者说: 讨薪"],
        ),
        (
            "- 编号: que\n  读者说: [讨薪]\n",
            ["data/synonyms.yml:1: synonyms[0].本站说: 缺少“本站说”；写法示例 本站说: 拖欠工资"],
        ),
    ],
    ids=["twice", "folded", "itself", "short", "invisible", "marks", "empty", "missing"],
)
def test_synonyms_that_make_no_sense_are_refused(
    tmp_path: Path, text: str, told: list[str]
) -> None:
    assert lines(tmp_path, {FILE: text, SAYING: SAID}) == told


def test_synonyms_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    text = record("qian-xin", "[讨薪, 不发工资]", "[拖欠工资, 欠工资]") + record(
        "jia", "[年假]", "[带薪年休假, 公休]"
    )
    saying = notice("2025-xin", title="休假", body="带薪年休假怎么休。")
    assert lines(tmp_path, {FILE: text, SAYING: saying}) == [
        "data/synonyms.yml:3: synonyms[0].本站说: 网站上没有“拖欠工资”“欠工资”，搜“讨薪”还是找不到；"
        "请改成网页上写的词，或者删去这一条"
    ]


def test_words_are_read_in_both_spellings(tmp_path: Path) -> None:
    text = "- id: qian-xin\n  typed: [讨薪, 不发工资]\n  written: [拖欠工资]\n"
    (synonym,) = sound(tmp_path, {FILE: text}).portal.all_of(Synonym)
    assert (synonym.typed, synonym.written) == (("讨薪", "不发工资"), ("拖欠工资",))


def test_every_word_of_the_site_in_its_own_list_stands_on_some_page() -> None:
    site = examine(ROOT / "mkdocs.yml", NOW).site
    assert site is not None
    said = "\n".join(f"{one.title} {site.portal.body(one).html}" for one in site.portal.policies)
    said += "\n".join(
        f"{one.title} {one.summary} {site.portal.body(one).html}"
        for one in (*site.portal.services, *site.portal.needs, *site.portal.notices)
    )
    words = {word for one in site.portal.all_of(Synonym) for word in one.written}
    assert {word for word in words if word not in said} == set()
