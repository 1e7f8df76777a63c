"""The county's table: the figures of some days, each with the days it is of."""

from __future__ import annotations

from datetime import date
from typing import Any

from portal.model.activity import Activity
from portal.model.base import Record
from portal.model.indicator import Indicator, Value
from portal.model.organisation import Organisation
from portal.model.skill import Skill
from portal.model.township import Township
from portal.report.county import county_table
from portal.report.span import Span, half, year
from report.records import a, view

TOWNSHIP = Township.model_construct(statistical_code=None, full_name="示例镇总工会")
MEMBERS = [{"year": "2025", "members": "60"}, {"year": "2024", "members": "50"}]
RECORDS: tuple[Record, ...] = (
    a(Organisation, 1, name="甲", founded_on="2003-05-01", membership=MEMBERS),
    a(Organisation, 2, name="乙", founded_on="2025-03-01", membership=MEMBERS),
    a(Activity, 1, results={"participants": "30"}, programme="p", start="2025-04-01"),
    a(Activity, 2, results={"participants": "20"}, programme="p", start="2025-09-01"),
    a(Skill, 1, kind="培训班", period="2025年5月", sessions=2, participants=30),
    a(Value, 1, indicator="rate", period="2025年上半年", value=90),
)


def indicator(identifier: str, **more: Any) -> Record:
    """An indicator."""
    made = a(Indicator, 1, name=identifier, unit_name="人", **more)
    return made.model_copy(update={"id": identifier})


INDICATORS = (
    indicator("members", counts="organisations.membership.members"),
    indicator("founded", counts="organisations"),
    indicator("persons", counts="activities.results.participants"),
    indicator("courses", counts="skills.sessions"),
    indicator("share", part="persons", whole="founded"),
    indicator("rate"),
)


def rows(span: Span) -> list[tuple[Any, ...]]:
    """Indicator, period and value of each row."""
    table = county_table(view(*RECORDS, *INDICATORS, span=span), TOWNSHIP)
    keys = [field.key for field in table.fields]
    wanted = [keys.index(key) for key in ("indicator", "period", "value")]
    return [tuple(row[index] for index in wanted) for row in table.rows]


def test_a_year_holds_what_parts_say_of_it_whenever_their_record_began() -> None:
    assert rows(year(2025)) == [
        ("members", "2025年", 120),
        ("founded", "2025年", 1),
        ("persons", "2025年", 50),
        ("courses", "2025年5月", 2),
        ("share", "2025年", 5000),
        ("rate", "2025年上半年", 90),
    ]
    assert rows(year(2024)) == [("members", "2024年", 100)]


def test_of_half_a_year_only_what_happened_in_it_is_told() -> None:
    assert rows(half(2025, 1)) == [
        ("founded", "2025年上半年", 1),
        ("persons", "2025年上半年", 30),
        ("courses", "2025年5月", 2),
        ("share", "2025年上半年", 3000),
        ("rate", "2025年上半年", 90),
    ]
    assert rows(half(2025, 2)) == [("persons", "2025年下半年", 20)]


def test_days_of_two_years_are_told_year_by_year() -> None:
    found = rows(Span(date(2024, 7, 1), date(2025, 6, 30)))
    assert [row for row in found if row[0] == "persons"] == [("persons", "2025年上半年", 30)]
    assert [row for row in found if row[0] == "members"] == []
