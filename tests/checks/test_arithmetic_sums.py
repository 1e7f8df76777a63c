"""Parts and sums: none larger than the whole, all of them together the total."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries import Cases, Files, data, entry, told

SOUND: dict[str, Files] = {
    "earned alone below the benefit": data(skills=[entry("skills", 增收=300000, 经济效益=830000)]),
    "funds that are not all told": data(
        aid=[
            entry(
                "aid",
                涉及人数=18,
                金额=18000,
                资金来源=[{"资金种类": "基金会", "金额": 2000}, {"资金种类": "新闻媒体"}],
            )
        ]
    ),
    "hazards at once and by a date are those fixed": data(
        inspections=[entry("inspections", 发现隐患=200, 整改隐患=190, 当场整改=180, 限期整改=10)]
    ),
}

CASES: Cases = {
    "women above members": (
        data(
            organisations=[
                entry("organisations", 会员情况=[{"年度": 2024, "会员数": 10, "女会员数": 11}])
            ]
        ),
        [
            "data/organisations/zhen.yml:7: organisations[0].会员情况[0].女会员数: 女会员数 11人，多于会员数 10人；"
            "请核对“女会员数”与“会员数”",
        ],
    ),
    "members above staff": (
        data(
            organisations=[
                entry("organisations", 会员情况=[{"年度": 2024, "会员数": 90, "职工总数": 82}])
            ]
        ),
        [
            "提醒 data/organisations/zhen.yml:6: organisations[0].会员情况[0].会员数: 会员数 90人，多于职工总数 82人；"
            "两个数口径不同就不用改，否则请核对“会员数”与“职工总数”",
        ],
    ),
    "new members above members": (
        data(
            organisations=[
                entry("organisations", 会员情况=[{"年度": 2024, "会员数": 10, "新增会员": 11}])
            ]
        ),
        [
            "提醒 data/organisations/zhen.yml:7: organisations[0].会员情况[0].新增会员: 新增会员 11人，多于会员数 10人；"
            "新会员当年又退会、转走就不用改，否则请核对“新增会员”与“会员数”",
        ],
    ),
    "more answered than received": (
        data(meetings=[entry("meetings", 收到提案数=4, 答复提案数=5)]),
        [
            "data/meetings/2025.yml:9: meetings[0].答复提案数: 答复提案数 5件，多于收到提案数 4件；"
            "请核对“答复提案数”与“收到提案数”",
        ],
    ),
    "more proposals listed than received": (
        data(meetings=[entry("meetings", 收到提案数=1, 提案=[{"事由": "食堂"}, {"事由": "浴室"}])]),
        [
            "data/meetings/2025.yml:8: meetings[0].收到提案数: 提案列出 2件，多于收到提案数 1件；"
            "请核对“收到提案数”和列出的各件",
        ],
    ),
    "more proposals answered than stated": (
        data(
            meetings=[
                entry("meetings", 答复提案数=0, 提案=[{"事由": "食堂", "答复日期": "2025-12-01"}])
            ]
        ),
        [
            "data/meetings/2025.yml:8: meetings[0].答复提案数: 写了答复日期的提案 1件，多于答复提案数 0件；"
            "请核对“答复提案数”和列出的各件",
        ],
    ),
    "more settled than accepted": (
        data(cases=[entry("cases", 办结件数=49)]),
        [
            "data/cases.yml:5: cases[0].办结件数: 办结件数 49件，多于受理件数 48件；"
            "请核对“办结件数”与“受理件数”",
        ],
    ),
    "more settled than mediated": (
        data(cases=[entry("cases", 调解件数=40, 办结件数=48)]),
        [
            "提醒 data/cases.yml:6: cases[0].办结件数: 办结件数 48件，多于调解件数 40件；"
            "没有经过调解就办结的也算在内就不用改，否则请核对“办结件数”与“调解件数”",
        ],
    ),
    "fewer persons than cases": (
        data(cases=[entry("cases", 涉及人数=40)]),
        [
            "提醒 data/cases.yml:4: cases[0].受理件数: 受理件数 48件，多于涉及人数 40人；"
            "一个人有几件案件就不用改，否则请核对“受理件数”与“涉及人数”",
        ],
    ),
    "migrants above persons": (
        data(cases=[entry("cases", 涉及人数=56, 外来务工人数=60)]),
        [
            "data/cases.yml:6: cases[0].外来务工人数: 外来务工人数 60人，多于涉及人数 56人；"
            "请核对“外来务工人数”与“涉及人数”",
        ],
    ),
    "fixed above found": (
        data(inspections=[entry("inspections", 发现隐患=200, 整改隐患=201)]),
        [
            "data/inspections/2025.yml:6: inspections[0].整改隐患: 整改隐患 201条，多于发现隐患 200条；"
            "请核对“整改隐患”与“发现隐患”",
        ],
    ),
    "more left open than there are": (
        data(
            inspections=[
                entry(
                    "inspections",
                    发现隐患=10,
                    整改隐患=10,
                    未了隐患=[{"事由": "冲床", "应办结日期": "2025-12-31"}],
                )
            ]
        ),
        [
            "data/inspections/2025.yml:7: inspections[0].未了隐患: 发现隐患 10条，整改隐患 10条，还剩 0条，“未了隐患”却列出 1条没有办结的；"
            "请核对这几个数，办结的补上“办结日期”",
        ],
    ),
    "more firms than visits": (
        data(inspections=[entry("inspections", 走访家次=10, 企业数=16)]),
        [
            "提醒 data/inspections/2025.yml:6: inspections[0].企业数: 企业数 16家，多于走访家次 10家次；"
            "没有上门走访的企业也算在内就不用改，否则请核对“企业数”与“走访家次”",
        ],
    ),
    "joined above eligible": (
        data(aid=[entry("aid", 应参加人数=82, 实际参加人数=83)]),
        [
            "data/aid/2025.yml:5: aid[0].实际参加人数: 实际参加人数 83人，多于应参加人数 82人；"
            "请核对“实际参加人数”与“应参加人数”",
        ],
    ),
    "claims above joined": (
        data(aid=[entry("aid", 种类="职工医疗互助", 实际参加人数=5, 理赔例数=7)]),
        [
            "提醒 data/aid/2025.yml:5: aid[0].理赔例数: 理赔例数 7例，多于实际参加人数 5人；"
            "一个人理赔几次就不用改，否则请核对“理赔例数”与“实际参加人数”",
        ],
    ),
    "a head above the ceiling": (
        data(aid=[entry("aid", 人均金额=3500, 最高限额=3000)]),
        [
            "data/aid/2025.yml:4: aid[0].人均金额: 人均金额 3500元，多于最高限额 3000元；"
            "请核对“人均金额”与“最高限额”",
        ],
    ),
    "adopted above suggestions": (
        data(skills=[entry("skills", 建议条数=125, 采纳条数=211)]),
        [
            "data/skills/2025.yml:6: skills[0].采纳条数: 采纳条数 211条，多于建议条数 125条；"
            "请核对“采纳条数”与“建议条数”",
        ],
    ),
    "more projects done than there are": (
        data(skills=[entry("skills", 革新项目数=8, 完成项目数=9)]),
        [
            "data/skills/2025.yml:6: skills[0].完成项目数: 完成项目数 9项，多于革新项目数 8项；"
            "请核对“完成项目数”与“革新项目数”",
        ],
    ),
    "persons above person-times": (
        data(skills=[entry("skills", 参加人数=101, 参加人次=100)]),
        [
            "data/skills/2025.yml:5: skills[0].参加人数: 参加人数 101人，多于参加人次 100人次；"
            "请核对“参加人数”与“参加人次”",
        ],
    ),
    "more prizes than entrants": (
        data(
            skills=[
                entry(
                    "skills",
                    参加人数=5,
                    奖项设置=[{"奖项": "一等奖", "数量": 1}, {"奖项": "二等奖", "数量": 5}],
                )
            ]
        ),
        [
            "提醒 data/skills/2025.yml:6: skills[0].奖项设置: 奖项一共 6份，多于参加人数 5人；"
            "设了没有发、一人得几个的不用改，否则请核对各奖项的“数量”与参加的人数",
        ],
    ),
    "weights that are no whole": (
        data(skills=[entry("skills", 理论占比=30, 实操占比=60)]),
        [
            "data/skills/2025.yml:6: skills[0].实操占比: 理论占比 30%，实操占比 60%，加起来是 90%，不是 100%；"
            "请核对“理论占比”与“实操占比”",
        ],
    ),
    "earned and saved above the benefit": (
        data(skills=[entry("skills", 增收=300000, 节支=200000, 经济效益=400000)]),
        [
            "data/skills/2025.yml:7: skills[0].经济效益: 增收 300000元，节支 200000元，共 500000元，经济效益 400000元；"
            "请核对“增收”“节支”与“经济效益”",
        ],
    ),
    "earned and saved below the benefit": (
        data(skills=[entry("skills", 增收=300000, 节支=200000, 经济效益=830000)]),
        [
            "提醒 data/skills/2025.yml:7: skills[0].经济效益: 增收 300000元，节支 200000元，共 500000元，经济效益 830000元；"
            "还有别的效益就不用改，否则请核对“增收”“节支”与“经济效益”",
        ],
    ),
    "referred above registered": (
        data(placements=[entry("placements", 登记人数=2170, 推荐人数=4977)]),
        [
            "data/placements.yml:5: placements[0].推荐人数: 推荐人数 4977人，多于登记人数 2170人；"
            "请核对“推荐人数”与“登记人数”",
        ],
    ),
    "hired above referred": (
        data(placements=[entry("placements", 登记人数=200, 推荐人数=100, 录用人数=162)]),
        [
            "data/placements.yml:6: placements[0].录用人数: 录用人数 162人，多于推荐人数 100人；"
            "请核对“录用人数”与“推荐人数”",
        ],
    ),
    "wages the wrong way round": (
        data(jobs=[entry("jobs", 月工资最低=6000, 月工资最高=4000)]),
        [
            "data/jobs.yml:10: jobs[0].月工资最低: 月工资最低 6000元，多于月工资最高 4000元；"
            "请核对“月工资最低”与“月工资最高”",
        ],
    ),
    "dues paid above dues due": (
        data(accounts=[entry("accounts", 应缴经费=100, 实缴经费=200)]),
        [
            "提醒 data/accounts.yml:9: accounts[0].实缴经费: 实缴经费 200元，多于应缴经费 100元；"
            "补缴往年的就不用改，否则请核对“实缴经费”与“应缴经费”",
        ],
    ),
    "funds short of the amount": (
        data(
            aid=[
                entry(
                    "aid",
                    涉及人数=18,
                    金额=18000,
                    资金来源=[
                        {"资金种类": "基金会", "金额": 2000},
                        {"资金种类": "新闻媒体", "金额": 1000},
                    ],
                )
            ]
        ),
        [
            "data/aid/2025.yml:5: aid[0].金额: “资金来源”各项金额 2000+1000=3000元，金额 18000元，差 15000元；"
            "请核对各项和“金额”",
        ],
    ),
    "funds not all told and yet too many": (
        data(
            aid=[
                entry(
                    "aid",
                    涉及人数=18,
                    资金来源=[{"资金种类": "基金会", "涉及人数": 20}, {"资金种类": "新闻媒体"}],
                )
            ]
        ),
        [
            "data/aid/2025.yml:4: aid[0].涉及人数: “资金来源”各项涉及人数 20人，涉及人数 18人，多 2人；"
            "请核对各项和“涉及人数”",
        ],
    ),
    "persons by source": (
        data(
            aid=[
                entry(
                    "aid",
                    涉及人数=17,
                    资金来源=[
                        {"资金种类": "新闻媒体", "涉及人数": 1},
                        {"资金种类": "基金会", "涉及人数": 2},
                        {"资金种类": "县内社会人士", "涉及人数": 15},
                    ],
                )
            ]
        ),
        [
            "data/aid/2025.yml:4: aid[0].涉及人数: “资金来源”各项涉及人数 1+2+15=18人，涉及人数 17人，多 1人；"
            "请核对各项和“涉及人数”",
        ],
    ),
    "worth of goods": (
        data(
            aid=[
                entry(
                    "aid",
                    物资折价合计=7000,
                    发放物资=[{"物资种类": "饮料茶水", "数量": 200, "折价": 6000}],
                )
            ]
        ),
        [
            "data/aid/2025.yml:4: aid[0].物资折价合计: “发放物资”各项折价 6000元，物资折价合计 7000元，差 1000元；"
            "请核对各项和“物资折价合计”",
        ],
    ),
    "causes": (
        data(
            cases=[
                entry(
                    "cases",
                    金额=662815,
                    涉及人数=60,
                    按案由=[
                        {"案由": "工伤", "受理件数": 15, "金额": 597752},
                        {"案由": "工资报酬", "受理件数": 33, "金额": 65036},
                    ],
                )
            ]
        ),
        [
            "data/cases.yml:5: cases[0].金额: “按案由”各项金额 597752+65036=662788元，金额 662815元，差 27元；"
            "请核对各项和“金额”",
        ],
    ),
    "hazards at once and by a date": (
        data(
            inspections=[
                entry("inspections", 发现隐患=200, 整改隐患=199, 当场整改=180, 限期整改=21)
            ]
        ),
        [
            "data/inspections/2025.yml:8: inspections[0].限期整改: 当场整改+限期整改 180+21=201条，发现隐患 200条，多 1条；"
            "请核对“当场整改”“限期整改”“发现隐患”与“整改隐患”",
        ],
    ),
    "surveyed firms": (
        data(
            inspections=[
                entry(
                    "inspections", 企业数=13, 愿建企业数=3, 争取企业数=6, 不符企业数=2, 迁出企业数=1
                )
            ]
        ),
        [
            "data/inspections/2025.yml:9: inspections[0].迁出企业数: 愿建企业数+争取企业数+不符企业数+迁出企业数 3+6+2+1=12家，企业数 13家，差 1家；"
            "请核对“愿建企业数”“争取企业数”“不符企业数”“迁出企业数”与“企业数”",
        ],
    ),
    "attendance": (
        data(meetings=[entry("meetings", 应到人数=48, 实到人数=40, 缺席人数=7)]),
        [
            "data/meetings/2025.yml:10: meetings[0].缺席人数: 实到人数+缺席人数 40+7=47人，应到人数 48人，差 1人；"
            "请核对“实到人数”“缺席人数”与“应到人数”",
        ],
    ),
    "present above due": (
        data(meetings=[entry("meetings", 应到人数=48, 实到人数=50)]),
        [
            "data/meetings/2025.yml:9: meetings[0].实到人数: 实到人数 50人，应到人数 48人，多 2人；"
            "请核对“实到人数”与“应到人数”",
        ],
    ),
    "votes on a resolution above those present": (
        data(
            meetings=[
                entry(
                    "meetings",
                    实到人数=48,
                    决议=[{"事由": "工作报告", "赞成票": 47, "弃权票数": 2}],
                )
            ]
        ),
        [
            "data/meetings/2025.yml:11: meetings[0].决议[0].赞成票: “工作报告”的票 47+2=49，多于实到人数 48人；"
            "请核对“赞成票”“反对票”“弃权票数”与“实到人数”",
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
