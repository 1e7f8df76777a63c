"""The whole draft: its order, its head, and that every figure is the sum of its records."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from portal.model.activity import Activity
from portal.model.agreement import Agreement
from portal.model.aid import AidBatch, AidKind
from portal.model.base import Record
from portal.model.case import CaseStatistic
from portal.model.honour import Honour
from portal.model.indicator import Indicator, Value
from portal.model.inspection import Inspection
from portal.model.meeting import Meeting
from portal.model.organisation import Organisation
from portal.model.programme import Programme
from portal.model.skill import Skill, SkillKind
from portal.model.target import Shortcoming, Target
from portal.model.types import ZONE
from portal.report.as_json import create_json
from portal.report.draft import Draft, figures_of
from portal.report.figures import Derived, Trace
from portal.report.markdown import create_markdown
from portal.report.span import half
from portal.report.view import View
from report.records import a, draft

FULL = (
    a(Meeting, 1, kind="工会主席会议"),
    a(Agreement, 2, kind="集体合同"),
    a(AidBatch, 3, kind="送温暖", households=28),
    a(Inspection, 4, kind="安全生产检查", firm_visits=50),
    a(Skill, 5, kind="培训班", sessions=5),
    a(Skill, 6, kind="培训班", sessions=4, period="2024年"),
    a(Indicator, 7, name="演出", unit_name="场"),
    a(Value, 8, indicator="r-7", value=2),
    a(Honour, 9, name="先进集体"),
    a(Target, 10, title="建会", target_value=15, done_value=9, unit_name="家"),
    a(Target, 11, title="多建会", year=2026),
    a(Shortcoming, 12, title="人手少"),
)


def test_the_parts_stand_in_the_order_of_such_summaries() -> None:
    assert [section.heading for section in draft(*FULL).sections] == [
        "组织建设",
        "维护职工权益",
        "帮扶服务",
        "安全生产和劳动保护",
        "技能提升和建功立业",
        "文化体育",
        "荣誉表彰",
        "“六好”乡镇工会自评",
        "目标完成情况",
        "存在不足",
        "2026年工作计划",
        "与上年对比",
    ]


def test_the_head_tells_whose_and_which_time() -> None:
    made = draft(span=half(2025, 2))
    assert made.title == "示例镇总工会2025年下半年工作总结"
    assert (made.period, made.organisation) == ("2025年下半年", "示例镇总工会")
    assert (made.first_day.isoformat(), made.last_day.isoformat()) == ("2025-07-01", "2025-12-31")
    assert made.day.isoformat() == "2026-01-10"


def test_without_records_everything_is_a_gap_and_nothing_is_told() -> None:
    made = draft()
    assert made.sections == ()
    assert len(made.missing) > 60
    assert list(figures_of(made)) == []


def test_records_for_the_report_only_are_told() -> None:
    hidden = a(Skill, kind="培训班", sessions=5, visibility="仅供汇总")
    assert "举办培训班5场" in create_markdown(draft(hidden), with_sources=False)


def test_a_clerk_is_told_of_demo_data_and_of_days_to_come() -> None:
    demo = a(Skill, kind="培训班", sessions=5, demo="是")
    made = draft(demo, now=datetime(2025, 11, 21, tzinfo=ZONE))
    assert made.remarks == (
        "2025年还没有过完，数字只到2025年11月21日",
        "里面有演示数据，不能报送",
    )
    assert draft().remarks == ()


def test_a_figure_carries_the_code_of_the_indicator_that_counts_it() -> None:
    counted = a(Indicator, 1, name="培训", unit_name="场", counts="skills.sessions", only="培训班")
    made = draft(counted, a(Skill, 2, kind="培训班", sessions=5, person_times=9))
    codes = {
        run.text: run.basis.indicator for run in figures_of(made) if isinstance(run.basis, Trace)
    }
    assert codes == {"5场": "r-1", "9人次": "skills.person_times"}


def test_a_code_is_given_only_where_the_indicator_counts_the_same() -> None:
    codes = [
        a(Indicator, 1, name="培训", unit_name="场", counts="skills.sessions", only="培训班"),
        a(Indicator, 2, name="新建工会", unit_name="个", counts="organisations"),
        a(Indicator, 3, name="职代会", unit_name="次", counts="meetings", only="职工代表大会"),
        a(Indicator, 4, name="荣誉", unit_name="项", counts="honours"),
        a(Indicator, 5, name="人数", unit_name="个", counts="skills.participants"),
    ]
    made = draft(
        *codes,
        a(Skill, 6, kind="劳动竞赛", sessions=5, participants=9),
        a(Organisation, 7, name="甲", founded_on="2025-03-01", committees=[WOMEN]),
        a(Organisation, 8, name="乙", committees=[WOMEN]),
        a(Meeting, 9, kind="职工代表大会"),
        a(Honour, 10, name="能手", kind="个人", seats=10),
        a(Target, 11, title="建会", target_value=15, unit_name="个", indicator="r-2"),
        a(Target, 12, title="再建", target_value=4, unit_name="个", indicator="r-2", year=2026),
    )
    told = {
        run.basis.label: run.basis.indicator
        for run in figures_of(made)
        if isinstance(run.basis, Trace)
    }
    assert {label: code for label, code in told.items() if code.startswith("r-")} == {
        "新建工会": "r-2",
        "职工代表大会": "r-3",
        "荣誉": "r-4",
    }
    assert told["基层工会"] == "organisations.founding"
    assert told["设立女职工委员会的工会"] == "organisations.committees"
    assert told["荣誉：能手"] == "honours.seats"
    assert told["建会：目标值"] == told["目标：再建"] == "targets.target_value"


WOMEN = {"kind": "女职工委员会"}


_COUNTS = st.none() | st.integers(0, 5000)
_PERIODS = st.sampled_from(["2025年", "2025年上半年", "2025年8月", "2024年", "2023年"])
_SKILLS = st.fixed_dictionaries(
    {
        **{"kind": st.sampled_from([kind.value for kind in SkillKind]), "period": _PERIODS},
        **dict.fromkeys(("sessions", "participants", "person_times", "suggestions"), _COUNTS),
        "benefit_yuan": st.none() | st.decimals(0, 10**7, places=2),
    }
)
_AID = st.fixed_dictionaries(
    {
        **{"kind": st.sampled_from([kind.value for kind in AidKind]), "period": _PERIODS},
        **dict.fromkeys(("households", "persons", "joined", "eligible"), _COUNTS),
        "amount_yuan": st.none() | st.decimals(0, 10**7, places=2),
    }
)
_CASES = st.fixed_dictionaries(
    {"kind": st.just("劳动争议调解"), "period": _PERIODS, "accepted": st.integers(0, 500)}
    | dict.fromkeys(("settled", "persons", "person_times"), _COUNTS)
)
_VALUES = st.fixed_dictionaries(
    {
        **{"indicator": st.just("r-900"), "period": _PERIODS, "value": st.integers(0, 9999)},
        "qualifier": st.none() | st.sampled_from(["约", "余", "多", "近", "以上"]),
    }
)
_ACTIVITIES = st.fixed_dictionaries(
    {
        "programme": st.just("r-901"),
        "start": st.sampled_from(["2025-03-01", "2025-09-01", "2024-05-01"]),
        "results": st.none() | st.fixed_dictionaries({"person_times": _COUNTS, "goods": _COUNTS}),
    }
)
_FAMILIES: dict[type[Record], st.SearchStrategy[dict[str, Any]]] = {
    Skill: _SKILLS,
    AidBatch: _AID,
    CaseStatistic: _CASES,
    Value: _VALUES,
    Activity: _ACTIVITIES,
}


@st.composite
def portals(draw: st.DrawFn) -> list[Record]:
    """Random records of several families, with a programme and an indicator they refer to."""
    made = [
        a(Indicator, 900, name="观众", unit_name="人"),
        a(Programme, 901, name="送清凉"),
    ]
    for model, strategy in _FAMILIES.items():
        for fields in draw(st.lists(strategy, max_size=4)):
            made.append(a(model, len(made) + 1, **fields))
    return made


def as_data(made: Draft) -> Any:
    return json.loads(create_json(made), parse_float=Decimal)


def runs(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [run for one in value for run in runs(one)]
    if not isinstance(value, dict):
        return []
    return [value] if "text" in value else runs(list(value.values()))


@settings(max_examples=60)
@given(portals())
def test_every_figure_of_the_text_is_in_the_json_and_is_the_sum_of_its_records(
    records: list[Record],
) -> None:
    made = draft(*records)
    text, data = create_markdown(made, with_sources=False), as_data(made)
    figures = {figure["figure"]: figure for figure in data["figures"]}
    written = {(r.id, str(r.origin.source)) for r in records}
    for run in runs(data["sections"]):
        if "figure" not in run:
            continue
        assert run["text"] in text
        figure = figures[run["figure"]]
        for summed in [figures[code] for code in figure.get("of", [run["figure"]])]:
            assert sum(part["value"] for part in summed["parts"]) == summed["total"]
            assert {(p["record"], p["source"]) for p in summed["parts"]} <= written


@settings(max_examples=60)
@given(portals())
def test_persons_and_person_times_are_never_added(records: list[Record]) -> None:
    units: dict[tuple[str, str, int], set[str]] = {}
    for run in figures_of(draft(*records)):
        basis = run.basis
        for trace in (basis.first, basis.second) if isinstance(basis, Derived) else (basis,):
            names = {"人": "person_times", "人次": "participants"}
            assert not trace.indicator.endswith(names.get(trace.unit, "-"))
            units.setdefault((trace.label, trace.unit, 0), set()).add(trace.indicator)
    assert all(len(found) == 1 for found in units.values())


@settings(max_examples=40)
@given(portals())
def test_a_time_counts_exactly_what_lies_within_it(records: list[Record]) -> None:
    def sessions(made: Draft) -> int | Decimal:
        traces = {
            run.basis
            for run in figures_of(made)
            if isinstance(run.basis, Trace) and run.basis.indicator == "skills.sessions"
        }
        of_year = {t for t in traces if all("2024" not in addend.title for addend in t.addends)}
        return sum(trace.total for trace in of_year)

    skills = [
        record.model_copy(update={"title": record.period})
        for record in records
        if isinstance(record, Skill)
    ]
    within = [s for s in skills if s.period.startswith("2025年")]
    assert sessions(draft(*skills)) == told_sessions(within)
    first = [skill for skill in within if skill.period == "2025年上半年"]
    assert sessions(draft(*skills, span=half(2025, 1))) == told_sessions(first)


def told_sessions(skills: list[Skill]) -> int:
    """The sum over those kinds all of whose records say how often."""
    silent = {skill.kind for skill in skills if skill.sessions is None}
    return sum(skill.sessions or 0 for skill in skills if skill.kind not in silent)


def test_composing_reads_no_record_twice_for_one_figure() -> None:
    made = draft(*FULL)
    for run in figures_of(made):
        basis = run.basis
        for trace in (basis.first, basis.second) if isinstance(basis, Derived) else (basis,):
            places = [(addend.record, addend.line) for addend in trace.addends]
            assert len(places) == len(set(places))


def test_a_view_is_of_its_records_alone() -> None:
    assert View({}, half(2025, 1), datetime(2026, 1, 1, tzinfo=ZONE)).held == {}
