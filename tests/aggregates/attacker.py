"""Somebody who reads every published table of a year and solves it for what is not written.

The attacker knows more than a reader can: which kinds have records, which cells are zero
or were never counted, every word of the lists, and that parts add up to their whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TypeAlias

from aggregates.algebra import Equations, Sum, total
from portal.aggregates.coarsen import OTHER, Row
from portal.aggregates.guard import PARTS
from portal.aggregates.sums import kind_of, label_of
from portal.aggregates.tables import Table, TableRow
from portal.model.base import Part, Record
from portal.model.families import FAMILIES
from portal.model.fields import lists_of_parts
from portal.model.quantities import quantities_of
from portal.statistics.indicators import IndicatorFigure

PEOPLE = {"人", "人次", "户", "件", "例", "对", "家"}
Cell: TypeAlias = tuple[str, ...]
"""Label and field, or label, list, word and field."""
Truth: TypeAlias = dict[Cell, int | Decimal]
"""The cells nobody may work out, as they really are."""


@cache
def counts_of(family: str) -> frozenset[str]:
    """The fields that count people, households, firms or their cases."""
    model = FAMILIES[family].model
    models = (model, *(part for _, part in lists_of_parts(model)))
    return frozenset(q.name for m in models for q in quantities_of(m) if q.unit in PEOPLE)


@cache
def summable_of(family: str) -> frozenset[str]:
    """The fields whose numbers can be added."""
    model = FAMILIES[family].model
    models = (model, *(part for _, part in lists_of_parts(model)))
    return frozenset(q.name for m in models for q in quantities_of(m) if q.is_additive)


def truth_of(records: Sequence[Record]) -> Truth:
    """Every cell of some records of one year: by row, and by word of each list in it."""
    truth: Truth = {}
    for record in records:
        label = label_of(record)
        _add(truth, (label,), record)
        for field in _lists(record):
            for item in getattr(record, field):
                _add(truth, (label, field, label_of(item)), item)
    for label, field in {cell[:2] for cell in truth if len(cell) == 4}:
        for name in {cell[1] for cell in truth if cell[0] == label and len(cell) == 2}:
            words = [cell for cell in truth if cell[:2] == (label, field) and cell[3:] == (name,)]
            if words:
                other = (label, field, OTHER, name)
                rest = truth[label, name] - sum(truth[word] for word in words)
                truth[other] = truth.get(other, 0) + rest
    return truth


def _add(truth: Truth, key: tuple[str, ...], part: Part) -> None:
    for quantity in quantities_of(type(part)):
        value = getattr(part, quantity.name)
        if value is not None and quantity.is_additive:
            truth[*key, quantity.name] = truth.get((*key, quantity.name), 0) + value


def _lists(record: Record) -> list[str]:
    return [path[0] for path, _ in lists_of_parts(type(record))]


class Attack:
    """All equations somebody can write down from one table and the figures made of it."""

    def __init__(
        self, table: Table, figures: Sequence[IndicatorFigure], records: Sequence[Record]
    ) -> None:
        self.table = table
        self.truth = truth_of(records)
        self.counts = counts_of(table.family)
        self._equations = Equations()
        self._labels = list(dict.fromkeys(map(label_of, records)))
        for cell, value in self.truth.items():
            if not value:
                self._equations.add({cell: 1}, 0)
        for row in table.rows:
            self._read_row(row)
        for figure in figures:
            self._read_figure(figure)

    def value_of(self, terms: Sum) -> Fraction | None:
        """What the attacker finds for a sum of cells."""
        return self._equations.value_of(terms)

    def cells(self, names: frozenset[str]) -> Iterator[Cell]:
        """The cells of these fields."""
        return (cell for cell in self.truth if cell[-1] in names)

    def rests(self) -> Iterator[tuple[Cell, Cell]]:
        """Whole and part of every pair of cells."""
        for cell in self.truth:
            for part, whole in PARTS:
                if cell[-1] == whole and (*cell[:-1], part) in self.truth:
                    yield cell, (*cell[:-1], part)

    def _read_row(self, row: TableRow) -> None:
        shown = {r.row.label for r in self.table.rows}
        labels = [n for n in self._labels if n not in shown] if not row.leaves else [row.row.label]
        self._read([(label,) for label in labels], row.row.cells)
        for breakdown in row.breakdowns:
            self._read_breakdown(row.row.label, breakdown.field, breakdown.rows)

    def _read_breakdown(self, label: str, field: str, rows: Sequence[Row]) -> None:
        inside = [cell for cell in self.truth if cell[:2] == (label, field) and len(cell) == 4]
        words = list(dict.fromkeys(cell[2] for cell in inside))
        for name in dict.fromkeys(cell[3] for cell in inside):
            if (label, name) in self.truth:  # the list adds up to the row above it
                parts = total(cell for cell in inside if cell[3] == name)
                self._equations.add({**parts, (label, name): -1}, 0)
        told = {row.label for row in rows}
        for row in rows:
            name = row.label
            merged = [word for word in words if word not in told or word == OTHER]
            meant = merged if name == OTHER else [name]
            self._read([(label, field, word) for word in meant], row.cells)

    def _read(self, keys: Sequence[tuple[str, ...]], cells: Mapping[str, int | Decimal]) -> None:
        for name, value in cells.items():
            known = [(*key, name) for key in keys if (*key, name) in self.truth]
            if known:
                self._equations.add(total(known), value)

    def _read_figure(self, figure: IndicatorFigure) -> None:
        family, _, name = (figure.indicator.counts or "").partition(".")
        if (family, figure.year) != (self.table.family, self.table.year):
            return
        only = figure.indicator.only
        cells = [
            (label, name)
            for label in self._labels
            if (label, name) in self.truth and (not only or kind_of(label) == only)
        ]
        assert figure.value is not None
        self._equations.add(total(cells), figure.value)
