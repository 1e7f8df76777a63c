"""A rate is its part over its whole, within the rounding of the decimals typed.

Where the whole is not stated, the count and the rate still say which wholes are possible:
none is a contradiction, several say nothing, and a single one that makes no round 90 % hints
at a “90 % and more”.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from portal.checks.arithmetic.rounding import Bases, agrees, bases, shown
from portal.checks.arithmetic.said import number, parts_at, review, said
from portal.checks.arithmetic.wholes import is_told
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.agreement import Agreement, AgreementKind
from portal.model.base import Part, Path, Record
from portal.model.names import chinese


@dataclass(frozen=True)
class Rate:
    """A rate and what it is a rate of."""

    percent: str
    part: str
    wholes: tuple[str, ...]
    """The whole; of several stated ones any may be meant."""
    others: tuple[str, ...] = ()
    """Counts the rate may be of instead of ``part``, where no whole is stated."""


_COVERAGE: Final = Rate("coverage_percent", "firms", ("due_firms",), ("workers",))
RATES: Final[Mapping[str, tuple[tuple[Path, Rate], ...]]] = {
    "agreements": (((), _COVERAGE),),
    "aid": (((), Rate("joined_percent", "joined", ("eligible",))),),
    "cases": (((), Rate("settled_percent", "settled", ("accepted", "mediated"))),),
    "inspections": (((), Rate("fixed_percent", "hazards_fixed", ("hazards_found",))),),
    "organisations": ((("mechanisms",), Rate("coverage_percent", "firms", ("due_firms",))),),
    "skills": (((), Rate("adopted_percent", "adopted", ("suggestions",))),),
}
"""By kind and the place of the part, its rates."""
_CONTRACTS: Final = Rate("coverage_percent", "agreements", ())
"""Labour contracts are one for each worker, so that their rate is one of contracts."""
_ROUND: Final = 10


def problems(content: Content) -> Iterator[Problem]:
    """Every rate that cannot be one of the numbers beside it."""
    for kind, rates in RATES.items():
        for record in content.records.get(kind, ()):
            for place, rate in rates:
                for path, part in parts_at(record, place):
                    is_open = place or not _is_told(kind, record, rate)
                    if is_open and getattr(part, rate.percent) is not None:
                        yield from _rate(record, path, part, _meant(part, rate))


def _is_told(kind: str, record: Record, rate: Rate) -> bool:
    """Whether the numbers of a rate were found wrong themselves."""
    return any(is_told(kind, record, rate.part, whole) for whole in rate.wholes)


def _meant(part: Part, rate: Rate) -> Rate:
    is_labour = isinstance(part, Agreement) and part.kind is AgreementKind.LABOUR
    return _CONTRACTS if is_labour else rate


def _rate(record: Record, path: Path, part: Part, rate: Rate) -> Iterator[Problem]:
    stated = [name for name in rate.wholes if getattr(part, name) is not None]
    wholes = [name for name in stated if getattr(part, name)]
    if getattr(part, rate.part) is None:
        return
    if not stated:
        yield from _without_whole(record, path, part, rate)
    elif wholes and not any(_is(part, rate, name) for name in wholes):
        exact = Fraction(100 * getattr(part, rate.part), getattr(part, wholes[0]))
        yield record.origin.problem(
            (*path, rate.percent),
            f"{said(part, rate.part)}，{said(part, wholes[0])}，算出来是 {shown(exact)}%，"
            f"{chinese(rate.percent)}写的是 {number(getattr(part, rate.percent))}%",
            review(rate.part, wholes[0], rate.percent),
        )


def _is(part: Part, rate: Rate, whole: str) -> bool:
    exact = Fraction(100 * getattr(part, rate.part), getattr(part, whole))
    return agrees(getattr(part, rate.percent), exact)


def _without_whole(record: Record, path: Path, part: Part, rate: Rate) -> Iterator[Problem]:
    percent: Decimal = getattr(part, rate.percent)
    counts = [name for name in (rate.part, *rate.others) if getattr(part, name) is not None]
    found = [bases(getattr(part, name), percent) for name in counts]
    remedy = review(*counts, rate.percent)
    if all(base.is_empty for base in found):
        yield record.origin.problem(
            (*path, rate.percent),
            f"{'、'.join(said(part, name) for name in counts)}，"
            f"{chinese(rate.percent)} {number(percent)}%，没有一个整数做得了总数",
            remedy,
        )
    elif rate.wholes and is_bound(getattr(part, rate.part), percent, found[0]):
        whole, base = rate.wholes[0], found[0].least
        exact = shown(Fraction(100 * getattr(part, rate.part), base))
        yield record.origin.problem(
            (*path, rate.percent),
            f"{said(part, rate.part)}，{chinese(rate.percent)} {number(percent)}%："
            f"总数只能是 {base}，算出来是 {exact}%，像是“{number(percent)}%以上”",
            f"请补上“{chinese(whole)}”，或者把{chinese(rate.percent)}写准",
            "warning",
        )


def is_bound(count: int, percent: Decimal, base: Bases) -> bool:
    """Whether a round rate is likely a bound: its one possible whole gives more than it says."""
    return percent % _ROUND == 0 and base.is_single and Fraction(100 * count, base.least) > percent
