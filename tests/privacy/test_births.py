"""Days of birth beside people, whoever calls them what and whatever closes the words."""

from __future__ import annotations

import pytest

from portal.privacy.finding import Kind
from portal.privacy.people.names import looks_like_name
from privacy.test_word_corpus import kinds


@pytest.mark.parametrize(
    "text",
    [
        "困难职工王建国，1975年3月出生",
        "职工王建国（1975年3月生）",
        "困难职工王建国（1975年3月生）",
        "候选人王建国，1975年3月生",
        "孤儿王小雨，2012年5月出生",
        "受助学生王小雨（2012年5月出生）",
        "其女王小雨，2010年9月生",
        "女儿王小雨，2010年9月出生",
        "其父王建国，1945年3月生",
        "说明: '王建国，1975年3月12日生'",
        '说明: "王建国，1975年3月12日生"',
        "说明: '困难职工王建国，男，1968年5月生'",
        "{说明: 王建国，1968年5月生}",
        "[王建国，1968年5月生]",
        "<table><tr><td>王建国，1975年3月生</td><td>电工</td></tr></table>",
        "<p>王建国，1975年3月生</p>",
        "<li>王建国，男，1975年3月生</li>",
        "“王建国，1975年3月生”",
        "【王建国，1975年3月生】",
        "**王建国**，1975年3月生。",
        "王建国，1975年3月生！",
        "傅建国，1975年3月生。",
        "谌建国，1975年3月生。",
        "欧阳建国，1968年5月生",
        "王建国（男，1968.05）",
        "王建国，男，汉，1968.05，高中",
        "王建国，男，汉族，1968.05，高中",
        "王建国，1968年5月12日",
        "王建国：男，汉族，1978.03，大专",
        "王建国，男，生于78年3月5日",
        "李敏，1985年6月12日生于示例镇",
    ],
)
def test_births_of_people(text: str) -> None:
    assert kinds(text) == {Kind.BIRTH}


@pytest.mark.parametrize(
    "text",
    [
        "职工1975年3月出生的，61岁退休",
        "凡职工，1975年3月出生",
        "示例厂，1968年5月12日投产",
        "张某，1972年9月出生，可以选择60岁弹性退休",
        "例：张某某，1972年9月生",
        "王建国，2026年5月12日",
        "王建国，1998年5月12日入会",
        "王建国，1998年5月12日，加入工会",
        "张三（男，1998.05入会）",
        "王建国，1998年5月12日至今",
        "李敏，1998年5月12日起任会计",
        "王建国（任职时间1998.05）",
        "男女职工，1998.05",
        "男职工，1968.05以后",
        "获奖者：王建国，1998年5月12日",
        "方案，1975年3月生成",
        "高温，1975年3月生效",
        "雷锋1940年12月18日出生于湖南",
        "烈士李大年，1968年5月12日牺牲，1940年3月出生",
        "1893年12月26日出生",
        "劳模评选，1968年5月12日",
        "| 王建国 | 1998年5月12日 |",
    ],
)
def test_other_days(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "words", ["查询", "查看", "强化班", "简介", "洪水", "池塘", "桂花", "巩固"]
)
def test_words_that_begin_with_a_family_name(words: str) -> None:
    assert not looks_like_name(words)


@pytest.mark.parametrize("family", ["傅", "洪", "赖", "萧", "查", "强", "谌", "佟", "瞿", "欧阳"])
def test_families_that_are_not_frequent(family: str) -> None:
    assert kinds(f"{family}建国，1975年3月生。") == {Kind.BIRTH}
    assert kinds(f"{family}建国，住上河村3组") == {Kind.ADDRESS}
