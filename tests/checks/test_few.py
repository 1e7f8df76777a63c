"""Counts of so few people that everybody knows who is meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Files, data, entry, told
from tiny import ACTIVITIES

INDICATOR = entry("indicators", 分组="帮扶救助", 单位="人")
TOLD = "少于3，会让人认出是谁，不能公布"
ALONE = "请删去这个数，或者写 公开范围: 仅供汇总"


def activity(results: str, more: str = "") -> Files:
    """An activity of a programme of aid."""
    text = f"{ACTIVITIES}{more}  活动结果: {{{results}}}\n"
    return {**data(), "data/activities/2025.yml": text}


def value(**more: Any) -> Files:
    """A value of an indicator of aid."""
    return data(indicators=[INDICATOR], values=[entry("values", **more)])


SOUND: dict[str, Files] = {
    "enough": activity("户数: 3, 场次: 1, 金额: 2"),
    "an activity that is not shown": activity("户数: 1", "  公开范围: 仅供汇总\n"),
    "nobody": value(数值=0),
    "a value that is not shown": value(数值=2, 公开范围="仅供汇总"),
    "a value of firms": data(
        indicators=[entry("indicators", 分组="帮扶救助", 单位="家")],
        values=[entry("values", 数值=2)],
    ),
    "another group": data(
        indicators=[entry("indicators", 单位="人")], values=[entry("values", 数值=2)]
    ),
    "an aim": data(targets=[entry("targets", 分组="帮扶救助", 目标值=2, 单位="人")]),
    "a correction": data(
        indicators=[INDICATOR], corrections=[entry("corrections", 原值="31人", 改为="12人")]
    ),
}

CASES: Cases = {
    "one household of one time of a series": (
        data(
            activities=[
                entry(
                    "activities",
                    重复={"频率": "每周", "止": "2026-12-30"},
                    逐次=[{"日期": "2026-11-11", "活动结果": {"户数": 1}}],
                )
            ]
        ),
        [
            f"data/activities/2026.yml:18: activities[0].逐次[0].活动结果.户数: 户数 1户，{TOLD}；"
            "请删去这个数，或者合并到其他活动"
        ],
    ),
    "results": (
        activity("户数: 1, 金额: 3777, 参加人数: 3"),
        [
            f"data/activities/2025.yml:11: activities[0].活动结果.户数: 户数 1户，{TOLD}；"
            "请删去这个数，或者合并到其他活动"
        ],
    ),
    "a value": (
        value(数值=2),
        [f"data/values/2025.yml:4: values[0].数值: 数值 2人，{TOLD}；{ALONE}"],
    ),
    "a target": (
        data(targets=[entry("targets", 分组="帮扶救助", 目标值=9, 完成值=1, 单位="人")]),
        [f"data/targets/2025.yml:7: targets[0].完成值: 完成值 1人，{TOLD}；{ALONE}"],
    ),
    "a correction": (
        data(
            indicators=[INDICATOR],
            corrections=[entry("corrections", 原值="1人获助25000元", 改为="二人获助4000元")],
        ),
        [
            f"data/corrections.yml:{line}: corrections[0].{field}: “{text}”里的数{TOLD}；"
            "请只写“少于3”，或者写 公开范围: 仅供汇总"
            for line, field, text in (
                (5, "原值", "1人获助25000元"),
                (6, "改为", "二人获助4000元"),
            )
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
