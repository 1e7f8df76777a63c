"""Activities as tables: what was counted at single times of a series is not lost."""

from __future__ import annotations

from pathlib import Path

from held import STATES
from portal.open_data.dataset import Dataset, Value
from portal.pages.open_data import edition_on
from portal.statistics.activities import figures
from tiny import sound


def column(table: Dataset, key: str) -> list[Value]:
    """The values of one column that are there."""
    index = [field.key for field in table.fields].index(key)
    return [row[index] for row in table.rows if row[index] is not None]


def test_records_and_occasions_together_give_the_sum_that_pages_show(tmp_path: Path) -> None:
    site = sound(tmp_path, STATES)
    tables = {table.name: table for table in edition_on(site.specs).datasets}
    once = column(tables["activities"], "results_person_times")
    single = column(tables["activities-occasions"], "results_person_times")
    assert (once, single) == ([1200], [35, 41])
    (figure,) = figures(site.portal.occurrences, ["person_times"])
    assert figure.total == sum(value for value in (*once, *single) if isinstance(value, int))


def test_a_row_of_an_occasion_names_its_series_and_its_day(tmp_path: Path) -> None:
    tables = {table.name: table for table in edition_on(sound(tmp_path, STATES).specs).datasets}
    occasions = tables["activities-occasions"]
    assert column(occasions, "record") == ["gongjiancao"] * 4
    assert column(occasions, "on") == [*("2026-03-11", "2026-11-11", "2026-11-18", "2026-12-02")]
    assert column(occasions, "moved_to_place") == ["文化广场"]
    assert column(tables["activities-more-times"], "place") == ["工业园区"]
