"""Merging rows: exact cases."""

from __future__ import annotations

from decimal import Decimal

import pytest

from portal.aggregates.coarsen import OTHER, TOTAL, Coarse, Row, coarsened
from portal.aggregates.guard import Cells, Guard

GUARD = Guard(
    counts=frozenset({"persons", "joined", "eligible"}),
    additive=frozenset({"persons", "joined", "eligible", "amount_yuan"}),
)


def coarse(**rows: Cells) -> Coarse:
    """Rows by their label, coarsened."""
    return coarsened([Row(label, cells) for label, cells in rows.items()], GUARD)


def told(found: Coarse) -> list[tuple[str, dict[str, int | Decimal]]]:
    """Labels and cells of the rows."""
    return [(row.label, dict(row.cells)) for row in found.rows]


def test_rows_that_are_safe_stay_as_they_are() -> None:
    found = coarse(甲={"persons": 3}, 乙={"persons": 0, "amount_yuan": 0}, 丙={"amount_yuan": 9})
    assert told(found) == [
        ("甲", {"persons": 3}),
        ("乙", {"persons": 0, "amount_yuan": 0}),
        ("丙", {"amount_yuan": 9}),
    ]
    assert found == Coarse(found.rows)


def test_small_rows_become_one_at_the_end() -> None:
    found = coarse(甲={"persons": 1}, 乙={"persons": 9}, 丙={"persons": 2})
    assert told(found) == [("乙", {"persons": 9}), (OTHER, {"persons": 3})]
    assert found.merged == {"甲", "丙"}
    assert found.rows[1].records == 2


def test_one_small_row_takes_the_smallest_other_one_with_it() -> None:
    found = coarse(甲={"persons": 2}, 乙={"persons": 9}, 丙={"persons": 5})
    assert told(found) == [("乙", {"persons": 9}), (OTHER, {"persons": 7})]


def test_a_row_of_zeroes_hides_nobody() -> None:
    found = coarse(甲={"persons": 2}, 乙={"persons": 0}, 丙={"persons": 5}, 丁={"persons": 50})
    assert told(found) == [("丁", {"persons": 50}), (OTHER, {"persons": 7})]


def test_rows_of_one_each_are_not_enough() -> None:
    rows = {name: {"persons": 1} for name in "甲乙丙"}
    assert told(coarse(**rows, 丁={"persons": 8})) == [(TOTAL, {"persons": 11})]


def test_only_the_total_is_left_where_no_row_can_stand_alone() -> None:
    found = coarse(甲={"persons": 2}, 乙={"persons": 2})
    assert told(found) == [(TOTAL, {"persons": 4})]


def test_a_year_below_the_floor_has_no_row_at_all() -> None:
    found = coarse(甲={"persons": 2, "amount_yuan": 500})
    assert found.rows == ()
    assert found.too_small == {"persons"}
    assert found.partial == {"amount_yuan"}


def test_a_count_too_small_in_all_is_left_out_and_the_rows_stay() -> None:
    found = coarse(甲={"persons": 30, "joined": 2}, 乙={"persons": 40})
    assert told(found) == [("甲", {"persons": 30}), ("乙", {"persons": 40})]
    assert found.too_small == {"joined"}


def test_a_row_with_nothing_but_what_is_left_out_loses_its_name() -> None:
    found = coarse(甲={"joined": 2}, 乙={"persons": 40}, 丙={"persons": 50})
    assert told(found) == [("丙", {"persons": 50}), (OTHER, {"persons": 40})]


def test_a_small_rest_of_a_row_counts_as_a_cell() -> None:
    found = coarse(
        甲={"eligible": 20, "joined": 18},
        乙={"eligible": 20, "joined": 10},
        丙={"eligible": 30, "joined": 30},
    )
    assert told(found) == [
        ("丙", {"eligible": 30, "joined": 30}),
        (OTHER, {"eligible": 40, "joined": 28}),
    ]


