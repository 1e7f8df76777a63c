"""Agreements, accounts, targets, and what would be counted twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from entries import Cases, Files, data, entry, told

SOUND: dict[str, Files] = {
    "a project without an opening balance": data(
        accounts=[
            entry("accounts", 年初结余=0, 年末结余=0),
            entry("accounts", 编号="b", 年度=2026, 年初结余=None, 年末结余=2000, 收入合计=5),
        ]
    ),
    "a term in years from the day it works": data(
        agreements=[
            entry(
                "agreements",
                签订日期="2025-04-20",
                期限年数=1,
                到期日期="2026-05-01",
                工资上浮={"计量": "百分点", "最低": 4, "执行日期": "2025-05-01"},
            )
        ]
    ),
    "a target that was missed": data(
        targets=[entry("targets", 目标值=15, 完成值=9, 在办数=4, 单位="家", 进度="未完成")]
    ),
    "cases month by month": data(
        cases=[entry("cases", 编号="a", 期间="2025年上半年"), entry("cases", 期间="2025年下半年")]
    ),
    "batches with numbers": data(
        aid=[entry("aid", 编号="a", 户数=10), entry("aid", 批次=2, 户数=12)]
    ),
    "batches that count other things": data(
        aid=[entry("aid", 编号="a", 户数=10), entry("aid", 涉及人数=12)]
    ),
    "age bands beside each other": data(
        placements=[
            entry("placements", 编号="a", 年龄段="36岁及以上", 登记人数=30),
            entry("placements", 年龄段="35岁及以下", 登记人数=10),
        ]
    ),
}

CASES: Cases = {
    "a part above its total": (
        data(
            agreements=[
                entry("agreements", 编号="zong", 适用范围="全镇", 合同份数=31, 企业数=50),
                entry("agreements", 合同份数=9, 企业数=76, 属于总数="zong"),
            ]
        ),
        [
            "data/agreements/2025.yml:14: agreements[1].企业数: 企业数 76家，多于总数“zong”的企业数 50家；"
            "请核对两条记录的“企业数”",
        ],
    ),
    "parts above their total": (
        data(
            agreements=[
                entry("agreements", 编号="zong", 适用范围="全镇", 合同份数=31, 企业数=76),
                entry("agreements", 合同份数=20, 企业数=50, 属于总数="zong"),
                entry("agreements", 编号="b", 合同份数=12, 企业数=30, 属于总数="zong"),
            ]
        ),
        [
            "data/agreements/2025.yml:6: agreements[0].合同份数: 各部分的合同份数 20+12=32份，多于总数的合同份数 31份；"
            "请核对各条记录的“合同份数”",
            "提醒 data/agreements/2025.yml:7: agreements[0].企业数: 各部分的企业数 50+30=80家，多于总数的企业数 76家；"
            "同一企业在几份合同里就不用改，否则请核对各条记录的“企业数”",
        ],
    ),
    "a part of another year": (
        data(
            agreements=[
                entry("agreements", 编号="zong", 适用范围="全镇", 合同份数=31),
                entry("agreements", 年度=2024, 属于总数="zong"),
            ]
        ),
        [
            "data/agreements/2025.yml:13: agreements[1].属于总数: 这一条是 2024 年的工资专项集体合同，总数“zong”是 2025 年的工资专项集体合同；"
            "请核对“属于总数”“种类”与“年度”",
        ],
    ),
    "a part of itself": (
        data(agreements=[entry("agreements", 属于总数="hetong")]),
        [
            "data/agreements/2025.yml:7: agreements[0].属于总数: “属于总数”写的是自己的编号；"
            "请写总数那一条的编号",
        ],
    ),
    "a contract beside the total": (
        data(
            agreements=[
                entry("agreements", 编号="zong", 适用范围="全镇", 合同份数=31),
                entry("agreements"),
            ]
        ),
        [
            "提醒 data/agreements/2025.yml:10: agreements[1].适用范围: 2025 年已有全镇的工资专项集体合同总数“zong”（data/agreements/2025.yml:1），这一条会再加一次；"
            "如果是其中的一部分，请加一行 属于总数: zong",
        ],
    ),
    "more firms than contracts": (
        data(agreements=[entry("agreements", 适用范围="企业", 合同份数=22, 企业数=26)]),
        [
            "提醒 data/agreements/2025.yml:7: agreements[0].企业数: 企业一级的合同 22份，覆盖企业数 26家，不是一家一份；"
            "有几家合签一份的就不用改，否则请核对“合同份数”与“企业数”",
        ],
    ),
    "more contracts for women than for all": (
        data(
            agreements=[
                entry("agreements", 编号="a", 种类="集体合同", 适用范围="全镇", 合同份数=30),
                entry("agreements", 种类="女职工专项集体合同", 适用范围="全镇", 合同份数=40),
            ]
        ),
        [
            "提醒 data/agreements/2025.yml:12: agreements[1].合同份数: 2025 年女职工专项集体合同 40份，多于集体合同“a”的 30份；"
            "只签了女职工专项的单位多就不用改，否则请核对两个数",
        ],
    ),
    "a term in years": (
        data(
            agreements=[
                entry("agreements", 签订日期="2025-04-20", 期限年数=1, 到期日期="2026-05-19")
            ]
        ),
        [
            "提醒 data/agreements/2025.yml:9: agreements[0].到期日期: 从 2025年4月20日 起 1 年，到期日期写的是 2026年5月19日；"
            "从签订日算应到 2026年4月19日；"
            "从别的日子算就不用改，否则请核对“期限年数”与“到期日期”",
        ],
    ),
    "a balance": (
        data(
            accounts=[
                entry(
                    "accounts",
                    年初结余=1000,
                    收入=[{"事项名称": "拨款", "金额": 50000}],
                    支出=[{"事项名称": "活动", "金额": 48000}],
                    年末结余=2000,
                )
            ]
        ),
        [
            "data/accounts.yml:7: accounts[0].年末结余: 年初结余 1000+收入 50000-支出 48000=3000元，年末结余写的是 2000元，多 1000元；"
            "请核对各项收支和两头的结余",
        ],
    ),
    "lines short of their total": (
        data(
            accounts=[
                entry(
                    "accounts",
                    收入=[{"事项名称": "拨款", "金额": 40000}],
                    收入合计=50000,
                    支出合计=0,
                    年末结余=50000,
                )
            ]
        ),
        [
            "data/accounts.yml:11: accounts[0].收入合计: “收入”各项金额 40000元，收入合计 50000元，差 10000元；"
            "请核对各项和“收入合计”",
        ],
    ),
    "many lines short of their total": (
        data(
            accounts=[
                entry(
                    "accounts",
                    收入=[{"事项名称": f"第{n}笔", "金额": n} for n in range(1, 11)],
                    收入合计=56,
                    支出合计=0,
                    年末结余=56,
                )
            ]
        ),
        [
            "data/accounts.yml:29: accounts[0].收入合计: “收入”各项金额 10项共55元，收入合计 56元，差 1元；"
            "请核对各项和“收入合计”",
        ],
    ),
    "a balance carried over": (
        data(
            accounts=[
                entry("accounts", 编号="a", 年度=2024, 收入合计=10, 年末结余=10),
                entry("accounts", 年初结余=20, 支出合计=10, 年末结余=10),
            ]
        ),
        [
            "提醒 data/accounts.yml:14: accounts[1].年初结余: 年初结余 20元，上一年“a”（data/accounts.yml:7）的年末结余是 10元；"
            "请核对两年的结余；"
            "调整过的在审查意见里说明",
        ],
    ),
    "a budget and what it is said to be": (
        data(
            accounts=[
                entry(
                    "accounts",
                    编号="y",
                    状态="预算",
                    收入=[{"事项名称": "拨款", "金额": 50000}],
                    年末结余=50000,
                ),
                entry(
                    "accounts",
                    收入=[{"事项名称": "拨款", "预算数": 40000, "金额": 50000}],
                    年末结余=50000,
                ),
            ]
        ),
        [
            "提醒 data/accounts.yml:21: accounts[1].收入[0].预算数: “拨款”的预算数写的是 40000元，预算“y”里是 50000元；"
            "预算中途调整过就不用改，否则请核对",
        ],
    ),
    "a line of another year": (
        data(
            accounts=[
                entry(
                    "accounts",
                    收入=[{"事项名称": "拨款", "金额": 5, "日期": "2024-12-30"}],
                    年末结余=5,
                )
            ]
        ),
        [
            "提醒 data/accounts.yml:11: accounts[0].收入[0].日期: “拨款”的日期 2024年12月30日 不在 2025 年度；"
            "跨年入账的就不用改，否则请核对“日期”与“年度”",
        ],
    ),
    "an audit before the year": (
        data(accounts=[entry("accounts", 审查={"日期": "2024-12-10", "审查意见": "同意"})]),
        [
            "data/accounts.yml:9: accounts[0].审查.日期: 审查日期 2024年12月10日 早于 2025 年度；"
            "请核对审查的“日期”与“年度”",
        ],
    ),
    "an account written twice": (
        data(accounts=[entry("accounts", 编号="a"), entry("accounts")]),
        [
            "data/accounts.yml:11: accounts[1].年度: 2025 年的“决算”已经有一本“a”（data/accounts.yml:4），会重复计数；"
            "请合成一本，或者改标题",
        ],
    ),
    "a target that is not accounted for": (
        data(targets=[entry("targets", 目标值=15, 完成值=9, 在办数=4, 单位="家")]),
        [
            "data/targets/2025.yml:6: targets[0].目标值: 目标值 15家，完成 9+在办 4=13家，还有 2家没有交代；"
            "还有没动手的就写 进度: 进行中 或 未完成，否则请核对三个数",
        ],
    ),
    "a target that is under way": (
        data(targets=[entry("targets", 目标值=15, 完成值=9, 在办数=4, 单位="家", 进度="进行中")]),
        [
            "提醒 data/targets/2025.yml:6: targets[0].目标值: 目标值 15家，完成 9+在办 4=13家，还有 2家没有交代；"
            "还有没动手的就不用改，否则请核对三个数",
        ],
    ),
    "a target to be surpassed": (
        data(targets=[entry("targets", 目标值=15, 完成值=9, 在办数=8, 单位="家", 进度="进行中")]),
        [
            "提醒 data/targets/2025.yml:6: targets[0].目标值: 目标值 15家，完成 9+在办 8=17家，多 2家；"
            "会超额完成就不用改，否则请核对三个数",
        ],
    ),
    "a target done too soon": (
        data(targets=[entry("targets", 目标值=15, 完成值=9, 进度="已完成")]),
        [
            "提醒 data/targets/2025.yml:8: targets[0].进度: 写着已完成，完成值 9，不到目标值 15；"
            "目标是“不超过”就不用改，否则请核对“进度”与“完成值”",
        ],
    ),
    "a target of half a firm": (
        data(targets=[entry("targets", 目标值="1.05", 单位="家")]),
        [
            "data/targets/2025.yml:6: targets[0].目标值: 目标值写的是 1.05家，不是整数；"
            "以“家”计的只能是整数，请核对小数点",
        ],
    ),
    "a score above its weight": (
        data(targets=[entry("targets", 权重=10, 得分=11)]),
        [
            "提醒 data/targets/2025.yml:7: targets[0].得分: 得分 11分，多于权重 10分；"
            "有加分就不用改，否则请核对“得分”与“权重”",
        ],
    ),
    "a target due before its year": (
        data(targets=[entry("targets", 应办结日期="2024-12-31")]),
        [
            "提醒 data/targets/2025.yml:6: targets[0].应办结日期: 2025 年的目标，应办结日期 2024年12月31日 却在那以前；"
            "请核对“应办结日期”与“年度”",
        ],
    ),
    "stages of a pilot": (
        data(
            targets=[
                entry("targets", 种类="试点推广", 村数=11),
                entry("targets", 编号="a", 种类="试点推广", 阶段="第一批", 村数=12),
            ]
        ),
        [
            "data/targets/2025.yml:6: targets[0].村数: 试点各阶段的村数 12个，村数 11个；"
            "请核对各阶段的“村数”与总数",
        ],
    ),
    "the first stage of a pilot": (
        data(
            targets=[
                entry("targets", 种类="试点推广", 村数=11),
                entry("targets", 编号="a", 种类="试点推广", 阶段="第一批", 村数=1),
            ]
        ),
        [
            "提醒 data/targets/2025.yml:6: targets[0].村数: 试点各阶段的村数 1个，村数 11个；"
            "还有后面的阶段就不用改，否则请核对各阶段的“村数”与总数",
        ],
    ),
    "cases counted twice": (
        data(cases=[entry("cases", 编号="a", 期间="2025年1—8月"), entry("cases", 期间="2025年")]),
        [
            "data/cases.yml:7: cases[1].期间: 同一类案件：2025年和“a”的2025年1—8月（data/cases.yml:3）重叠，会重复计数；"
            "请改成不重叠的期间，或者合成一条",
        ],
    ),
    "a batch without a number": (
        data(aid=[entry("aid", 编号="a", 户数=10), entry("aid", 户数=12)]),
        [
            "data/aid/2025.yml:7: aid[1].期间: 同一类帮扶的同一批：2025年1月和“a”的2025年1月（data/aid/2025.yml:3）重叠，会重复计数；"
            "是另一批就写明“批次”，否则请合成一条",
        ],
    ),
    "a service counted twice": (
        data(
            placements=[
                entry("placements", 编号="a", 登记人数=30),
                entry("placements", 登记人数=10),
            ]
        ),
        [
            "data/placements.yml:7: placements[1].期间: 同一项服务：2025年和“a”的2025年（data/placements.yml:3）重叠，会重复计数；"
            "请改成不重叠的期间，或者合成一条",
        ],
    ),
    "a service in all and by age": (
        data(
            placements=[
                entry("placements", 编号="a", 登记人数=30),
                entry("placements", 年龄段="35岁及以下", 登记人数=10),
            ]
        ),
        [
            "提醒 data/placements.yml:7: placements[1].期间: 35岁及以下的这一条和不分的“a”（data/placements.yml:3）期间重叠，汇总时会加在一起；"
            "这些人已经算在那一条里，就只留一种写法",
        ],
    ),
    "inspections of one name": (
        data(
            inspections=[
                entry("inspections", 编号="a", 期间="2025年3月", 走访家次=3),
                entry("inspections", 走访家次=12),
            ]
        ),
        [
            "提醒 data/inspections/2025.yml:4: inspections[0].期间: 同名的检查：2025年3月和“jiancha”的2025年（data/inspections/2025.yml:9）重叠，会重复计数；"
            "请改成不重叠的期间，或者合成一条",
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
