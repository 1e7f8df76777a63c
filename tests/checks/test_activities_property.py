"""Whatever an editor writes about time: every slip is told at its place, and nothing raises."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from entries import Fields, data, entry
from portal.model.recurring import NTHS, Frequency
from tiny import examined

DAYS = st.sampled_from(
    ("2026-11-04", "2026-11-11", "2026-11-12", "2026-12-30", "2025-07-25", "2100-12-31")
)
MOMENTS = DAYS | st.builds(
    "{} {}".format, DAYS, st.sampled_from(("00:00", "16:00", "16:30", "23:59"))
)
NUMBERS = st.sampled_from((1, 2, 3, 28, 400, 601, 100_000_000))
WORDS = st.sampled_from(("一楼", "二楼活动室"))
RULES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"频率": st.sampled_from([one.value for one in Frequency])},
    optional={
        "间隔": NUMBERS,
        "星期": st.lists(st.sampled_from(("周一", "周三", "每天", "工作日")), min_size=1),
        "第几个周几": st.builds("{}周三".format, st.sampled_from(tuple(NTHS))),
        "农历日子": st.sampled_from(("中秋", "除夕", "九月三十", "九月廿六")),
        "止": DAYS,
        "共几次": NUMBERS,
        "跳过": st.lists(DAYS, min_size=1, max_size=3),
    },
)
MOVED: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"地点": WORDS}, optional={"开始": MOMENTS, "结束": MOMENTS}
)
SAID: dict[str, st.SearchStrategy[Any]] = {
    "状态": st.sampled_from(("计划", "名额已满", "已取消", "延期", "变更")),
    "原因": st.just("台风"),
    "起": DAYS,
    "改到": MOVED,
    "活动结果": st.just({"参加人次": 30}),
}
OCCASIONS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"日期": MOMENTS}, optional=SAID
)
SESSIONS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"开始": MOMENTS}, optional={"结束": MOMENTS, "地点": WORDS}
)
ACTIVITIES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"开始": MOMENTS},
    optional={
        **SAID,
        "结束": MOMENTS | st.none(),
        "重复": RULES,
        "其他场次": st.lists(SESSIONS, min_size=1, max_size=3),
        "逐次": st.lists(OCCASIONS, min_size=1, max_size=3),
        "报名": st.fixed_dictionaries({"报名方式": st.just("打电话"), "报名截止": MOMENTS}),
        "发布时间": st.builds("{} 09:00".format, DAYS),
        "更新记录": st.lists(
            st.fixed_dictionaries({"日期": DAYS, "内容": WORDS}), min_size=1, max_size=2
        ),
    },
)


@settings(max_examples=100)
@given(st.lists(ACTIVITIES, min_size=1, max_size=2))
def test_whatever_is_written_about_time_is_read_or_refused(records: list[Fields]) -> None:
    made = [entry("activities", **{"编号": f"a{n}", **one}) for n, one in enumerate(records)]
    with tempfile.TemporaryDirectory() as folder:
        found = examined(Path(folder), data(activities=made))
    for problem in found.problems:
        assert problem.message
        assert problem.line or not problem.path
        assert problem.remedy, problem
