"""Counts of so few people that everybody in the township knows who is meant.

The tables of aid and cases withhold such counts; here are those that would stand on pages
of single records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from portal.checks.activities.plan import results_of
from portal.checks.arithmetic.said import number
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.activity import Activity
from portal.model.base import Path, Record
from portal.model.correction import Correction
from portal.model.indicator import Indicator, Value
from portal.model.names import chinese
from portal.model.programme import Category, Programme
from portal.model.results import unit_of
from portal.model.target import Target

_UNITS: Final = frozenset({"人", "人次", "户", "件", "例", "对"})
"""Units of people and of what each of them has one of."""
_OF_FIGURES: Final = frozenset({Category.AID, Category.RIGHTS})
_OF_ACTIVITIES: Final = frozenset({Category.AID, Category.RIGHTS, Category.JOBS})
_ALONE: Final = f"请删去这个数，或者写 {chinese('visibility')}: 仅供汇总"
_TOGETHER: Final = "请删去这个数，或者合并到其他活动"
_SPOKEN: Final = {"一": 1, "二": 2, "两": 2}
_COUNT = re.compile(rf"(?<![\d.,])(\d{{1,3}}|[一二两])\s*(?:名|个)?(?:{'|'.join(sorted(_UNITS))})")


def problems(content: Content) -> Iterator[Problem]:
    """Results of activities, values, targets and corrections that count too few."""
    categories = {programme.id: programme.category for programme in content.of(Programme)}
    groups = {indicator.id: indicator for indicator in content.of(Indicator)}
    for activity in content.of(Activity):
        if categories.get(activity.programme) in _OF_ACTIVITIES and not activity.is_report_only:
            yield from _results(activity, content)
    for value in content.of(Value):
        indicator = groups.get(value.indicator)
        if _is_guarded(indicator) and value.value is not None and indicator is not None:
            yield from _told(value, ("value",), value.value, indicator.unit_name, content)
    for target in content.of(Target):
        is_guarded = target.group in _OF_FIGURES or _is_guarded(groups.get(target.indicator or ""))
        if is_guarded and target.done_value is not None and target.unit_name in _UNITS:
            yield from _told(target, ("done_value",), target.done_value, target.unit_name, content)
    for correction in content.of(Correction):
        indicator = groups.get(correction.indicator)
        if indicator is not None and indicator.group in _OF_FIGURES:
            yield from _corrected(correction, content)


def _is_guarded(indicator: Indicator | None) -> bool:
    return (
        indicator is not None and indicator.group in _OF_FIGURES and indicator.unit_name in _UNITS
    )


def _results(activity: Activity, content: Content) -> Iterator[Problem]:
    for path, results in results_of(activity):
        for name, value in results.values().items():
            if unit_of(name) in _UNITS:
                yield from _told(activity, (*path, name), value, unit_of(name), content, _TOGETHER)


def _told(
    record: Record,
    path: Path,
    value: int | Decimal,
    unit: str,
    content: Content,
    remedy: str = _ALONE,
) -> Iterator[Problem]:
    floor = content.settings.township.floor
    if 0 < value < floor and not record.is_report_only:
        yield record.origin.problem(
            path,
            f"{chinese(str(path[-1]))} {number(value)}{unit}，少于{floor}，会让人认出是谁，不能公布",
            remedy,
        )


def _corrected(correction: Correction, content: Content) -> Iterator[Problem]:
    for field in ("before", "after"):
        found = [_SPOKEN.get(one) or int(one) for one in _COUNT.findall(getattr(correction, field))]
        floor = content.settings.township.floor
        if not correction.is_report_only and any(0 < count < floor for count in found):
            yield correction.origin.problem(
                (field,),
                f"“{getattr(correction, field)}”里的数少于{floor}，会让人认出是谁，不能公布",
                f"请只写“少于{floor}”，或者写 {chinese('visibility')}: 仅供汇总",
            )
