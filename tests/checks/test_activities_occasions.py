"""What is said of a state, and of one time of a series."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Fields, Files, data, entry, told

OFF = {"状态": "已取消", "原因": "台风", "起": "2026-11-10"}
WHY = {"原因": "台风", "起": "2026-11-03"}


def once(**more: Any) -> Files:
    """An activity that is held once."""
    return data(activities=[entry("activities", **more)])


def series(*occasions: Fields, skipped: str | None = None, **more: Any) -> Files:
    """An activity on Wednesdays of November and December, and what differs there."""
    rule = {"频率": "每周", "止": "2026-12-30", **({"跳过": [skipped]} if skipped else {})}
    return once(重复=rule, **({"逐次": list(occasions)} if occasions else {}), **more)


CASES: Cases = {
    "no such day": (
        series({"日期": "2026-11-12", **OFF}),
        [
            "data/activities/2026.yml:16: activities[0].逐次[0].日期: 2026年11月12日 没有这一次；"
            "最近的一次原定 2026-11-11 16:00；“日期”写原定的，不写改到的",
        ],
    ),
    "no such hour": (
        series({"日期": "2026-11-11 17:00", **OFF}),
        [
            "data/activities/2026.yml:16: activities[0].逐次[0].日期: 2026年11月11日 17:00 没有这一次；"
            "最近的一次原定 2026-11-11 16:00；“日期”写原定的，不写改到的",
        ],
    ),
    "a day that is skipped": (
        series({"日期": "2026-11-11", **OFF}, skipped="2026-11-11"),
        [
            "data/activities/2026.yml:18: activities[0].逐次[0].日期: 2026年11月11日 已经写在“跳过”里；"
            "安排时就不办的，只写“跳过”；公布以后才取消的，只写“逐次”",
        ],
    ),
    "one time twice": (
        series({"日期": "2026-11-11", **OFF}, {"日期": "2026-11-11 16:00", **OFF}),
        [
            "data/activities/2026.yml:20: activities[0].逐次[1].日期: 2026年11月11日 16:00 在“逐次”里写了两条；请合成一条",
        ],
    ),
    "nothing said": (
        series({"日期": "2026-11-25"}),
        [
            "data/activities/2026.yml:16: activities[0].逐次[0]: 2026年11月25日 这一次没有写什么不同；"
            "请写“状态”“活动结果”或“活动报道”，或者删去这一条",
        ],
    ),
    "an activity that is held once": (
        once(逐次=[{"日期": "2026-11-04", **OFF}]),
        [
            "data/activities/2026.yml:12: activities[0].逐次: 活动只办一次，不用写“逐次”；"
            "请把里面的“状态”“活动结果”直接写在活动里；办几次的，写“重复”或“其他场次”",
        ],
    ),
    "a day with two times": (
        once(
            其他场次=[{"开始": "2026-11-04 19:00"}],
            逐次=[{"日期": "2026-11-04", "活动结果": {"参加人次": 30}}],
        ),
        [
            "data/activities/2026.yml:15: activities[0].逐次[0].日期: 2026年11月4日 有2场，没有写是哪一场；"
            "写上钟点，例如 日期: 2026-11-04 16:00",
        ],
    ),
    "results and report of a whole series": (
        series(活动结果={"参加人次": 30}, 活动报道="2025-gaowen"),
        [
            "data/activities/2026.yml:15: activities[0].活动结果: 办多次的活动，“活动结果”要分次写；请移到“逐次”，每次写 日期 和 活动结果",
            "data/activities/2026.yml:17: activities[0].活动报道: 办多次的活动，“活动报道”要分次写；请移到“逐次”，每次写 日期 和 活动报道",
        ],
    ),
    "results of a time that was cancelled": (
        series({"日期": "2026-11-11", **OFF, "活动结果": {"参加人次": 30}}),
        [
            "data/activities/2026.yml:20: activities[0].逐次[0].活动结果: 已取消的活动不能有活动结果；请删去“活动结果”，或者改正“状态”",
        ],
    ),
    "results on the day from which the series was called off": (
        series({"日期": "2026-11-11", "活动结果": {"参加人次": 30}}, **{**OFF, "起": "2026-11-11"}),
        [
            "data/activities/2026.yml:17: activities[0].逐次[0].活动结果: 从 2026年11月11日 起已取消，这一次却有活动结果；"
            "那天办了的，“起”写第二天 2026-11-12，或者在这一次写 状态: 计划；没有办的，删去“活动结果”",
        ],
    ),
    "results after the series was called off": (
        series({"日期": "2026-11-18", "活动结果": {"参加人次": 30}}, **OFF),
        [
            "data/activities/2026.yml:17: activities[0].逐次[0].活动结果: 从 2026年11月10日 起已取消，这一次却有活动结果；"
            "办了的，在这一次写 状态: 计划；没有办的，删去“活动结果”",
        ],
    ),
    "results of an activity that waits for a new time": (
        once(状态="延期", 原因="台风", 起="2026-11-03", 活动结果={"参加人次": 30}),
        [
            "data/activities/2026.yml:15: activities[0].活动结果: 还没有新时间的活动不能有活动结果；请删去“活动结果”，或者改正“状态”",
        ],
    ),
    "results of a time to come": (
        series({"日期": "2026-11-25", "活动结果": {"参加人次": 30}}),
        [
            "data/activities/2026.yml:17: activities[0].逐次[0].活动结果: 这一次 2026年11月25日 16:00 才开始，不会有活动结果；"
            "请核对“日期”，或者等这一次结束后再写“活动结果”",
        ],
    ),
    "results before the new time": (
        once(
            状态="延期",
            原因="台风",
            起="2026-11-03",
            改到={"开始": "2026-12-09 16:00"},
            活动结果={"参加人次": 30},
        ),
        [
            "data/activities/2026.yml:17: activities[0].活动结果: 活动 2026年12月9日 16:00 才开始，不会有活动结果；"
            "请核对“开始”，或者等活动结束后再写“活动结果”",
        ],
    ),
    "results that contradict each other": (
        series({"日期": "2026-11-11", "活动结果": {"参加人次": 30, "参加人数": 31}}),
        [
            "data/activities/2026.yml:19: activities[0].逐次[0].活动结果.参加人数: 参加人数 31人，多于参加人次 30人次；"
            "请核对“参加人数”与“参加人次”",
        ],
    ),
    "a report older than its time": (
        series({"日期": "2026-11-11", "活动报道": "2025-gaowen"}),
        [
            "提醒 data/activities/2026.yml:17: activities[0].逐次[0].活动报道: 这一次 2026年11月11日 16:00 才开始，报道“2025-gaowen”（docs/news/2025/gaowen.md:4）的发布时间却是 2025年7月1日 9:00；"
            "先发通知、后补报道的，请在那一篇写“更新记录”；否则请核对两个日期",
        ],
    ),
    "no reason and no day": (
        series({"日期": "2026-11-25", "状态": "已取消"}),
        [
            "data/activities/2026.yml:17: activities[0].逐次[0].状态: 这一次已取消，却没有写“原因”；"
            "请写明原因和从哪天起，例如 原因: 台风蓝色预警、起: 2025-07-14",
            "data/activities/2026.yml:17: activities[0].逐次[0].状态: 这一次已取消，却没有写“起”；"
            "请写明原因和从哪天起，例如 原因: 台风蓝色预警、起: 2025-07-14",
        ],
    ),
    "a change without a reason": (
        once(状态="变更", 起="2026-11-03", 改到={"地点": "一楼"}),
        [
            "data/activities/2026.yml:12: activities[0].状态: 活动变更，却没有写“原因”；"
            "请写明原因和从哪天起，例如 原因: 台风蓝色预警、起: 2025-07-14",
        ],
    ),
    "a reason without a state": (
        once(原因="台风", 起="2026-11-03"),
        [
            "提醒 data/activities/2026.yml:1: activities[0]: 活动写了“原因”“起”，没有写“状态”；"
            "取消、延期、变更、名额已满的，写明是哪一种；恢复举行的写 状态: 计划",
        ],
    ),
    "held after all, nobody knows since when": (
        once(状态="计划", 原因="台风绕开了"),
        [
            "提醒 data/activities/2026.yml:1: activities[0]: 状态是计划，写了“原因”，没有写“起”；"
            "补上“起”，写哪天决定的，订阅的人才会看到",
        ],
    ),
    "a new date that was fixed too early": (
        once(状态="延期", **WHY, 改到={"开始": "2026-11-25 16:00", "定下日期": "2026-11-02"}),
        [
            "data/activities/2026.yml:17: activities[0].改到.定下日期: "
            "定下日期 2026年11月2日 早于起 2026年11月3日；"
            "“起”写第一次决定的那天，“定下日期”写新的时间、地点定下的那天；请核对",
        ],
    ),
    "a new date that was fixed too late": (
        once(状态="延期", **WHY, 改到={"开始": "2026-11-18 16:00", "定下日期": "2026-11-19"}),
        [
            "data/activities/2026.yml:17: activities[0].改到.定下日期: "
            "定下日期 2026年11月19日 晚于改到的 2026年11月18日 16:00；"
            "请核对它和“改到”的“开始”",
        ],
    ),
    "decisions of a day to come": (
        series(
            {
                **{"日期": "2026-11-25", "状态": "延期", "原因": "台风", "起": "2026-11-22"},
                "改到": {"开始": "2026-11-26 16:00", "定下日期": "2026-11-23"},
            }
        ),
        [
            "data/activities/2026.yml:19: activities[0].逐次[0].起: "
            "起 2026年11月22日 还没有到；写实际决定的那天",
            "data/activities/2026.yml:22: activities[0].逐次[0].改到.定下日期: "
            "定下日期 2026年11月23日 还没有到；写实际决定的那天",
        ],
    ),
    "a reason without a state at one time": (
        series({"日期": "2026-11-25", "原因": "台风"}),
        [
            "提醒 data/activities/2026.yml:16: activities[0].逐次[0]: 这一次写了“原因”，没有写“状态”；"
            "取消、延期、变更、名额已满的，写明是哪一种；恢复举行的写 状态: 计划",
        ],
    ),
    "decided before it was announced": (
        once(发布时间="2026-10-20 09:00", 状态="已取消", 原因="台风", 起="2026-10-19"),
        [
            "提醒 data/activities/2026.yml:15: activities[0].起: 起 2026年10月19日 早于发布时间 2026年10月20日 9:00；"
            "公布以前就定了的，直接改“开始”“地点”；否则请核对这两个日期",
        ],
    ),
    "decided after it was held": (
        once(状态="已取消", 原因="台风", 起="2026-11-05"),
        [
            "提醒 data/activities/2026.yml:14: activities[0].起: 起 2026年11月5日 晚于原定的结束 2026年11月4日 16:30；"
            "请核对“起”；已经办过的，不用改“状态”",
        ],
    ),
    "decided after one time was held": (
        series({"日期": "2026-11-11", **OFF, "起": "2026-11-12"}),
        [
            "提醒 data/activities/2026.yml:19: activities[0].逐次[0].起: 起 2026年11月12日 晚于原定的结束 2026年11月11日 16:30；"
            "请核对“起”；已经办过的，不用改“状态”",
        ],
    ),
    "decided after all was held": (
        once(
            重复={"频率": "每周", "止": "2026-11-18"}, 状态="已取消", 原因="台风", 起="2026-11-19"
        ),
        [
            "提醒 data/activities/2026.yml:17: activities[0].起: 起 2026年11月19日 晚于原定的结束 2026年11月18日 16:30；"
            "请核对“起”；已经办过的，不用改“状态”",
        ],
    ),
}
SOUND: dict[str, Files] = {
    "held after all": once(状态="计划", **WHY),
    "held after all, without a reason": series(
        {"日期": "2026-11-25", "状态": "计划", "起": "2026-11-20"}
    ),
    "full since a day": once(状态="名额已满", 起="2026-11-03"),
    "a new date that was fixed later": once(
        状态="延期", **WHY, 改到={"开始": "2026-11-25 16:00", "定下日期": "2026-11-10"}
    ),
    "one of several on a day": once(
        其他场次=[{"开始": "2026-11-04 19:00"}],
        逐次=[{"日期": "2026-11-04 16:00", "活动结果": {"参加人次": 30}}],
    ),
    "called off, with that very day held": series(
        {"日期": "2026-11-11", "状态": "计划", "活动结果": {"参加人次": 30}},
        **{**OFF, "起": "2026-11-11"},
    ),
    "called off, with an earlier time counted": series(
        {"日期": "2026-11-04", "活动结果": {"参加人次": 30}}, **OFF
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_slip_gives_exactly_its_lines(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected


@pytest.mark.parametrize("case", SOUND)
def test_what_is_meant_is_let_through(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []
