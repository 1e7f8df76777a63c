"""What one time of an activity is to machines, beside the golden files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from linked_data.made import ACTIVITY, SIGNUP, WEEKLY, of_activity
from portal.linked_data.organisation import all_named
from portal.linked_data.series import MOST_TIMES
from tiny import sound


@pytest.mark.parametrize(
    ("fee", "is_free", "offered"),
    [
        ("不收费", True, {"price": "0", "priceCurrency": "CNY", "description": "不收费"}),
        ("午餐自理", None, {"description": "午餐自理"}),
        ("材料费20元", None, {"description": "材料费20元"}),
    ],
)
def test_only_an_exact_fee_is_a_price(
    fee: str, is_free: bool | None, offered: dict[str, str], tmp_path: Path
) -> None:
    found = of_activity(tmp_path, SIGNUP.format(fee=fee))
    assert found.get("isAccessibleForFree") is is_free
    assert found["offers"] == {
        "@type": "Offer",
        **offered,
        "url": "https://union.example/activities/gongjiancao/",
        "validThrough": "2026-11-24T17:00+08:00",
    }


@pytest.mark.parametrize(
    ("moved", "start", "before"),
    [
        ("开始: 2026-12-02 15:00", "2026-12-02T15:00+08:00", "2026-11-25T16:00+08:00"),
        ("结束: 2026-11-25 17:00", "2026-11-25T16:00+08:00", None),
    ],
)
def test_only_another_beginning_has_one_before(
    moved: str, start: str, before: str | None, tmp_path: Path
) -> None:
    why = "  状态: 变更\n  原因: 有会\n  起: 2026-11-20\n"
    found = of_activity(tmp_path, f"{why}  改到:\n    {moved}\n")
    assert (found["startDate"], found.get("previousStartDate")) == (start, before)
    assert found["eventStatus"] == "https://schema.org/EventRescheduled"


def test_without_signup_nothing_is_said_of_money(tmp_path: Path) -> None:
    found = of_activity(tmp_path)
    assert not {"offers", "isAccessibleForFree", "maximumAttendeeCapacity"} & set(found)


@pytest.mark.parametrize(
    ("place", "kind", "mode"),
    [
        ("示例镇文化广场", "Place", "Offline"),
        ("线上（腾讯会议）", "VirtualLocation", "Online"),
        ("微信直播间", "VirtualLocation", "Online"),
        ("网络安全培训中心一楼", "Place", "Offline"),
        ("工业园区直播基地", "Place", "Offline"),
    ],
)
def test_what_is_held_online_is_held_at_no_place(
    place: str, kind: str, mode: str, tmp_path: Path
) -> None:
    found = of_activity(tmp_path, activity=ACTIVITY.replace("示例镇文化广场", place))
    assert found["location"]["@type"] == kind
    assert found["location"]["name"] == place
    assert found["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("示例镇总工会", ["示例镇总工会"]),
        ("示例镇总工会、示例镇文化站", ["示例镇总工会", "示例镇文化站"]),
        ("镇总工会（女工、青工部）、镇团委", ["镇总工会（女工、青工部）", "镇团委"]),
    ],
)
def test_several_organisers_are_told_apart(line: str, names: list[str], tmp_path: Path) -> None:
    found = all_named(sound(tmp_path).portal, line)
    assert [one["name"] for one in found] == names
    assert {one["@type"] for one in found} == {"Organization"}


def test_only_the_own_union_has_an_address(tmp_path: Path) -> None:
    own, other = all_named(sound(tmp_path).portal, "示例镇总工会、示例县总工会")
    assert own["url"] == "https://union.example/"
    assert "url" not in other


def starts(found: dict[str, Any]) -> list[str]:
    return [time["startDate"][:10] for time in found["subEvent"]]


def test_of_a_long_series_the_next_times_are_told_and_the_rule_tells_the_others(
    tmp_path: Path,
) -> None:
    rule = WEEKLY.replace("共几次: 4", "共几次: 40")
    late = ACTIVITY.replace("2026-11-25", "2026-11-04")
    found = of_activity(tmp_path, rule, activity=late)
    assert len(found["subEvent"]) == MOST_TIMES
    assert starts(found)[0] == "2026-11-25"
    assert found["eventSchedule"]["repeatCount"] == 40
    assert (found["startDate"][:10], found["endDate"][:10]) == ("2026-11-04", "2027-08-04")


def test_past_times_are_told_only_where_they_were_changed(tmp_path: Path) -> None:
    off = "  逐次:\n    - 日期: 2026-11-11\n      状态: 已取消\n      原因: 有会\n      起: 2026-11-10\n"
    late = ACTIVITY.replace("2026-11-25", "2026-11-04")
    assert starts(of_activity(tmp_path, WEEKLY + off, activity=late)) == [
        "2026-11-11",
        "2026-11-25",
    ]


def test_sessions_elsewhere_do_not_move_the_series(tmp_path: Path) -> None:
    session = "  其他场次:\n    - 开始: 2026-12-05 09:00\n      地点: 工业园区\n"
    found = of_activity(tmp_path, session)
    assert found["location"]["name"] == "示例镇文化广场"
    assert [time["location"]["name"] for time in found["subEvent"]] == [
        "示例镇文化广场",
        "工业园区",
    ]


def test_a_series_that_moved_as_a_whole_is_at_its_new_place(tmp_path: Path) -> None:
    moved = "  状态: 变更\n  原因: 修路\n  起: 2026-11-20\n  改到:\n    地点: 示例镇体育场\n"
    found = of_activity(tmp_path, WEEKLY + moved)
    assert found["location"]["name"] == "示例镇体育场"
