"""What a draft cannot be, and what its figures come to."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from portal.report.draft import Column, Section, Table, figures_of, words
from portal.report.figures import Derived, Trace
from report.sample import CONTESTS, DRAFT, FIXED, FOUND, RATE, TRACES


def test_a_figure_needs_a_record() -> None:
    with pytest.raises(ValueError, match="参加人次: a figure needs at least one record"):
        Trace("参加人次", "person_times", "人次", ())


def test_a_table_is_as_wide_as_its_header() -> None:
    with pytest.raises(ValueError, match="对比: 1 cells under 2"):
        Table("对比", (Column("项目"), Column("数")), ((words("只有一格"),),))


def test_headings_have_four_levels() -> None:
    deep = Section("五")
    for heading in "四三二一":
        deep = Section(heading, sections=(deep,))
    with pytest.raises(ValueError, match="headings are deeper than 4 levels"):
        replace(DRAFT, sections=(deep,))


def test_a_rate_has_one_decimal_and_a_change_the_unit_of_its_figures() -> None:
    assert (RATE.total, RATE.unit) == (Decimal("98.5"), "%")
    change = Derived("增减", "change", FIXED, FOUND)
    assert (change.total, change.unit) == (-3, "条")


def test_figures_come_in_reading_order() -> None:
    assert [run.text for run in figures_of(DRAFT)] == [
        *("1300余人次", "200条", "197条", "98.5%", "66.2815万元", "1300余人次")
    ]


def test_a_column_tells_its_unit() -> None:
    assert [Column("项目").head, Column("金额", "元").head] == ["项目", "金额（元）"]


@given(TRACES)
def test_a_total_is_the_sum_of_its_records(trace: Trace) -> None:
    assert trace.total == sum(addend.value for addend in trace.addends)


def test_the_sample_is_what_the_other_tests_take_it_for() -> None:
    assert CONTESTS.total == 1300
