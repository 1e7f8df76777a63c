"""The rules of series as people read them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.recurrence.rules import planned_days
from portal.wording import cadence, each_called, rule_in_words, short_day
from recurrence.made import activity, weekly


def monthly(**rule: Any) -> dict[str, Any]:
    return {"frequency": "每月", "times": "3", **rule}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"repeat": weekly("2026-12-30", skipped=["2026-10-07"])},
            "每周三 16:00—16:30，2026年3月4日至12月30日，10月7日停一次",
        ),
        (
            {"repeat": weekly("2026-12-30", days=["周一", "周三"], interval="2")},
            "每两周的周一、周三 16:00—16:30，2026年3月4日至12月23日",
        ),
        (
            {"repeat": weekly("2027-02-10", days=["工作日"], skipped=["2026-10-07", "2027-01-01"])},
            "每周一至周五 16:00—16:30，2026年3月4日至2027年2月10日，"
            "2026年10月7日、2027年1月1日停两次",
        ),
        ({"repeat": weekly(days=["每天"])}, "每天 16:00—16:30，2026年3月4日至4月1日"),
        ({"repeat": weekly(days=["周末"])}, "每周六、周日 16:00—16:30，2026年3月7日至3月29日"),
        (
            {
                "repeat": weekly(
                    "2026-04-29",
                    skipped=[
                        f"2026-{day}" for day in ("03-11", "03-18", "03-25", "04-01", "04-08")
                    ],
                )
            },
            "每周三 16:00—16:30，2026年3月4日至4月29日，停5次",
        ),
        ({"repeat": weekly("2026-03-10")}, "每周三 16:00—16:30，2026年3月4日"),
        (
            {"repeat": monthly(nth_weekday="第一个周三")},
            "每月第一个周三 16:00—16:30，2026年3月4日至5月6日",
        ),
        (
            {"repeat": monthly(interval="2"), "start": "2026-03-31", "end": "2026-04-02"},
            "每两个月的31日（没有这一天的月份不办），每次3天，2026年3月31日至7月31日",
        ),
        (
            {"repeat": monthly(frequency="每年"), "start": "2026-03-08", "end": None},
            "每年3月8日，2026年3月8日至2028年3月8日",
        ),
        (
            {"repeat": monthly(frequency="每年", nth_weekday="第一个周三", interval="3")},
            "每3年的3月第一个周三 16:00—16:30，2026年3月4日至2032年3月3日",
        ),
        (
            {
                "repeat": monthly(frequency="农历每年", lunar_day="中秋"),
                **{"start": "2026-09-25 19:00", "end": "2026-09-25 21:00"},
            },
            "每年农历八月十五（中秋）19:00—21:00，2026年9月25日至2028年10月3日",
        ),
        (
            {
                "repeat": monthly(frequency="农历每年", lunar_day="除夕"),
                **{"start": "2026-02-16", "end": None},
            },
            "每年除夕，2026年2月16日至2028年1月25日",
        ),
        (
            {"start": "2026-03-04 20:00", "end": "2026-03-05 06:00", "repeat": weekly()},
            "每周三 20:00—次日6:00，2026年3月4日至4月1日",
        ),
        (
            {"start": "2026-03-04 9:00", "end": "2026-03-06 16:00", "repeat": weekly()},
            "每周三 9:00起，每次3天，2026年3月4日至4月1日",
        ),
        (
            {"repeat": weekly(), "more_times": [{"start": "2026-05-09 09:00"}]},
            "每周三 16:00—16:30，2026年3月4日至4月1日，另加1场",
        ),
        (
            {"more_times": [{"start": "2026-05-09 09:00"}, {"start": "2026-12-05 9:00"}]},
            "2026年3月4日 16:00—16:30、5月9日 9:00—9:30、12月5日 9:00—9:30，共3场",
        ),
        (
            {"end": None, "more_times": [{"start": "2027-05-09 16:00"}]},
            "2026年3月4日、2027年5月9日，16:00，共2场",
        ),
        (
            {"more_times": [{"start": f"2026-05-0{day} 09:00"} for day in range(1, 6)]},
            "2026年3月4日至5月5日，共6场",
        ),
    ],
)
def test_rules(fields: dict[str, Any], expected: str) -> None:
    assert rule_in_words(activity(**fields)) == expected


def test_a_rhythm_leaves_the_days_out() -> None:
    ruled = activity(repeat=weekly())
    free = activity(more_times=[{"start": "2026-05-09 09:00"}])
    assert (cadence(ruled), each_called(ruled)) == ("每周三 16:00—16:30", "次")
    assert (cadence(free), each_called(free)) == ("共2场", "场")


@given(
    st.sampled_from(["每周", "每月", "每年", "农历每年"]),
    st.integers(1, 4),
    st.integers(1, 9),
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
)
def test_any_rule_names_its_first_and_its_last_day(
    frequency: str, interval: int, times: int, day: date
) -> None:
    rule = {"frequency": frequency, "interval": f"{interval}", "times": f"{times}"}
    made = activity(start=f"{day}", end=None, repeat=rule)
    days = planned_days(made)
    if days:
        told = rule_in_words(made)
        assert f"{days[0].year}年{short_day(days[0])}" in told
        assert told.endswith(short_day(days[-1]))
