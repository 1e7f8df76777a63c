"""What the page of a record says first: answers, badges, sentences and charts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from portal.model.account import Account, Entry
from portal.model.agreement import Agreement, Raise, RaiseUnit
from portal.model.election import Election
from portal.model.inspection import Inspection
from portal.model.job import Job
from portal.model.organisation import Membership, Organisation, Term
from portal.model.skill import Skill
from portal.model.standing import CheckedItem, CheckedList, Level, Progress, Rating
from portal.model.target import Target
from portal.pages.registers import phrases
from portal.pages.registers.answers import answers_of
from portal.pages.registers.pictures import charts_of
from tiny import NOW

TODAY = NOW.date()


def job(**more: Any) -> Job:
    """A vacancy that is open on the tests' day."""
    fields = {
        "id": "fengren",
        "title": "缝纫工",
        "employer": "示例服装厂",
        "openings": 20,
        "place": "工业园区",
        "phone": "0000-1234568",
        "posted_on": "2026-11-01",
        "expires_on": "2026-12-31",
        "origin_office": "镇劳动保障所",
    }
    return Job.model_validate({**fields, **more})


def union(**more: Any) -> Organisation:
    """A union."""
    fields = {"id": "zhen", "name": "示例镇总工会", "kind": "乡镇总工会"}
    return Organisation.model_validate({**fields, **more})


def account(*spent: int) -> Account:
    """An account of 50,000 yuan and what was spent."""
    lines = tuple(Entry(item=f"第{n}项", amount_yuan=Decimal(y)) for n, y in enumerate(spent, 1))
    closing = 5500 + 50000 - sum(spent)
    return Account.model_validate(
        {
            "id": "juesuan",
            "title": "决算",
            "kind": "工会经费",
            "year": 2025,
            "organisation": "zhen",
            "opening_yuan": 5500,
            "income": (Entry(item="拨款", amount_yuan=Decimal(50000)),),
            "expenditure": lines,
            "closing_yuan": closing,
        }
    )


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (4000, 6500, "4000—6500元/月"),
        (4000, 4000, "4000元/月"),
        (4000, None, "4000元/月起"),
        (None, 6500, "最高6500元/月"),
        (None, None, "工资面谈"),
    ],
)
def test_a_wage_is_said_as_a_range(low: int | None, high: int | None, words: str) -> None:
    assert phrases.wage(job(wage_low_yuan=low, wage_high_yuan=high)) == words


def test_a_job_says_what_people_ask_and_whom_to_call_while_it_is_open() -> None:
    rows = {answer.words: answer for answer in answers_of(job(), date(2026, 12, 31))}
    assert list(rows) == ["多少钱", "谁招人", "招几人", "在哪里", "报名到哪天", "找谁"]
    assert rows["报名到哪天"].said[0].text == "2026年12月31日"
    assert rows["找谁"].said[0].is_phone
    assert "找谁" not in [answer.words for answer in answers_of(job(), date(2027, 1, 1))]


def test_the_newest_term_and_year_are_told_of_a_union() -> None:
    terms = (
        Term(term_number=2, start=date(2024, 9, 26), end=date(2029, 9, 25)),
        Term(term_number=1, start=date(2019, 9, 26), end=date(2024, 9, 25)),
    )
    people = (
        Membership(year=2025, members=542, women_members=200),
        Membership(year=2024, members=9),
    )
    rows = {a.words: a.said for a in answers_of(union(terms=terms, membership=people), TODAY)}
    assert rows["任期到哪天"][0].text == "第2届，2024年9月26日至2029年9月25日"
    assert rows["多少会员"][0].text == "2025年542人，其中女会员200人"
    assert [answer.words for answer in answers_of(union(), TODAY)] == []


