"""Official holidays: as in the notice, one record a year, no day told twice."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from entries import LEAST, Cases, Files, data, entry, told
from tiny import ROOT

YEAR: dict[str, Any] = dict(LEAST["holidays"])
FILE = "data/holidays.yml"
SPANS = 7
"""Holidays of the least record; the eighth is what a test adds."""
CHECK = "请照通知核对"


def year(*spans: dict[str, Any], **fields: Any) -> Files:
    """The year 2026 with further holidays and changed fields."""
    return data(holidays=[entry("holidays", 假期=[*deepcopy(YEAR["假期"]), *spans], **fields)])


def span(start: str, end: str, *worked: str, name: str = "补假") -> dict[str, Any]:
    """One holiday."""
    fields: dict[str, Any] = {"名称": name, "开始": start, "结束": end}
    return {**fields, "调休上班": list(worked)} if worked else fields


def line(number: int, field: str, said: str) -> str:
    """What is told of the added holiday."""
    return f"{FILE}:{number}: holidays[0].假期[{SPANS}].{field}: {said}"


TEXT = str(data(holidays=[entry("holidays")])[FILE])
OCTOBER = "      调休上班:\n        - 2026-09-20\n        - 2026-10-10\n"

SOUND: dict[str, Files] = {
    "the repository's own": {FILE: (ROOT / FILE).read_text("utf-8")},
    "the least": year(),
    "new year from december on": data(
        holidays=[
            entry(
                "holidays",
                编号="holidays-2019",
                年度=2019,
                标题="国务院办公厅关于2019年部分节假日安排的通知",
                文号="国办发明电〔2018〕15号",
                成文日期="2018-12-01",
                假期=[
                    span("2018-12-30", "2019-01-01", "2018-12-29", name="元旦"),
                    span("2019-02-04", "2019-02-10", name="春节、清明、劳动、端午"),
                    span("2019-10-01", "2019-10-07", name="中秋、国庆"),
                ],
            )
        ]
    ),
    "a notice of the same year": year(文号="国办发明电〔2026〕1号", 成文日期="2026-01-26"),
}

CASES: Cases = {
    "one year twice": (
        data(
            holidays=[
                entry("holidays"),
                entry(
                    "holidays",
                    编号="zai-yici",
                    假期=[span("2026-12-01", "2026-12-01", name="元旦春节清明劳动端午中秋国庆")],
                ),
            ]
        ),
        [
            f"{FILE}:39: holidays[1].年度: 2026 年已经有一条“holidays-2026”（{FILE}:2）；"
            "一年只写一条，请合并或者改正“年度”"
        ],
    ),
    "one notice twice": (
        data(holidays=[entry("holidays"), entry("holidays", 编号="zai-yici")]),
        [
            f"{FILE}:39: holidays[1].年度: 2026 年已经有一条“holidays-2026”（{FILE}:2）；"
            "一年只写一条，请合并或者改正“年度”"
        ],
    ),
    "one record twice": (
        data(holidays=[entry("holidays"), entry("holidays")]),
        [
            f"{FILE}:38: holidays[1].编号: 编号“holidays-2026”已经用过（{FILE}:1）；请换一个没有用过的编号"
        ],
    ),
    "days worked without their year": (
        {FILE: TEXT.replace(OCTOBER, "      调休上班: 9月20日、10月10日\n")},
        [
            f"{FILE}:35: holidays[0].假期[6].调休上班: “调休上班”的日子没有写年份；"
            "每个都写四位年份，例如 调休上班: [2026-09-20, 2026-10-10]"
        ],
    ),
    "an end before its start": (
        year(span("2026-12-03", "2026-12-01")),
        [
            line(40, "结束", "结束 2026年12月1日 早于开始 2026年12月3日；请核对“开始”与“结束”"),
        ],
    ),
    "overlapping": (
        year(span("2026-10-07", "2026-10-08")),
        [
            line(
                39,
                "开始",
                f"“国庆节”和“补假”都写了 2026年10月7日；{CHECK}；"
                "两个节合在一起放的写成一条，例如 国庆节、中秋节",
            )
        ],
    ),
    "in the next year": (
        year(span("2026-12-31", "2027-01-02")),
        [
            line(
                40,
                "结束",
                f"“补假”的结束 2027年1月2日 不在 2026 年；{CHECK}年份；下一年的安排另写一条",
            )
        ],
    ),
    "in december of the year before, but not over new year": (
        year(span("2025-12-24", "2025-12-25", "2025-12-27")),
        [
            line(
                39,
                "开始",
                f"“补假”的开始 2025年12月24日 不在 2026 年；{CHECK}年份；下一年的安排另写一条",
            ),
            line(
                40,
                "结束",
                f"“补假”的结束 2025年12月25日 不在 2026 年；{CHECK}年份；下一年的安排另写一条",
            ),
            line(
                42,
                "调休上班[0]",
                f"“补假”的调休上班 2025年12月27日 不在 2026 年；{CHECK}年份；下一年的安排另写一条",
            ),
        ],
    ),
    "longer than any there was": (
        year(span("2026-11-01", "2026-11-11")),
        [
            line(
                40,
                "结束",
                f"“补假”从 2026年11月1日 到 2026年11月11日，有 11 天；{CHECK}“开始”与“结束”",
            )
        ],
    ),
    "worked inside a holiday": (
        year(span("2026-12-01", "2026-12-01", "2026-10-03")),
        [
            line(
                42,
                "调休上班[0]",
                f"调休上班的 2026年10月3日 在“国庆节”的假期里；{CHECK}，一天不能又放假又上班",
            )
        ],
    ),
    "worked on a weekday": (
        year(span("2026-12-01", "2026-12-01", "2026-12-03")),
        [
            line(
                42,
                "调休上班[0]",
                "调休上班的 2026年12月3日（周四）不是周末，本来就上班；"
                f"{CHECK}日期，只写上班的周末",
            )
        ],
    ),
    "worked twice": (
        year(span("2026-12-01", "2026-12-01", "2026-10-10")),
        [
            line(
                42,
                "调休上班[0]",
                f"调休上班的 2026年10月10日 在“国庆节”已经写过；一天只写一次，{CHECK}",
            )
        ],
    ),
    "brackets of another kind": (
        year(文号="国办发明电[2025]7号"),
        [
            f"{FILE}:3: holidays[0].文号: 文号“国办发明电[2025]7号”的写法不对；"
            "照通知抄，写成 国办发明电〔2025〕7号 这样，括号用〔〕"
        ],
    ),
    "the number of another office": (
        year(文号="国发〔2025〕7号"),
        [
            f"{FILE}:3: holidays[0].文号: 文号“国发〔2025〕7号”的写法不对；"
            "照通知抄，写成 国办发明电〔2025〕7号 这样，括号用〔〕"
        ],
    ),
    "a number of another year": (
        year(文号="国办发明电〔2024〕12号"),
        [
            f"{FILE}:3: holidays[0].文号: 文号“国办发明电〔2024〕12号”是 2024 年的，"
            f"成文日期却是 2025年11月4日；{CHECK}“文号”与“成文日期”"
        ],
    ),
    "issued two years before": (
        year(文号="国办发明电〔2024〕12号", 成文日期="2024-11-12"),
        [
            f"{FILE}:5: holidays[0].成文日期: 2026 年的安排，成文日期却是 2024年11月12日；"
            f"{CHECK}“年度”与“成文日期”"
        ],
    ),
    "not issued yet": (
        year(文号="国办发明电〔2026〕9号", 成文日期="2026-11-22"),
        [f"{FILE}:5: holidays[0].成文日期: 2026年11月22日 还没有到；通知印发以后再写，不要预填"],
    ),
    "the title of another year": (
        year(标题="国务院办公厅关于2025年部分节假日安排的通知"),
        [
            f"{FILE}:4: holidays[0].标题: 标题里没有“2026年”；{CHECK}“年度”与“标题”",
        ],
    ),
    "a holiday forgotten": (
        data(holidays=[entry("holidays", 假期=[s for s in YEAR["假期"] if s["名称"] != "端午节"])]),
        [
            f"提醒 {FILE}:6: holidays[0].假期: 没有写端午；"
            "请照通知补全；两个节合在一起放的，名称写在一起，例如 国庆节、中秋节"
        ],
    ),
    "no holiday at all": (
        {
            FILE: "- 编号: a\n  年度: 2026\n  标题: 2026年\n  文号: 国办发明电〔2025〕7号\n"
            "  成文日期: 2025-11-04\n  假期: []\n"
        },
        [f"{FILE}:6: holidays[0].假期: “假期”是空的；“假期”下面要写：名称、开始、结束、调休上班"],
    ),
}


@pytest.mark.parametrize("name", SOUND)
def test_nothing_is_told_of_what_is_sound(name: str, tmp_path: Path) -> None:
    assert told(tmp_path, SOUND[name]) == []


@pytest.mark.parametrize("name", CASES)
def test_what_is_told(name: str, tmp_path: Path) -> None:
    files, expected = CASES[name]
    assert told(tmp_path, files) == expected
