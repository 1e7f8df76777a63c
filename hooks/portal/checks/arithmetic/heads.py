"""Amounts for each person or household against the amount and the number of them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from portal.checks.arithmetic.rounding import agrees, shown
from portal.checks.arithmetic.said import number, review, said
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.aid import AidBatch
from portal.model.names import chinese

HEADS: Final = ("persons", "households", "joined", "pairs", "claims", "donors")
"""What an amount may be divided by; which of them is meant, the record does not say."""


def problems(content: Content) -> Iterator[Problem]:
    """Averages and standards that no number of heads makes into the amount."""
    for batch in content.of(AidBatch):
        if batch.amount_yuan is not None:
            yield from _average(batch)
            yield from _standard(batch)


def _heads(batch: AidBatch) -> list[str]:
    return [name for name in HEADS if getattr(batch, name)]


def _average(batch: AidBatch) -> Iterator[Problem]:
    stated, heads = batch.per_head_yuan, _heads(batch)
    if stated is None or batch.amount_yuan is None or not heads:
        return
    means = {name: Fraction(batch.amount_yuan) / getattr(batch, name) for name in heads}
    if not any(agrees(stated, mean) for mean in means.values()):
        yield batch.origin.problem(
            ("per_head_yuan",),
            f"{said(batch, 'amount_yuan')}，{said(batch, heads[0])}，"
            f"算出来是 {shown(means[heads[0]])}元，"
            f"{chinese('per_head_yuan')}写的是 {number(stated)}元",
            review("amount_yuan", *heads, "per_head_yuan"),
        )


def _standard(batch: AidBatch) -> Iterator[Problem]:
    stated, heads = batch.standard_yuan, _heads(batch)
    if not stated or batch.amount_yuan is None or not heads:
        return
    if not any(stated * getattr(batch, name) == batch.amount_yuan for name in heads):
        count = getattr(batch, heads[0])
        yield batch.origin.problem(
            ("standard_yuan",),
            f"{chinese('standard_yuan')} {number(stated)}元×{count}={number(stated * count)}元，"
            f"{said(batch, 'amount_yuan')}",
            f"有几种标准就不用改，否则{review('amount_yuan', *heads, 'standard_yuan')}",
            "warning",
        )