def test_women_learn_whom_to_turn_to_and_past_posts_are_left_out() -> None:
    posts = [
        {"post": "女职工委员", "holder": "李同志", "phone": "0000-1234567"},
        {"post": "副主席", "portfolio": "女职工", "end": "2024-01-01"},
    ]
    committees = [{"kind": "女职工委员会", "people": 3, "founded_on": "2024-09-10"}]
    (row,) = answers_of(union(posts=posts, committees=committees), TODAY)
    assert [word.text for word in row.said] == [
        "女职工委员会（委员3人，2024年9月10日成立）",
        "女职工委员（李同志）",
        "0000-1234567",
    ]


@pytest.mark.parametrize(
    ("rating", "icon", "text"),
    [
        (
            Rating(
                name="规范化工会",
                level=Level.CITY,
                stars=3,
                awarded_on=date(2025, 5, 1),
                valid_until=date(2028, 4, 30),
            ),
            "done",
            "规范化工会 3星（市级，2025年5月1日评定，有效期到2028年4月30日）",
        ),
        (
            Rating(name="六好", level=Level.COUNTY, stage=Progress.RUNNING, passed=5, total=6),
            "clock",
            "六好（县级，创建进行中，6项达标5项）",
        ),
    ],
)
def test_a_badge_says_until_when_and_ticks_only_what_is_reached(
    rating: Rating, icon: str, text: str
) -> None:
    assert phrases.badge(rating) == phrases.Badge(icon, text)


def test_a_checklist_says_how_much_is_done_and_names_the_gaps() -> None:
    items = [CheckedItem(item=f"第{n}项", is_done=True) for n in range(9)]
    items.append(CheckedItem(item="活动记录", is_done=False))
    gone = CheckedList(checklist="shi-you", checked_on=date(2025, 6, 20), items=tuple(items))
    words = "十有：10项做到9项，差：活动记录（2025年6月20日对照）"
    assert phrases.completeness(gone, "十有") == words
    whole = gone.model_copy(update={"items": tuple(items[:9])})
    assert phrases.completeness(whole, "九有") == "九有：9项做到9项（2025年6月20日对照）"


def test_an_account_says_its_identity_in_one_sentence() -> None:
    words = "年初结余5500元 ＋ 收入5万元 － 支出4.3万元 ＝ 年末结余1.25万元"
    assert phrases.identity(account(35000, 8000)) == words
    project = account(35000, 8000).model_copy(update={"opening_yuan": None})
    assert phrases.identity(project) == "收入5万元，支出4.3万元，年末结余1.25万元"


@pytest.mark.parametrize(
    ("unit", "high", "words"),
    [
        (RaiseUnit.PERCENT, 8, "工资上浮4%—8%，2025年7月1日起执行"),
        (RaiseUnit.POINTS, None, "工资上浮4个百分点，2025年7月1日起执行"),
    ],
)
def test_a_raise_keeps_percent_and_points_apart(
    unit: RaiseUnit, high: int | None, words: str
) -> None:
    rise = Raise.model_validate(
        {"measured_in": unit, "low": 4, "high": high, "effective_on": "2025-07-01"}
    )
    assert phrases.wage_raise(rise) == words


def test_an_agreement_says_when_it_ends_and_whom_it_covers() -> None:
    agreement = Agreement.model_validate(
        {
            "id": "gongzi",
            "title": "工资协议",
            "kind": "工资专项集体合同",
            "scope": "行业",
            "year": 2026,
            "agreements": 31,
            "firms": 76,
            "workers": 3697,
            "due_firms": 84,
            "term_years": 1,
            "expires_on": "2027-05-28",
        }
    )
    rows = {answer.words: answer.said[0].text for answer in answers_of(agreement, TODAY)}
    assert rows == {
        "到什么时候": "2027年5月28日，期限1年",
        "管着谁": "31份合同，76家企业，3697名职工",
    }
    (chart,) = charts_of(agreement)
    assert chart.table.rows == (("覆盖", ("84", "76", "90.5%")),)


