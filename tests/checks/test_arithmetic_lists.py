"""Numbered sets, seats, terms and years of members."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries import Cases, Files, data, entry, told

SOUND: dict[str, Files] = {
    "fewer persons named than seats": data(
        honours=[
            entry(
                "honours",
                种类="个人",
                应选名额=2,
                公示={"开始": "2025-04-01", "结束": "2025-04-05", "电话": "0000-1234567"},
                获得者=[{"公布名称": "获奖者甲", "同意公布": "是"}],
            )
        ]
    ),
    "a term from a leap day": data(
        organisations=[
            entry(
                "organisations", 届次任期=[{"届次": 2, "开始": "2016-02-29", "结束": "2021-02-28"}]
            )
        ]
    ),
    "one term after the other": data(
        organisations=[
            entry(
                "organisations",
                届次任期=[
                    {"届次": 2, "开始": "2016-09-01", "结束": "2021-08-31"},
                    {"届次": 3, "开始": "2021-09-28", "结束": "2026-09-27"},
                ],
            )
        ]
    ),
}

CASES: Cases = {
    "a list that is too long": (
        data(checklists=[entry("checklists", 清单项=["一", "二", "三", "四"])]),
        [
            "data/checklists.yml:5: checklists[0].清单项: “清单”应有 3 项，列出 4 项；"
            "请核对“应有项数”与各项",
        ],
    ),
    "a list with a member twice": (
        data(checklists=[entry("checklists", 清单项=["一", "二", "一"])]),
        [
            "data/checklists.yml:8: checklists[0].清单项[2]: “一”和第 1 项重复；"
            "应有 3 项，列出 3 项，不同的 2 项；"
            "请换成漏写的一项，或者删去重复的",
        ],
    ),
    "a list that is too short": (
        data(checklists=[entry("checklists", 清单项=["一", "二"])]),
        [
            "data/checklists.yml:5: checklists[0].清单项: “清单”应有 3 项，列出 2 项；"
            "请补上其余各项；"
            "后面带“等”字的，加一行 列举不全: 是",
        ],
    ),
    "a list that is left open": (
        data(checklists=[entry("checklists", 列举不全="是", 清单项=["一", "二"])]),
        [
            "提醒 data/checklists.yml:6: checklists[0].清单项: “清单”应有 3 项，列出 2 项；"
            "知道其余各项就补上",
        ],
    ),
    "a list that is left open and too long": (
        data(checklists=[entry("checklists", 列举不全="是", 清单项=["一", "二", "三", "四"])]),
        [
            "data/checklists.yml:6: checklists[0].清单项: “清单”应有 3 项，列出 4 项；"
            "请核对“应有项数”与各项",
        ],
    ),
    "a name that says another size": (
        data(checklists=[entry("checklists", 名称="五上墙", 清单项=["一", "二", "三"])]),
        [
            "提醒 data/checklists.yml:4: checklists[0].应有项数: 名称“五上墙”说的是 5 项，应有项数写的是 3；"
            "请核对名称与“应有项数”",
        ],
    ),
    "something that is not on the list": (
        data(
            checklists=[entry("checklists", 清单项=["组织机构", "活动记录", "会员名册"])],
            organisations=[
                entry(
                    "organisations",
                    清单对照=[
                        {
                            "清单": "shi-you",
                            "核对日期": "2025-06-20",
                            "清单项": [{"事项名称": "活动纪录", "做到": "是"}],
                        }
                    ],
                )
            ],
        ),
        [
            "data/organisations/zhen.yml:8: organisations[0].清单对照[0].清单项[0].事项名称: 清单“清单”里没有“活动纪录”这一项；"
            "是不是“活动记录”？",
        ],
    ),
    "something checked twice": (
        data(
            checklists=[entry("checklists", 清单项=["组织机构", "活动记录", "会员名册"])],
            organisations=[
                entry(
                    "organisations",
                    清单对照=[
                        {
                            "清单": "shi-you",
                            "核对日期": "2025-06-20",
                            "清单项": [
                                {"事项名称": "活动记录", "做到": "是"},
                                {"事项名称": "活动记录", "做到": "是"},
                            ],
                        }
                    ],
                )
            ],
        ),
        [
            "data/organisations/zhen.yml:10: organisations[0].清单对照[0].清单项[1].事项名称: “活动记录”对照了两次（第 1 项和第 2 项）；"
            "请只留一个",
        ],
    ),
    "something done after it was checked": (
        data(
            checklists=[entry("checklists", 清单项=["组织机构", "活动记录", "会员名册"])],
            organisations=[
                entry(
                    "organisations",
                    清单对照=[
                        {
                            "清单": "shi-you",
                            "核对日期": "2025-06-20",
                            "清单项": [
                                {"事项名称": "活动记录", "做到": "是", "办结日期": "2025-07-01"}
                            ],
                        }
                    ],
                )
            ],
        ),
        [
            "data/organisations/zhen.yml:10: organisations[0].清单对照[0].清单项[0].办结日期: 办结日期 2025年7月1日 晚于核对日期 2025年6月20日；"
            "请核对“办结日期”与“核对日期”",
        ],
    ),
    "something not done on a day": (
        data(
            checklists=[entry("checklists", 清单项=["组织机构", "活动记录", "会员名册"])],
            organisations=[
                entry(
                    "organisations",
                    清单对照=[
                        {
                            "清单": "shi-you",
                            "核对日期": "2025-06-20",
                            "清单项": [
                                {"事项名称": "活动记录", "做到": "否", "办结日期": "2025-06-01"}
                            ],
                        }
                    ],
                )
            ],
        ),
        [
            "data/organisations/zhen.yml:9: organisations[0].清单对照[0].清单项[0].做到: “活动记录”写着没有做到，却有办结日期 2025年6月1日；"
            "请核对“做到”与“办结日期”",
        ],
    ),
    "more winners than seats": (
        data(
            honours=[
                entry(
                    "honours",
                    应选名额=1,
                    获得者=[
                        {"公布名称": "甲班", "同意公布": "是"},
                        {"公布名称": "乙班", "同意公布": "是"},
                    ],
                )
            ]
        ),
        [
            "data/honours/2025.yml:7: honours[0].应选名额: 获得者列出 2个，多于应选名额 1个；"
            "请核对“应选名额”与获得者",
        ],
    ),
    "fewer winners than seats": (
        data(
            honours=[entry("honours", 应选名额=2, 获得者=[{"公布名称": "甲班", "同意公布": "是"}])]
        ),
        [
            "提醒 data/honours/2025.yml:7: honours[0].应选名额: 获得者列出 1个，少于应选名额 2个；"
            "名额没有用完就不用改，否则请补上",
        ],
    ),
    "a term of six calendar years": (
        data(
            organisations=[
                entry(
                    "organisations",
                    届次任期=[{"届次": 2, "开始": "2016-01-01", "结束": "2021-12-31"}],
                )
            ]
        ),
        [
            "提醒 data/organisations/zhen.yml:7: organisations[0].届次任期[0].结束: 第 2 届从 2016年1月1日 到 2021年12月31日，跨 6 个年度，不是三年或五年；"
            "工会法规定每届三年或五年；"
            "提前或延期换届的就不用改，否则请核对",
        ],
    ),
    "terms that overlap": (
        data(
            organisations=[
                entry(
                    "organisations",
                    届次任期=[
                        {"届次": 2, "开始": "2016-09-01", "结束": "2021-08-31"},
                        {"届次": 3, "开始": "2021-06-01", "结束": "2026-05-31"},
                    ],
                )
            ]
        ),
        [
            "data/organisations/zhen.yml:9: organisations[0].届次任期[1].开始: 第 3 届 2021年6月1日 开始，第 2 届到 2021年8月31日 才结束；"
            "提前换届的，把第 2 届的“结束”改成实际的日期",
        ],
    ),
    "terms in the wrong order": (
        data(
            organisations=[
                entry(
                    "organisations",
                    届次任期=[
                        {"届次": 3, "开始": "2016-09-01", "结束": "2021-08-31"},
                        {"届次": 2, "开始": "2021-09-01", "结束": "2026-08-31"},
                    ],
                )
            ]
        ),
        [
            "data/organisations/zhen.yml:8: organisations[0].届次任期[1].届次: 2021年9月1日 开始的是第 2 届，在它前面 2016年9月1日 开始的却是第 3 届；"
            "请核对届次与起止日期",
        ],
    ),
    "a term left out": (
        data(
            organisations=[
                entry(
                    "organisations",
                    届次任期=[
                        {"届次": 2, "开始": "2016-09-01", "结束": "2021-08-31"},
                        {"届次": 4, "开始": "2021-09-01", "结束": "2026-08-31"},
                    ],
                )
            ]
        ),
        [
            "提醒 data/organisations/zhen.yml:8: organisations[0].届次任期[1].届次: 第 2 届之后接着是第 4 届；"
            "请核对届次",
        ],
    ),
    "a year of members twice": (
        data(
            organisations=[
                entry(
                    "organisations",
                    会员情况=[{"年度": 2024, "会员数": 10}, {"年度": 2024, "会员数": 12}],
                )
            ]
        ),
        [
            "data/organisations/zhen.yml:7: organisations[0].会员情况[1].年度: 2024 年的会员情况写了两次（第 1 条和第 2 条），会重复计数；"
            "每年只留一条",
        ],
    ),
    "members before the foundation": (
        data(
            organisations=[
                entry(
                    "organisations", 成立日期="2025-03-01", 会员情况=[{"年度": 2024, "会员数": 10}]
                )
            ]
        ),
        [
            "提醒 data/organisations/zhen.yml:6: organisations[0].会员情况[0].年度: 2024 年就有会员，2025年3月1日 才成立；"
            "成立以前已有会员就不用改，否则请核对“年度”与“成立日期”",
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
