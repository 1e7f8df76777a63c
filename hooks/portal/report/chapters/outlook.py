"""存在不足 and 下一年计划: what the union names itself, in its own words."""

from __future__ import annotations

from typing import Final

from portal.model.programme import Category
from portal.model.standing import Progress
from portal.model.target import Shortcoming, Target, TargetKind
from portal.report.addends import addend
from portal.report.amounts import figure
from portal.report.draft import Items, Missing, Runs, Section, Text, words
from portal.report.figures import Trace
from portal.report.gaps import where
from portal.report.sentences import Chapter
from portal.report.span import Span
from portal.report.view import View

SHORTCOMINGS: Final = "存在不足"
_AIMS: Final = frozenset({TargetKind.TARGET, TargetKind.PLEDGE, TargetKind.PLAN, TargetKind.PILOT})
_OPEN: Final = frozenset({Progress.PLANNED, Progress.RUNNING})


def shortcomings(view: View) -> Chapter:
    """Every gap named for the year, in the order of the groups, with what is done about it."""
    year = view.span.last.year
    found = [gap for gap in view.all_of(Shortcoming) if gap.year == year]
    told = tuple(
        words(_sentences(gap.title, f"下一步{gap.measure}" if gap.measure else ""))
        for group in Category
        for gap in found
        if gap.group is group
    )
    return _chapter(SHORTCOMINGS, told, "存在的不足", where(Shortcoming))


def plan(view: View) -> Chapter:
    """The aims of the next year; within a year, those that are still open."""
    heading = f"{_ahead(view.span)}计划"
    told = tuple(
        _aim(target)
        for group in Category
        for target in sorted(_aims(view), key=lambda target: target.order or 0)
        if target.group is group
    )
    return _chapter(heading, told, heading, where(Target))


def _chapter(heading: str, told: tuple[Runs, ...], what: str, place: str) -> Chapter:
    if not told:
        return Chapter(None, (Missing(heading, what, place),))
    return Chapter(Section(heading, (Items(told),)), ())


def _ahead(span: Span) -> str:
    if span.is_to_year_end:
        return f"{span.last.year + 1}年工作"
    return "下半年工作" if span.word == "上半年" else "下一步工作"


def _aims(view: View) -> list[Target]:
    year = view.span.last.year
    aims = [target for target in view.all_of(Target) if target.kind in _AIMS]
    if view.span.is_to_year_end:
        return [target for target in aims if target.year == year + 1]
    return [target for target in aims if target.year == year and target.stage in _OPEN]


def _aim(target: Target) -> Runs:
    title = target.title.rstrip("。")
    if target.target_value is None or target.unit_name is None:
        return words(f"{title}。")
    made = addend(target, target.target_value, "target_value")
    aim = Trace(f"目标：{title}", "targets.target_value", target.unit_name, (made,))
    return (*words(f"{title}，目标"), figure(aim), Text("。"))


def _sentences(*texts: str) -> str:
    return "".join(f"{text.rstrip('。')}。" for text in texts if text)
