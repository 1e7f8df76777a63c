"""组织建设: unions and members, elections and standards, meetings, places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from portal.model.base import Path
from portal.model.election import Election
from portal.model.organisation import (
    Organisation,
)
from portal.model.programme import Category
from portal.model.standing import Rating
from portal.report.addends import addend, parts_of
from portal.report.amounts import figure
from portal.report.chapters.activities import activities
from portal.report.chapters.democracy import meetings, proposals, systems
from portal.report.chapters.members import membership
from portal.report.chapters.places import places
from portal.report.chapters.unions import founded, unions
from portal.report.chapters.values import values
from portal.report.chapters.visits import GUIDANCE, SURVEYS
from portal.report.draft import words
from portal.report.figures import Trace
from portal.report.gaps import where
from portal.report.sentences import Chapter, Tell, chapter, clause, sentence
from portal.report.view import View

HEADING: Final = "组织建设"


def build(view: View) -> Chapter:
    """The part on the union's own organisation."""
    joining = (unions(view), founded(view), *membership(view), SURVEYS.tell(view))
    ordered = (elections(view), ratings(view), systems(view))
    democratic = (meetings(view), proposals(view), GUIDANCE.tell(view))
    return chapter(
        HEADING,
        (
            ("建会入会", _with(view, Category.ORGANISATION, joining)),
            ("规范化建设", ordered),
            ("民主管理", _with(view, Category.DEMOCRACY, democratic)),
            ("阵地建设", _with(view, Category.PLACES, (places(view),))),
        ),
    )


def _with(view: View, category: Category, told: Sequence[Tell]) -> list[Tell]:
    """What is told, then the activities and the reported values of a group."""
    done = [*told, *activities(view, category)]
    return [*done, *values(view, category, told=done)]


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
    return view.trace(
        f"评定：{title}",
        "organisations.ratings",
        "家",
        (addend(union, 1, *path) for union, path, part in found if part.name == title),
    )
