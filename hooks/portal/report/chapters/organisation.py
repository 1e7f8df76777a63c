"""组织建设: unions and members, elections and standards, meetings, places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from portal.model.base import Path
from portal.model.election import Election
from portal.model.names import chinese
from portal.model.organisation import (
    Membership,
    Organisation,
    OrganisationKind,
    OrganisationState,
)
from portal.model.programme import Category
from portal.model.quantities import unit_of
from portal.model.standing import Rating
from portal.report.amounts import figure
from portal.report.chapters.common import activities, values
from portal.report.chapters.democracy import meetings, proposals, systems
from portal.report.chapters.places import places
from portal.report.draft import Runs, words
from portal.report.figures import Derived, Trace
from portal.report.sentences import Chapter, Tell, chapter, clause, counts, sentence, where
from portal.report.view import View, addend, parts_of, trace_of

HEADING: Final = "组织建设"
_ABOVE: Final = frozenset({OrganisationKind.TOWN, OrganisationKind.UPPER})
"""Kinds that are no grassroots unions."""
Counted = tuple[Organisation, Path, Membership]
"""A union, where in its record the count stands, and the count."""


def build(view: View) -> Chapter:
    """The part on the union's own organisation."""
    joining = (unions(view), founded(view), *membership(view))
    return chapter(
        HEADING,
        (
            ("建会入会", (*joining, *_of(view, Category.ORGANISATION))),
            ("规范化建设", (elections(view), ratings(view), systems(view))),
            ("民主管理", (meetings(view), proposals(view), *_of(view, Category.DEMOCRACY))),
            ("阵地建设", (places(view), *_of(view, Category.PLACES))),
        ),
    )


def _of(view: View, category: Category) -> list[Tell]:
    return [*activities(view, category), *values(view, category)]


def grassroots(view: View) -> list[Organisation]:
    """The unions below the township's that stand at the end of these days."""
    return [
        union
        for union in view.all_of(Organisation)
        if union.kind not in _ABOVE
        and union.founding is OrganisationState.FOUNDED
        and (union.founded_on is None or union.founded_on <= view.span.last)
    ]


def unions(view: View) -> Tell:
    """How many unions there are, by kind."""
    found = grassroots(view)
    whole = view.counted("基层工会", found, "家")
    if whole is None:
        return Tell("工会组织数", where(Organisation))
    kinds = [
        (kind.value, view.counted(kind.value, [u for u in found if u.kind is kind], "家"))
        for kind in OrganisationKind
    ]
    told = [words("共有基层工会", figure(whole)), (*words("其中"), *counts(kinds))]
    return Tell("工会组织数", where(Organisation), sentence("全镇", told))


def founded(view: View) -> Tell:
    """How many were founded."""
    new = [union for union in grassroots(view) if view.holds(union)]
    trace = view.counted("新建工会", new, "家")
    if trace is None:
        return Tell("新建工会", where(Organisation))
    return Tell(
        "新建工会", where(Organisation), sentence(f"{view.span.word}新建工会", [(figure(trace),)])
    )


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
    counted = [union for union, _, _ in stated if union.kind not in _ABOVE]
    silent = len(grassroots(view)) - len(counted)
    if not counted or not silent:
        return [Tell("会员总数", place, (*opening, *sentence("", clauses)))]
    # Some unions have not said how many they are: the sum is not the township's.
    some = clause("报了会员数的工会有", view.counted("报了会员数的工会", counted, "家"))
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
    return trace_of(
        f"会员：{chinese(field)}",
        view.code(f"organisations.membership.{field}"),
        unit_of(info),
        (
            addend(union, getattr(part, field), *path, field)
            for union, path, part in stated
            if getattr(part, field) is not None
        ),
    )


def elections(view: View) -> Tell:
    """How many unions elected, and how many came."""
    held = view.within(Election)
    trace = view.counted("换届选举", held, "次")
    if trace is None:
        return Tell("换届选举", where(Election))
    due = view.summed("换届选举", held, "due")
    present = view.summed("换届选举", held, "present")
    clauses = [words(figure(trace)), *clause("应到会", due), *clause("实到会", present)]
    return Tell("换届选举", where(Election), sentence("开展换届选举", clauses))


def ratings(view: View) -> Tell:
    """What unions were rated as, by title."""

    def is_new(part: Rating) -> bool:
        return part.awarded_on is not None and view.span.holds((part.awarded_on, part.awarded_on))

    found = parts_of(view.all_of(Organisation), "ratings", is_new)
    told = [
        runs
        for title in dict.fromkeys(part.name for _, _, part in found)
        for runs in clause(f"评为{title}的", _rated(view, title, found))
    ]
    return Tell("等级、星级评定", where(Organisation), sentence("", told) if told else ())


def _rated(
    view: View, title: str, found: Sequence[tuple[Organisation, Path, Rating]]
) -> Trace | None:
    return trace_of(
        f"评定：{title}",
        view.code("organisations.ratings", title),
        "家",
        (addend(union, 1, *path) for union, path, part in found if part.name == title),
    )
