"""Sentences over the records of one family, described instead of written.

A topic names the fields; each becomes a clause where some record has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from portal.model.base import Record
from portal.report.clauses import Part, Sum
from portal.report.draft import FigureRun, Runs
from portal.report.gaps import gap, where
from portal.report.sentences import COMMA, Tell, sentence
from portal.report.view import View


def _nothing(_: View, __: Sequence[Any]) -> list[Runs]:
    return []


@dataclass(frozen=True)
class Topic:
    """A sentence over the records of one family and some kinds."""

    what: str
    opening: str
    model: type[Record]
    kinds: tuple[Enum, ...]
    clauses: tuple[Part, ...]
    ending: Callable[[View, Sequence[Any]], list[Runs]] = _nothing
    """Further clauses: what other records hold of these."""

    def tell(self, view: View) -> Tell:
        """The sentence, as the records of the view fill it; none that tells of nothing but 0."""
        records = [r for r in view.within(self.model, self.kinds) if r.is_counted]
        made = Sum(self.what, self.kinds, records, view)
        told = [pair for part in self.clauses for pair in part.runs(made)]
        if not _is_news(runs for _, runs in told):
            return gap(view, self.what, self.model, self.kinds)
        opening = self.opening + _other_period(records, view) + (COMMA if told[0][0] else "")
        clauses = [*(runs for _, runs in told), *self.ending(view, records)]
        return Tell(self.what, where(self.model), sentence(opening, clauses))


def _is_news(told: Iterable[Runs]) -> bool:
    return any(isinstance(run, FigureRun) and run.basis.total for runs in told for run in runs)


def _other_period(records: Sequence[Record], view: View) -> str:
    """（2025年1—8月） where all the records are of one period that is not the summary's."""
    periods = {getattr(record, "period", None) for record in records}
    only = periods.pop() if len(periods) == 1 else None
    return f"（{only}）" if isinstance(only, str) and only != view.span.label else ""
