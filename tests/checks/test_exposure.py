"""Public records rest on public ones, amounts on people."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries import Cases, Files, data, entry, told

SOUND: dict[str, Files] = {
    "both hidden": data(
        indicators=[entry("indicators", 公开范围="仅供汇总")],
        values=[entry("values", 公开范围="仅供汇总")],
    ),
    "a hidden record on a public one": data(
        indicators=[entry("indicators")], values=[entry("values", 公开范围="仅供汇总")]
    ),
    "an amount with households": data(aid=[entry("aid", 金额=120000, 户数=30)]),
    "nothing spent": data(aid=[entry("aid", 金额=0, 走访次数=1)]),
}

CASES: Cases = {
    "an amount of donors": (
        data(aid=[entry("aid", 金额=25111, 捐款人数=58)]),
        [
            "提醒 data/aid/2025.yml:4: aid[0].金额: 写了金额，没有写涉及多少人、多少户、多少件，"
            "这个金额不会公布；请补上户数、涉及人数、结对数、应参加人数、实际参加人数中的一个，"
            "看得出不是一两个人的钱",
        ],
    ),
    "a public record on a hidden one": (
        data(indicators=[entry("indicators", 公开范围="仅供汇总")], values=[entry("values")]),
        [
            "data/values/2025.yml:2: values[0].指标: 公开的记录指到了仅供汇总的指标“zhibiao”，网站上没有它的页面；"
            "请删去这一行，或者在两条记录里写一样的公开范围：都公开，或者这一条也写 公开范围: 仅供汇总",
        ],
    ),
    "a part of a hidden total": (
        data(
            agreements=[
                entry("agreements", 编号="zong", 合同份数=9, 公开范围="仅供汇总"),
                entry("agreements", 属于总数="zong"),
            ]
        ),
        [
            "data/agreements/2025.yml:14: agreements[1].属于总数: 公开的记录指到了仅供汇总的合同“zong”，网站上没有它的页面；"
            "请删去这一行，或者在两条记录里写一样的公开范围：都公开，或者这一条也写 公开范围: 仅供汇总",
        ],
    ),
    "an amount without people": (
        data(aid=[entry("aid", 金额=120000)]),
        [
            "提醒 data/aid/2025.yml:4: aid[0].金额: 写了金额，没有写涉及多少人、多少户、多少件，"
            "这个金额不会公布；请补上户数、涉及人数、结对数、应参加人数、实际参加人数中的一个，"
            "看得出不是一两个人的钱",
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
