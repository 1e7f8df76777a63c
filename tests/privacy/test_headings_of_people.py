"""Headings of illness and hardship in the words of clerks, and others with the same signs."""

from __future__ import annotations

import pytest

from portal.privacy.columns.headings import private_heading

ILLNESS = (
    *("患何病", "所患疾病", "所患何病", "患病种类", "患病名称", "得了什么病", "什么病", "何种疾病", "患有何种疾病"),
    *("主要疾病", "主要诊断", "入院诊断", "出院诊断", "诊断结果", "确诊病名", "确诊结果", "病种名称", "重病情况"),
    *("慢性病", "慢性病种类", "既往病史", "既往史", "家族病史", "过敏史", "疾病情况", "患病状况", "生病情况"),
    *("病情简介", "病情概述", "病残情况", "伤病情况", "健康状态", "身体健康状况", "致残原因", "受伤原因", "治疗情况"),
)  # fmt: skip
HARDSHIP = (
    *("困难情况", "困难说明", "困难描述", "困难事由", "困难详情", "家庭困难情况", "家庭困难原因", "生活困难情况"),
    *("致困原因详情", "致困原因说明", "致困原因及说明", "主要致困原因", "致困主要原因", "致困因素", "致困情况"),
    *("贫困情况", "返贫原因", "申请救助原因", "申请救助理由", "大病救助原因", "帮扶理由", "困难补助原因"),
)  # fmt: skip
FAMILY = ("家庭情况", "家庭状况", "家庭经济状况", "家庭基本情况", "家庭情况说明")
DISABILITY = ("残疾部位", "残疾详情", "残疾说明", "残疾原因", "伤残类别")
HARMLESS = (
    *("病", "病假", "病假天数", "病假工资", "病房", "症状", "病虫害", "疾病预防", "疾病分类", "常见病", "职业病"),
    *("职业病危害因素", "慢性病筛查", "健康讲座", "健康体检", "诊断书", "诊断机构", "医疗费用", "补助原因"),
    *("困难职工", "困难职工人数", "困难企业", "困难帮扶", "困难与对策", "存在的困难和问题", "工作困难", "生产困难"),
    *("家庭医生", "家庭农场", "家庭作业", "申请理由", "申请原因", "请假原因", "推荐理由", "原因", "救助情况"),
    *("慰问情况", "活动情况", "补助标准", "救助范围", "残疾人就业人数", "治疗费用", "住院天数"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        *((one, "病情") for one in ILLNESS),
        *((one, "困难原因") for one in HARDSHIP),
        *((one, "家庭情况") for one in FAMILY),
        *((one, "残疾信息") for one in DISABILITY),
    ],
)
def test_what_tells_of_illness_and_hardship_is_private(heading: str, meaning: str) -> None:
    assert private_heading(heading) == meaning


@pytest.mark.parametrize("heading", HARMLESS)
def test_what_shares_a_word_with_it_is_not(heading: str) -> None:
    assert private_heading(heading) is None
