"""What several records know is told once, and nothing is lost over it."""

from __future__ import annotations

from portal.model.activity import Activity
from portal.model.agreement import Agreement
from portal.model.case import CaseStatistic
from portal.model.indicator import Indicator, Value
from portal.model.inspection import Inspection
from portal.model.place import Place
from portal.report.draft import figures_of
from portal.report.figures import Trace
from report.records import a, draft, programme, told


def test_a_programme_tells_what_its_other_records_do_not_have() -> None:
    text = told(
        programme(name="建会入会", category="组织建设"),
        a(Activity, 1, programme="r-7", results={"firms": 13}),
        a(Activity, 2, programme="r-7", results={"new_members": 149}),
        a(Inspection, 3, kind="建会摸底走访", programme="r-7", firms=13, willing=3, to_persuade=6),
    )
    assert "开展建会摸底走访，涉及企业13家，其中愿意建会的3家、需要继续做工作的6家。" in text
    assert "开展建会入会活动2次，新发展会员149人。" in text


def test_what_is_more_than_the_record_has_is_another_thing() -> None:
    text = told(
        programme(name="职代会", category="民主管理"),
        a(Activity, 1, programme="r-7", results={"firms": 10}),
        a(Inspection, 3, kind="民主管理指导", programme="r-7", firms=3, villages=9),
    )
    assert "开展民主管理指导，涉及企业3家，涉及村9个。" in text
    assert "开展“职代会”项目活动1次，涉及企业10家。" in text


def test_the_same_number_of_the_same_group_is_told_once() -> None:
    text = told(
        programme(name="法律援助", category="维权服务"),
        a(Activity, 1, programme="r-7", results={"amount_yuan": "1040000", "cases_closed": 3}),
        a(
            CaseStatistic,
            2,
            kind="工伤和死亡赔偿协助",
            settled=3,
            accepted=3,
            amount_yuan="1040000",
        ),
    )
    assert text.count("104万元") == 2  # here and in the self-assessment
    assert "开展法律援助活动1次。" in text


def test_visits_of_places_are_not_told_again_by_activities() -> None:
    text = told(
        programme(name="职工之家建设", category="阵地服务"),
        a(Activity, 1, programme="r-7", results={"person_times": 350}),
        a(Place, 2, usage=[{"period": "2025年", "person_times": 350}]),
    )
    assert "开展职工之家建设活动1次。" in text


def test_a_reported_rate_that_the_record_tells_is_not_told_again() -> None:
    rate = a(Indicator, 1, name="集体合同履约率", unit_name="%", group="维权服务")
    value = a(Value, 2, indicator="r-1", value=90)
    contract = a(Agreement, 3, kind="集体合同", fulfilled_percent="90")
    assert "集体合同履约率90%" not in told(rate, value, contract)
    other = a(Value, 2, indicator="r-1", value=91)
    assert "集体合同履约率91%。" in told(rate, other, contract)


def test_every_time_of_a_series_gives_its_own_results() -> None:
    series = a(
        Activity,
        1,
        programme="r-7",
        title="工间操",
        start="2025-03-05",
        repeat={"frequency": "每周", "times": "3"},
        occasions=[
            {"on": "2025-03-05", "results": {"person_times": 30}},
            {"on": "2025-03-19", "results": {"person_times": 12}},
        ],
    )
    records = (programme(name="工间操"), series)
    assert "开展工间操活动3次，参加42人次。" in told(*records)
    (trace,) = {
        run.basis
        for run in figures_of(draft(*records))
        if isinstance(run.basis, Trace) and run.basis.unit == "人次"
    }
    assert [(part.title, part.value) for part in trace.addends] == [
        ("工间操（2025年3月5日）", 30),
        ("工间操（2025年3月19日）", 12),
    ]
