"""The clauses of a sentence over records: words and a figure, where some record has it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from portal.model.base import Record
from portal.report.draft import Runs, words
from portal.report.figures import Basis, Derived
from portal.report.sentences import clause, joined
from portal.report.view import View


@dataclass(frozen=True)
class Sum:
    """The records of one topic, and the view that sums them."""

    what: str
    kinds: tuple[Enum, ...]
    records: Sequence[Record]
    view: View

    def of(self, field: str, records: Sequence[Record], label: str = "") -> Basis | None:
        """The sum of a field of some of the records."""
        return self.view.summed(self.what, records, field, self.kinds, label)


def _any(_: Any) -> bool:
    return True


@dataclass(frozen=True)
class Clause:
    """Words and the sum of one field: 参加1300人次."""

    verb: str
    """Empty where the figure follows the sentence's beginning at once: 组织劳动竞赛19场."""
    field: str
    is_meant: Callable[[Any], bool] = _any
    """Which of the records are summed here."""
    label: str = ""
    """What the sum is called where it is not all of the field."""
    needs_all: bool = False
    """Whether it is told only where every record has the field."""
    tells_zero: bool = False
    """Whether none is news: 期间发生事故0起."""

    def runs(self, made: Sum) -> list[tuple[str, Runs]]:
        """The clause with its verb; none where the sum is not known or is zero."""
        found = [record for record in made.records if self.is_meant(record)]
        if self.needs_all and any(getattr(record, self.field) is None for record in found):
            return []
        basis = made.of(self.field, found, self.label)
        if basis is None or not (basis.total or self.tells_zero):
            return []
        return [(self.verb, runs) for runs in clause(self.verb, basis)]


@dataclass(frozen=True)
class Stated:
    """Words and a rate that a record states; rates of several records cannot be added up."""

    verb: str
    field: str

    def runs(self, made: Sum) -> list[tuple[str, Runs]]:
        """The rate, where there is one record only."""
        if len(made.records) != 1:
            return []
        return [(self.verb, runs) for runs in clause(self.verb, made.of(self.field, made.records))]


@dataclass(frozen=True)
class Rate:
    """Words and a rate: as the one record states it, else worked out from two fields."""

    verb: str
    part: str
    whole: str
    stated: str = ""
    """The field in which a record states the rate."""

    def runs(self, made: Sum) -> list[tuple[str, Runs]]:
        """The stated rate, else part over whole of the records that have both."""
        said = Stated(self.verb, self.stated).runs(made) if self.stated else []
        if said:
            return said
        fields = (self.part, self.whole)
        both = [r for r in made.records if None not in [getattr(r, field) for field in fields]]
        first, second = (made.view.summed(made.what, both, name, made.kinds) for name in fields)
        if first is None or second is None or not second.total:
            return []
        basis = Derived(f"{made.what}：{self.verb}", "rate", first, second)
        return [(self.verb, runs) for runs in clause(self.verb, basis)]


@dataclass(frozen=True)
class Among:
    """What a sum is made of: 其中愿意建会的3家、暂不符合条件的2家."""

    parts: tuple[Clause, ...]

    def runs(self, made: Sum) -> list[tuple[str, Runs]]:
        """The parts that are known, as one clause."""
        told = [runs for part in self.parts for _, runs in part.runs(made)]
        return [("其中", (*words("其中"), *joined(told, "、")))] if told else []


Part: TypeAlias = Clause | Stated | Rate | Among
"""One clause of a sentence."""
