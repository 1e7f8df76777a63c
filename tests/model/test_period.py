"""Periods as people write them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from portal.model.moments import FIRST_YEAR, LAST_YEAR
from portal.model.period import is_whole_year, read_period, span_of, year_of_period

YEAR = ("2025-01-01", "2025-12-31")
FORMS = [
    ("2025", "2025年", *YEAR),
    ("2025年", "2025年", *YEAR),
    ("2025年度", "2025年", *YEAR),
    ("2025年全年", "2025年", *YEAR),
    ("２０２５年", "2025年", *YEAR),
    (" 2025 年 ", "2025年", *YEAR),
    ("2025年上半年", "2025年上半年", "2025-01-01", "2025-06-30"),
    ("2025下半年", "2025年下半年", "2025-07-01", "2025-12-31"),
    ("2025年第一季度", "2025年第一季度", "2025-01-01", "2025-03-31"),
    ("2025年二季度", "2025年第二季度", "2025-04-01", "2025-06-30"),
    ("2025年第3季度", "2025年第三季度", "2025-07-01", "2025-09-30"),
    ("2025四季度", "2025年第四季度", "2025-10-01", "2025-12-31"),
    ("2025年度上半年", "2025年上半年", "2025-01-01", "2025-06-30"),
    ("2025年前三季度", "2025年1—9月", "2025-01-01", "2025-09-30"),
    ("2025年前两个季度", "2025年1—6月", "2025-01-01", "2025-06-30"),
    ("2025年3月份", "2025年3月", "2025-03-01", "2025-03-31"),
    ("2025.3", "2025年3月", "2025-03-01", "2025-03-31"),
    ("2025年1~3月", "2025年1—3月", "2025-01-01", "2025-03-31"),
    ("2025年1～3月份", "2025年1—3月", "2025-01-01", "2025-03-31"),
    ("2025年2月", "2025年2月", "2025-02-01", "2025-02-28"),
    ("2024年02月", "2024年2月", "2024-02-01", "2024-02-29"),
    ("2025-08", "2025年8月", "2025-08-01", "2025-08-31"),
    ("2025年1-8月", "2025年1—8月", "2025-01-01", "2025-08-31"),
    ("2025年1—8月", "2025年1—8月", "2025-01-01", "2025-08-31"),
    ("2025年1月至8月", "2025年1—8月", "2025-01-01", "2025-08-31"),
    ("2025年3月到4月", "2025年3—4月", "2025-03-01", "2025-04-30"),
    ("2024年9月-2025年6月", "2024年9—2025年6月", "2024-09-01", "2025-06-30"),
    ("2024年9—2025年6月", "2024年9—2025年6月", "2024-09-01", "2025-06-30"),
    ("2023-2025", "2023—2025年", "2023-01-01", "2025-12-31"),
    ("2023年至2025年", "2023—2025年", "2023-01-01", "2025-12-31"),
    ("截至2025-10-20", "截至2025年10月20日", "2025-01-01", "2025-10-20"),
    ("截止2025年10月20日", "截至2025年10月20日", "2025-01-01", "2025-10-20"),
    ("到2025年1月1日", "截至2025年1月1日", "2025-01-01", "2025-01-01"),
    ("截至2025-12-31", "截至2025年12月31日", *YEAR),
]


@pytest.mark.parametrize(("typed", "canonical", "first", "last"), FORMS)
def test_every_spelling_has_one_canonical_text_and_two_days(
    typed: str, canonical: str, first: str, last: str
) -> None:
    assert read_period(typed) == canonical
    assert span_of(canonical) == (date.fromisoformat(first), date.fromisoformat(last))
    assert year_of_period(canonical) == date.fromisoformat(last).year
    assert read_period(canonical) == canonical


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", "not_a_period"),
        ("今年", "not_a_period"),
        ("25年", "not_a_period"),
        ("2025年13月", "not_a_period"),
        ("2025年0月", "not_a_period"),
        ("2025年第五季度", "not_a_period"),
        ("2025年8—1月", "not_a_period"),
        ("2025年8—8月", "not_a_period"),
        ("2025年1—13月", "not_a_period"),
        ("2025年6月至2024年9月", "not_a_period"),
        ("2025—2025年", "not_a_period"),
        ("2025—2023年", "not_a_period"),
        (f"{FIRST_YEAR - 1}年", "year_out_of_range"),
        (f"{LAST_YEAR + 1}年", "year_out_of_range"),
        (f"2025—{LAST_YEAR + 1}年", "year_out_of_range"),
        ("截至2025年2月30日", "impossible_date"),
        ("截至国庆", "not_as_of"),
        ("截至目前", "not_as_of"),
    ],
)
def test_what_is_no_period_is_refused(typed: str, kind: str) -> None:
    with pytest.raises(PydanticCustomError) as found:
        read_period(typed)
    assert found.value.type == kind


@pytest.mark.parametrize(
    ("period", "is_whole"),
    [
        ("2025年", True),
        ("2025年上半年", False),
        ("2025年1—12月", True),
        ("2025年12月", False),
        ("2024—2025年", False),
        ("截至2025年12月31日", False),
        ("截至2025年6月30日", False),
    ],
)
def test_a_whole_year_is_one_calendar_year(period: str, is_whole: bool) -> None:
    assert is_whole_year(period) is is_whole


YEARS = st.integers(FIRST_YEAR, LAST_YEAR)
MONTHS = st.integers(1, 12)


@given(YEARS, MONTHS, YEARS, MONTHS)
def test_every_run_of_months_comes_back(
    first_year: int, first: int, last_year: int, last: int
) -> None:
    until = f"{last}月" if first_year == last_year else f"{last_year}年{last}月"
    typed = f"{first_year}年{first}月至{until}"
    if (first_year, first) >= (last_year, last):
        with pytest.raises(PydanticCustomError):
            read_period(typed)
        return
    period = read_period(typed)
    assert read_period(period) == period
    assert span_of(period) == (
        date(first_year, first, 1),
        date(last_year, last, monthrange(last_year, last)[1]),
    )


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_every_day_comes_back(day: date) -> None:
    period = read_period(f"截至{day.isoformat()}")
    assert read_period(period) == period
    assert span_of(period) == (date(day.year, 1, 1), day)


@given(st.text(max_size=12))
def test_any_text_is_a_period_or_refused(typed: str) -> None:
    try:
        period = read_period(typed)
    except PydanticCustomError:
        return
    first, last = span_of(period)
    assert first <= last