def test_an_election_says_who_was_elected_and_what_was_in_the_box() -> None:
    election = Election.model_validate(
        {
            "id": "xuanju",
            "title": "选举",
            "organisation": "zhen",
            "body": "会员大会",
            "on": "2025-11-18",
            "due": 48,
            "present": 47,
            "ballots_issued": 47,
            "ballots_returned": 47,
            "ballots_valid": 45,
            "ballots_invalid": 1,
            "ballots_blank": 1,
            "seats": 1,
            "candidates": [
                {"label": "候选人甲", "is_elected": True, "post": "主席"},
                {"label": "候选人乙", "is_elected": False},
            ],
            "approval": {"awarded_by": "示例县总工会", "on": "2025-12-01"},
        }
    )
    rows = {answer.words: (answer.formal, answer.said) for answer in answers_of(election, TODAY)}
    assert [word.text for word in rows["谁当选"][1]] == ["候选人甲（主席）"]
    assert rows["谁当选"][0] == "应选1人，当选1人"
    assert rows["选票"][1][0].text == "发出47张，收回47张；有效45张，无效1张，整票弃权1张"
    assert rows["谁批准"][1][0].text == "示例县总工会，2025年12月1日"
    by_hands = election.model_copy(update={"ballots_issued": None})
    assert "选票" not in {answer.words for answer in answers_of(by_hands, TODAY)}


def test_years_of_members_and_the_share_of_women_are_drawn() -> None:
    people = (
        Membership(year=2025, members=542, women_members=200),
        Membership(year=2024, members=155),
    )
    years, women = charts_of(union(membership=people))
    assert [label for label, _ in years.table.rows] == ["2024年", "2025年"]
    assert women.table.rows == (
        ("女会员", ("200", "36.9%")),
        ("其他会员", ("342", "63.1%")),
        ("合计", ("542", "100%")),
    )
    assert list(charts_of(union(membership=people[1:]))) == []


def test_more_women_than_members_are_not_drawn() -> None:
    wrong = (Membership(year=2025, members=5, women_members=6),)
    assert list(charts_of(union(membership=wrong))) == []


def test_an_account_of_several_lines_is_drawn_as_shares() -> None:
    assert [chart.title for chart in charts_of(account(35000, 8000))] == ["2025年支出的构成"]
    assert list(charts_of(account(43000))) == []
    assert list(charts_of(account(*range(1, 10)))) == []


@pytest.mark.parametrize(("found", "fixed", "charts"), [(200, 180, 1), (200, None, 0), (0, 0, 0)])
def test_hazards_found_and_put_right_are_drawn(found: int, fixed: int | None, charts: int) -> None:
    inspection = Inspection.model_validate(
        {
            "id": "jiancha",
            "title": "检查",
            "kind": "安全生产检查",
            "period": "2025年",
            "hazards_found": found,
            "hazards_fixed": fixed,
        }
    )
    assert len(list(charts_of(inspection))) == charts


def test_suggestions_and_planned_courses_are_drawn_against_what_was_done() -> None:
    skill = Skill.model_validate(
        {
            "id": "jianyi",
            "title": "建议",
            "kind": "合理化建议",
            "period": "2025年",
            "suggestions": 211,
            "adopted": 125,
            "planned_person_times": 100,
            "person_times": 120,
        }
    )
    titles = [chart.title for chart in charts_of(skill)]
    assert titles == ["合理化建议收到和采纳", "计划和完成人次"]


def test_a_target_is_drawn_only_where_both_numbers_are_known() -> None:
    fields = {
        "id": "mubiao",
        "title": "建会",
        "kind": "年度目标",
        "group": "组织建设",
        "year": 2025,
    }
    known = Target.model_validate(
        {**fields, "target_value": 15, "done_value": 9, "unit_name": "家"}
    )
    (chart,) = charts_of(known)
    assert chart.table.rows == (("完成", ("15", "9", "60%")),)
    assert list(charts_of(Target.model_validate({**fields, "target_value": 15}))) == []
