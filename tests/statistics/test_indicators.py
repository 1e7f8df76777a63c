"""One figure for each indicator and period: summed, reported, a ratio, or read from a table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.aggregates.tables import published_tables
from portal.model.activity import Activity
from portal.model.agreement import Agreement, AgreementKind, AgreementScope
from portal.model.base import Record
from portal.model.case import CaseKind, CaseStatistic
from portal.model.indicator import Indicator, Qualifier
from portal.model.indicator import Value as Reported
from portal.model.inspection import Inspection, InspectionKind
from portal.model.organisation import Membership, Organisation, OrganisationKind
from portal.model.place import Place
from portal.model.place_years import Investment
from portal.model.programme import Category
from portal.model.results import Results
from portal.model.skill import Skill, SkillKind
from portal.statistics.indicators import IndicatorFigure, figures_of, path_of, percent


def indicator(identifier: str = "one", unit: str = "人", **more: Any) -> Indicator:
    """An indicator."""
    return Indicator(
        id=identifier,
        name=f"{identifier}的名称",
        group=Category.ORGANISATION,
        unit_name=unit,
        meaning="口径",
        since_version=1,
        **more,
    )


def value(period: str, amount: int | None, code: str = "one", **more: Any) -> Reported:
    """A reported value."""
    exact = None if amount is None else Decimal(amount)
    return Reported(id="v", indicator=code, period=period, value=exact, **more)


def figures(*records: Record, **tables: Any) -> list[IndicatorFigure]:
    """The figures of some records of any family."""
    by_kind: dict[str, list[Record]] = {}
    for record in records:
        by_kind.setdefault(KINDS[type(record)], []).append(record)
    return figures_of(by_kind, tables.get("tables", {}))


KINDS: dict[type[Record], str] = {
    Indicator: "indicators",
    Reported: "values",
    Organisation: "organisations",
    Skill: "skills",
    Inspection: "inspections",
    Agreement: "agreements",
    Activity: "activities",
    Place: "places",
    CaseStatistic: "cases",
}


def test_a_reported_value_is_kept_as_it_was_reported() -> None:
    one = value("2025年", 98, qualifier=Qualifier.AT_LEAST, updated_on=date(2026, 1, 10))
    unknown = value("2024年", None, qualifier=Qualifier.UNKNOWN)
    found = figures(indicator(unit="%"), unknown, one)
    assert [(f.period, f.year, f.value, f.qualifier) for f in found] == [
        ("2025年", 2025, 98, Qualifier.AT_LEAST),
        ("2024年", 2024, None, Qualifier.UNKNOWN),
    ]
    assert [(f.unit, f.reported, f.behind) for f in found] == [("%", one, ()), ("%", unknown, ())]


def test_figures_are_by_indicator_in_their_order_and_newest_period_first() -> None:
    periods = (
        "2025年上半年",
        "2024年",
        "2025年",
        "截至2025年10月20日",
        "2025年第三季度",
        "2023—2025年",
    )
    values = [value(period, 1) for period in periods]
    found = figures(indicator("two"), indicator(), value("2020年", 1, "two"), *values)
    assert [(f.indicator.id, f.period) for f in found] == [
        ("two", "2020年"),
        ("one", "2025年"),
        ("one", "2023—2025年"),
        ("one", "截至2025年10月20日"),
        ("one", "2025年第三季度"),
        ("one", "2025年上半年"),
        ("one", "2024年"),
    ]


def test_a_sum_names_its_records_and_what_each_adds() -> None:
    village = Organisation(
        id="a",
        name="甲",
        kind=OrganisationKind.VILLAGE,
        founded_on=date(2025, 1, 1),
        membership=(Membership(year=2025, members=40), Membership(year=2024, members=30)),
    )
    firm = Organisation(
        id="b",
        name="乙",
        kind=OrganisationKind.ENTERPRISE,
        membership=(Membership(year=2025, members=7),),
    )
    found = figures(indicator(counts="organisations.membership.members"), village, firm)
    told = [(f.year, f.value, [(b.record.id, b.value) for b in f.behind]) for f in found]
    assert told == [(2025, 47, [("a", 40), ("b", 7)]), (2024, 30, [("a", 30)])]
    (one,) = figures(indicator(counts="organisations", unit="个"), village, firm)
    assert (one.period, one.value, one.reported) == ("2025年", 1, None)


def test_a_wrong_path_gives_no_figure() -> None:
    wrong = indicator(counts="organisations.nonsense")
    assert path_of(wrong) is None
    assert path_of(indicator()) is None
    assert figures(wrong, Organisation(id="a", name="甲", kind=OrganisationKind.VILLAGE)) == []


@pytest.mark.parametrize(
    ("part", "whole", "rate"),
    [
        (125, 211, "59.24"),
        (1, 3, "33.33"),
        (2, 3, "66.67"),
        (1, 8, "12.50"),
        (1, 800, "0.13"),  # 0.125: half goes up
        (3, 800, "0.38"),  # 0.375: up too, not to the even digit
        (59, 82, "71.95"),
        (0, 7, "0.00"),
        (7, 7, "100.00"),
        (Decimal("0.5"), Decimal("0.25"), "200.00"),
    ],
)
def test_a_rate_is_rounded_half_up_to_two_decimals(
    part: int | Decimal, whole: int | Decimal, rate: str
) -> None:
    assert str(percent(part, whole)) == rate


def test_a_ratio_needs_both_sides_of_the_same_period() -> None:
    ratio = indicator("rate", "%", part="part", whole="whole")
    found = figures(
        ratio,
        indicator("part"),
        indicator("whole"),
        *(value(p, n, "part") for p, n in (("2025年", 1), ("2024年", 2), ("2023年", 3))),
        value("2022年", None, "part"),
        *(value(p, n, "whole") for p, n in (("2025年", 8), ("2023年", 0), ("2022年", 5))),
    )
    rates = [f for f in found if f.indicator is ratio]
    assert [(f.period, f.value, f.numerator, f.denominator) for f in rates] == [
        ("2025年", Decimal("12.50"), 1, 8)
    ]
    assert figures(indicator("rate", "%", part="part"), indicator("part")) == []


def test_a_ratio_is_of_the_whole_township() -> None:
    ratio = indicator("rate", "%", part="part", whole="whole")
    found = figures(
        ratio,
        indicator("part"),
        indicator("whole"),
        value("2025年", 9, "part", organisation="hedong-cun"),
        value("2025年", 40, "part"),
        value("2025年", 80, "whole"),
        value("2025年", 10, "whole", organisation="hedong-cun"),
    )
    rates = [figure.value for figure in found if figure.indicator is ratio]
    assert rates == [Decimal(50)]


def test_persons_and_person_times_are_never_added() -> None:
    one = Skill(
        id="a",
        title="题",
        kind=SkillKind.COURSE,
        period="2025年",
        participants=20,
        person_times=100,
    )
    persons = indicator("persons", "人", counts="skills.participants")
    times = indicator("times", "人次", counts="skills.person_times")
    assert [(f.value, f.unit) for f in figures(persons, times, one)] == [(20, "人"), (100, "人次")]


def case(kind: CaseKind, accepted: int) -> CaseStatistic:
    """The cases of one kind in 2025."""
    return CaseStatistic(id="a", kind=kind, period="2025年", accepted=accepted)


def test_families_that_name_nobody_are_read_from_their_tables_alone() -> None:
    records = [case(CaseKind.PETITION, 40), case(CaseKind.INJURY, 1), case(CaseKind.ARREARS, 2)]
    by_kind = {
        kind.value: indicator(f"only-{kind.name.lower()}", "件", counts="cases.accepted", only=kind)
        for kind in (CaseKind.PETITION, CaseKind.INJURY)
    }
    others = (
        indicator("all", "件", counts="cases.accepted"),
        indicator("records", "条", counts="cases"),
        indicator("causes", "件", counts="cases.causes.accepted"),
    )
    tables = published_tables({"cases": records}, 3)
    found = figures(*by_kind.values(), *others, *records, tables=tables)
    assert [(f.indicator.id, f.value, f.behind) for f in found] == [
        ("only-petition", 40, ()),
        ("all", 43, ()),
    ]
    report = figures(*by_kind.values(), *others, *records)
    assert [(f.indicator.id, f.value, len(f.behind)) for f in report] == [
        ("only-petition", 40, 1),
        ("only-injury", 1, 1),
        ("all", 43, 3),
        ("records", 3, 3),
    ]


def place(*investments: Investment) -> Place:
    """A place and the money that went into it."""
    return Place.model_construct(id="a", investment=investments)


def test_a_total_so_far_is_not_added_to_years_and_keeps_its_qualifier() -> None:
    year = Investment(period="2024年", amount_yuan=Decimal(60000), item="翻修")
    so_far = Investment(
        period="截至2024年12月31日",
        amount_yuan=Decimal(200000),
        qualifier=Qualifier.NEARLY,
        item="全部",
    )
    counts = indicator(unit="元", counts="places.investment.amount_yuan")
    found = figures(counts, place(year, so_far))
    assert [(f.period, f.year, f.value, f.qualifier) for f in found] == [
        ("2024年", 2024, 60000, None),
        ("截至2024年12月31日", 2024, 200000, Qualifier.NEARLY),
    ]


def test_a_sum_with_an_inexact_part_is_about() -> None:
    exact = Investment(period="2024年", amount_yuan=Decimal(60000), item="翻修")
    more = exact.model_copy(update={"qualifier": Qualifier.MORE})
    counts = indicator(unit="元", counts="places.investment.amount_yuan")
    (found,) = figures(counts, place(exact, more))
    assert (found.value, found.qualifier) == (120000, Qualifier.ABOUT)


def test_a_sum_is_of_the_months_of_its_records() -> None:
    def course(period: str) -> Skill:
        return Skill(id="a", title="题", kind=SkillKind.COURSE, period=period, sessions=1)

    counts = indicator(unit="场", counts="skills.sessions")
    periods = ("2026年1—3月", "2026年4月", "2025年5月", "2025年9月")
    found = figures(counts, *map(course, periods))
    assert [(f.period, f.value) for f in found] == [("2026年1—4月", 2), ("2025年", 2)]


def test_only_what_is_told_is_counted() -> None:
    told = Skill(id="a", title="题", kind=SkillKind.COURSE, period="2026年", sessions=1)
    other = told.model_copy(update={"id": "b"})
    counts = indicator(unit="场", counts="skills.sessions")
    records: dict[str, list[Record]] = {"indicators": [counts], "skills": [told, other]}
    (found,) = figures_of(records, {}, lambda one: one.record.id == "b")
    assert [part.record.id for part in found.behind] == ["b"]


YEARS = st.integers(2023, 2026)
NUMBER = st.none() | st.integers(0, 500)


@st.composite
def unions(draw: st.DrawFn) -> Organisation:
    """A union with its people in some years."""
    years = draw(st.lists(YEARS, unique=True, max_size=3))
    return Organisation(
        id="a",
        name="甲",
        kind=draw(st.sampled_from([OrganisationKind.VILLAGE, OrganisationKind.ENTERPRISE])),
        membership=tuple(
            Membership(year=year, members=draw(st.integers(0, 500)), women_members=draw(NUMBER))
            for year in years
        ),
    )


@st.composite
def skills(draw: st.DrawFn) -> Skill:
    """Courses or contests of a year or a half."""
    return Skill(
        id="a",
        title="题",
        kind=draw(st.sampled_from([SkillKind.COURSE, SkillKind.SUGGESTIONS])),
        period=f"{draw(YEARS)}年{draw(st.sampled_from(['', '上半年', '1—8月']))}",
        person_times=draw(NUMBER),
        benefit_yuan=draw(st.none() | st.decimals(0, 10**6, places=2)),
    )


@st.composite
def inspections(draw: st.DrawFn) -> Inspection:
    """Visits of a year."""
    return Inspection(
        id="a",
        title="题",
        kind=draw(st.sampled_from([InspectionKind.SAFETY, InspectionKind.LAW])),
        period=f"{draw(YEARS)}年",
        firm_visits=draw(NUMBER),
    )


@st.composite
def agreements(draw: st.DrawFn) -> Agreement:
    """Contracts of a year, some of them part of another record's total."""
    return Agreement(
        id="a",
        title="题",
        kind=draw(st.sampled_from([AgreementKind.WAGES, AgreementKind.COLLECTIVE])),
        scope=AgreementScope.ALL,
        year=draw(YEARS),
        agreements=draw(st.integers(0, 500)),
        firms=draw(NUMBER),
        part_of=draw(st.none() | st.just("b")),
    )


