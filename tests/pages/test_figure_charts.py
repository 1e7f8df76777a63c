"""Charts of figures: whole years only, gaps kept, parts that add up, targets beside done."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from portal.charts import Chart
from portal.model.indicator import Indicator, Qualifier
from portal.model.target import Target
from portal.pages.figure_charts import by_year, of_group
from portal.statistics.indicators import IndicatorFigure


def figure(
    year: int, value: int | None, code: str = "hui-yuan", *, period: str = "", **more: Any
) -> IndicatorFigure:
    """A figure of an indicator; ``more`` goes to the indicator."""
    fields = {
        "name": code,
        "group": "组织建设",
        "unit_name": "人",
        "meaning": "数人",
        "since_version": 1,
    }
    indicator = Indicator.model_validate({"id": code, **fields, **more})
    return IndicatorFigure(
        indicator=indicator, year=year, period=period or f"{year}年", value=value
    )


def charts(*figures: IndicatorFigure, targets: tuple[Target, ...] = ()) -> list[Chart]:
    """The charts of one group of figures in 2025."""
    by_code: dict[str, list[IndicatorFigure]] = {}
    for one in figures:
        by_code.setdefault(one.indicator.id, []).append(one)
    of_year = [one for one in figures if one.year == 2025]
    return list(of_group(2025, of_year, by_code, targets))


def target(done: int | None, unit: str = "家", title: str = "建会") -> Target:
    """A target of 2025."""
    fields = {"id": "mubiao", "kind": "年度目标", "group": "组织建设", "year": 2025}
    more = {"title": title, "target_value": 15, "done_value": done, "unit_name": unit}
    return Target.model_validate({**fields, **more})


def cells(chart: Chart | None) -> list[tuple[str, tuple[str, ...]]]:
    """The table behind a chart."""
    return list(chart.table.rows) if chart is not None else []


def test_two_whole_years_stand_side_by_side_earliest_first() -> None:
    found = [figure(2026, None), figure(2025, 542), figure(2024, 155)]
    assert cells(by_year(found)) == [("2024年", ("155",)), ("2025年", ("542",))]


def test_half_years_and_single_years_are_not_drawn() -> None:
    half = figure(2025, 300, period="2025年上半年")
    assert by_year([half, figure(2024, 155)]) is None
    assert by_year([]) is None


def test_later_years_are_left_out_of_a_year_that_is_looked_back_on() -> None:
    found = [figure(2026, 5135), figure(2025, 542), figure(2024, 155)]
    assert [label for label, _ in cells(by_year(found, 2025))] == ["2024年", "2025年"]


def test_a_line_keeps_the_years_nobody_counted() -> None:
    found = [figure(year, year - 2000) for year in (2025, 2024, 2023, 2022, 2019)]
    assert cells(by_year(found)) == [
        ("2019年", ("19",)),
        ("2020年", ("无数据",)),
        ("2021年", ("无数据",)),
        ("2022年", ("22",)),
        ("2023年", ("23",)),
        ("2024年", ("24",)),
        ("2025年", ("25",)),
    ]


def test_a_chart_goes_back_twelve_years() -> None:
    found = [figure(year, 1) for year in range(2025, 2003, -1)]
    assert next(label for label, _ in cells(by_year(found))) == "2014年"


def test_a_qualifier_stays_with_its_value() -> None:
    about = replace(figure(2025, 500), qualifier=Qualifier.ABOUT)
    told = cells(by_year([about, figure(2024, 155)]))
    assert told == [("2024年", ("155",)), ("2025年", ("约500",))]


def test_parts_that_add_up_are_drawn_as_the_whole() -> None:
    parts = [
        figure(2025, 9, "cun", within="zong"),
        figure(2025, 3, "qiye", within="zong"),
    ]
    (chart,) = charts(figure(2025, 12, "zong"), *parts)
    assert chart.title == "2025年zong的构成"
    assert [label for label, _ in cells(chart)] == ["cun", "qiye", "合计"]


def test_parts_that_overlap_stand_alone_beside_the_rest() -> None:
    parts = [
        figure(2025, 200, "nv", within="zong"),
        figure(2025, 90, "wailai", within="zong"),
    ]
    (chart,) = charts(figure(2025, 542, "zong"), *parts)
    assert [label for label, _ in cells(chart)] == ["nv", "其余", "合计"]


@pytest.mark.parametrize("part", [0, 542, 600])
def test_nothing_the_whole_and_more_than_the_whole_are_no_parts(part: int) -> None:
    assert charts(figure(2025, 542, "zong"), figure(2025, part, "nv", within="zong")) == []


def test_a_group_shows_the_indicator_with_most_years() -> None:
    short = [figure(2025, 3, "duan")]
    long = [figure(2025, 5, "chang"), figure(2024, 3, "chang")]
    assert [chart.title for chart in charts(*short, *long)] == ["chang，按年"]


def test_targets_of_the_year_stand_beside_what_was_done() -> None:
    kept = (target(9), target(4, title="入会"), target(80, "%"), target(None, title="没数"))
    (chart,) = charts(figure(2025, 3), targets=kept)
    assert cells(chart) == [("建会", ("15", "9", "60%")), ("入会", ("15", "4", "26.7%"))]
    assert charts(figure(2025, 3), targets=(target(None),)) == []
