"""Honours: a notice long enough, over before the award, names with consent."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries import Cases, Files, data, entry, told

NOTICE = {"开始": "2025-03-20", "结束": "2025-03-26", "电话": "0000-1234567"}

PERSON = {
    **{"种类": "个人", "评定日期": "2025-05-01", "公示": NOTICE},
    "获得者": [{"公布名称": "获奖者甲", "同意公布": "是"}],
}
ELSEWHERE = "里有获得者的名字“获奖者甲”；姓名只写在“获得者”里，请在这里删去"

SOUND: dict[str, Files] = {
    "a person named among the recipients": data(honours=[entry("honours", **PERSON)]),
    "a team in the name": data(
        honours=[
            entry("honours", 名称="装配班奖", 获得者=[{"公布名称": "装配班", "同意公布": "是"}])
        ]
    ),
    "sound": data(
        honours=[
            entry(
                "honours",
                公示=NOTICE,
                评定日期="2025-03-27",
                办理流程=[{"标题": "民主推荐", "开始": "2025-03-01", "结束": "2025-03-10"}],
            )
        ]
    ),
    "a notice of five days": data(
        honours=[entry("honours", 公示={**NOTICE, "结束": "2025-03-24"})]
    ),
    "a person who said no": data(
        honours=[entry("honours", 种类="个人", 获得者=[{"公布名称": "获奖者甲", "同意公布": "否"}])]
    ),
}

CASES: Cases = {
    "a person named elsewhere": (
        data(
            honours=[
                entry(
                    "honours",
                    **PERSON,
                    名称="获奖者甲十佳",
                    类别="获奖者甲类",
                    说明="获奖者甲带班。",
                    办理流程=[{"标题": "评选获奖者甲", "开始": "2025-03-01"}],
                )
            ]
        ),
        [
            f"data/honours/2025.yml:2: honours[0].名称: “名称”{ELSEWHERE}",
            f"data/honours/2025.yml:15: honours[0].类别: “类别”{ELSEWHERE}",
            f"data/honours/2025.yml:16: honours[0].说明: “说明”{ELSEWHERE}",
            f"data/honours/2025.yml:18: honours[0].办理流程[0].标题: “标题”{ELSEWHERE}",
        ],
    ),
    "a person without a notice": (
        data(honours=[entry("honours", **{**PERSON, "公示": None})]),
        [
            "提醒 data/honours/2025.yml:8: honours[0].获得者: 写了同意公布，没有写“公示”，"
            "名字会马上出现在网站上；请补上公示的起止日期和电话，公示期满名字才出现"
        ],
    ),
    "a notice that is too short": (
        data(honours=[entry("honours", 公示={**NOTICE, "结束": "2025-03-23"})]),
        [
            "提醒 data/honours/2025.yml:9: honours[0].公示.结束: 公示从 2025年3月20日 到 2025年3月23日，只有 4 天；"
            "公示一般不少于 5 天，请核对起止日期",
        ],
    ),
    "a notice that ends before it begins": (
        data(honours=[entry("honours", 公示={**NOTICE, "结束": "2025-03-19"})]),
        [
            "data/honours/2025.yml:9: honours[0].公示.结束: 结束 2025年3月19日 早于开始 2025年3月20日；"
            "请核对“开始”与“结束”",
        ],
    ),
    "awarded on the last day of the notice": (
        data(honours=[entry("honours", 公示=NOTICE, 评定日期="2025-03-26")]),
        [
            "提醒 data/honours/2025.yml:11: honours[0].评定日期: 评定日期 2025年3月26日 不晚于公示结束 2025年3月26日；"
            "公示期满才能授予，请核对“评定日期”与公示的“结束”",
        ],
    ),
    "awarded before the notice was over": (
        data(honours=[entry("honours", 公示=NOTICE, 评定日期="2025-03-25")]),
        [
            "data/honours/2025.yml:11: honours[0].评定日期: 评定日期 2025年3月25日 不晚于公示结束 2025年3月26日；"
            "公示期满才能授予，请核对“评定日期”与公示的“结束”",
        ],
    ),
    "a step after the award": (
        data(
            honours=[
                entry(
                    "honours",
                    评定日期="2025-03-27",
                    办理流程=[{"标题": "民主推荐", "开始": "2025-04-01"}],
                )
            ]
        ),
        [
            "data/honours/2025.yml:10: honours[0].办理流程[0].开始: “民主推荐” 2025年4月1日 才开始，晚于评定日期 2025年3月27日；"
            "请核对这一步的“开始”与“评定日期”",
        ],
    ),
    "a step that ends before it begins": (
        data(
            honours=[
                entry(
                    "honours",
                    办理流程=[{"标题": "民主推荐", "开始": "2025-04-01", "结束": "2025-03-01"}],
                )
            ]
        ),
        [
            "data/honours/2025.yml:10: honours[0].办理流程[0].结束: 结束 2025年3月1日 早于开始 2025年4月1日；"
            "请核对“开始”与“结束”",
        ],
    ),
    "awarded before its year": (
        data(honours=[entry("honours", 评定日期="2024-12-27")]),
        [
            "提醒 data/honours/2025.yml:7: honours[0].评定日期: 评定日期 2024年12月27日 早于 2025 年度；"
            "请核对“评定日期”与“年度”",
        ],
    ),
    "applied for and awarded": (
        data(honours=[entry("honours", 状态="申报中", 评定日期="2025-12-27")]),
        [
            "提醒 data/honours/2025.yml:7: honours[0].状态: 写着申报中，却已有评定日期 2025年12月27日；"
            "已经授予的写 状态: 已授予，否则请删去“评定日期”",
        ],
    ),
    "a person without consent": (
        data(honours=[entry("honours", 种类="个人", 获得者=[{"公布名称": "获奖者甲"}])]),
        [
            "提醒 data/honours/2025.yml:8: honours[0].获得者[0].同意公布: “获奖者甲”没有写同意公布，网站上不会出现这个名字；"
            "本人书面同意后写 同意公布: 是，不同意就删去这个名字",
        ],
    ),
    "a team without a word": (
        data(honours=[entry("honours", 种类="班组", 获得者=[{"公布名称": "装配班"}])]),
        [
            "提醒 data/honours/2025.yml:8: honours[0].获得者[0].同意公布: “装配班”没有写同意公布，网站上不会出现这个名字；"
            "单位、班组、岗位写 同意公布: 是",
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
