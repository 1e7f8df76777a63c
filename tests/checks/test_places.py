"""Places: the exact line for what contradicts itself, silence for what is sound."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from portal.model.types import ZONE
from station import DAILY, FILE, GCJ02, station
from tiny import NOW, examined, lines


def found(folder: Path, more: str, now: datetime = NOW) -> list[str]:
    """The problem lines of a site with this one place, without the file."""
    problems = lines(folder, {FILE: station(more)}, now)
    return [line.removeprefix(f"{FILE}:") for line in problems]


def coord(lng: str, lat: str) -> str:
    """The lines of a position."""
    return f"  坐标:\n    经度: {lng}\n    纬度: {lat}\n    坐标系: gcj02\n"


def seasons(*entries: str) -> str:
    """The lines of several entries of hours, each of fields set apart by ``|``."""
    text = "  开放时间:\n"
    for entry in entries:
        first, *rest = entry.split("|")
        text += f"    - {first}\n" + "".join(f"      {field}\n" for field in rest)
    return text


SOUND = {
    "nothing but the least": "",
    "every day": DAILY,
    "summer and winter": seasons(
        "起: 05-01|止: 09-30|时段: 06:00-22:00", "起: 10-01|止: 04-30|时段: 08:00-20:00"
    ),
    "weekdays and weekend": seasons(
        "星期: 工作日|时段: [08:30-12:00, 14:30-17:30]", "星期: 周末|时段: 09:00-16:00"
    ),
    "past midnight": seasons("时段: 18:00-02:00"),
    "up to midnight and from midnight": seasons(
        "星期: 周一|时段: 全天", "星期: 周二|时段: 00:00-06:00"
    ),
    "touching": seasons("时段: [08:00-12:00, 12:00-14:00]"),
    "only in summer": seasons("起: 06-01|止: 08-31|时段: 08:00-20:00"),
    "day and night": seasons("时段: 全天") + "  设施: [24小时热水]\n",
    "exceptions": DAILY
    + "  例外日期:\n    - 起: 2027-02-05\n      止: 2027-02-11\n      不开放: 是\n      内容: 春节\n"
    "    - 起: 2027-02-12\n      时段: 10:00-16:00\n      内容: 初六\n",
    "closed": DAILY + "  暂停开放:\n    起: 2026-11-10\n    止: 2026-11-10\n    原因: 检修\n",
    "closed for nobody knows how long": DAILY + "  暂停开放:\n    起: 2026-11-10\n    原因: 检修\n",
    "position": GCJ02,
    "usual and unusual words": "  设施: [歇脚, 取暖, 免费理发]\n",
    "stars": "  星级: 5\n",
}

CASES = {
    "overlap": (
        seasons("时段: [08:00-12:00, 11:30-17:00]"),
        "7: places[0].开放时间[0].时段: 时段 08:00-12:00 和 11:30-17:00 重叠；请合成一段，或者改正钟点",
    ),
    "past midnight into the next day": (
        seasons("时段: [06:00-12:00, 18:00-07:00]"),
        "7: places[0].开放时间[0].时段: 过了半夜的时段和第二天的重叠；请合成一段，或者改正钟点",
    ),
    "Sunday night into Monday": (
        seasons("星期: [周日, 周一]|时段: [00:30-06:00, 20:00-01:00]"),
        "8: places[0].开放时间[0].时段: 过了半夜的时段和第二天的重叠；请合成一段，或者改正钟点",
    ),
    "the same weekday twice": (
        seasons("星期: 工作日|时段: 08:00-12:00", "星期: 周五|时段: 14:00-17:00"),
        "9: places[0].开放时间[1]: 第 1 条和第 2 条都写了1月1日起的周五；"
        "请改正“起”“止”或“星期”；同一天的几段写进一条的“时段”",
    ),
    "seasons that overlap": (
        seasons("起: 05-01|止: 10-01|时段: 06:00-22:00", "起: 10-01|止: 04-30|时段: 08:00-20:00"),
        "10: places[0].开放时间[1]: 第 1 条和第 2 条都写了10月1日起的周一；"
        "请改正“起”“止”或“星期”；同一天的几段写进一条的“时段”",
    ),
    "one entry lasts into the other": (
        seasons("星期: 周五|时段: 18:00-02:00", "星期: 周六|时段: 01:00-06:00"),
        "9: places[0].开放时间[1]: 第 1 条和第 2 条里，过了半夜的时段和第二天的重叠；请改正钟点",
    ),
    "half a season": (
        seasons("起: 05-01|时段: 08:00-20:00"),
        "7: places[0].开放时间[0]: “起”和“止”只写了一样；两样都写；全年一样就两样都不写",
    ),
    "a gap of a day": (
        seasons("起: 05-01|止: 09-29|时段: 06:00-22:00", "起: 10-01|止: 04-30|时段: 08:00-20:00"),
        "6: places[0].开放时间: 一年里只有 09-30 没有写开放时间；"
        "请核对几条的“起”和“止”是不是首尾相接；真的不开放，写进“例外日期”",
    ),
    "an exception backwards": (
        DAILY
        + "  例外日期:\n    - 起: 2027-02-11\n      止: 2027-02-05\n      不开放: 是\n      内容: 春节\n",
        "10: places[0].例外日期[0].止: 止 2027年2月5日 早于起 2027年2月11日；请核对“起”与“止”",
    ),
    "an exception that says nothing": (
        DAILY + "  例外日期:\n    - 起: 2027-02-05\n      内容: 春节\n",
        "9: places[0].例外日期[0]: 没有写这几天几点开门；"
        "关门写 不开放: 是，开门写 时段: [09:00-16:00]",
    ),
    "an exception that says both": (
        DAILY
        + "  例外日期:\n    - 起: 2027-02-05\n      不开放: 是\n      时段: 全天\n      内容: 春节\n",
        "9: places[0].例外日期[0]: “不开放”和“时段”只能写一样；"
        "关门写 不开放: 是，开门写 时段: [09:00-16:00]",
    ),
    "an exception that overlaps in itself": (
        DAILY
        + "  例外日期:\n    - 起: 2027-02-05\n      时段: [08:00-12:00, 09:00-10:00]\n      内容: 春节\n",
        "10: places[0].例外日期[0].时段: 时段 08:00-12:00 和 09:00-10:00 重叠；请合成一段，或者改正钟点",
    ),
    "a day in two exceptions": (
        DAILY
        + "  例外日期:\n    - 起: 2027-02-05\n      止: 2027-02-11\n      不开放: 是\n      内容: 春节\n"
        "    - 起: 2027-02-11\n      时段: 全天\n      内容: 初五\n",
        "13: places[0].例外日期[1]: 2027年2月11日 在例外日期里写了两次；请改正日期，一天只写一次",
    ),
    "closed backwards": (
        "  暂停开放:\n    起: 2026-11-10\n    止: 2026-11-01\n    原因: 检修\n",
        "8: places[0].暂停开放.止: 止 2026年11月1日 早于起 2026年11月10日；请核对“起”与“止”",
    ),
    "a claim of day and night": (
        DAILY + "  设施: [饮水, 24小时热水]\n",
        "8: places[0].设施[1]: 写着“24小时热水”，开放时间却不是每天全天；"
        "真的不关门，写 星期: 每天、时段: 全天；否则请改这句话",
    ),
    "a door without a way in": (
        "  进门方式: 刷脸\n",
        "6: places[0].进门方式: 进门要刷脸，却没有写到哪里办；"
        "请加一行，例如 进门说明: 第一次到镇总工会窗口登记",
    ),
    "six stars": (
        "  星级: 6\n",
        "6: places[0].星级: 星级写成了 6，从 1 到 5；没有评星就删去这一行",
    ),
    "a word that is nearly a usual one": (
        "  设施: [应急药]\n",
        "6: places[0].设施[0]: 设施“应急药”和常用的“应急药品”像是一回事；"
        "一样的话写成“应急药品”，便于查找；不一样就不用改",
    ),
    "bought after it was seen": (
        "  器材:\n    - 名称: 长椅\n      数量: 2\n      购置日期: 2026-11-20\n",
        "9: places[0].器材[0].购置日期: 购置日期 2026年11月20日 晚于核实日期 2026年11月3日；"
        "请核对两个日期",
    ),
    "swapped": (
        coord("30.284617", "113.751243"),
        "6: places[0].坐标: 经度 30.284617 和纬度 113.751243 写反了；"
        "请改成：经度: 113.751243，纬度: 30.284617",
    ),
    "outside China": (
        coord("13.751243", "30.284617"),
        "6: places[0].坐标: 经度 13.751243、纬度 30.284617 不在中国；"
        "中国的经度在 73 到 136 之间，纬度在 3 到 54 之间，请在地图上重新查",
    ),
}
WARNINGS = {"a gap of a day", "a word that is nearly a usual one"}


@pytest.mark.parametrize("more", SOUND.values(), ids=SOUND)
def test_a_sound_place_is_silent(more: str, tmp_path: Path) -> None:
    assert found(tmp_path, more) == []


@pytest.mark.parametrize("case", CASES)
def test_a_contradiction_is_told_at_its_line(case: str, tmp_path: Path) -> None:
    more, line = CASES[case]
    problems = examined(tmp_path, {FILE: station(more)}).problems
    assert [str(problem) for problem in problems] == [f"{FILE}:{line}"]
    assert {problem.level for problem in problems} == {"warning" if case in WARNINGS else "error"}


def test_a_name_that_claims_day_and_night(tmp_path: Path) -> None:
    text = station(DAILY, name="园区24小时驿站")
    assert lines(tmp_path, {FILE: text}) == [
        f"{FILE}:2: places[0].名称: 写着“园区24小时驿站”，开放时间却不是每天全天；"
        "真的不关门，写 星期: 每天、时段: 全天；否则请改这句话"
    ]


def test_a_place_far_off_the_others(tmp_path: Path) -> None:
    near = [station(coord(f"113.75{n}", "30.28"), id=f"a-{n}") for n in range(3)]
    far = station(coord("113.75", "33.28"), id="b", name="远处驿站")
    problems = examined(tmp_path, {FILE: "".join([*near, far])}).problems
    assert [(str(problem), problem.level) for problem in problems] == [
        (
            f"{FILE}:{9 * 3 + 6}: places[3].坐标: “远处驿站”离其他场所有 333 公里；"
            "请核对经度和纬度是不是多打、少打了数字",
            "warning",
        )
    ]


@pytest.mark.parametrize(
    ("now", "is_told"),
    [
        (datetime(2027, 5, 2, 23, 59, tzinfo=ZONE), False),
        (datetime(2027, 5, 3, tzinfo=ZONE), True),
        (datetime(2032, 11, 21, tzinfo=ZONE), True),
    ],
)
def test_a_place_nobody_looked_at_is_a_reminder_and_never_an_error(
    now: datetime, is_told: bool, tmp_path: Path
) -> None:
    problems = examined(tmp_path, {FILE: station(DAILY)}, now).problems
    reminders = [problem for problem in problems if problem.source == FILE]
    assert [str(problem) for problem in reminders] == (
        [
            f"{FILE}:5: places[0].核实日期: “老街驿站”上次核实是 2026年11月3日，已经超过 180 天；"
            "请去现场或打电话问一问，再改成当天的日期"
        ]
        if is_told
        else []
    )
    assert [problem for problem in reminders if problem.level == "error"] == []


def test_a_day_of_verification_still_to_come(tmp_path: Path) -> None:
    before = datetime(2026, 11, 3, tzinfo=ZONE) - timedelta(seconds=1)
    assert found(tmp_path, DAILY, before)[:1] == [
        "5: places[0].核实日期: 核实日期 2026年11月3日 还没有到；请写真正去看过的那天"
    ]
