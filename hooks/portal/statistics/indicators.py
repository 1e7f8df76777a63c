"""One figure for each indicator and period: summed from records, reported, or a ratio."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from portal.aggregates.tables import Table
from portal.listing import group
from portal.model.base import Record
from portal.model.families import FAMILIES, Privacy
from portal.model.indicator import Indicator, Qualifier, Value
from portal.model.period import span_of
from portal.statistics.paths import CountPath, Found, PathError, read_path
from portal.statistics.periods import is_as_of, period_of_sum, period_of_total

_CENT: Final = Decimal("0.01")


@dataclass(frozen=True)
class Behind:
    """One record and what it adds to a figure."""

    record: Record
    value: int | Decimal


@dataclass(frozen=True, kw_only=True)
class IndicatorFigure:
    """The value of one indicator for one period."""

    indicator: Indicator
    year: int
    period: str
    """Canonical text of :mod:`portal.model.period`: 2025年; of a sum, what its records say."""
    value: int | Decimal | None
    """None where none was written: 不详, or a numerator alone."""
    qualifier: Qualifier | None = None
    """约, 余 … as reported; of a sum or ratio 约, if one of its numbers has one."""
    behind: tuple[Behind, ...] = ()
    """The records it was summed from; their values add up to :attr:`value`."""
    reported: Value | None = None
    """The record that reports it."""
    numerator: int | Decimal | None = None
    denominator: int | Decimal | None = None

    @property
    def records(self) -> int:
        """How many records are behind it; the times of a series are one."""
        return len({part.record.id for part in self.behind})

    @property
    def unit(self) -> str:
        """Unit of the value: 人."""
        return self.indicator.unit_name

    @property
    def organisation(self) -> str | None:
        """Id of the union a reported value is of; None for the whole township."""
        return self.reported.organisation if self.reported is not None else None


def figures_of(
    records: Mapping[str, Sequence[Record]],
    tables: Mapping[tuple[str, int], Table],
    is_told: Callable[[Found], bool] = lambda _: True,
) -> list[IndicatorFigure]:
    """Every figure of a set of records: by indicator in their order, newest period first.

    Families that name nobody are read from ``tables`` alone where any are given; the
    summary, which is never published, gives none and reads their records, of those days
    only that ``is_told`` chooses.
    """
    indicators = [r for r in records.get("indicators", ()) if isinstance(r, Indicator)]
    values = [r for r in records.get("values", ()) if isinstance(r, Value)]
    by_code = group(values, lambda value: value.indicator)
    found: dict[str, list[IndicatorFigure]] = {}
    for indicator in indicators:
        summed = _summed(indicator, records, tables, is_told)
        said = (_reported(indicator, value) for value in by_code.get(indicator.id, ()))
        found[indicator.id] = [*summed, *said]
    for indicator in indicators:
        found[indicator.id] += _ratios(indicator, found)
    return [figure for figures in found.values() for figure in _newest_first(figures)]


def _newest_first(figures: Sequence[IndicatorFigure]) -> list[IndicatorFigure]:
    return sorted(figures, key=lambda figure: span_of(figure.period)[::-1], reverse=True)


def path_of(indicator: Indicator) -> CountPath | None:
    """What an indicator counts; None for a reported one or one whose path is wrong."""
    if indicator.counts is None:
        return None
    try:
        return read_path(indicator.counts, indicator.only or "")
    except PathError:
        return None


def _summed(
    indicator: Indicator,
    records: Mapping[str, Sequence[Record]],
    tables: Mapping[tuple[str, int], Table],
    is_told: Callable[[Found], bool],
) -> Iterator[IndicatorFigure]:
    path = path_of(indicator)
    if path is None:
        return
    if tables and FAMILIES[path.kind].privacy is Privacy.AGGREGATE:
        yield from _from_tables(indicator, path, tables)
        return
    told = filter(is_told, path.of(records.get(path.kind, ())))
    for (year, as_of), found in group(told, _addable).items():
        yield _figure(indicator, year, as_of, found)


def _addable(found: Found) -> tuple[int, str]:
    """What may be added up: the numbers of one year, totals so far only to those of a day."""
    return found.year, found.period if is_as_of(found.period) else ""


def _by_record(found: Sequence[Found]) -> Iterator[Behind]:
    """What each record adds, in the order in which the records came."""
    for numbers in group(found, lambda one: id(one.record)).values():
        yield Behind(numbers[0].record, sum((one.value for one in numbers), start=0))


def _figure(indicator: Indicator, year: int, as_of: str, found: Sequence[Found]) -> IndicatorFigure:
    behind = tuple(_by_record(found))
    total: int | Decimal = sum((part.value for part in behind), start=0)
    return IndicatorFigure(
        indicator=indicator,
        year=year,
        period=as_of or period_of_sum([one.period for one in found], year),
        value=total,
        qualifier=_qualifier(found),
        behind=behind,
    )


def _qualifier(found: Sequence[Found]) -> Qualifier | None:
    """That of a single number; of several 约, if one of them is not exact."""
    if len(found) == 1:
        return found[0].qualifier
    return Qualifier.ABOUT if any(one.qualifier is not None for one in found) else None


def _from_tables(
    indicator: Indicator, path: CountPath, tables: Mapping[tuple[str, int], Table]
) -> Iterator[IndicatorFigure]:
    """Sums that stand in the published tables; what a table keeps to itself gives no figure."""
    if len(path.steps) != 1:
        return
    for (family, year), table in tables.items():
        total = table.total(path.steps[0], path.only) if family == path.kind else None
        if total is not None:
            period = period_of_total(table, path.steps[0], path.only)
            yield IndicatorFigure(indicator=indicator, year=year, period=period, value=total)


def _reported(indicator: Indicator, value: Value) -> IndicatorFigure:
    return IndicatorFigure(
        indicator=indicator,
        year=value.counted_year,
        period=value.period,
        value=value.value,
        qualifier=value.qualifier,
        reported=value,
        numerator=value.numerator,
        denominator=value.denominator,
    )


def _ratios(
    indicator: Indicator, found: Mapping[str, Sequence[IndicatorFigure]]
) -> Iterator[IndicatorFigure]:
    """Part over whole of the township in percent, for every period in which both are known."""
    if indicator.part is None or indicator.whole is None:
        return
    wholes = {f.period: f for f in found.get(indicator.whole, ()) if f.organisation is None}
    for part in found.get(indicator.part, ()):
        whole = wholes.get(part.period) if part.organisation is None else None
        if whole is not None and whole.value and part.value is not None:
            yield IndicatorFigure(
                indicator=indicator,
                year=part.year,
                period=part.period,
                value=percent(part.value, whole.value),
                qualifier=Qualifier.ABOUT if part.qualifier or whole.qualifier else None,
                numerator=part.value,
                denominator=whole.value,
            )


def percent(part: int | Decimal, whole: int | Decimal) -> Decimal:
    """A rate in percent, rounded half up to two decimals."""
    return (Decimal(part) * 100 / Decimal(whole)).quantize(_CENT, ROUND_HALF_UP)
