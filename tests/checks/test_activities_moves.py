"""New times and places: what contradicts the state, the plan or itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Fields, Files, data, entry, told

LATER = {"状态": "延期", "原因": "台风", "起": "2026-11-02"}
OTHER = {"状态": "变更", "原因": "台风", "起": "2026-11-02"}
RULE = {"频率": "每周", "止": "2026-12-30"}


def once(**more: Any) -> Files:
    """An activity on a Wednesday, changed and added to."""
    return data(activities=[entry("activities", **more)])


def series(change: Fields, **more: Any) -> Files:
    """The same every week, with something said of one time."""
    return once(重复=RULE, 逐次=[change], **more)


CASES: Cases = {
    "no state": (
        once(改到={"地点": "一楼"}),
        [
            "data/activities/2026.yml:12: activities[0].改到: 写了“改到”，“状态”却是计划；"
            "推后办写 状态: 延期；提前办、换地方写 状态: 变更；不办了就删去“改到”",
        ],
    ),
    "cancelled": (
        once(状态="已取消", 原因="台风", 起="2026-11-03", 改到={"开始": "2026-11-06 16:00"}),
        [
            "data/activities/2026.yml:15: activities[0].改到: 写了“改到”，“状态”却是已取消；"
            "推后办写 状态: 延期；提前办、换地方写 状态: 变更；不办了就删去“改到”",
        ],
    ),
    "no state of one time": (
        series({"日期": "2026-11-11", "改到": {"地点": "一楼"}}),
        [
            "data/activities/2026.yml:17: activities[0].逐次[0].改到: 写了“改到”，“状态”没有写；"
            "推后办写 状态: 延期；提前办、换地方写 状态: 变更；不办了就删去“改到”",
        ],
    ),
    "changed, but not to what": (
        once(**OTHER),
        [
            "data/activities/2026.yml:12: activities[0].状态: 状态是变更，却没有写“改到”；"
            "在“改到”下面写新的“开始”或“地点”；“开始”“地点”仍写原定的",
        ],
    ),
    "one time changed, but not to what": (
        series({"日期": "2026-11-11", **OTHER}),
        [
            "data/activities/2026.yml:17: activities[0].逐次[0].状态: 状态是变更，却没有写“改到”；"
            "在“改到”下面写新的“开始”或“地点”；“开始”“地点”仍写原定的",
        ],
    ),
    "postponed to a place": (
        once(**LATER, 改到={"地点": "一楼"}),
        [
            "data/activities/2026.yml:15: activities[0].改到: 延期写了“改到”，却没有新的“开始”；"
            "时间定了就写“开始”；时间没有定就删去“改到”；只换地方写 状态: 变更",
        ],
    ),
    "all times of a series to one": (
        once(重复=RULE, **LATER, 改到={"开始": "2026-11-06 16:00"}),
        [
            "data/activities/2026.yml:18: activities[0].改到: 办多次的活动，改期要分次写；"
            "改一次的写在“逐次”里；以后都改时间的，把“止”提前，另写一条新的活动",
        ],
    ),
    "the planned time and place": (
        once(
            **OTHER,
            改到={"开始": "2026-11-04 16:00", "结束": "2026-11-04 16:30", "地点": "二楼活动室"},
        ),
        [
            "data/activities/2026.yml:15: activities[0].改到: “改到”和原定的一样；“开始”“地点”要留原定的，新的写在“改到”里",
        ],
    ),
    "the planned time of one time": (
        series({"日期": "2026-11-11", **OTHER, "改到": {"开始": "2026-11-11 16:00"}}),
        [
            "data/activities/2026.yml:20: activities[0].逐次[0].改到: “改到”和原定的一样；“开始”“地点”要留原定的，新的写在“改到”里",
        ],
    ),
    "a new time at the planned place": (
        once(**LATER, 改到={"开始": "2026-11-05 16:00", "地点": "二楼活动室"}),
        [
            "提醒 data/activities/2026.yml:17: activities[0].改到.地点: “改到”的地点和原定的一样；地点没有变，就删去这一行",
        ],
    ),
    "a new place at the planned time": (
        once(**OTHER, 改到={"开始": "2026-11-04 16:00", "地点": "一楼"}),
        [
            "提醒 data/activities/2026.yml:16: activities[0].改到.开始: “改到”的开始和原定的一样；开始没有变，就删去这一行",
        ],
    ),
    "postponed to an earlier day": (
        once(**LATER, 改到={"开始": "2026-11-03 16:00"}),
        [
            "data/activities/2026.yml:16: activities[0].改到.开始: 延期改到 2026年11月3日 16:00，不晚于原定的 2026年11月4日 16:00；"
            "请核对日期；提前办的，写 状态: 变更",
        ],
    ),
    "postponed to the next century": (
        once(**LATER, 改到={"开始": "2062-11-03 16:00"}),
        [
            "data/activities/2026.yml:16: activities[0].改到.开始: 改到 2062年11月3日 16:00，离原定的 2026年11月4日 16:00 超过一年；"
            "请核对年份；明年再办的，另写一条活动",
        ],
    ),
    "an end before the new beginning": (
        once(**LATER, 改到={"开始": "2026-11-06 16:00", "结束": "2026-11-06 15:00"}),
        [
            "data/activities/2026.yml:17: activities[0].改到.结束: 改到的结束 2026年11月6日 15:00 早于开始 2026年11月6日 16:00；"
            "请核对“改到”里的“开始”与“结束”",
        ],
    ),
    "an end before the planned beginning": (
        once(**OTHER, 改到={"结束": "2026-11-04 15:00"}),
        [
            "data/activities/2026.yml:16: activities[0].改到.结束: 改到的结束 2026年11月4日 15:00 早于开始 2026年11月4日 16:00；"
            "请核对“改到”里的“开始”与“结束”",
        ],
    ),
    "postponed to a day without its hour": (
        once(**LATER, 改到={"开始": "2026-12-10"}),
        [
            "data/activities/2026.yml:16: activities[0].改到.开始: 改到 2026年12月10日，没有写钟点；写 开始: 2026-12-10 16:00",
        ],
    ),
    "earlier on the planned day without its hour": (
        once(**LATER, 改到={"开始": "2026-11-04", "结束": "2026-11-04 20:00"}),
        [
            "data/activities/2026.yml:16: activities[0].改到.开始: 改到 2026年11月4日，没有写钟点；写 开始: 2026-11-04 16:00",
        ],
    ),
    "one time to a day without its hour": (
        series({"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-12"}}),
        [
            "data/activities/2026.yml:21: activities[0].逐次[0].改到.开始: 改到 2026年11月12日，没有写钟点；写 开始: 2026-11-12 16:00",
        ],
    ),
    "a day as the new end of some hours": (
        once(**OTHER, 改到={"开始": "2026-11-05 16:00", "结束": "2026-11-05"}),
        [
            "data/activities/2026.yml:17: activities[0].改到.结束: 改到的结束 2026年11月5日，没有写钟点；写 结束: 2026-11-05 16:30",
        ],
    ),
    "a day as the end of what had none": (
        once(**OTHER, 结束=None, 改到={"结束": "2026-11-05"}),
        [
            "提醒 data/activities/2026.yml:15: activities[0].改到.结束: 开始 2026年11月4日 16:00 写了钟点，结束 2026年11月5日 没有写；"
            "“结束”也写上几点，例如 2026-11-05 17:00；说不准几点结束的，删去“结束”；全天办的，“开始”也只写日期",
        ],
    ),
    "a whole day to a clock time up to some day": (
        once(
            **OTHER,
            开始="2026-11-04",
            结束=None,
            改到={"开始": "2026-11-05 16:00", "结束": "2026-11-05"},
        ),
        [
            "data/activities/2026.yml:16: activities[0].改到.结束: 开始 2026年11月5日 16:00 写了钟点，结束 2026年11月5日 没有写；"
            "“结束”也写上几点，例如 2026-11-05 17:00；说不准几点结束的，删去“结束”；全天办的，“开始”也只写日期",
        ],
    ),
    "an hour for the end of whole days": (
        once(
            **OTHER,
            开始="2026-11-04",
            结束=None,
            改到={"开始": "2026-11-05", "结束": "2026-11-05 20:30"},
        ),
        [
            "data/activities/2026.yml:15: activities[0].改到.开始: 开始 2026年11月5日 没有写钟点，结束 2026年11月5日 20:30 却有；"
            "“开始”也写上几点，例如 2026-11-05 09:00；全天办的，“结束”只写日期",
        ],
    ),
    "an hour for the end alone": (
        once(**OTHER, 开始="2026-11-04", 结束=None, 改到={"结束": "2026-11-05 20:30"}),
        [
            "data/activities/2026.yml:15: activities[0].改到.结束: 开始 2026年11月4日 没有写钟点，结束 2026年11月5日 20:30 却有；"
            "“开始”也写上几点，例如 2026-11-04 09:00；全天办的，“结束”只写日期",
        ],
    ),
    "an end in the next century": (
        once(**OTHER, 改到={"结束": "2096-11-04 18:00"}),
        [
            "data/activities/2026.yml:16: activities[0].改到.结束: 改到的结束 2096年11月4日 18:00，离开始 2026年11月4日 16:00 超过一年；"
            "请核对年份",
        ],
    ),
    "onto another time": (
        series({"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-18 16:00"}}),
        [
            "提醒 data/activities/2026.yml:21: activities[0].逐次[0].改到.开始: 改到 2026年11月18日 16:00，和原定 2026年11月18日 16:00 的那一次在同一时间；"
            "请核对日期；两次并成一次的，这一次写 状态: 已取消，在“原因”里说明",
        ],
    ),
    "two to one moment": (
        once(
            重复=RULE,
            逐次=[
                {"日期": "2026-11-18", **LATER, "改到": {"开始": "2026-11-20 16:00"}},
                {"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-20 16:00"}},
            ],
        ),
        [
            "提醒 data/activities/2026.yml:21: activities[0].逐次[0].改到.开始: 改到 2026年11月20日 16:00，和原定 2026年11月11日 16:00 的那一次在同一时间；"
            "请核对日期；两次并成一次的，这一次写 状态: 已取消，在“原因”里说明",
        ],
    ),
    "into another time": (
        series({"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-18 16:15"}}),
        [
            "提醒 data/activities/2026.yml:21: activities[0].逐次[0].改到.开始: 改到 2026年11月18日 16:15，和原定 2026年11月18日 16:00 的那一次时间重叠；"
            "请核对“改到”里的时间；两次并成一次的，这一次写 状态: 已取消，在“原因”里说明",
        ],
    ),
    "until after another time has begun": (
        once(
            其他场次=[{"开始": "2026-11-04 17:00"}],
            逐次=[{"日期": "2026-11-04 16:00", **OTHER, "改到": {"结束": "2026-11-04 17:15"}}],
        ),
        [
            "提醒 data/activities/2026.yml:20: activities[0].逐次[0].改到.结束: 改到的结束 2026年11月4日 17:15，和原定 2026年11月4日 17:00 的那一次时间重叠；"
            "请核对“改到”里的时间；两次并成一次的，这一次写 状态: 已取消，在“原因”里说明",
        ],
    ),
    "two to times that meet": (
        once(
            重复=RULE,
            逐次=[
                {"日期": "2026-11-18", **LATER, "改到": {"开始": "2026-11-20 16:15"}},
                {"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-20 16:00"}},
            ],
        ),
        [
            "提醒 data/activities/2026.yml:21: activities[0].逐次[0].改到.开始: 改到 2026年11月20日 16:15，和原定 2026年11月11日 16:00 的那一次时间重叠；"
            "请核对“改到”里的时间；两次并成一次的，这一次写 状态: 已取消，在“原因”里说明",
        ],
    ),
    "to a day before it was decided": (
        once(状态="变更", 原因="台风", 起="2026-11-03", 改到={"开始": "2026-11-02 16:00"}),
        [
            "data/activities/2026.yml:14: activities[0].起: 起 2026年11月3日 晚于改到的 2026年11月2日 16:00；"
            "“起”写决定的那天，请核对它和“改到”的“开始”",
        ],
    ),
    "one time to a day before it was decided": (
        series(
            {
                **{"日期": "2026-11-11", "状态": "变更", "原因": "台风", "起": "2026-11-13"},
                "改到": {"开始": "2026-11-10 16:00"},
            }
        ),
        [
            "data/activities/2026.yml:19: activities[0].逐次[0].起: 起 2026年11月13日 晚于改到的 2026年11月10日 16:00；"
            "“起”写决定的那天，请核对它和“改到”的“开始”",
        ],
    ),
}
SOUND: dict[str, Files] = {
    "the rest of a series to another place": once(重复=RULE, **OTHER, 改到={"地点": "一楼"}),
    "earlier": once(**OTHER, 改到={"开始": "2026-11-03 16:00"}),
    "postponed without a new time": once(**LATER),
    "one time to a later day at another place": series(
        {"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-12 16:00", "地点": "一楼"}}
    ),
    "right after another time": series(
        {"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-18 16:30"}}
    ),
    "into a time that was called off": once(
        重复=RULE,
        逐次=[
            {"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-18 16:15"}},
            {"日期": "2026-11-18", "状态": "已取消", "原因": "台风", "起": "2026-11-02"},
        ],
    ),
    "one time onto a part of its own planned time": series(
        {"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-11 16:15"}}
    ),
    "onto a time that was called off": once(
        重复=RULE,
        逐次=[
            {"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-18 16:00"}},
            {"日期": "2026-11-18", "状态": "已取消", "原因": "台风", "起": "2026-11-02"},
        ],
    ),
    "onto a time that has moved away": once(
        重复=RULE,
        逐次=[
            {"日期": "2026-11-11", **LATER, "改到": {"开始": "2026-11-18 16:00"}},
            {"日期": "2026-11-18", **LATER, "改到": {"开始": "2026-11-19 16:00"}},
        ],
    ),
    "whole days to other whole days": once(
        **LATER, 开始="2026-11-04", 结束="2026-11-05", 改到={"开始": "2026-11-11"}
    ),
    "a whole day to some hours": once(
        **OTHER,
        开始="2026-11-04",
        结束=None,
        改到={"开始": "2026-11-05 09:00", "结束": "2026-11-05 11:00"},
    ),
    "decided on the new day": once(
        状态="变更", 原因="台风", 起="2026-11-03", 改到={"开始": "2026-11-03 16:00"}
    ),
    "a longer time": once(**OTHER, 改到={"结束": "2026-11-04 18:00"}),
}


@pytest.mark.parametrize("case", CASES)
def test_each_slip_gives_exactly_its_lines(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected


@pytest.mark.parametrize("case", SOUND)
def test_what_is_meant_is_let_through(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []
