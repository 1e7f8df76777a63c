"""目标完成情况: what was aimed at for the year, and what was reached."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from portal.model.names import chinese
from portal.model.target import Target, TargetKind
from portal.report import amounts
from portal.report.addends import addend
from portal.report.chapters.comparison import cell
from portal.report.draft import Column, Missing, Runs, Section, Table, words
from portal.report.figures import Derived, Trace
from portal.report.gaps import longer
from portal.report.sentences import Chapter
from portal.report.view import View

HEADING: Final = "目标完成情况"
_AIMS: Final = frozenset({TargetKind.TARGET, TargetKind.PLEDGE, TargetKind.PLAN})
"""What was aimed at for the year itself; a plan made the year before included."""
_NONE: Final = "—"


def build(view: View) -> Chapter:
    """A table of the year's aims that can be measured; told once the year is over."""
    aims = _aims(view)
    if not aims:
        told = longer(view, "有目标值的年度目标", Target, _AIMS)
        return Chapter(None, (Missing(HEADING, told.what, told.where, told.why),))
    return Chapter(Section(HEADING, (_reached(view, aims),)), ())


def _aims(view: View) -> list[Target]:
    return [
        target
        for target in view.within(Target, _AIMS)
        if target.target_value is not None and target.unit_name is not None
    ]


def _reached(view: View, aims: Iterable[Target]) -> Table:
    header = ("目标", "单位", "目标值", "完成值", "完成率", "进度")
    caption = f"{view.span.label}目标完成情况"
    return Table(caption, tuple(map(Column, header)), tuple(map(_aim, aims)))


def _aim(target: Target) -> tuple[Runs, ...]:
    aim, done = _value(target, "target_value"), _value(target, "done_value")
    rate = Derived(f"{target.title}：完成率", "rate", done, aim) if aim and done else None
    has_rate = rate is not None and aim is not None and aim.total
    return (
        words(target.title),
        words(target.unit_name or ""),
        cell(aim),
        cell(done),
        words(amounts.figure(rate)) if rate is not None and has_rate else words(_NONE),
        words(target.stage.value),
    )


def _value(target: Target, field: str) -> Trace | None:
    value = getattr(target, field)
    if value is None:
        return None
    made = addend(target, value, field)
    label = f"{target.title}：{chinese(field)}"
    return Trace(label, f"targets.{field}", target.unit_name or "", (made,))
