"""Activities as tables: what was counted at single times of a series is not lost."""

from __future__ import annotations

from pathlib import Path

from held import STATES
from portal.open_data.dataset import Dataset, Value
from portal.pages.open_data import OpenDataView, edition_on
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


def test_every_time_has_a_row_with_its_own_time_place_and_status(tmp_path: Path) -> None:
    site = sound(tmp_path, STATES)
    tables = {table.name: table for table in edition_on(site.specs).datasets}
    times = tables["activities-times"]
    assert len(times.rows) == len(site.portal.occurrences)
    dance = [row for row in times.rows if row[0] == "gongjiancao"]
    assert len(dance) == 43
    assert [row[1:] for row in dance if row[1] in ("2026-11-11", "2026-11-18")] == [
        (
            *("2026-11-11", "2026-11-11T16:00+08:00", "2026-11-11T16:30+08:00"),
            *("zhigong-zhijia", "二楼活动室", "已取消"),
        ),
        (
            *("2026-11-18", "2026-11-18T16:00+08:00", "2026-11-18T16:30+08:00"),
            *("zhigong-zhijia", "二楼活动室", "计划"),
        ),
    ]
    assert [row[1] for row in times.rows if row[0] == "jianbuzou"] == [None]


def test_what_is_read_of_a_series_where_is_said(tmp_path: Path) -> None:
    site = sound(tmp_path, STATES)
    view = site.specs["data/index.md"].view
    assert isinstance(view, OpenDataView)
    line = (
        "办几次的活动在 activities 里只有一行：各次的时间、地点和状态在 activities-times，"
        "各次的结果在 activities-occasions。"
    )
    assert line in view.reading
    assert {"activities", "activities-times", "activities-occasions"} <= {
        table.name for table in view.edition.datasets
    }
