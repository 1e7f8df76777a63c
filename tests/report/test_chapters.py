"""What the records of every family become: sentences, tables, gaps."""

from __future__ import annotations

from typing import Any

import pytest

from portal.model.account import Account
from portal.model.activity import Activity
from portal.model.agreement import Agreement
from portal.model.aid import AidBatch
from portal.model.base import Record
from portal.model.case import CaseStatistic
from portal.model.honour import Honour
from portal.model.indicator import Indicator, Value
from portal.model.inspection import Inspection
from portal.model.job import Placement
from portal.model.meeting import Meeting
from portal.model.organisation import Organisation
from portal.model.place import Place
from portal.model.programme import Programme
from portal.model.skill import Skill
from portal.model.target import Shortcoming, Target
from portal.report.chapters import aid, rights, safety, skills, visits
from portal.report.clauses import Among, Part, Rate
from portal.report.span import half
from portal.report.topics import Topic
from report.records import a, draft, indicators, programme, told

TOPICS = (
    *(*rights.AGREEMENTS, *rights.CASES, *rights.CHECKS, *aid.AID, *aid.PLACEMENTS),
    *(*safety.CHECKS, *skills.SKILLS, visits.SURVEYS, visits.GUIDANCE),
)


def fields(part: Part) -> set[str]:
    if isinstance(part, Among):
        return {name for one in part.parts for name in fields(one)}
    return {part.part, part.whole, part.stated} - {""} if isinstance(part, Rate) else {part.field}


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.what)
def test_a_topic_names_fields_that_exist(topic: Topic) -> None:
    named = {name for part in topic.clauses for name in fields(part)}
    assert named <= set(topic.model.model_fields)


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (
            a(Skill, kind="劳动竞赛", sessions=19, person_times=1300, benefit_yuan="830000"),
            "举办劳动竞赛19场，参加1300人次，产生经济效益83万元。",
        ),
        (
            a(Skill, kind="合理化建议", suggestions=211, adopted=125, benefit_yuan="660000"),
            "开展合理化建议活动，收到合理化建议211条，采纳125条，采纳率59.2%，产生经济效益66万元。",
        ),
        (
            a(Skill, kind="培训班", sessions=2, person_times=80, planned_person_times=100),
            "举办培训班2场，参加80人次，完成计划80%。",
        ),
        (
            a(CaseStatistic, kind="劳动争议调解", accepted=48, settled=48, persons=60, migrants=56),
            "劳动争议调解方面，受理48件，办结48件，办结率100%，涉及职工60人，其中外来务工人员56人。",
        ),
        (
            a(CaseStatistic, kind="信访接待", period="2025年1—8月", accepted=16),
            "信访接待方面（2025年1—8月），受理16件。",
        ),
        (
            a(Agreement, kind="工资专项集体合同", agreements=31, firms=76, workers=3697),
            "签订工资专项集体合同31份，覆盖企业76家，覆盖职工3697人。",
        ),
        (
            a(Agreement, kind="集体合同", fulfilled_percent="90"),
            "签订集体合同1份，履约率90%。",
        ),
        (
            a(AidBatch, kind="职工医疗互助", eligible=82, joined=59, claims=7, amount_yuan="10900"),
            "开展职工医疗互助，参加率72%，参加59人，理赔7例，发放资金1.09万元。",
        ),
        (
            a(AidBatch, kind="金秋助学", persons=18, amount_yuan="422.50"),
            "开展金秋助学，惠及18人，发放资金422.50元。",
        ),
        (
            a(
                Inspection,
                kind="安全生产检查",
                firm_visits=356,
                hazards_found=200,
                hazards_fixed=197,
            ),
            "开展安全生产检查，走访企业356家次，发现隐患200条，整改197条，整改率98.5%。",
        ),
        (
            a(Placement, kind="下岗职工再就业", hired=162),
            "帮助下岗职工再就业，实现就业162人。",
        ),
        (
            a(Honour, name="先进集体", recipients=[{"label": "甲厂", "consent": "是"}]),
            "示例市总工会授予“先进集体”（市级）单位1个。",
        ),
        (a(Shortcoming, title="经费收缴难"), "经费收缴难。"),
        (
            a(Shortcoming, title="经费收缴难。", measure="按季度通报"),
            "经费收缴难。下一步按季度通报。",
        ),
        (
            a(
                Target,
                title="职工入会",
                year=2026,
                kind="下年计划",
                target_value=100,
                unit_name="%",
            ),
            "职工入会，目标100%。",
        ),
    ],
)
def test_a_record_becomes_a_sentence(record: Record, sentence: str) -> None:
    assert sentence in told(record)


def test_records_of_one_kind_are_added_and_others_are_not() -> None:
    one = a(Skill, 1, kind="培训班", sessions=2, person_times=100)
    two = a(Skill, 2, kind="培训班", sessions=4, participants=110)
    three = a(Skill, 3, kind="劳动竞赛", sessions=1)
    text = told(one, two, three)
    assert "举办培训班6场，参加100人次，参加职工110人。" in text
    assert "举办劳动竞赛1场。" in text


