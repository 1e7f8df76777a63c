"""Members at the end of the year, of whom the records say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from portal.model.base import Path
from portal.model.names import chinese
from portal.model.organisation import Membership, Organisation, OrganisationKind
from portal.model.quantities import unit_of
from portal.report.addends import addend, parts_of
from portal.report.chapters.unions import ABOVE, grassroots
from portal.report.draft import Runs, words
from portal.report.figures import Derived, Trace
from portal.report.gaps import where
from portal.report.sentences import Tell, clause, counts, sentence
from portal.report.view import View

Counted: TypeAlias = tuple[Organisation, Path, Membership]
"""A union, where in its record the count stands, and the count."""


def membership(view: View) -> list[Tell]:
    """Members at the end of the year; of other days nobody counts them."""
    if not view.span.is_to_year_end:
        return []
    place, stated = where(Organisation), _stated(view)
    members = _people(view, stated, "members")
    if members is None:
        return [Tell("会员总数", place)]
    clauses = [
        *clause("会员", members),
        *_among(view, stated),
        *clause("新发展会员", _people(view, stated, "new_members")),
        *_join_rate(view, stated, members),
    ]
    is_over = view.span.last < view.now.date()
    opening = words(f"截至{view.span.last.year}年末，" if is_over else "截至目前，")
    counted = [union for union, _, _ in stated if union.kind not in ABOVE]
    silent = len(grassroots(view)) - len(counted)
    if not counted or not silent:
        return [Tell("会员总数", place, (*opening, *sentence("", clauses)))]
    # Some unions have not said how many they are: the sum is not the township's.
    some = clause(
        "报了会员数的工会有",
        view.counted("报了会员数的工会", counted, "个", path="organisations.membership"),
    )
    told = (*opening, *some[0], *sentence("，共有", clauses))
    return [Tell("会员总数", place, told), Tell(f"其余{silent}家工会的会员数", place)]


def _stated(view: View) -> Sequence[Counted]:
    """The counts of the year's end: of every union, else the township's own, else of some."""

    def is_meant(part: Membership) -> bool:
        return part.year == view.span.last.year

    unions = grassroots(view)
    below = parts_of(unions, "membership", is_meant)
    town = [u for u in view.all_of(Organisation) if u.kind is OrganisationKind.TOWN]
    if below and len(below) == len(unions):
        return below
    return parts_of(town, "membership", is_meant) or below


def _among(view: View, stated: Sequence[Counted]) -> list[Runs]:
    fields = {"女会员": "women_members", "外来务工会员": "migrant_members"}
    told = counts((name, _people(view, stated, field)) for name, field in fields.items())
    return [(*words("其中"), *told)] if told else []


def _join_rate(view: View, stated: Sequence[Counted], members: Trace) -> list[Runs]:
    """Members over staff, only where all who count members count staff."""
    staff = _people(view, stated, "staff")
    if staff is None or not staff.total or len(staff.addends) != len(members.addends):
        return []
    return clause("入会率", Derived("会员：入会率", "rate", members, staff))


def _people(view: View, stated: Sequence[Counted], field: str) -> Trace | None:
    info = Membership.model_fields[field]
    is_town = all(union.kind is OrganisationKind.TOWN for union, _, _ in stated)
    return view.trace(
        f"会员：{chinese(field)}",
        f"organisations.membership.{field}",
        unit_of(info),
        (
            addend(union, getattr(part, field), *path, field)
            for union, path, part in stated
            if getattr(part, field) is not None
        ),
        only=OrganisationKind.TOWN.value if is_town else "",
    )
