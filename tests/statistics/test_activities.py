"""Sums over activities and the records behind them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from portal.model.activity import Activity
from portal.statistics.activities import figures, totals


def an_activity(number: int, year: int, results: dict[str, int | str] | None) -> Activity:
    """An activity of a year with results."""
    return Activity.model_validate(
        {
            **{"id": f"a-{number}", "title": "题", "start": f"{year}-07-15", "place": "广场"},
            **{"programme": "p", "audience": "职工", "organiser": "工会", "contact": "李同志"},
            **{"description": "说明", "results": results},
        }
    )


def test_sums_are_by_year_and_measure_and_name_their_records() -> None:
    one = an_activity(1, 2024, {"person_times": 100, "amount_yuan": "10.50"})
    two = an_activity(2, 2025, {"person_times": 30})
    three = an_activity(3, 2025, {"person_times": 12, "students": 3})
    four = an_activity(4, 2025, None)
    found = figures([one, two, three, four], ["person_times", "amount_yuan"])
    assert [(f.year, f.measure, f.total, f.before) for f in found] == [
        (2025, "person_times", 42, None),
        (2024, "person_times", 100, None),
        (2024, "amount_yuan", Decimal("10.50"), None),
    ]
    assert found[0].activities == (two, three)
    later = figures([one, two, three, an_activity(5, 2026, {"person_times": 1})], ["person_times"])
    assert [(f.year, f.before) for f in later] == [(2026, None), (2025, 100), (2024, None)]
    assert (found[0].label, found[0].unit) == ("参加人次", "人次")


@given(st.lists(st.tuples(st.integers(2020, 2023), st.none() | st.integers(0, 500)), max_size=20))
def test_every_sum_is_that_of_its_records(rows: list[tuple[int, int | None]]) -> None:
    activities = [
        an_activity(number, year, None if value is None else {"person_times": value})
        for number, (year, value) in enumerate(rows)
    ]
    found = figures(activities)
    of_year: dict[int, list[int]] = {}
    for number, (year, value) in enumerate(rows):
        if value is not None:
            of_year.setdefault(year, []).append(number)
    assert {f.year: (f.total, [a.id for a in f.activities]) for f in found} == {
        year: (sum(rows[n][1] or 0 for n in numbers), [f"a-{n}" for n in numbers])
        for year, numbers in of_year.items()
    }
    assert {f.measure for f in found} <= {"person_times"}


def test_persons_of_one_series_are_not_added() -> None:
    results: list[dict[str, int | str] | None] = [
        {"person_times": 30, "participants": 30, "amount_yuan": "10.50"},
        None,
        {"person_times": 12, "firms": 3, "amount_yuan": "1"},
    ]
    times = [an_activity(number, 2025, one) for number, one in enumerate(results)]
    assert totals(times) == {"person_times": 42, "amount_yuan": Decimal("11.50")}
    assert totals([]) == {}