def test_a_part_that_leaves_too_little_in_all_is_withheld() -> None:
    found = coarse(甲={"eligible": 20, "joined": 18}, 乙={"eligible": 20, "joined": 20})
    assert told(found) == [("甲", {"eligible": 20}), ("乙", {"eligible": 20})]
    assert found.too_small == frozenset()
    assert found.withheld == {"joined"}


def test_the_amount_of_few_is_not_told_whatever_it_is_merged_with() -> None:
    found = coarse(
        甲={"persons": 1, "amount_yuan": Decimal(1024800)},
        乙={"persons": 9, "amount_yuan": Decimal(0)},
        丙={"persons": 30, "amount_yuan": Decimal(100)},
    )
    assert told(found) == [("丙", {"persons": 30, "amount_yuan": 100}), (OTHER, {"persons": 10})]
    assert found.partial == {"amount_yuan"}


def test_the_amount_of_one_record_inside_a_row_is_not_told() -> None:
    records = (
        Row("甲", {"persons": 1, "amount_yuan": Decimal(1024800)}),
        Row("甲", {"persons": 57}),
    )
    row = Row("甲", {"persons": 58, "amount_yuan": Decimal(1024800)}, 2, records)
    found = coarsened([row], GUARD)
    assert told(found) == [("甲", {"persons": 58})]
    assert found.partial == {"amount_yuan"}


def test_amounts_of_enough_people_together_are_told() -> None:
    cells: Cells = {"persons": 2, "amount_yuan": Decimal(50)}
    assert told(coarse(甲=cells, 乙=cells)) == [(TOTAL, {"persons": 4, "amount_yuan": 100})]


def test_what_cannot_be_added_is_told_of_one_row_only() -> None:
    found = coarse(
        甲={"persons": 2, "joined_percent": 100},
        乙={"persons": 2, "joined_percent": 100},
        丙={"persons": 9, "joined_percent": 90},
    )
    assert told(found) == [
        ("丙", {"persons": 9, "joined_percent": 90}),
        (OTHER, {"persons": 4}),
    ]


def test_a_row_already_called_other_joins_what_is_merged() -> None:
    found = coarse(甲={"persons": 2}, 其他={"persons": 5}, 乙={"persons": 9}, 丙={"persons": 4})
    assert told(found) == [
        ("乙", {"persons": 9}),
        ("丙", {"persons": 4}),
        (OTHER, {"persons": 7}),
    ]


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        ({"joined_percent": 95, "eligible": 40}, []),  # 38 of 40: two are left
        ({"joined_percent": 50, "eligible": 40}, ["joined_percent"]),
        ({"joined_percent": 100, "eligible": 40}, ["joined_percent"]),
        ({"joined_percent": 5, "eligible": 40}, []),  # two of 40
        ({"joined_percent": 95, "joined": 38}, []),
        ({"joined_percent": 50, "joined": 20}, ["joined_percent"]),
        ({"joined_percent": 0, "joined": 0}, ["joined_percent"]),
        ({"joined_percent": 95}, ["joined_percent"]),
        ({"per_head_yuan": Decimal(1000), "amount_yuan": Decimal(2000)}, []),  # two people
        ({"per_head_yuan": Decimal("145.16"), "amount_yuan": Decimal(4500)}, ["per_head_yuan"]),
        ({"standard_yuan": Decimal(1000), "amount_yuan": Decimal(1000)}, []),
        ({"standard_yuan": Decimal(1000)}, ["standard_yuan"]),
    ],
)
def test_a_rate_or_mean_that_gives_a_small_count_away_is_left_out(
    cells: Cells, kept: list[str]
) -> None:
    told = GUARD.without_hints(cells)
    hints = ("joined_percent", "per_head_yuan", "standard_yuan")
    assert [name for name in hints if name in told] == kept
    assert {name: told[name] for name in told if name not in hints} == {
        name: cells[name] for name in cells if name not in hints
    }
