"""One truth about how often something was held: in the summary, the county's table, the site."""

from __future__ import annotations

from typing import Any

from portal.model.activity import Activity
from portal.model.indicator import Indicator
from portal.model.township import Township
from portal.report.appendix import explanation
from portal.report.county import county_table
from portal.report.draft import figures_of
from portal.report.figures import Trace
from report.records import a, draft, programme, told, view

OFF = {"reason": "台风蓝色预警", "since": "2025-07-01"}
RECORDS = (
    programme(),
    a(
        Activity,
        1,
        title="夜读",
        programme="r-7",
        start="2025-07-01 19:00",
        repeat={"frequency": "每周", "times": "12"},
        occasions=[
            {"on": "2025-07-08", "results": {"person_times": 20}},
            {"on": "2025-07-15", "status": "已取消", **OFF},
        ],
    ),
    a(Activity, 2, programme="r-7", start="2025-12-01", status="已取消", **OFF),
    a(Activity, 3, programme="r-7", start="2025-12-02"),
    a(Activity, 4, programme="r-7", start="2026-02-02"),
)


def indicator() -> Any:
    """How many were held, as the site counts it."""
    return a(Indicator, 9, name="开展活动", unit_name="场", counts="activities")


def held() -> Trace:
    """The figure of the summary that tells how often."""
    (found,) = (
        run.basis
        for run in figures_of(draft(*RECORDS))
        if isinstance(run.basis, Trace) and run.basis.unit == "次"
    )
    return found


def test_the_summary_counts_what_was_held_whether_or_not_it_has_results() -> None:
    assert "开展送清凉活动12次，参加20人次。" in told(*RECORDS)
    assert held().total == 12


def test_the_times_of_a_series_are_told_as_items_of_one_record() -> None:
    first, *lines, last = explanation(held())
    assert first == "送清凉：活动 12次，由2条记录的12项汇总："
    assert lines[:2] == [
        "夜读（2025年7月1日）：1次（data/activities.yml:1）",
        "夜读（2025年7月8日）：1次（data/activities.yml:1）",
    ]
    assert last == "等共12项，全部见 --trace 附录"


def test_the_county_is_told_the_same_number() -> None:
    township = Township.model_construct(statistical_code=None, full_name="示例镇总工会")
    table = county_table(view(*RECORDS, indicator()), township)
    keys = [field.key for field in table.fields]
    (row,) = (dict(zip(keys, row, strict=True)) for row in table.rows)
    assert (row["value"], row["source"]) == (held().total, "由本站2条记录的12项汇总")
