"""Sentences over the records of one family, described instead of written.

A topic names the fields; each becomes a clause where some record has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from portal.model.base import Record
from portal.report.figures import Basis, Derived
from portal.report.sentences import COMMA, Tell, clause, sentence, where
from portal.report.view import View


@dataclass(frozen=True)
class Clause:
    """Words and the sum of one field: 参加1300人次."""

    verb: str
    """Empty where the figure follows the sentence's beginning at once: 组织劳动竞赛19场."""
    field: str

    def basis(self, topic: Topic, records: Sequence[Record], view: View) -> Basis | None:
        """The sum over the records that have the field."""
        return view.summed(topic.what, records, self.field, topic.kinds)


@dataclass(frozen=True)
class Stated:
    """Words and a rate that a record states; rates of several records cannot be added up."""

    verb: str
    field: str

    def basis(self, topic: Topic, records: Sequence[Record], view: View) -> Basis | None:
        """The rate, where there is one record only."""
        if len(records) != 1:
            return None
        return view.summed(topic.what, records, self.field, topic.kinds)


@dataclass(frozen=True)
class Rate:
    """Words and a rate worked out from two fields."""

    verb: str
    part: str
    whole: str
    stated: str = ""
    """The field of a rate that is taken where it cannot be worked out."""

    def basis(self, topic: Topic, records: Sequence[Record], view: View) -> Basis | None:
        """Part over whole, of the records that have both."""
        fields = (self.part, self.whole)
        both = [r for r in records if None not in [getattr(r, field) for field in fields]]
        first, second = (view.summed(topic.what, both, name, topic.kinds) for name in fields)
        if first is not None and second is not None and second.total:
            return Derived(f"{topic.what}：{self.verb}", "rate", first, second)
        if not self.stated:
            return None
        return Stated(self.verb, self.stated).basis(topic, records, view)


@dataclass(frozen=True)
class Topic:
    """A sentence over the records of one family and some kinds."""

    what: str
    opening: str
    model: type[Record]
    kinds: tuple[Enum, ...]
    clauses: tuple[Clause | Rate | Stated, ...]

    def tell(self, view: View) -> Tell:
        """The sentence, as the records of the view fill it."""
        records = [r for r in view.within(self.model, self.kinds) if r.is_counted]
        found = [(part.verb, part.basis(self, records, view)) for part in self.clauses]
        told = [(verb, basis) for verb, basis in found if basis is not None]
        if not told:
            return Tell(self.what, where(self.model))
        opening = self.opening + _other_period(records, view) + (COMMA if told[0][0] else "")
        clauses = [runs for verb, basis in told for runs in clause(verb, basis)]
        return Tell(self.what, where(self.model), sentence(opening, clauses))


def _other_period(records: Sequence[Record], view: View) -> str:
    """（2025年1—8月） where all the records are of one period that is not the summary's."""
    periods = {getattr(record, "period", None) for record in records}
    only = periods.pop() if len(periods) == 1 else None
    return f"（{only}）" if isinstance(only, str) and only != view.span.label else ""
