"""Where and when: places, ends, sessions, deadlines, files, and activities written twice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Fields, Files, as_yaml, data, entry, told
from portal.pages.plan import plan
from portal.pages.spec import PageSpec
from portal.public import Portal


def once(**more: Any) -> Files:
    """An activity on a Wednesday, changed and added to."""
    return data(activities=[entry("activities", **more)])


def alike(*starts: str, **more: Any) -> Files:
    """Activities of one name, one after another."""
    return data(
        activities=[
            entry("activities", 编号=f"a{n}", 开始=start, 结束=None, **more)
            for n, start in enumerate(starts)
        ]
    )


PLACE = "- 编号: zhijia\n  名称: 职工之家\n  种类: 职工书屋\n  地址: 人民路1号\n  核实日期: 2026-06-20\n"
CASES: Cases = {
    "no place": (
        once(地点=None),
        [
            "data/activities/2026.yml:1: activities[0].地点: 没有写在哪里；"
            "加一行 地点: 示例镇文化广场；在 data/places.yml 里有的，写 场所: 编号",
        ],
    ),
    "an end before the beginning": (
        once(结束="2026-11-04 15:00"),
        [
            "data/activities/2026.yml:4: activities[0].结束: 结束时间 2026年11月4日 15:00 早于开始时间 2026年11月4日 16:00；"
            "请核对“开始”与“结束”",
        ],
    ),
    "two years": (
        once(结束="2028-11-04 16:30"),
        [
            "data/activities/2026.yml:4: activities[0].结束: 活动从 2026年11月4日 16:00 到 2028年11月4日 16:30，超过一年；"
            "请核对年份；一直在做的事写进 data/programmes.yml",
        ],
    ),
    "a series whose end is that of its last time": (
        once(结束="2026-12-30 16:30", 重复={"频率": "每周", "止": "2026-12-30"}),
        [
            "data/activities/2026.yml:4: activities[0].结束: 一次从 2026年11月4日 16:00 办到 2026年12月30日 16:30，下一次 2026年11月11日 16:00 已经开始；"
            "“结束”写第一次什么时候结束；办到哪天为止，写在“重复”的“止”里",
        ],
    ),
    "a session before the first": (
        once(其他场次=[{"开始": "2026-11-03 16:00"}]),
        [
            "data/activities/2026.yml:13: activities[0].其他场次[0].开始: 这一场 2026年11月3日 16:00 早于“开始” 2026年11月4日 16:00；"
            "“开始”写最早的一场，后面的写在“其他场次”里",
        ],
    ),
    "a session that ends before it begins": (
        once(其他场次=[{"开始": "2026-11-05 16:00", "结束": "2026-11-05 15:00"}]),
        [
            "data/activities/2026.yml:14: activities[0].其他场次[0].结束: 结束时间 2026年11月5日 15:00 早于开始时间 2026年11月5日 16:00；"
            "请核对“开始”与“结束”",
        ],
    ),
    "sessions that meet": (
        once(
            其他场次=[
                {"开始": "2026-11-04 16:15"},
                {"开始": "2026-11-05 16:00", "结束": "2026-11-05 18:00"},
                {"开始": "2026-11-05 17:00"},
            ]
        ),
        [
            "data/activities/2026.yml:13: activities[0].其他场次[0].开始: 2026年11月4日 16:15 的这一场和 2026年11月4日 16:00 的一场时间重叠；"
            "请核对两场的“开始”和“结束”；同一时间在几处办的，各写一条活动",
            "data/activities/2026.yml:16: activities[0].其他场次[2].开始: 2026年11月5日 17:00 的这一场和 2026年11月5日 16:00 的一场时间重叠；"
            "请核对两场的“开始”和“结束”；同一时间在几处办的，各写一条活动",
        ],
    ),
    "a session at the same moment": (
        once(结束=None, 其他场次=[{"开始": "2026-11-04 16:00", "地点": "村里"}]),
        [
            "data/activities/2026.yml:12: activities[0].其他场次[0].开始: 2026年11月4日 16:00 的这一场和 2026年11月4日 16:00 的一场时间重叠；"
            "请核对两场的“开始”和“结束”；同一时间在几处办的，各写一条活动",
        ],
    ),
    "sessions that meet because they are as long as the first": (
        once(
            结束="2026-11-04 18:00",
            其他场次=[{"开始": "2026-11-04 19:00"}, {"开始": "2026-11-04 20:30"}],
        ),
        [
            "data/activities/2026.yml:14: activities[0].其他场次[1].开始: 2026年11月4日 20:30 的这一场和 2026年11月4日 19:00 的一场时间重叠；"
            "请核对两场的“开始”和“结束”；同一时间在几处办的，各写一条活动",
        ],
    ),
    "a session in the next century": (
        once(其他场次=[{"开始": "2096-12-09 16:00"}]),
        [
            "data/activities/2026.yml:13: activities[0].其他场次[0].开始: 这一场 2096年12月9日 16:00 离开始 2026年11月4日 16:00 超过十年；"
            "请核对年份；一条最多写十年，到时另写一条",
        ],
    ),
    "a session that ends in the next century": (
        once(其他场次=[{"开始": "2026-12-09 16:00", "结束": "2096-12-09 17:00"}]),
        [
            "data/activities/2026.yml:14: activities[0].其他场次[0].结束: 活动从 2026年12月9日 16:00 到 2096年12月9日 17:00，超过一年；"
            "请核对年份；一直在做的事写进 data/programmes.yml",
        ],
    ),
    "a session of a series that ends in the next century": (
        once(
            重复={"频率": "每周", "止": "2026-11-25"},
            其他场次=[{"开始": "2026-12-09 17:00", "结束": "2096-12-09 17:00"}],
        ),
        [
            "data/activities/2026.yml:17: activities[0].其他场次[0].结束: 活动从 2026年12月9日 17:00 到 2096年12月9日 17:00，超过一年；"
            "请核对年份；一直在做的事写进 data/programmes.yml",
        ],
    ),
    "a beginning in the next century": (
        once(开始="2099-11-04 16:00", 结束=None, 重复={"频率": "农历每年", "共几次": 30}),
        [
            "data/activities/2026.yml:3: activities[0].开始: 开始 2099年11月4日 16:00 在十年以后；请核对年份",
        ],
    ),
    "a day beside a clock time": (
        once(开始="2026-12-02", 结束="2026-12-02 20:30"),
        [
            "data/activities/2026.yml:3: activities[0].开始: 开始 2026年12月2日 没有写钟点，结束 2026年12月2日 20:30 却有；"
            "“开始”也写上几点，例如 2026-12-02 09:00；全天办的，“结束”只写日期",
        ],
    ),
    "several days to a clock time": (
        once(开始="2026-12-02", 结束="2026-12-04 12:00"),
        [
            "data/activities/2026.yml:3: activities[0].开始: 开始 2026年12月2日 没有写钟点，结束 2026年12月4日 12:00 却有；"
            "“开始”也写上几点，例如 2026-12-02 09:00；全天办的，“结束”只写日期",
        ],
    ),
    "a clock time up to some day": (
        once(结束="2026-11-05"),
        [
            "提醒 data/activities/2026.yml:4: activities[0].结束: 开始 2026年11月4日 16:00 写了钟点，结束 2026年11月5日 没有写；"
            "“结束”也写上几点，例如 2026-11-05 17:00；说不准几点结束的，删去“结束”；全天办的，“开始”也只写日期",
        ],
    ),
    "a clock time of the evening up to the same day": (
        once(开始="2026-11-04 19:00", 结束="2026-11-04"),
        [
            "data/activities/2026.yml:4: activities[0].结束: 开始 2026年11月4日 19:00 写了钟点，结束 2026年11月4日 没有写；"
            "“结束”也写上几点，例如 2026-11-04 20:00；说不准几点结束的，删去“结束”；全天办的，“开始”也只写日期",
        ],
    ),
    "a clock time up to a day before it": (
        once(结束="2026-11-03"),
        [
            "data/activities/2026.yml:4: activities[0].结束: 结束时间 2026年11月3日 早于开始时间 2026年11月4日 16:00；"
            "请核对“开始”与“结束”",
        ],
    ),
    "a session's clock time up to some day": (
        once(其他场次=[{"开始": "2026-12-02 16:00", "结束": "2026-12-02"}]),
        [
            "data/activities/2026.yml:14: activities[0].其他场次[0].结束: 开始 2026年12月2日 16:00 写了钟点，结束 2026年12月2日 没有写；"
            "“结束”也写上几点，例如 2026-12-02 17:00；说不准几点结束的，删去“结束”；全天办的，“开始”也只写日期",
        ],
    ),
    "a session's day beside a clock time": (
        once(其他场次=[{"开始": "2026-12-02", "结束": "2026-12-02 20:30"}]),
        [
            "data/activities/2026.yml:13: activities[0].其他场次[0].开始: 开始 2026年12月2日 没有写钟点，结束 2026年12月2日 20:30 却有；"
            "“开始”也写上几点，例如 2026-12-02 09:00；全天办的，“结束”只写日期",
        ],
    ),
    "a session without the hour that the first has": (
        once(其他场次=[{"开始": "2026-12-02"}]),
        [
            "提醒 data/activities/2026.yml:13: activities[0].其他场次[0].开始: 这一场 2026年12月2日 没有写钟点，会写成全天；"
            "写 开始: 2026-12-02 16:00",
        ],
    ),
    "a session's day with a day as its end": (
        once(其他场次=[{"开始": "2026-12-02", "结束": "2026-12-02"}]),
        [
            "提醒 data/activities/2026.yml:13: activities[0].其他场次[0].开始: 这一场 2026年12月2日 没有写钟点，会写成全天；"
            "写 开始: 2026-12-02 16:00",
        ],
    ),
    "no crowds": (
        {**data(), "data/activities/2026.yml": as_yaml([entry("activities")]) + "  人群: []\n"},
        [
            "data/activities/2026.yml:12: activities[0].人群: “人群”是空的；写法示例 人群: [女职工]",
        ],
    ),
    "twenty-four o'clock": (
        once(结束="2026-11-04 24:00"),
        [
            "data/activities/2026.yml:4: activities[0].结束: “2026-11-04 24:00”不是真实的钟点；写第二天 00:00，即 2026-11-05 00:00",
        ],
    ),
    "a session at a place that is not on record": (
        once(其他场次=[{"开始": "2026-12-02 16:00", "场所": "zhijia"}]),
        [
            "data/activities/2026.yml:14: activities[0].其他场次[0].场所: 没有编号为“zhijia”的场所；可用的编号见 data/places.yml",
        ],
    ),
    "signing up after the last time": (
        once(
            重复={"频率": "每周", "止": "2026-12-30"},
            报名={"报名方式": "打电话", "报名截止": "2026-12-31"},
        ),
        [
            "data/activities/2026.yml:17: activities[0].报名.报名截止: 报名截止 2026年12月31日 晚于最后一次结束 2026年12月30日 16:30；"
            "请核对报名截止的时间",
        ],
    ),
    "signing up after the new time": (
        once(
            状态="延期",
            原因="台风",
            起="2026-11-02",
            改到={"开始": "2026-11-06 16:00"},
            报名={"报名方式": "打电话", "报名截止": "2026-11-06 16:31"},
        ),
        [
            "data/activities/2026.yml:19: activities[0].报名.报名截止: 报名截止 2026年11月6日 16:31 晚于活动结束 2026年11月6日 16:30；"
            "请核对报名截止的时间",
        ],
    ),
    "a change before the announcement": (
        once(发布时间="2026-10-20 09:00", 更新记录=[{"日期": "2026-10-19", "内容": "改地点"}]),
        [
            "data/activities/2026.yml:14: activities[0].更新记录[0].日期: 更新日期 2026年10月19日 早于发布时间 2026年10月20日 9:00；"
            "请核对这条更新记录的日期",
        ],
    ),
    "the year of another file": (
        once(开始="2027-11-03 16:00", 结束=None),
        [
            "data/activities/2026.yml:3: activities[0].开始: 活动在 2027 年，却写在 2026 年的文件里；"
            "请移到 data/activities/2027.yml，或者改正“开始”",
        ],
    ),
    "written twice": (
        alike("2026-11-04", "2026-11-04"),
        [
            "data/activities/2026.yml:12: activities[1].标题: 和 data/activities/2026.yml:2 的活动标题、开始、地点都一样；"
            "请删去一条；一天办几场的，写“其他场次”",
        ],
    ),
    "four Wednesdays": (
        alike("2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23"),
        [
            "提醒 data/activities/2026.yml:2: activities[0].标题: “工间操”写了4条，每周一次，到 2026年12月23日 为止；"
            "可以合成一条，在“重复”下面写 频率: 每周、止: 2026-12-23",
        ],
    ),
    "Wednesdays between other days": (
        alike(
            "2026-11-24",
            "2026-11-25",
            "2026-12-02",
            "2026-12-09",
            "2026-12-16",
            "2026-12-29",
        ),
        [
            "提醒 data/activities/2026.yml:12: activities[1].标题: “工间操”写了4条，每周一次，到 2026年12月16日 为止；"
            "可以合成一条，在“重复”下面写 频率: 每周、止: 2026-12-16",
        ],
    ),
    "every second week": (
        {
            **data(),
            "data/activities/2027.yml": as_yaml(
                [
                    entry("activities", 编号=f"a{n}", 开始=f"2027-{day}", 结束=None)
                    for n, day in enumerate(("01-06", "01-20", "02-03", "02-17", "03-03"))
                ]
            ),
        },
        [
            "提醒 data/activities/2027.yml:2: activities[0].标题: “工间操”写了5条，每2周一次，到 2027年3月3日 为止；"
            "可以合成一条，在“重复”下面写 频率: 每周、间隔: 2、止: 2027-03-03",
        ],
    ),
}
SOUND: dict[str, Files] = {
    "a place on record alone": {
        **once(场所="zhijia", 地点=None),
        "data/places.yml": PLACE,
    },
    "a session at a place on record": {
        **once(其他场次=[{"开始": "2026-12-02 16:00", "场所": "zhijia", "地点": "二楼"}]),
        "data/places.yml": PLACE,
    },
    "whole days, with one more": once(
        开始="2026-12-02", 结束="2026-12-03", 其他场次=[{"开始": "2026-12-05"}]
    ),
    "three Wednesdays": alike("2026-12-02", "2026-12-09", "2026-12-16"),
    "Wednesdays that are over": alike("2026-10-07", "2026-10-14", "2026-10-21", "2026-10-28"),
    "days at no distance of weeks": alike("2026-12-01", "2026-12-02", "2026-12-04", "2026-12-08"),
    "sessions one after another": once(
        其他场次=[{"开始": "2026-11-04 16:30"}, {"开始": "2027-01-06 09:00"}]
    ),
}


FAR: Mapping[str, Fields] = {
    "beginning": {"开始": "2099-11-04 16:00", "结束": None},
    "the last day there is": {"开始": "2100-12-31", "结束": None},
    "end": {"结束": "2099-11-04 16:30"},
    "session": {"其他场次": [{"开始": "2099-11-04 16:00"}]},
    "end of a session": {"其他场次": [{"开始": "2026-12-02 16:00", "结束": "2099-11-04 16:00"}]},
    "new time": {"状态": "延期", "改到": {"开始": "2099-11-04 16:00"}},
    "new end of one time": {
        "重复": {"频率": "每周", "共几次": 3},
        "逐次": [{"日期": "2026-11-11", "改到": {"结束": "2099-11-04 16:00"}}],
    },
}


@pytest.mark.parametrize("case", FAR)
def test_no_page_is_planned_up_to_a_slip(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned: list[str] = []

    def noted(portal: Portal) -> tuple[PageSpec, ...]:
        specs = plan(portal)
        planned.extend(spec.src_uri for spec in specs)
        return specs

    monkeypatch.setattr("portal.site.plan", noted)
    assert any("超过" in line or "十年以后" in line for line in told(tmp_path, once(**FAR[case])))
    years = {int(year) for uri in planned for year in re.findall(r"^calendar/(\d{4})/", uri)}
    assert years
    assert max(years) <= 2027


@pytest.mark.parametrize("case", CASES)
def test_each_slip_gives_exactly_its_lines(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected


@pytest.mark.parametrize("case", SOUND)
def test_what_is_meant_is_let_through(case: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[case]) == []