def test_a_contract_within_another_is_told_but_not_added() -> None:
    whole = a(Agreement, 1, kind="工资专项集体合同", scope="全镇", agreements=31, firms=76)
    part = a(Agreement, 2, kind="工资专项集体合同", agreements=9, firms=50, part_of="r-1")
    text = told(whole, part)
    assert (
        "签订工资专项集体合同31份，覆盖企业76家，其中行业工资专项集体合同9份、覆盖企业50家。"
        in text
    )


@pytest.mark.parametrize(
    ("made", "words"),
    [
        ({"measured_in": "百分点", "low": "4", "high": "8"}, "4—8个百分点"),
        ({"measured_in": "百分比", "low": "15"}, "15%"),
    ],
)
def test_percent_and_percentage_points_are_told_apart(made: dict[str, Any], words: str) -> None:
    text = told(a(Agreement, kind="工资专项集体合同", title="纺织合同", wage_raise=made))
    assert f"纺织合同约定职工工资上浮{words}。" in text


def test_unions_are_counted_by_kind_and_year_of_founding() -> None:
    unions = [
        a(Organisation, 1, name="甲村联合工会"),
        a(Organisation, 2, name="乙厂工会", kind="企业工会", founded_on="2025-05-01"),
        a(Organisation, 3, name="丙厂工会", kind="企业工会", founded_on="2026-01-05"),
        a(Organisation, 4, name="镇总工会", kind="乡镇总工会"),
        a(Organisation, 5, name="丁厂工会", kind="企业工会", founding="筹建"),
    ]
    text = told(*unions)
    assert "全镇共有基层工会2个，其中村联合工会1个、企业工会1个。全年新建工会1个。" in text


def membership(**counts: int) -> list[dict[str, int]]:
    return [{"year": 2025, **counts}]


def test_members_of_all_unions_make_the_townships() -> None:
    text = told(
        a(Organisation, 1, name="甲", membership=membership(members=90, staff=100)),
        a(
            Organisation,
            2,
            name="乙",
            membership=membership(members=60, women_members=20, staff=100),
        ),
    )
    assert "截至2025年末，会员150人，其中女会员20人，入会率75%。" in text


def test_members_of_some_unions_are_not_the_townships() -> None:
    made = draft(
        a(Organisation, 1, name="甲", membership=membership(members=90)),
        a(Organisation, 2, name="乙"),
    )
    text = made.sections[0].blocks[0]
    assert "截至2025年末，报了会员数的工会有1个，共有会员90人。" in "".join(
        run.text
        for run in text.runs  # type: ignore[union-attr]
    )
    assert "其余1家工会的会员数" in [gap.what for gap in made.missing]


def test_meetings_and_proposals_are_counted() -> None:
    text = told(
        a(Meeting, 1, kind="工会主席会议"),
        a(Meeting, 2, kind="党委听取工会汇报"),
        a(Meeting, 3, kind="职工代表大会", proposals_received=4, proposals_answered=3),
    )
    assert "全年召开职工代表大会1次、工会主席会议1次，党委听取工会汇报1次。" in text
    assert "收到提案、意见4件，答复3件，答复率75%。" in text


def test_places_are_of_today_and_never_compared() -> None:
    place = a(Place, usage=[{"period": "2025年", "person_times": 350}], books=5000)
    made = draft(place)
    assert "现有工会驿站1个，藏书5000册，接待350人次。" in told(place)
    assert [section.heading for section in made.sections] == [
        "组织建设",
        "“六好”乡镇工会自评",
    ]


def test_accounts_balance_and_show_dues_and_audit() -> None:
    account = a(
        Account,
        opening_yuan="1000",
        income=[
            {"item": "上级拨入", "amount_yuan": "30000"},
            {"item": "会费", "amount_yuan": "20000"},
        ],
        expenditure_yuan="48000",
        closing_yuan="3000",
        dues_due_yuan="20000",
        dues_paid_yuan="15000",
        audit={"on": "2025-12-10", "opinion": "收支真实。", "audits": 2},
    )
    text = told(account)
    assert (
        "工会经费方面，年初结余1000元，收入5万元，其中上级拨入3万元、会费2万元，"
        "支出4.8万元，年末结余3000元。应上缴经费2万元，已上缴1.5万元，完成75%。"
        "开展经费审查2次，审查意见为“收支真实”。"
    ) in text


def test_accounts_of_unions_below_are_not_added_to_the_townships() -> None:
    town = a(Organisation, 1, name="镇总工会", kind="乡镇总工会")
    own = a(Account, 2, organisation="r-1", opening_yuan="1", closing_yuan="1")
    below = a(Account, 3, organisation="r-9", opening_yuan="500", closing_yuan="500")
    assert "工会经费方面，年初结余1元，收入0元，支出0元，年末结余1元。" in told(town, own, below)


