"""荣誉: what was awarded, by level; persons are counted, never named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from portal.model.honour import Honour, HonourKind, HonourState
from portal.model.standing import Level
from portal.report.draft import Runs, words
from portal.report.figures import Trace
from portal.report.gaps import gap, where
from portal.report.sentences import Chapter, Tell, chapter, clause, counts, sentence
from portal.report.view import View

HEADING: Final = "荣誉表彰"
_WORDS: Final = {
    HonourKind.PERSON: ("职工", "人"),
    HonourKind.TEAM: ("班组", "个"),
    HonourKind.POST: ("岗位", "个"),
    HonourKind.UNIT: ("单位", "个"),
}


def build(view: View) -> Chapter:
    """The part on honours."""
    awarded = [
        honour
        for honour in view.within(Honour)
        if honour.status is HonourState.AWARDED and honour.withdrawn is None
    ]
    if not awarded:
        return chapter(HEADING, (("", (gap(view, "获得的荣誉", Honour),)),))
    told = [Tell("获得的荣誉", where(Honour), _in_all(view, awarded))]
    told += [Tell(h.name, where(Honour), _one(view, h)) for h in awarded]
    return chapter(HEADING, (("", told),))


def _in_all(view: View, awarded: Sequence[Honour]) -> Runs:
    levels = counts(
        (
            level.value,
            _of_level(view, awarded, level),
        )
        for level in reversed(Level)
    )
    whole = clause("荣誉", view.counted("荣誉", awarded, "项"))
    told = [*whole, (*words("其中"), *levels)]
    return sentence(f"{view.word}评出和获得", told)


def _of_level(view: View, awarded: Sequence[Honour], level: Level) -> Trace | None:
    found = [honour for honour in awarded if honour.level is level]
    return view.counted(f"{level.value}荣誉", found, "项", only=level.value)


def _one(view: View, honour: Honour) -> Runs:
    who, unit = _WORDS[honour.kind]
    # Of those honoured, only who agreed is among the recipients.
    number = honour.seats or len(honour.recipients)
    opening = f"{honour.awarded_by}授予“{honour.name}”（{honour.level.value}）"
    if not number:
        return sentence(opening, ())
    path = "honours.seats" if honour.seats else "honours.recipients"
    trace = view.counted(f"荣誉：{honour.name}", [honour], unit, lambda _: number, path=path)
    return sentence(opening, clause(who, trace))
