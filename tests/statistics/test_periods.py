"""The period of a sum: that of its numbers, their months, or the whole year."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.aggregates.tables import published_tables
from portal.model.case import CaseKind, CaseStatistic
from portal.model.period import read_period, span_of
from portal.statistics.periods import period_of_row, period_of_sum, period_of_total


@pytest.mark.parametrize(
    ("periods", "sum_of"),
    [
        (["2025年"], "2025年"),
        (["2025年1—8月"], "2025年1—8月"),
        (["2025年上半年", "2025年上半年"], "2025年上半年"),
        (["2025年上半年", "2025年第三季度"], "2025年1—9月"),
        (["2025年上半年", "2025年下半年"], "2025年"),
        (["2025年5月", "2025年6月"], "2025年5—6月"),
        (["2025年3—8月", "2025年5月"], "2025年3—8月"),
        (["2025年5月", "2025年7—9月"], "2025年"),
        (["2025年1—8月", "2025年"], "2025年"),
        (["截至2025年8月31日"], "截至2025年8月31日"),
        (["截至2025年8月31日", "2025年3月"], "2025年"),
        (["2023—2025年"], "2023—2025年"),
        (["2024年11—2025年2月", "2025年3月"], "2025年"),
    ],
)
def test_the_period_of_a_sum(periods: list[str], sum_of: str) -> None:
    assert period_of_sum(periods, 2025) == sum_of


MONTHS = st.tuples(st.integers(1, 12), st.integers(1, 12)).map(sorted)


@given(st.lists(MONTHS, min_size=1, max_size=6))
def test_a_sum_is_of_all_its_months_and_canonical(months: list[list[int]]) -> None:
    texts = [f"2025年{a}月" if a == b else f"2025年{a}—{b}月" for a, b in months]
    found = period_of_sum(texts, 2025)
    assert read_period(found) == found
    first, last = span_of(found)
    assert all(first <= span_of(text)[0] and span_of(text)[1] <= last for text in texts)


def case(kind: CaseKind, period: str, accepted: int, persons: int | None = None) -> CaseStatistic:
    """The cases of one kind in one period."""
    return CaseStatistic(id="a", kind=kind, period=period, accepted=accepted, persons=persons)


def test_a_published_total_is_of_the_records_that_have_the_number() -> None:
    records = [
        case(CaseKind.MEDIATION, "2025年1—8月", 48, 60),
        case(CaseKind.PETITION, "2025年9月", 16),
    ]
    (table,) = published_tables({"cases": records}, 3).values()
    assert period_of_total(table, "persons") == "2025年1—8月"
    assert period_of_total(table, "accepted") == "2025年1—9月"
    assert period_of_total(table, "accepted", "信访接待") == "2025年9月"
    assert [period_of_row(row, 2025) for row in table.rows] == ["2025年1—8月", "2025年9月"]


def test_a_merged_row_tells_no_months() -> None:
    records = [
        case(CaseKind.MEDIATION, "2025年1—8月", 48),
        case(CaseKind.PETITION, "2025年9月", 2),
        case(CaseKind.ARREARS, "2025年9月", 1),
    ]
    (table,) = published_tables({"cases": records}, 3).values()
    assert period_of_total(table, "accepted") == "2025年"
    assert [period_of_row(row, 2025) for row in table.rows] == ["2025年1—8月", "2025年"]
