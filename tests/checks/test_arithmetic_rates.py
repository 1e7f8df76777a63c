"""Rates, amounts for each head, and years in the place of numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries import Cases, Files, data, entry, told

SOUND: dict[str, Files] = {
    "a rate to whole percent": data(
        skills=[entry("skills", 建议条数=211, 采纳条数=125, 采纳率=59)]
    ),
    "settled of those mediated": data(cases=[entry("cases", 调解件数=40, 办结件数=36, 办结率=90)]),
    "no base in firms but in workers": data(
        agreements=[entry("agreements", 企业数=7, 覆盖职工数=410, 覆盖率=98)]
    ),
    "a rate of nothing": data(
        inspections=[entry("inspections", 发现隐患=0, 整改隐患=0, 整改率=100)]
    ),
    "everybody, and no fewer than one union has": data(
        organisations=[
            entry("organisations"),
            entry(
                "organisations",
                编号="chang",
                名称="示例机械厂工会",
                种类="企业工会",
                会员情况=[{"年度": 2025, "会员数": 59}, {"年度": 2024, "会员数": 99}],
            ),
        ],
        aid=[entry("aid", 种类="职工医疗互助", 实际参加人数=59, 参加率=100)],
    ),
    "a part of everybody": data(
        organisations=[
            entry("organisations"),
            entry(
                "organisations",
                编号="chang",
                名称="示例机械厂工会",
                种类="企业工会",
                会员情况=[{"年度": 2025, "会员数": 99}],
            ),
        ],
        aid=[entry("aid", 种类="职工医疗互助", 实际参加人数=59, 参加率="59.6")],
    ),
    "a rate without its count": data(inspections=[entry("inspections", 发现隐患=9, 整改率=100)]),
    "a bound with its base": data(
        agreements=[entry("agreements", 企业数=76, 应有单位数=84, 覆盖率=90)]
    ),
    "a head by persons": data(aid=[entry("aid", 金额=4500, 涉及人数=31, 人均金额=145)]),
    "a head by households": data(
        aid=[entry("aid", 金额=30000, 涉及人数=100, 户数=28, 人均金额="1071.43")]
    ),
}

CASES: Cases = {
    "a rate of its count": (
        data(skills=[entry("skills", 建议条数=211, 采纳条数=125, 采纳率="59.25")]),
        [
            "data/skills/2025.yml:7: skills[0].采纳率: 采纳条数 125条，建议条数 211条，算出来是 59.24%，采纳率写的是 59.25%；"
            "请核对“采纳条数”“建议条数”与“采纳率”",
        ],
    ),
    "no base at all": (
        data(inspections=[entry("inspections", 整改隐患=7, 整改率=98)]),
        [
            "data/inspections/2025.yml:6: inspections[0].整改率: 整改隐患 7条，整改率 98%，没有一个整数做得了总数；"
            "请核对“整改隐患”与“整改率”",
        ],
    ),
    "no base in either": (
        data(agreements=[entry("agreements", 企业数=7, 覆盖职工数=5, 覆盖率=98)]),
        [
            "data/agreements/2025.yml:9: agreements[0].覆盖率: 企业数 7家、覆盖职工数 5人，覆盖率 98%，没有一个整数做得了总数；"
            "请核对“企业数”“覆盖职工数”与“覆盖率”",
        ],
    ),
    "a bound in place of a value": (
        data(agreements=[entry("agreements", 企业数=76, 覆盖率=90)]),
        [
            "提醒 data/agreements/2025.yml:8: agreements[0].覆盖率: 企业数 76家，覆盖率 90%：总数只能是 84，算出来是 90.48%，像是“90%以上”；"
            "请补上“应有单位数”，或者把覆盖率写准",
        ],
    ),
    "coverage of a system": (
        data(
            organisations=[
                entry(
                    "organisations",
                    建立制度=[
                        {"制度": "职工代表大会制度", "企业数": 10, "应有单位数": 12, "覆盖率": 80}
                    ],
                )
            ]
        ),
        [
            "data/organisations/zhen.yml:8: organisations[0].建立制度[0].覆盖率: 企业数 10家，应有单位数 12家，算出来是 83.33%，覆盖率写的是 80%；"
            "请核对“企业数”“应有单位数”与“覆盖率”",
        ],
    ),
    "a head by nobody": (
        data(aid=[entry("aid", 金额=4500, 涉及人数=31, 人均金额=154)]),
        [
            "data/aid/2025.yml:6: aid[0].人均金额: 金额 4500元，涉及人数 31人，算出来是 145.16元，人均金额写的是 154元；"
            "请核对“金额”“涉及人数”与“人均金额”",
        ],
    ),
    "a standard": (
        data(aid=[entry("aid", 金额=9000, 涉及人数=9, 发放标准=900)]),
        [
            "提醒 data/aid/2025.yml:6: aid[0].发放标准: 发放标准 900元×9=8100元，金额 9000元；"
            "有几种标准就不用改，否则请核对“金额”“涉及人数”与“发放标准”",
        ],
    ),
    "a year for a number": (
        data(aid=[entry("aid", 涉及人数=9, 金额=2025)]),
        [
            "提醒 data/aid/2025.yml:5: aid[0].金额: 金额 2025元和年份一样，像是把年份错写成了数量；"
            "数量真的是这么多就不用改，否则请查原来的数",
        ],
    ),
    "a year inside a part": (
        data(
            aid=[
                entry(
                    "aid",
                    涉及人数=9,
                    物资折价合计=6000,
                    发放物资=[{"物资种类": "米面油", "数量": 2025, "折价": 6000}],
                )
            ]
        ),
        [
            "提醒 data/aid/2025.yml:8: aid[0].发放物资[0].数量: 数量 2025份和年份一样，像是把年份错写成了数量；"
            "数量真的是这么多就不用改，否则请查原来的数",
        ],
    ),
    "a member's year for a number": (
        data(organisations=[entry("organisations", 会员情况=[{"年度": 2024, "会员数": 2024}])]),
        [
            "提醒 data/organisations/zhen.yml:6: organisations[0].会员情况[0].会员数: 会员数 2024人和年份一样，像是把年份错写成了数量；"
            "数量真的是这么多就不用改，否则请查原来的数",
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
