"""One slip of the pen gives one line, although several rules could tell of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import PLACES, Cases, Files, data, entry, told

ROWS = [
    {"案由": "工伤", "受理件数": 15, "办结件数": 15},
    {"案由": "死亡", "受理件数": 33, "办结件数": 33},
]
COUNTED = {"单位": "件", "汇总字段": "cases.受理件数"}
SETTLED = {"单位": "件", "汇总字段": "cases.办结件数", "属于指标": "shouli"}
AID = """- 编号: a
  种类: 送温暖
  期间: 2025年1月
  户数: 30
"""


def cases(**more: Any) -> Files:
    """Cases with a rate, and the indicators that are summed from them."""
    return data(
        cases=[entry("cases", 办结率=100, **more)],
        indicators=[
            entry("indicators", 编号="shouli", 名称="受理", **COUNTED),
            entry("indicators", 编号="banjie", 名称="办结", **SETTLED),
        ],
    )


def account(closing: int = 2000, **more: Any) -> Files:
    """An account whose lines balance where 2000 yuan are left."""
    lines = {
        "收入": [{"事项名称": "会费", "金额": 2500}],
        "支出": [{"事项名称": "慰问", "金额": 1500}],
    }
    return data(accounts=[entry("accounts", 年初结余=1000, 年末结余=closing, **lines, **more)])


def text(kind: str, typed: str) -> Files:
    """A file as typed."""
    return {**data(), PLACES[kind]: typed}


CASES: Cases = {
    "more settled than accepted": (
        cases(受理件数=48, 办结件数=50),
        [
            "data/cases.yml:6: cases[0].办结件数: 办结件数 50件，多于受理件数 48件；"
            "请核对“办结件数”与“受理件数”"
        ],
    ),
    "more settled than the causes": (
        cases(受理件数=48, 办结件数=50, 按案由=ROWS),
        [
            "data/cases.yml:6: cases[0].办结件数: “按案由”各项办结件数 15+33=48件，办结件数 50件，差 2件；"
            "请核对各项和“办结件数”"
        ],
    ),
    "fewer accepted than the causes": (
        cases(受理件数=47, 办结件数=48, 按案由=ROWS),
        [
            "data/cases.yml:4: cases[0].受理件数: “按案由”各项受理件数 15+33=48件，受理件数 47件，多 1件；"
            "请核对各项和“受理件数”"
        ],
    ),
    "more ballots returned than issued": (
        data(elections=[entry("elections", 收回选票=49)]),
        [
            "data/elections.yml:8: elections[0].收回选票: 收回选票 49张，多于发出选票 48张；"
            "请核对“收回选票”与“发出选票”"
        ],
    ),
    "a wrong total of an account": (
        account(支出合计=1600),
        [
            "data/accounts.yml:14: accounts[0].支出合计: “支出”各项金额 1500元，支出合计 1600元，差 100元；"
            "请核对各项和“支出合计”"
        ],
    ),
    "a stroke for no number": (
        text("aid", f"{AID}  涉及人数: -\n"),
        ["data/aid/2025.yml:5: “-”不是内容，没有就空着；请改成（行首 2 个空格）：  涉及人数:"],
    ),
    "two dashes": (
        text("aid", AID + AID.replace("- 编号: a", "-- 编号: b").replace("1月", "3月")),
        ["data/aid/2025.yml:5: 列表的“--”要用半角减号加一个空格；请改成：- 编号: b"],
    ),
    "a record in the wrong file": (
        text("cases", f"{AID}  资金来源: []\n"),
        [
            "data/cases.yml:1: cases[0]: 这条记录的字段是“帮扶”的，不是“案件统计”的；"
            "请把整条移到 data/aid/*.yml"
        ],
    ),
    "names in place of a list of parts": (
        data(honours=[entry("honours", 获得者=["甲", "乙"])]),
        [
            "data/honours/2025.yml:8: honours[0].获得者[0]: “获得者”下面应当是一个个字段，写成了一句文字；"
            "每条写成“- 公布名称: …”，其余字段另起一行对齐着写：所在单位、职务、事迹、同意公布、止"
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_one_slip_gives_one_line(case: str, tmp_path: Path) -> None:
    files, expected = CASES[case]
    assert told(tmp_path, files) == expected


def test_a_real_contradiction_of_an_account_is_still_told(tmp_path: Path) -> None:
    (balance, total) = told(tmp_path, account(closing=2100, 支出合计=1600))
    assert balance == (
        "data/accounts.yml:7: accounts[0].年末结余: 年初结余 1000+收入 2500-支出 1600=1900元，"
        "年末结余写的是 2100元，差 200元；请核对各项收支和两头的结余"
    )
    assert "支出合计 1600元" in total


def test_links_to_pages_of_a_file_that_cannot_be_read_are_not_blamed(tmp_path: Path) -> None:
    sound = {**data(cases=[entry("cases")]), PLACES["cases"]: "[]\n"}
    page = "---\n标题: 指南\n核对日期: 2026-11-01\n---\n\n见[案件](/cases/)和[工会](/unions/)。\n"
    files = {**text("cases", "- 编号: [a\n"), "docs/info.md": page}
    problems = told(tmp_path / "unread", files)
    assert [line for line in problems if "/cases/" in line] == []
    problems = told(tmp_path / "read", {**sound, "docs/info.md": page})
    assert ["/cases/" in line for line in problems] == [True]
