"""Dates that nobody typed twice: each from the field of one record, with the way to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries import Files, data, entry
from portal.derived import due_dates
from tiny import ROOT, sound

OFFICIAL = {"data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8")}
SIGNUP = {"报名方式": "打电话", "报名截止": "2026-11-03 17:00"}


def due(folder: Path, files: Files) -> list[tuple[str, str, str, str, str]]:
    """What falls due in a tiny site with these files."""
    found = due_dates(sound(folder, files).portal)
    return [(f"{one.day}", one.word, one.title, one.path, one.kind) for one in found]


CASES: dict[str, tuple[Files, list[tuple[str, str, str, str, str]]]] = {
    "an agreement": (
        data(agreements=[entry("agreements", 到期日期="2026-04-19")]),
        [("2026-04-19", "到期", "工资专项集体合同", "agreements/hetong/", "agreements")],
    ),
    "the terms of a committee": (
        data(
            organisations=[
                entry(
                    "organisations",
                    届次任期=[
                        {"届次": 1, "开始": "2018-05-01", "结束": "2023-04-30"},
                        {"届次": 2, "开始": "2023-05-01", "结束": "2028-04-30"},
                    ],
                )
            ]
        ),
        [
            *(
                (
                    day,
                    "任期届满",
                    f"示例镇总工会第{number}届委员会",
                    "unions/zhen/",
                    "organisations",
                )
                for day, number in (("2023-04-30", 1), ("2028-04-30", 2))
            )
        ],
    ),
    "a public notice in working days": (
        {
            **data(
                honours=[
                    entry(
                        "honours",
                        状态="公示中",
                        公示={"开始": "2026-11-18", "工作日数": 5, "电话": "0000-1234567"},
                    )
                ]
            ),
            **OFFICIAL,
        },
        [("2026-11-24", "公示截止", "十佳", "honours/rongyu/", "honours")],
    ),
    "a public notice of an honour taken back": (
        data(
            honours=[
                entry(
                    "honours",
                    公示={"开始": "2025-11-18", "结束": "2025-11-24", "电话": "0000-1234567"},
                    撤下={"日期": "2026-01-01", "原因": "有误"},
                )
            ]
        ),
        [],
    ),
    "a sign-up": (
        data(activities=[entry("activities", 报名=SIGNUP)]),
        [("2026-11-03", "报名截止", "工间操", "activities/gongjiancao/", "activities")],
    ),
    "a sign-up without an end": (
        data(activities=[entry("activities", 报名={"报名方式": "打电话"})]),
        [],
    ),
    "a sign-up for what was cancelled": (
        data(
            activities=[
                entry("activities", 报名=SIGNUP, 状态="已取消", 原因="台风", 起="2026-11-01")
            ]
        ),
        [],
    ),
    "a job": (
        data(jobs=[entry("jobs")]),
        [("2026-12-31", "招聘截止", "示例服装厂招缝纫工", "jobs/gang/", "jobs")],
    ),
    "a document": (
        data(documents=[entry("documents", 有效期到="2027-06-30", 报送期限="2026-01-15")]),
        [
            ("2026-01-15", "报送截止", "通知", "documents/wenjian/", "documents"),
            ("2027-06-30", "有效期满", "通知", "documents/wenjian/", "documents"),
        ],
    ),
    "a document abolished before its end": (
        data(documents=[entry("documents", 有效期到="2027-06-30", 废止日期="2026-06-01")]),
        [],
    ),
    "what feeds the summary only": (
        data(agreements=[entry("agreements", 到期日期="2026-04-19", 公开范围="仅供汇总")]),
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_falls_due(name: str, tmp_path: Path) -> None:
    files, expected = CASES[name]
    assert due(tmp_path, files) == expected


def test_the_earliest_comes_first(tmp_path: Path) -> None:
    files = data(
        jobs=[entry("jobs"), entry("jobs", 编号="er", 到期日期="2026-12-01")],
        agreements=[entry("agreements", 到期日期="2026-12-01")],
    )
    assert [(day, path) for day, _, _, path, _ in due(tmp_path, files)] == [
        ("2026-12-01", "agreements/hetong/"),
        ("2026-12-01", "jobs/er/"),
        ("2026-12-31", "jobs/gang/"),
    ]


def test_each_leads_to_a_page(tmp_path: Path) -> None:
    files = data(
        agreements=[entry("agreements", 到期日期="2026-04-19")],
        activities=[entry("activities", 报名=SIGNUP)],
        jobs=[entry("jobs")],
        documents=[entry("documents", 有效期到="2027-06-30")],
        organisations=[
            entry(
                "organisations", 届次任期=[{"届次": 1, "开始": "2024-05-01", "结束": "2029-04-30"}]
            )
        ],
    )
    site = sound(tmp_path, files)
    found = due_dates(site.portal)
    assert [one.kind for one in found] == [
        *("agreements", "activities", "jobs", "documents", "organisations"),
    ]
    assert {one.path for one in found} <= {spec.path for spec in site.specs.values()}
