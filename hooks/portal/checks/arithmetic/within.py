"""The value of an indicator against that of the one it is a part of, period by period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from portal.checks.arithmetic.said import Amount, number
from portal.checks.arithmetic.values import LOWER_BOUNDS
from portal.checks.arithmetic.wholes import is_told
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Path, Record
from portal.model.indicator import Indicator, Qualifier, Value
from portal.statistics.indicators import path_of

_Key: TypeAlias = tuple[str, str]
"""Period and union; the union is empty for the whole township."""
_EXACT: Final = frozenset({None})


@dataclass(frozen=True)
class _Figure:
    """One number of an indicator and the record to point at."""

    value: Amount
    qualifier: Qualifier | None
    record: Record
    path: Path


_Figures: TypeAlias = Mapping[_Key, _Figure]


def problems(content: Content) -> Iterator[Problem]:
    """Parts of indicators that are larger than the whole."""
    known = {indicator.id: indicator for indicator in content.of(Indicator)}
    pairs = [
        (part, known[part.within])
        for part in known.values()
        if part.within in known and part.within != part.id
    ]
    figures = _figures({one.id: one for pair in pairs for one in pair}, content)
    for part, whole in pairs:
        if part.unit_name == whole.unit_name:
            told = _told(part, whole, content)
            parts = {key: one for key, one in figures[part.id].items() if key[0] not in told}
            yield from _larger(part, parts, whole, figures[whole.id])


def _told(part: Indicator, whole: Indicator, content: Content) -> frozenset[str]:
    """The years in which the records that both are summed from contradict themselves."""
    few, many = path_of(part), path_of(whole)
    if few is None or many is None or few.kind != many.kind:
        return frozenset()
    if len(few.steps) != 1 or len(many.steps) != 1:
        return frozenset()
    return frozenset(
        f"{record.counted_year}年"
        for record in content.records.get(few.kind, ())
        if is_told(few.kind, record, few.steps[0], many.steps[0])
    )


def _figures(indicators: Mapping[str, Indicator], content: Content) -> Mapping[str, _Figures]:
    """The figures of these indicators: reported ones, or summed from records by year."""
    found: dict[str, dict[_Key, _Figure]] = {identifier: {} for identifier in indicators}
    for value in content.of(Value):
        if value.indicator in found and value.value is not None:
            key = (value.period, value.organisation or "")
            found[value.indicator][key] = _Figure(value.value, value.qualifier, value, ("value",))
    for indicator in indicators.values():
        found[indicator.id].update(_summed(indicator, content.records))
    return found


def _summed(indicator: Indicator, records: Mapping[str, Sequence[Record]]) -> dict[_Key, _Figure]:
    path = path_of(indicator)
    sums: defaultdict[int, Amount] = defaultdict(int)
    for one in path.of(records.get(path.kind, ())) if path is not None else ():
        sums[one.year] += one.value
    return {
        (f"{year}年", ""): _Figure(total, None, indicator, ("counts",))
        for year, total in sums.items()
    }


def _larger(
    part: Indicator, parts: _Figures, whole: Indicator, wholes: _Figures
) -> Iterator[Problem]:
    for key, figure in parts.items():
        total = wholes.get(key)
        if total is None or figure.value <= total.value:
            continue
        is_sure = figure.qualifier in LOWER_BOUNDS | _EXACT and total.qualifier in (
            None,
            Qualifier.NEARLY,
        )
        unit = part.unit_name
        yield figure.record.origin.problem(
            figure.path,
            f"{key[0]}“{part.name}”{_said(figure, unit)}，"
            f"多于“{whole.name}”的 {_said(total, unit).strip()}"
            f"（{total.record.origin.source}:{total.record.origin.line_of(*total.path)}）",
            "请核对两个数" if is_sure else "有一个不是准数，差得多就请核对两个数",
            "error" if is_sure else "warning",
        )


def _said(figure: _Figure, unit: str) -> str:
    word = "" if figure.qualifier is None else figure.qualifier.value
    if word in ("约", "近"):
        return f" {word}{number(figure.value)}{unit}"
    if word == "以上":
        return f" {number(figure.value)}{unit}{word}"
    return f" {number(figure.value)}{word}{unit}"