@st.composite
def activities(draw: st.DrawFn) -> Activity:
    """An activity with or without results."""
    results = draw(st.none() | st.builds(Results, person_times=NUMBER, participants=NUMBER))
    return Activity(
        id="a",
        title="题",
        start=date(draw(YEARS), draw(st.integers(1, 12)), 1),
        place="广场",
        programme="p",
        audience="职工",
        organiser="工会",
        contact="李同志",
        description="说明",
        results=results,
    )


Numbers = Callable[[Any], list[tuple[int, int | Decimal | None]]]
"""Year and value of every number of one record, read without a path."""
COUNTED: dict[str, tuple[st.SearchStrategy[Record], str, Numbers]] = {
    "organisations.membership.members": (
        unions(),
        "村联合工会",
        lambda r: [(m.year, m.members) for m in r.membership],
    ),
    "organisations.membership.women_members": (
        unions(),
        "企业工会",
        lambda r: [(m.year, m.women_members) for m in r.membership],
    ),
    "skills.person_times": (
        skills(),
        "培训班",
        lambda r: [(int(r.period[:4]), r.person_times)],
    ),
    "skills.benefit_yuan": (
        skills(),
        "合理化建议",
        lambda r: [(int(r.period[:4]), r.benefit_yuan)],
    ),
    "skills": (skills(), "培训班", lambda r: [(int(r.period[:4]), 1)]),
    "inspections.firm_visits": (
        inspections(),
        "安全生产检查",
        lambda r: [(int(r.period[:4]), r.firm_visits)],
    ),
    "agreements.firms": (
        agreements(),
        "集体合同",
        lambda r: [] if r.part_of else [(r.year, r.firms)],
    ),
    "activities.results.person_times": (
        activities(),
        "",
        lambda r: [(r.start.year, r.results.person_times)] if r.results else [],
    ),
    "activities.results.participants": (
        activities(),
        "",
        lambda r: [(r.start.year, r.results.participants)] if r.results else [],
    ),
}


@pytest.mark.parametrize("counts", COUNTED)
@given(data=st.data())
def test_every_sum_is_that_of_its_records(counts: str, data: st.DataObject) -> None:
    drawn, word, numbers_of = COUNTED[counts]
    records = data.draw(st.lists(drawn, max_size=8))
    only = data.draw(st.sampled_from([None, word or None]))
    expected: dict[int, int | Decimal] = {}
    for record in records:
        if only is None or getattr(record, "kind").value == only:  # noqa: B009
            for year, number in numbers_of(record):
                if number is not None:
                    expected[year] = expected.get(year, 0) + number
    found = figures(indicator(counts=counts, only=only), *records)
    assert {figure.year: figure.value for figure in found} == expected
    assert [figure.year for figure in found] == sorted(expected, reverse=True)
    for figure in found:
        assert figure.value == sum(part.value for part in figure.behind)
        assert len({id(part.record) for part in figure.behind}) == len(figure.behind)
