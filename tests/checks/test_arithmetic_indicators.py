"""Indicators and their values: paths, units, parts, ratios and periods."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Fields, Files, data, entry, told


def one(**more: Any) -> list[Fields]:
    return [entry("indicators", **more)]


def two(first: Fields, second: Fields) -> list[Fields]:
    """A whole and what may be a part of it."""
    return [
        entry("indicators", 编号="quanbu", 名称="全部", **first),
        entry("indicators", 编号="bufen", 名称="部分", **second),
    ]


def pair(
    few: int, many: int, few_word: str | None = None, many_word: str | None = None, **more: Any
) -> Files:
    """A value of a part and one of its whole."""
    return data(
        indicators=two({"单位": "人"}, {"单位": "人", "属于指标": "quanbu"}),
        values=[
            entry("values", 编号="q", 指标="quanbu", 数值=many, 限定词=many_word),
            entry("values", 编号="b", 指标="bufen", 数值=few, 限定词=few_word, **more),
        ],
    )


SOUND: dict[str, Files] = {
    "counted": data(indicators=one(单位="人次", 汇总字段="skills.person_times", 只数="培训班")),
    "counted in Chinese": data(indicators=one(单位="人次", 汇总字段="skills.参加人次")),
    "records counted": data(indicators=one(单位="个", 汇总字段="organisations")),
    "a part within the whole": pair(60, 60),
    "a part of another period": pair(61, 60, 期间="2025年上半年"),
    "a value nobody knows": data(
        indicators=one(), values=[entry("values", 数值=None, 限定词="不详")]
    ),
    "money with decimals": data(
        indicators=one(单位="万元"), values=[entry("values", 数值="-1.05")]
    ),
    "for a union and for all": data(
        indicators=one(), values=[entry("values", 编号="a", 所属工会="zhen"), entry("values")]
    ),
    "a ratio that is a bound": data(
        indicators=one(单位="%"), values=[entry("values", 分子=76, 分母=84, 数值=90, 限定词="以上")]
    ),
    "a ratio of nothing": data(
        indicators=one(单位="%"), values=[entry("values", 分子=0, 分母=0, 数值=100)]
    ),
    "nearly": data(
        indicators=one(单位="%"), values=[entry("values", 分子=75, 分母=84, 数值=90, 限定词="近")]
    ),
    "about": data(
        indicators=one(单位="%"), values=[entry("values", 分子=75, 分母=84, 数值=90, 限定词="约")]
    ),
    "nothing of nobody knows what": data(
        indicators=one(单位="%"), values=[entry("values", 分子=0, 数值=0)]
    ),
    "several bases": data(indicators=one(单位="%"), values=[entry("values", 分子=410, 数值=98)]),
    "a value up to a day": data(
        indicators=one(), values=[entry("values", 期间="截至2025-08-28", 更新日期="2025-08-28")]
    ),
}

CASES: Cases = {
    "a path into nowhere": (
        data(indicators=one(汇总字段="skill.sessions")),
        [
            "data/indicators.yml:7: indicators[0].汇总字段: 没有“skill”这一类记录；"
            "写成“类别.字段”，例如 汇总字段: skills.sessions；"
            "只数条数就只写类别",
        ],
    ),
    "a field that is not there": (
        data(indicators=one(汇总字段="skills.seasons")),
        [
            "data/indicators.yml:7: indicators[0].汇总字段: “skills”里没有“seasons”这个字段；"
            "写成“类别.字段”，例如 汇总字段: skills.sessions；"
            "只数条数就只写类别",
        ],
    ),
    "a field that cannot be added": (
        data(indicators=one(单位="%", 汇总字段="skills.adopted_percent")),
        [
            "data/indicators.yml:7: indicators[0].汇总字段: “采纳率”的单位是“%”，不能相加；"
            "写成“类别.字段”，例如 汇总字段: skills.sessions；"
            "只数条数就只写类别",
        ],
    ),
    "a kind that is not there": (
        data(indicators=one(单位="场", 汇总字段="skills.sessions", 只数="培训")),
        [
            "data/indicators.yml:8: indicators[0].只数: 没有“培训”这一种；"
            "“只数”要写“skills.sessions”里有的种类，一字不差",
        ],
    ),
    "persons for person-times": (
        data(indicators=one(单位="人", 汇总字段="skills.person_times")),
        [
            "data/indicators.yml:4: indicators[0].单位: 单位写的是“人”，汇总的字段“参加人次”以“人次”计，人和人次是两回事；"
            "请写 单位: 人次，或者换一个汇总字段",
        ],
    ),
    "another unit": (
        data(indicators=one(单位="万元", 汇总字段="aid.amount_yuan")),
        [
            "data/indicators.yml:4: indicators[0].单位: 单位写的是“万元”，汇总的字段“金额”以“元”计；"
            "请写 单位: 元，或者换一个汇总字段",
        ],
    ),
    "records in yuan": (
        data(indicators=one(单位="元", 汇总字段="aid")),
        [
            "data/indicators.yml:4: indicators[0].单位: 汇总的是“aid”的条数，单位不会是“元”；"
            "请写个、件、次等量词，或者在“汇总字段”里写上数字的字段",
        ],
    ),
    "counted and a ratio": (
        data(
            indicators=[
                *two({"单位": "人"}, {"单位": "人"}),
                entry("indicators", 单位="%", 汇总字段="aid", 分子指标="bufen", 分母指标="quanbu"),
            ]
        ),
        [
            "data/indicators.yml:16: indicators[2].单位: 汇总的是“aid”的条数，单位不会是“%”；"
            "请写个、件、次等量词，或者在“汇总字段”里写上数字的字段",
            "data/indicators.yml:19: indicators[2].汇总字段: 又写了“汇总字段”，又写了“分子指标”“分母指标”；"
            "汇总的只留“汇总字段”，比率只留“分子指标”和“分母指标”",
        ],
    ),
    "half a ratio": (
        data(
            indicators=[
                *two({"单位": "人"}, {"单位": "人"}),
                entry("indicators", 单位="%", 分子指标="bufen"),
            ]
        ),
        [
            "data/indicators.yml:19: indicators[2].分子指标: 比率缺少“分母指标”；"
            "请补上“分母指标”，写指标的编号",
        ],
    ),
    "a ratio in persons": (
        data(
            indicators=[
                *two({"单位": "人"}, {"单位": "人"}),
                entry("indicators", 单位="人", 分子指标="bufen", 分母指标="quanbu"),
            ]
        ),
        [
            "data/indicators.yml:16: indicators[2].单位: 比率按百分之几算，单位写的却是“人”；"
            '请写 单位: "%"',
        ],
    ),
    "a ratio of persons and person-times": (
        data(
            indicators=[
                *two({"单位": "人"}, {"单位": "人次"}),
                entry("indicators", 单位="%", 分子指标="bufen", 分母指标="quanbu"),
            ]
        ),
        [
            "data/indicators.yml:19: indicators[2].分子指标: 分子“部分”以“人次”计，分母“全部”以“人”计；"
            "人和人次是两回事，请换成同一单位的指标",
        ],
    ),
    "a ratio of two measure words": (
        data(
            indicators=[
                *two({"单位": "家"}, {"单位": "个"}),
                entry("indicators", 单位="%", 分子指标="bufen", 分母指标="quanbu"),
            ]
        ),
        [
            "提醒 data/indicators.yml:19: indicators[2].分子指标: 分子“部分”以“个”计，分母“全部”以“家”计；"
            "两个量词说的是一样东西就不用改，否则请换成同一单位的指标",
        ],
    ),
    "a ratio of itself": (
        data(indicators=one(单位="%", 分子指标="zhibiao", 分母指标="zhibiao")),
        [
            "data/indicators.yml:7: indicators[0].分子指标: 比率的分子或分母写的是自己的编号；"
            "请写另外两个指标的编号",
        ],
    ),
    "only without counts": (
        data(indicators=one(只数="培训班")),
        [
            "data/indicators.yml:7: indicators[0].只数: 写了“只数”，却没有写“汇总字段”；"
            "请补上“汇总字段”，或者删去“只数”",
        ],
    ),
    "a part of itself": (
        data(indicators=one(属于指标="zhibiao")),
        [
            "data/indicators.yml:7: indicators[0].属于指标: “属于指标”写的是自己的编号；"
            "请写总数那个指标的编号",
        ],
    ),
    "a part in another unit": (
        data(indicators=two({"单位": "人次"}, {"单位": "人", "属于指标": "quanbu"})),
        [
            "data/indicators.yml:13: indicators[1].属于指标: 这个指标以“人”计，“全部”以“人次”计，不能是它的一部分；"
            "请核对两个指标的“单位”，或者删去“属于指标”",
        ],
    ),
    "a part above the whole": (
        pair(61, 60),
        [
            "data/values/2025.yml:8: values[1].数值: 2025年“部分” 61人，多于“全部”的 60人（data/values/2025.yml:4）；"
            "请核对两个数",
        ],
    ),
    "a part above a rounded whole": (
        pair(61, 60, many_word="余"),
        [
            "提醒 data/values/2025.yml:9: values[1].数值: 2025年“部分” 61人，多于“全部”的 60余人（data/values/2025.yml:4）；"
            "有一个不是准数，差得多就请核对两个数",
        ],
    ),
    "a rounded part above the whole": (
        pair(61, 60, few_word="约"),
        [
            "提醒 data/values/2025.yml:8: values[1].数值: 2025年“部分” 约61人，多于“全部”的 60人（data/values/2025.yml:4）；"
            "有一个不是准数，差得多就请核对两个数",
        ],
    ),
    "at least so many above nearly so many": (
        pair(61, 60, few_word="以上", many_word="近"),
        [
            "data/values/2025.yml:9: values[1].数值: 2025年“部分” 61人以上，多于“全部”的 近60人（data/values/2025.yml:4）；"
            "请核对两个数",
        ],
    ),
    "a summed part above the whole": (
        data(
            indicators=two(
                {"单位": "人次"},
                {"单位": "人次", "属于指标": "quanbu", "汇总字段": "skills.person_times"},
            ),
            values=[entry("values", 指标="quanbu", 数值=100)],
            skills=[
                entry("skills", 参加人次=60),
                entry("skills", 编号="b", 标题="二", 参加人次=50),
            ],
        ),
        [
            "data/indicators.yml:14: indicators[1].汇总字段: 2025年“部分” 110人次，多于“全部”的 100人次（data/values/2025.yml:4）；"
            "请核对两个数",
        ],
    ),
    "a value of a summed indicator": (
        data(indicators=one(汇总字段="organisations"), values=[entry("values")]),
        [
            "data/values/2025.yml:2: values[0].指标: 指标“指标”由记录汇总，不用填报；"
            "请删去这一条；"
            "要直接填报就换一个指标",
        ],
    ),
    "a value of a ratio": (
        data(
            indicators=[
                *two({"单位": "人"}, {"单位": "人"}),
                entry("indicators", 单位="%", 分子指标="bufen", 分母指标="quanbu"),
            ],
            values=[entry("values")],
        ),
        [
            "data/values/2025.yml:2: values[0].指标: 指标“指标”由两个指标相除，不用填报；"
            "请删去这一条；"
            "要直接填报就换一个指标",
        ],
    ),
    "no value": (
        data(indicators=one(), values=[entry("values", 数值=None)]),
        [
            "data/values/2025.yml:2: values[0].指标: 没有写数值；"
            "请补上“数值”；"
            "真的不知道就写 限定词: 不详",
        ],
    ),
    "a value nobody knows, and yet one": (
        data(indicators=one(), values=[entry("values", 限定词="不详")]),
        [
            "data/values/2025.yml:5: values[0].限定词: 写了“不详”，又写了数值 1；请只留一个",
        ],
    ),
    "half a firm": (
        data(indicators=one(单位="家"), values=[entry("values", 数值="1.05")]),
        [
            "data/values/2025.yml:4: values[0].数值: “指标”写的是 1.05家，不是整数；"
            "以“家”计的只能是整数，请核对小数点",
        ],
    ),
    "fewer than nobody": (
        data(indicators=one(单位="人"), values=[entry("values", 数值="-3")]),
        [
            "data/values/2025.yml:4: values[0].数值: “指标”写的是 -3人，小于 0；请核对数字",
        ],
    ),
    "twice": (
        data(indicators=one(), values=[entry("values", 编号="a"), entry("values", 数值=2)]),
        [
            "data/values/2025.yml:7: values[1].期间: 2025年的这个指标已经有一条“a”（data/values/2025.yml:1）；"
            "请只留一条；"
            "期间不同就改“期间”",
        ],
    ),
    "twice, once as a bound": (
        data(
            indicators=one(单位="%"),
            values=[entry("values", 编号="a", 数值=90, 限定词="以上"), entry("values", 数值=90)],
        ),
        [
            "提醒 data/values/2025.yml:8: values[1].期间: 2025年的这个指标已经有一条“a”（data/values/2025.yml:1），同一个数一处写以上、一处写准数；"
            "请只留一条；"
            "期间不同就改“期间”",
        ],
    ),
    "a ratio that does not hold": (
        data(indicators=one(单位="%"), values=[entry("values", 分子=155, 分母=158, 数值=99)]),
        [
            "data/values/2025.yml:4: values[0].数值: 分子 155，分母 158，算出来是 98.1%，数值写的是 99%；"
            "请核对“分子”“分母”与“数值”",
        ],
    ),
    "a bound that is not reached": (
        data(
            indicators=one(单位="%"),
            values=[entry("values", 分子=70, 分母=84, 数值=90, 限定词="以上")],
        ),
        [
            "data/values/2025.yml:4: values[0].数值: 分子 70，分母 84，算出来是 83.33%，数值写的是 90%；"
            "请核对“分子”“分母”与“数值”",
        ],
    ),
    "nearly, but more": (
        data(
            indicators=one(单位="%"),
            values=[entry("values", 分子=80, 分母=84, 数值=90, 限定词="近")],
        ),
        [
            "data/values/2025.yml:4: values[0].数值: 分子 80，分母 84，算出来是 95.24%，数值写的是 90%；"
            "请核对“分子”“分母”与“数值”",
        ],
    ),
    "a base that cannot be": (
        data(indicators=one(单位="%"), values=[entry("values", 分子=7, 数值=98)]),
        [
            "data/values/2025.yml:4: values[0].数值: 分子 7，数值 98%，没有一个整数做得了分母；"
            "请核对“分子”与“数值”，或者补上“分母”",
        ],
    ),
    "a base and a bound": (
        data(indicators=one(单位="%"), values=[entry("values", 分子=76, 数值=90)]),
        [
            "提醒 data/values/2025.yml:4: values[0].数值: 分子 76，数值 90%：分母只能是 84，算出来是 90.48%，像是“90%以上”；"
            "请补上“分母”，或者写明 限定词: 以上",
        ],
    ),
    "a year for a number": (
        data(indicators=one(单位="万元"), values=[entry("values", 数值=2025)]),
        [
            "提醒 data/values/2025.yml:4: values[0].数值: 数值 2025和年份一样，像是把年份错写成了数量；"
            "数量真的是这么多就不用改，否则请查原来的数",
        ],
    ),
    "a value before its period": (
        data(indicators=one(), values=[entry("values", 更新日期="2024-12-31")]),
        [
            "data/values/2025.yml:5: values[0].更新日期: 更新日期 2024年12月31日 早于期间2025年，那时还没有这个数；"
            "请核对“更新日期”与“期间”",
        ],
    ),
    "a value before the end of its period": (
        data(indicators=one(), values=[entry("values", 更新日期="2025-08-28")]),
        [
            "提醒 data/values/2025.yml:5: values[0].更新日期: 期间是2025年，更新日期 2025年8月28日 时还没有过完；"
            "数字只到那天就写 期间: 截至2025-08-28，否则请改“更新日期”",
        ],
    ),
    "corrected before its period": (
        data(indicators=one(), corrections=[entry("corrections", 日期="2024-12-31")]),
        [
            "data/corrections.yml:2: corrections[0].日期: 更正日期 2024年12月31日 早于期间2025年；"
            "请核对“日期”与“期间”",
        ],
    ),
}


@pytest.mark.parametrize("case", SOUND)
def test_what_agrees_is_silent(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []


@pytest.mark.parametrize("case", CASES)
def test_what_does_not_agree_gives_exactly_its_lines(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected
