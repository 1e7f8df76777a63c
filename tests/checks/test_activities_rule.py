"""The rule of a series: what cannot be read, and what its days do not agree with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Files, data, entry, told


def weekly(*, until: str | None = "2026-12-30", **rule: Any) -> Files:
    """An activity on Wednesdays of 2026, its rule changed and added to."""
    fields = {"频率": "每周", **({"止": until} if until else {}), **rule}
    return data(activities=[entry("activities", 重复=fields)])


CASES: Cases = {
    "no end": (
        weekly(until=None),
        [
            "data/activities/2026.yml:12: activities[0].重复: “重复”没有写办到什么时候；"
            "加一行 止: 2026-12-31，或者 共几次: 10",
        ],
    ),
    "two ends": (
        weekly(共几次=5),
        [
            "data/activities/2026.yml:15: activities[0].重复.共几次: “止”和“共几次”只能写一样；请删去其中一行",
        ],
    ),
    "an end before the beginning": (
        weekly(until="2026-10-30"),
        [
            "data/activities/2026.yml:14: activities[0].重复.止: 止 2026年10月30日 早于开始 2026年11月4日 16:00；"
            "请核对“开始”与“重复”里的“止”",
        ],
    ),
    "weekdays of a month": (
        weekly(频率="每月", 星期=["周三"]),
        [
            "data/activities/2026.yml:15: activities[0].重复.星期: “频率”是每月，不能写“星期”；"
            "每月第几个周几办，写 第几个周几: 第二个周六；和第一次同一个日子，就不写；写错了频率，就改成 每周",
        ],
    ),
    "a weekday of the month every week": (
        weekly(第几个周几="第一个周三"),
        [
            "data/activities/2026.yml:15: activities[0].重复.第几个周几: “频率”是每周，不能写“第几个周几”；"
            "每周几办，写 星期: 周三；写错了频率，就改成 每月 或 每年",
        ],
    ),
    "a lunar day every week": (
        weekly(农历日子="中秋"),
        [
            "data/activities/2026.yml:15: activities[0].重复.农历日子: “频率”是每周，不能写“农历日子”；"
            "每周几办，写 星期: 周三；写错了频率，就改成 农历每年",
        ],
    ),
    "a weekday of the month in a lunar year": (
        weekly(频率="农历每年", 第几个周几="第一个周三"),
        [
            "data/activities/2026.yml:15: activities[0].重复.第几个周几: “频率”是农历每年，不能写“第几个周几”；"
            "按农历办，只写 农历日子: 八月十五；写错了频率，就改成 每月 或 每年",
        ],
    ),
    "a lunar day of every year": (
        weekly(频率="每年", 农历日子="中秋"),
        [
            "data/activities/2026.yml:15: activities[0].重复.农历日子: “频率”是每年，不能写“农历日子”；"
            "每年第几个周几办，写 第几个周几: 第二个周日；和第一次同一个日子，就不写；写错了频率，就改成 农历每年",
        ],
    ),
    "working days": (
        weekly(星期=["工作日"]),
        [
            "data/activities/2026.yml:15: activities[0].重复.星期: “重复”里不能写“工作日”，放假和调休每年不同；"
            "写 星期: 周一至周五，放假的日子写进“跳过”",
        ],
    ),
    "an end in forty years": (
        weekly(until="2062-12-30"),
        [
            "data/activities/2026.yml:14: activities[0].重复.止: 止 2062年12月30日 离开始 2026年11月4日 16:00 超过十年；"
            "请核对年份；一条最多写十年，到时另写一条",
        ],
    ),
    "every day for years": (
        weekly(until="2028-12-31", 星期=["每天"]),
        [
            "data/activities/2026.yml:14: activities[0].重复.止: 照“重复”的写法，超过600次；请核对“止”；一年写一条",
        ],
    ),
    "six hundred and one times": (
        weekly(until=None, 星期=["每天"], 共几次=601),
        [
            "data/activities/2026.yml:16: activities[0].重复.共几次: 照“重复”的写法，超过600次；请核对“共几次”；一年写一条",
        ],
    ),
    "fifty years": (
        weekly(until=None, 频率="每年", 共几次=50),
        [
            "data/activities/2026.yml:14: activities[0].重复.共几次: 共50次，要办到十年以后；请核对“共几次”和“间隔”；一条最多写十年",
        ],
    ),
    "so great a distance that no second time comes": (
        weekly(until=None, 间隔=100000000, 共几次=100000000),
        [
            "data/activities/2026.yml:15: activities[0].重复.共几次: 共100000000次，要办到十年以后；"
            "请核对“共几次”和“间隔”；一条最多写十年",
        ],
    ),
    "every lunar month": (
        weekly(频率="农历每月"),
        [
            "data/activities/2026.yml:13: activities[0].重复.频率: “频率”不能写“农历每月”；"
            "农历只能写“农历每年”，没有每月的写法；每一次写进“其他场次”，例如 - 开始: 2026-12-09 19:00",
        ],
    ),
    "a day of every lunar month": (
        weekly(频率="每月农历初一、十五"),
        [
            "data/activities/2026.yml:13: activities[0].重复.频率: “频率”不能写“每月农历初一、十五”；"
            "农历只能写“农历每年”，没有每月的写法；每一次写进“其他场次”，例如 - 开始: 2026-12-09 19:00",
        ],
    ),
    "no day at all": (
        weekly(until="2026-11-05", 星期=["周一"]),
        [
            "data/activities/2026.yml:12: activities[0].重复: 照“重复”的写法，一次也没有；请核对“开始”“频率”和“止”",
        ],
    ),
    "every day skipped": (
        weekly(until="2026-11-11", 跳过=["2026-11-04", "2026-11-11"]),
        [
            "data/activities/2026.yml:15: activities[0].重复.跳过: 每一次都写进了“跳过”，一次也不办；"
            "请核对“跳过”；整个活动不办了，写 状态: 已取消",
        ],
    ),
    "only one day": (
        weekly(until="2026-11-10"),
        [
            "提醒 data/activities/2026.yml:12: activities[0].重复: 照“重复”的写法，只有一次；请核对“止”；只办一次的，删去“重复”",
        ],
    ),
    "a first time on another weekday": (
        weekly(星期=["周二"]),
        [
            "data/activities/2026.yml:3: activities[0].开始: 开始 2026-11-04 是周三，“星期”写的是周二；"
            "第一次写 开始: 2026-11-10 16:00，或者改正“星期”",
        ],
    ),
    "a first time on neither weekday": (
        weekly(星期=["周二", "周四"]),
        [
            "data/activities/2026.yml:3: activities[0].开始: 开始 2026-11-04 是周三，“星期”写的是周二、周四；"
            "第一次写 开始: 2026-11-05 16:00，或者改正“星期”",
        ],
    ),
    "a first time in another week of the month": (
        weekly(频率="每月", 第几个周几="第二个周六"),
        [
            "data/activities/2026.yml:3: activities[0].开始: 开始 2026-11-04 是当月第一个周三，“第几个周几”写的是第二个周六；"
            "第一次写 开始: 2026-11-14 16:00，或者改正“第几个周几”",
        ],
    ),
    "a first time in another week of the year": (
        weekly(until="2030-12-31", 频率="每年", 第几个周几="第二个周六"),
        [
            "data/activities/2026.yml:3: activities[0].开始: 开始 2026-11-04 是当月第一个周三，“第几个周几”写的是第二个周六；"
            "第一次写 开始: 2026-11-14 16:00，或者改正“第几个周几”",
        ],
    ),
    "a first time on another lunar day": (
        weekly(until="2030-12-31", 频率="农历每年", 农历日子="冬月十五"),
        [
            "data/activities/2026.yml:3: activities[0].开始: 开始 2026-11-04 是农历九月廿六，“农历日子”写的是冬月十五；"
            "第一次写 开始: 2026-12-23 16:00，或者改正“农历日子”",
        ],
    ),
    "a first time in a month that most years lack": (
        data(
            activities=[
                entry(
                    "activities",
                    开始="2023-04-05",
                    结束=None,
                    重复={"频率": "农历每年", "共几次": 3},
                )
            ]
        ),
        [
            "data/activities/2026.yml:3: activities[0].开始: 开始 2023-04-05 是农历闰二月十五，“频率”写的是农历每年；"
            "第一次写 开始: 2024-03-24，或者改正“频率”",
            "data/activities/2026.yml:3: activities[0].开始: 活动在 2023 年，却写在 2026 年的文件里；"
            "请移到 data/activities/2023.yml，或者改正“开始”",
        ],
    ),
    "a skipped day between two times": (
        weekly(跳过=["2026-11-12"]),
        [
            "data/activities/2026.yml:16: activities[0].重复.跳过[0]: 2026年11月12日 本来就不办，不用跳过；"
            "最近的一次是 2026-11-11；请核对日期",
        ],
    ),
    "a day skipped twice": (
        weekly(跳过=["2026-11-11", "2026-11-11"]),
        [
            "data/activities/2026.yml:17: activities[0].重复.跳过[1]: 2026年11月11日 在“跳过”里写了两次；请删去一个",
        ],
    ),
    "two slips at once": (
        weekly(星期=["周三", "周六"], 跳过=["2026-11-12", "2026-11-13"]),
        [
            "data/activities/2026.yml:19: activities[0].重复.跳过[0]: 2026年11月12日 本来就不办，不用跳过；"
            "最近的一次是 2026-11-11；请核对日期",
            "data/activities/2026.yml:20: activities[0].重复.跳过[1]: 2026年11月13日 本来就不办，不用跳过；"
            "最近的一次是 2026-11-14；请核对日期",
        ],
    ),
}
SOUND: dict[str, Files] = {
    "a lunar day": weekly(until="2035-12-31", 频率="农历每年", 农历日子="九月廿六"),
    "every second week": weekly(间隔=2, 跳过=["2026-11-18"]),
    "ten years of months": weekly(until="2036-11-04", 频率="每月"),
}


@pytest.mark.parametrize("case", CASES)
def test_each_slip_gives_exactly_its_lines(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected


@pytest.mark.parametrize("case", SOUND)
def test_what_is_meant_is_let_through(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []
