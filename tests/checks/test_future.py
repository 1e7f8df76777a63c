"""What is told as done although its day has not come."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Files, data, entry, told

SOUND: dict[str, Files] = {
    "plans": data(
        organisations=[entry("organisations", 成立日期="2028-09-25", 建会进展="筹建")],
        skills=[entry("skills", 期间="2027年", 计划人次=9)],
        meetings=[entry("meetings", 开始="2026-11-22 09:00")],
    ),
    "a month that has begun": data(aid=[entry("aid", 期间="2026年11月", 户数=9)]),
}


def period(kind: str, source: str, line: int, **more: Any) -> tuple[Files, list[str]]:
    """A record of next year and its line."""
    return (
        data(**{kind: [entry(kind, 期间="2027年", **more)]}),
        [f"提醒 {source}:{line}: {kind}[0].期间: 2027年还没有到，已经写了数字；请核对“期间”"],
    )


CASES: Cases = {
    "aid": period("aid", "data/aid/2025.yml", 3, 户数=30),
    "cases": period("cases", "data/cases.yml", 3),
    "an inspection": period("inspections", "data/inspections/2025.yml", 4),
    "jobs found": period("placements", "data/placements.yml", 3),
    "a course": period("skills", "data/skills/2025.yml", 4, 参加人数=9),
    "an election": (
        data(elections=[entry("elections", 日期="2026-11-22")]),
        [
            "提醒 data/elections.yml:10: elections[0].日期: "
            "日期 2026年11月22日 还没有到，已经写了选举结果；请核对“日期”"
        ],
    ),
    "a meeting": (
        data(meetings=[entry("meetings", 开始="2026-11-22 09:00", 应到人数=9, 实到人数=9)]),
        [
            "提醒 data/meetings/2025.yml:5: meetings[0].开始: "
            "开始 2026年11月22日 还没有到，已经写了实到人数；请核对“开始”"
        ],
    ),
    "a union": (
        data(
            organisations=[
                entry(
                    "organisations",
                    成立日期="2028-09-25",
                    会员情况=[{"年度": 2028, "会员数": 185}],
                )
            ]
        ),
        [
            "提醒 data/organisations/zhen.yml:4: organisations[0].成立日期: "
            "成立日期 2028年9月25日 还没有到，已经写了已建；请核对“成立日期”",
            "提醒 data/organisations/zhen.yml:6: organisations[0].会员情况[0].年度: "
            "2028 年还没有到，已经写了会员数；请核对“年度”",
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
