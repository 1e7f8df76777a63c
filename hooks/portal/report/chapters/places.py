"""Places: how many there are, how often they were used, what went into them."""

from __future__ import annotations

from collections.abc import Sequence

from portal.model.period import span_of
from portal.model.place import Place
from portal.model.place_words import PlaceKind, PlaceStatus
from portal.model.place_years import Investment, Usage
from portal.report.addends import addend, parts_of
from portal.report.draft import words
from portal.report.figures import Trace
from portal.report.gaps import where
from portal.report.sentences import Tell, clause, counts, sentence
from portal.report.view import View


def places(view: View) -> Tell:
    """The places in use today, by kind, with books, visits and money of these days."""
    found = view.all_of(Place)
    in_use = [place for place in found if place.status is PlaceStatus.IN_USE]
    standing = in_use if view.sees_today else []
    kinds = counts((kind.value, _of_kind(view, standing, kind)) for kind in PlaceKind)
    told = [
        *([(*words("现有"), *kinds)] if kinds else []),
        *clause("藏书", view.summed("阵地场所", standing, "books")),
        *clause("接待", _visits(view, found)),
        *clause("投入", _money(view, found)),
    ]
    return Tell("阵地场所", where(Place), sentence("", told) if told else ())


def _of_kind(view: View, standing: Sequence[Place], kind: PlaceKind) -> Trace | None:
    found = [place for place in standing if place.kind is kind]
    return view.counted(kind.value, found, "个", only=kind.value)


def _visits(view: View, found: Sequence[Place]) -> Trace | None:
    def is_meant(part: Usage) -> bool:
        return view.span.holds(span_of(part.period))

    used = parts_of(found, "usage", is_meant)
    return view.trace(
        "阵地场所：使用人次",
        "places.usage.person_times",
        "人次",
        (addend(p, u.person_times, *path, "person_times") for p, path, u in used),
    )


def _money(view: View, found: Sequence[Place]) -> Trace | None:
    def is_meant(part: Investment) -> bool:
        return not part.period.startswith("截至") and view.span.holds(span_of(part.period))

    spent = parts_of(found, "investment", is_meant)
    return view.trace(
        "阵地场所：投入",
        "places.investment.amount_yuan",
        "元",
        (
            addend(p, i.amount_yuan, *path, "amount_yuan", qualifier=i.qualifier)
            for p, path, i in spent
        ),
    )
