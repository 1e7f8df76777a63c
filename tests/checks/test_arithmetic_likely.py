"""Numbers that are possible but hardly meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entries import Cases, Files, data, entry, told


def rate(name: str, value: str, **more: Any) -> Files:
    """A reported value of an indicator in percent."""
    indicator = entry("indicators", 名称=name, 单位="%")
    return data(indicators=[indicator], values=[entry("values", 数值=value, **more)])


SOUND: dict[str, Files] = {
    "growth": rate("增长率", "0.98"),
    "a rate beside its numbers": rate("入会率", "0.5", 分子=1, 分母=200),
    "a share of many": data(
        inspections=[entry("inspections", 发现隐患=400, 整改隐患=2, 整改率="0.5")]
    ),
    "a rate alone": data(aid=[entry("aid", 种类="职工医疗互助", 参加率=100)]),
    "goods": data(aid=[entry("aid", 发放物资=[{"物资种类": "药品", "数量": 20}])]),
    "a contract of the year": data(
        agreements=[entry("agreements", 企业数=1, 覆盖职工数=460, 签订日期="2025-05-29")]
    ),
}

CASES: Cases = {
    "nothing": (
        data(aid=[entry("aid")], cases=[entry("cases", 受理件数=0)]),
        [
            f"提醒 {place}: 没有写任何数字；请补上人数、户数、件数或金额；没有做就删去这一条"
            for place in ("data/aid/2025.yml:1: aid[0]", "data/cases.yml:1: cases[0]")
        ],
    ),
    "a fraction": (
        data(aid=[entry("aid", 户数=3, 参加率="0.98")]),
        [
            "提醒 data/aid/2025.yml:5: aid[0].参加率: “参加率”写的是 0.98%，不到百分之一；"
            "是 98% 就写 98，真的这么小就不用改"
        ],
    ),
    "a reported fraction": (
        rate("入会率", "0.98"),
        [
            "提醒 data/values/2025.yml:4: values[0].数值: “入会率”写的是 0.98%，不到百分之一；"
            "是 98% 就写 98，真的这么小就不用改"
        ],
    ),
    "more than all": (
        data(cases=[entry("cases", 满意率=120)]),
        [
            "提醒 data/cases.yml:5: cases[0].满意率: “满意率”写的是 120%，超过 100%；"
            "真的会超过 100% 就不用改，否则请核对"
        ],
    ),
    "a contract": (
        data(agreements=[entry("agreements", 企业数=0, 覆盖职工数=460, 签订日期="2024-05-29")]),
        [
            "提醒 data/agreements/2025.yml:5: agreements[0].年度: 记入 2025 年，"
            "签订日期 2024年5月29日 却在另一年；"
            "跨年签订、执行的就不用改，否则请核对“年度”与“签订日期”",
            "提醒 data/agreements/2025.yml:7: agreements[0].企业数: 企业数 0家，覆盖职工数 460人，"
            "没有企业却有职工；请核对“企业数”与“覆盖职工数”，不知道就删去那一行",
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