def test_activities_are_told_by_programme_with_what_came_of_them() -> None:
    results = {"person_times": 600, "goods": 200}
    text = told(
        programme(),
        a(Activity, 1, programme="r-7", results=results),
        a(Activity, 2, programme="r-7", results={"person_times": 100}),
    )
    assert "开展送清凉活动2次，参加700人次，发放物资200份。" in text


def test_programmes_without_results_share_a_sentence() -> None:
    text = told(
        programme(),
        a(Programme, 8, name="文体活动"),
        a(Activity, 1, programme="r-7"),
        a(Activity, 2, programme="r-8"),
    )
    assert "开展送清凉活动1次、文体活动1次。" in text


def test_what_other_records_count_is_not_told_twice() -> None:
    text = told(
        programme(category="帮扶救助"),
        a(Activity, 1, programme="r-7", results={"households": 12}),
        a(AidBatch, 2, kind="送清凉", programme="r-7", households=12),
    )
    assert "开展送清凉，走访慰问12户。开展送清凉活动1次。" in text


def test_a_programme_without_records_is_a_gap() -> None:
    assert "“送清凉”项目的活动" in [gap.what for gap in draft(programme()).missing]


def test_reported_values_keep_their_qualifier_period_and_parts() -> None:
    text = told(
        *indicators(),
        a(Value, 3, indicator="r-1", value=1000, qualifier="余", period="2025年1—8月"),
        a(Value, 4, indicator="r-2", value=100, qualifier="近"),
    )
    assert "演出观众（2025年1—8月）1000余人，其中外来职工近100人。" in text


def test_the_longest_period_holds_and_periods_are_never_added() -> None:
    text = told(
        *indicators(),
        a(Value, 3, indicator="r-1", value=70, period="2025年上半年"),
        a(Value, 4, indicator="r-1", value=120),
    )
    assert "演出观众120人。" in text


def test_values_of_unions_are_added_only_where_that_means_something() -> None:
    union = {"indicator": "r-1", "organisation": "zhen"}
    values = [a(Value, 3, value=70, **union), a(Value, 4, value=30, **union)]
    assert "演出观众100人。" in told(*indicators(), *values)
    assert "演出观众" not in told(*indicators("%"), *values)


def test_an_unknown_value_is_a_gap() -> None:
    made = draft(*indicators(), a(Value, 3, indicator="r-1", qualifier="不详"))
    assert {gap.what for gap in made.missing if gap.section == "文化体育"} == {
        "演出观众",
        "外来职工",
    }


def test_figures_of_the_government_are_not_the_unions() -> None:
    context = a(Indicator, 1, name="乡镇人口", unit_name="人").model_copy(
        update={"id": "ctx-people"}
    )
    assert "乡镇人口" not in told(context, a(Value, 2, indicator="ctx-people", value=5000))


def test_the_year_before_stands_beside_what_both_years_have() -> None:
    text = told(
        a(Skill, 1, kind="培训班", sessions=5, person_times=340),
        a(Skill, 2, kind="培训班", sessions=2, period="2024年"),
    )
    assert "\n".join(["培训班：场次", "场", "5", "2", "增加3", ""]) in text
    assert "培训班：参加人次" not in text


def test_rates_differ_by_percentage_points() -> None:
    text = told(
        *indicators("%"),
        a(Value, 3, indicator="r-1", value=95),
        a(Value, 4, indicator="r-1", value=98, period="2024年"),
    )
    assert "\n".join(["演出观众", "%", "95", "98", "减少3个百分点", ""]) in text


def test_without_a_year_before_that_is_a_gap() -> None:
    gaps = draft(a(Skill, kind="培训班", sessions=5)).missing
    assert ("与上年对比", "2024年的数据") in [(gap.section, gap.what) for gap in gaps]


def test_targets_stand_beside_what_was_done() -> None:
    text = told(
        a(Target, 1, title="新建工会", target_value=15, done_value=9, unit_name="家"),
        a(Target, 2, title="没有数的目标"),
    )
    assert "\n".join(["新建工会", "家", "15", "9", "60%", "未开始"]) in text
    assert "没有数的目标" not in text


def test_a_half_year_ends_with_what_is_still_open() -> None:
    text = told(
        a(Target, 1, title="下半年再做的事", stage="进行中"),
        a(Target, 2, title="做完的事", stage="已完成"),
        span=half(2025, 1),
    )
    assert "下半年再做的事。" in text
    assert "做完的事" not in text


def test_the_six_criteria_carry_their_evidence_and_score() -> None:
    made = draft(
        a(Meeting, 1, kind="政府与工会联席会议"),
        a(Target, 2, title="自评", kind="自评", criterion="党政重视支持", score=9, weight=10),
        a(Skill, 3, kind="劳动竞赛", sessions=1),
    )
    six = next(s for s in made.sections if s.heading == "“六好”乡镇工会自评")
    assert [section.heading for section in six.sections] == ["党政重视支持", "推动发展积极"]
    assert "全年召开政府与工会联席会议1次。自评得分9分，满分10分。" in told(
        a(Meeting, 1, kind="政府与工会联席会议"),
        a(Target, 2, title="自评", kind="自评", criterion="党政重视支持", score=9, weight=10),
    )
