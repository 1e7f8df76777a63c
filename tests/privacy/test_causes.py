"""What the row of an aid list may say of its person, and what it may not."""

from __future__ import annotations

import pytest

from portal.privacy.columns.causes import INSTEAD, Cause, cause_told

TOLD = {
    Cause.ILLNESS: (
        *(
            "尿毒症救助",
            "透析费",
            "骨折住院",
            "脑梗救助",
            "精神救助",
            "癌症",
            "大病救助",
            "肺炎住院",
        ),
        *(
            "白血病",
            "高血压",
            "心脏支架手术",
            "抑郁症",
            "尘肺",
            "工伤慰问",
            "精神病人帮扶",
            "因病致困",
            "肝 癌",
        ),
    ),
    Cause.DISABILITY: (
        *("瘫痪在床", "右腿截肢", "二级残", "残疾职工", "助残帮扶", "双目失明", "聋哑职工"),
        *("失能老人护理", "自闭症儿童", "智力障碍", "精神残疾"),
    ),
    Cause.FAMILY: (
        *("儿子上学", "女儿上大学", "孩子助学", "单亲女职工", "丧偶", "父亲去世", "母亲住院"),
        *("工亡家属", "孤儿助学", "离异", "两个子女上学", "失独家庭", "留守儿童", "配偶无工作"),
    ),
    Cause.HARDSHIP: (
        *("低保户", "特困供养", "因学致贫", "失业", "家中失火，火灾", "车祸", "负债", "因灾返贫"),
    ),
}
ORDINARY = (
    *("金秋助学", "医疗救助", "医疗互助", "生活救助", "临时救助", "元旦春节送温暖", "夏送清凉"),
    *(
        "精神慰藉",
        "精神慰问",
        "精神关怀",
        "走访慰问",
        "节日慰问",
        "住院慰问",
        "生育慰问",
        "结婚慰问",
    ),
    *("退休离岗慰问", "一档", "第二档", "3000元", "职工子女助学", "子女入学补助", "大学新生资助"),
    *("技能培训补贴", "就业帮扶", "创业贷款贴息", "法律援助", "法律援助补贴", "送岗位", "健康体检"),
    *(
        "母亲节慰问",
        "父亲节慰问",
        "儿童节慰问",
        "女职工关爱",
        "农民工返乡车票",
        "节日物资",
        "米面油",
    ),
    *("炎热天气慰问", "深度困难职工帮扶", "相对困难职工", "困难职工家庭生活补助", "意外困难帮扶"),
    *("两癌筛查", "劳模慰问", "高温津贴", "疗休养", "心理疏导", "住房补助", "取暖补助", "受灾慰问"),
    *(
        "关爱人员补助",
        "八一慰问",
        "重阳慰问",
        "环卫工人慰问",
        "货车司机慰问",
        "新就业形态劳动者慰问",
        "爱心午餐",
    ),
)


@pytest.mark.parametrize(("cause", "matter"), [(c, one) for c in Cause for one in TOLD[c]])
def test_what_tells_of_a_person_is_named(cause: Cause, matter: str) -> None:
    assert cause_told(matter) is cause


@pytest.mark.parametrize("matter", ORDINARY)
def test_ordinary_kinds_of_aid_may_be_written(matter: str) -> None:
    assert cause_told(matter) is None


@pytest.mark.parametrize("cause", Cause)
def test_what_to_write_instead_may_be_written(cause: Cause) -> None:
    assert [cause_told(one) for one in INSTEAD[cause].split("、")] == [None, None]
