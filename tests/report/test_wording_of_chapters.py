"""What a figure counts, what is no figure, and how the sentence says it."""

from __future__ import annotations

from datetime import datetime

from portal.model.account import Account
from portal.model.activity import Activity
from portal.model.agreement import Agreement
from portal.model.aid import AidBatch
from portal.model.case import CaseStatistic
from portal.model.honour import Honour
from portal.model.indicator import Indicator, Value
from portal.model.inspection import Inspection
from portal.model.job import Placement
from portal.model.meeting import Meeting
from portal.model.place import Place
from portal.model.skill import Skill
from portal.model.types import ZONE
from portal.report.span import half, year
from report.records import a, draft, indicators, programme, told


def test_a_half_year_tells_of_numbers_of_the_whole_year() -> None:
    made = draft(
        a(CaseStatistic, 1, kind="信访接待", accepted=99),
        a(AidBatch, 2, kind="救灾慰问", period="2025年5—8月", amount_yuan="200"),
        a(Account, 3, opening_yuan="1", closing_yuan="1"),
        *indicators(),
        a(Value, 4, indicator="r-1", value=7),
        span=half(2025, 1),
    )
    reasons = {(gap.section, gap.what): gap.why for gap in made.missing}
    whole = "只有全年数，拆不出来"
    assert reasons["维护职工权益", "信访接待"] == whole
    assert reasons["帮扶服务", "救灾慰问"] == "只有2025年5—8月的数，拆不出来"
    assert reasons["经费收支", "工会经费"] == whole
    assert reasons["文化体育", "演出观众"] == whole
    assert reasons["“六好”乡镇工会自评", "经费保障"] == whole
    assert reasons["文化体育", "外来职工"] == ""


def test_a_check_up_is_no_help_and_an_allowance_is_the_states() -> None:
    text = told(
        a(AidBatch, 1, kind="金秋助学", persons=28),
        a(AidBatch, 2, kind="职工体检", persons=113),
        a(AidBatch, 3, kind="低保衔接", households=9, persons=25),
        a(AidBatch, 4, kind="送温暖", households=40),
    )
    assert "走访慰问40户。帮扶28人。协助9户25人享受低保。" in text


def test_a_value_tells_whom_it_counts() -> None:
    base = {"indicator": "r-1", "value": 100}
    text = told(*indicators("%"), a(Value, 3, base="只算镇机关；人数素材没有写明", **base))
    assert "演出观众100%（只算镇机关）。" in text
    assert "演出观众100%。" in told(*indicators("%"), a(Value, 3, base="政府数据", **base))


def test_honoured_are_all_who_were_not_only_those_named() -> None:
    named = [{"label": "甲"}, {"label": "乙"}]
    honour = a(Honour, name="能手", kind="个人", seats=10, recipients=named)
    assert "授予“能手”（市级）职工10人。" in told(honour)


def test_sessions_are_told_where_all_records_have_them() -> None:
    one = a(Skill, 1, kind="培训班", sessions=5, person_times=160)
    two = a(Skill, 2, kind="培训班", person_times=180)
    assert "举办培训班，参加340人次。" in told(one, two)


def test_a_rate_is_told_as_the_record_states_it() -> None:
    batch = a(AidBatch, kind="职工医疗互助", eligible=82, joined=59, joined_percent="71.95")
    assert "参加率71.95%，参加59人" in told(batch)


def test_nothing_but_zero_is_no_sentence() -> None:
    made = draft(a(Agreement, kind="劳动合同", agreements=0))
    assert "劳动合同" in [gap.what for gap in made.missing if gap.why == "有记录，没有可写的数字"]
    assert "0份" not in told(a(Agreement, kind="劳动合同", agreements=0))
    checked = a(Inspection, kind="安全生产检查", firm_visits=9, findings=0, accidents=0)
    assert "走访企业9家次，期间发生事故0起。" in told(checked)


def test_what_donors_gave_is_collected() -> None:
    given = a(AidBatch, 1, kind="救灾慰问", donors=104, amount_yuan="22800")
    spent = a(AidBatch, 2, kind="救灾慰问", persons=5, amount_yuan="1000")
    assert "捐款104人，募集资金2.28万元。" in told(given)
    assert "募集资金2.28万元，发放资金1000元。" in told(given, spent)


def test_a_fair_a_thing_and_a_unit_are_told_in_plain_words() -> None:
    fair = a(Placement, kind="招聘会", sessions=1, period="2025年2月")
    assert "举办招聘会（2025年2月）1场。" in told(fair)
    trees = a(Indicator, 1, name="植竹株数", unit_name="株")
    planted = a(Value, 2, indicator="r-1", value=10000, qualifier="多", period="2025年3月")
    assert "植竹10000多株。" in told(trees, planted)
    text = told(programme(name="村联合工会"), a(Activity, 1, programme="r-7"))
    assert "开展“村联合工会”项目活动1次。" in text


def test_the_townships_farms_are_no_gap_of_the_unions() -> None:
    goats = a(Indicator, 1, name="黑山羊", group="就业创业", unit_name="只")
    farm = goats.model_copy(update={"id": "emp-goats"})
    assert "黑山羊" in [gap.what for gap in draft(goats).missing]
    assert "黑山羊" not in [gap.what for gap in draft(farm).missing]


def test_todays_stock_is_told_of_this_year_and_the_last_only() -> None:
    place = a(Place, kind="办公室和服务窗口", books=5000)
    assert "藏书5000册" in told(place, span=year(2026))
    assert told(place, span=year(2019)) == ""


def test_a_running_year_says_until_when() -> None:
    now = datetime(2025, 11, 21, tzinfo=ZONE)
    text = told(a(Meeting, 1, kind="工会主席会议"), now=now)
    assert "截至11月21日，召开工会主席会议1次。" in text


def test_a_single_criterion_has_no_heading_and_keeps_its_name() -> None:
    made = draft(a(Meeting, 1, kind="政府与工会联席会议"))
    six = next(s for s in made.sections if s.heading == "“六好”乡镇工会自评")
    assert six.sections == ()
    assert "党政重视支持方面：全年召开" in told(a(Meeting, 1, kind="政府与工会联席会议"))


def test_the_comparison_says_where_sources_differ() -> None:
    now = a(Skill, 1, kind="培训班", sessions=5, sources=["甲台账"])
    before = a(Skill, 2, kind="培训班", sessions=104, period="2024年", sources=["乙报表"])
    text = told(now, before)
    assert "\n".join(["5", "104", "减少99", "来源不同"]) in text
    assert "注：说明里写“来源不同”“来源没有分年”的，两年的口径和覆盖面可能不一样" in text
    same = a(Skill, 2, kind="培训班", sessions=104, period="2024年", sources=["甲台账"])
    assert "注：" not in told(now, same)
