"""荣誉: what was awarded, by level; persons are counted, never named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from portal.model.honour import Honour, HonourKind, HonourState
from portal.model.standing import Level
from portal.report.draft import Runs, words
from portal.report.sentences import Chapter, Tell, chapter, clause, counts, sentence, where
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
        return chapter(HEADING, (("", (Tell("获得的荣誉", where(Honour)),)),))
    told = [Tell("获得的荣誉", where(Honour), _in_all(view, awarded))]
    told += [Tell(h.name, where(Honour), _one(view, h)) for h in awarded]
    return chapter(HEADING, (("", told),))


def _in_all(view: View, awarded: Sequence[Honour]) -> Runs:
    levels = counts(
        (
            level.value,
            view.counted(f"{level.value}荣誉", [h for h in awarded if h.level is level], "项"),
        )
        for level in reversed(Level)
    )
    whole = clause("荣誉", view.counted("荣誉", awarded, "项"))
    told = [*whole, (*words("其中"), *levels)]
    return sentence(f"{view.span.word}评出和获得", told)


def _one(view: View, honour: Honour) -> Runs:
    who, unit = _WORDS[honour.kind]
    number = len(honour.recipients) or honour.seats
    opening = f"{honour.awarded_by}授予“{honour.name}”（{honour.level.value}）"
    if not number:
        return sentence(opening, ())
    trace = view.counted(f"荣誉：{honour.name}", [honour], unit, lambda _: number)
    return sentence(opening, clause(who, trace))
