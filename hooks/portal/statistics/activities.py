"""Sums over activities, each with the records it was summed from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from portal.listing import group
from portal.model.activity import Activity
from portal.model.names import chinese
from portal.model.results import Results, unit_of

ADDITIVE: Final = (
    *("person_times", "new_members", "hired", "cases_closed", "agreements", "jobs", "goods"),
    *("hazards_found", "hazards_fixed", "suggestions", "works", "books", "sessions"),
)
"""Measures that keep their meaning when added over all programmes of a year.

Persons, firms and households would be counted twice, and yuan paid, collected and
recovered are different things: those are summed within one programme only.
"""


@dataclass(frozen=True)
class Figure:
    """One sum over one year."""

    measure: str
    """English field name in ``Results``; also the anchor on the year's page."""
    year: int
    total: int | Decimal
    activities: tuple[Activity, ...]
    """The times behind the sum, all with a value for the measure."""
    before: int | Decimal | None = None
    """The sum of the year before, where anything was counted then."""

    @property
    def label(self) -> str:
        """What was counted: 参加人次."""
        return chinese(self.measure)

    @property
    def unit(self) -> str:
        """The unit of the sum, such as 人次."""
        return unit_of(self.measure)


def year_of(activity: Activity) -> int:
    """The year an activity is counted in: the one in which it begins."""
    return activity.begins_at.year


def figures(activities: Iterable[Activity], measures: Iterable[str] | None = None) -> list[Figure]:
    """Sums by year (newest first) and measure (in the model's order); only counted values."""
    wanted = None if measures is None else set(measures)
    names = [name for name in Results.model_fields if wanted is None or name in wanted]
    by_year = group(activities, year_of)
    sums = {
        (year, name): figure
        for year in sorted(by_year, reverse=True)
        for name in names
        if (figure := _figure(name, year, by_year[year])) is not None
    }
    # The newest year may not be complete: beside a full one it would look like a fall.
    newest = max(by_year, default=0)
    return [
        figure if year == newest else _beside(figure, sums.get((year - 1, name)))
        for (year, name), figure in sums.items()
    ]


def totals(times: Iterable[Activity]) -> dict[str, int | Decimal]:
    """What can be added up over the times of one series, by measure in the model's order.

    Persons are not: the same ones come again.
    """
    results = [time.results for time in times if time.results is not None]
    names = [name for name in Results.model_fields if name in (*ADDITIVE, "amount_yuan")]
    counted = {name: [v for r in results if (v := getattr(r, name)) is not None] for name in names}
    return {name: sum(values[1:], start=values[0]) for name, values in counted.items() if values}


def _beside(figure: Figure, before: Figure | None) -> Figure:
    return replace(figure, before=before.total) if before is not None else figure


def _figure(measure: str, year: int, activities: Sequence[Activity]) -> Figure | None:
    counted = [(a, getattr(a.results, measure)) for a in activities if a.results is not None]
    behind = [(activity, value) for activity, value in counted if value is not None]
    if not behind:
        return None
    total: int | Decimal = sum((value for _, value in behind), start=type(behind[0][1])(0))
    return Figure(measure, year, total, tuple(activity for activity, _ in behind))
