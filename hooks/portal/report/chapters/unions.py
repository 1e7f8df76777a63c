"""Unions below the township's: how many stand, how many were founded."""

from __future__ import annotations

from typing import Final

from portal.model.organisation import Organisation, OrganisationKind, OrganisationState
from portal.report.amounts import figure
from portal.report.draft import words
from portal.report.gaps import where
from portal.report.sentences import Tell, counts, sentence
from portal.report.view import View

ABOVE: Final = frozenset({OrganisationKind.TOWN, OrganisationKind.UPPER})
"""Kinds that are no grassroots unions."""
STANDING: Final = "organisations.founding"
"""What is counted where unions stand, whenever they were founded."""


def grassroots(view: View) -> list[Organisation]:
    """The unions below the township's that stand at the end of these days."""
    return [
        union
        for union in view.all_of(Organisation)
        if union.kind not in ABOVE
        and union.founding is OrganisationState.FOUNDED
        and (union.founded_on is None or union.founded_on <= view.span.last)
    ]


def unions(view: View) -> Tell:
    """How many unions there are, by kind."""
    found = grassroots(view)
    whole = view.counted("基层工会", found, "个", path=STANDING)
    if whole is None:
        return Tell("工会组织数", where(Organisation))
    kinds = [
        (
            kind.value,
            view.counted(kind.value, [u for u in found if u.kind is kind], "个", path=STANDING),
        )
        for kind in OrganisationKind
    ]
    told = [words("共有基层工会", figure(whole)), (*words("其中"), *counts(kinds))]
    return Tell("工会组织数", where(Organisation), sentence("全镇", told))


def founded(view: View) -> Tell:
    """How many were founded."""
    new = [union for union in grassroots(view) if view.holds(union)]
    trace = view.counted("新建工会", new, "个")
    if trace is None:
        return Tell("新建工会", where(Organisation))
    return Tell(
        "新建工会", where(Organisation), sentence(f"{view.word}新建工会", [(figure(trace),)])
    )
