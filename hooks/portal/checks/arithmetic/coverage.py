"""“100 %” of the township cannot be fewer people than a single union of it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from portal.checks.arithmetic.rounding import bases
from portal.checks.arithmetic.said import number, said
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.aid import AidBatch, AidKind
from portal.model.names import chinese
from portal.model.organisation import Organisation, OrganisationKind

_Largest = tuple[int, Organisation, int]
"""Members, their union, and the index of the year among its counts."""


def problems(content: Content) -> Iterator[Problem]:
    """Rates of mutual aid whose whole is smaller than a union known by its members."""
    most = [(one, _most(one)) for one in content.of(AidBatch) if one.kind is AidKind.MUTUAL]
    wholes = [(batch, whole) for batch, whole in most if whole is not None]
    largest = _largest(content) if wholes else {}
    for batch, whole in wholes:
        members, union, index = largest.get(batch.counted_year, (0, None, 0))
        if union is not None and whole < members:
            yield _smaller(batch, whole, union, index)


def _most(batch: AidBatch) -> int | None:
    """The largest number a rate without its whole can be of; mutual aid is open to everybody."""
    joined, percent = batch.joined, batch.joined_percent
    if joined is None or percent is None or batch.eligible is not None:
        return None
    found = bases(joined, percent)
    return None if found.is_empty else found.most


def _largest(content: Content) -> Mapping[int, _Largest]:
    found: dict[int, _Largest] = {}
    for union in content.of(Organisation):
        if union.kind in (OrganisationKind.UPPER, OrganisationKind.TOWN):
            continue
        for index, year in enumerate(union.membership):
            if year.year not in found or found[year.year][0] < year.members:
                found[year.year] = (year.members, union, index)
    return found


def _smaller(batch: AidBatch, whole: int, union: Organisation, index: int) -> Problem:
    line = union.origin.line_of("membership", index, "members")
    return batch.origin.problem(
        ("joined_percent",),
        f"{said(batch, 'joined')}，{chinese('joined_percent')}写的是 "
        f"{number(batch.joined_percent or 0)}%，总数最多 {whole}人，"
        f"光“{union.name}”就有会员 {union.membership[index].members}人"
        f"（{union.origin.source}:{line}）",
        f"请补上“{chinese('eligible')}”，按它重新算{chinese('joined_percent')}",
    )
