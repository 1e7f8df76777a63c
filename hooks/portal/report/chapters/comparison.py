"""与上年对比: every sum of the text beside that of the same days one year earlier."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from portal.model.target import TargetKind
from portal.report import amounts
from portal.report.draft import Column, FigureRun, Missing, Runs, Section, Table, words
from portal.report.figures import Derived, Trace
from portal.report.sentences import Chapter
from portal.report.view import View
from portal.wording import quantity

HEADING: Final = "与上年对比"
_NONE: Final = "—"
_AIMS: Final = frozenset({TargetKind.TARGET, TargetKind.PLEDGE, TargetKind.PLAN})
"""What was aimed at for the year itself; a plan made the year before included."""


def build(view: View, now: Iterable[Trace], before: Iterable[Trace]) -> Chapter:
    """A table of what was counted in both times; what only one has cannot be compared."""
    new, old = _by_label(now), _by_label(before)
    both = [(trace, old[key]) for key, trace in new.items() if key in old]
    if not both:
        gap = Missing(HEADING, f"{view.span.before.label}的数据", "data/")
        return Chapter(None, (gap,))
    return Chapter(Section(HEADING, (_table(view, both),)), ())


def _by_label(traces: Iterable[Trace]) -> dict[tuple[str, str], Trace]:
    found: dict[tuple[str, str], Trace] = {}
    for trace in traces:
        found.setdefault((trace.label, trace.unit), trace)
    return found


def _table(view: View, both: Iterable[tuple[Trace, Trace]]) -> Table:
    header = ("项目", "单位", view.span.label, view.span.before.label, "增减")
    rows = (
        (words(new.label), words(new.unit), cell(new), cell(old), _change(new, old))
        for new, old in both
    )
    caption = f"{view.span.label}与{view.span.before.label}对比"
    return Table(caption, tuple(map(Column, header)), tuple(rows))


def cell(trace: Trace | None) -> Runs:
    """A figure without its unit, which has a column of its own."""
    if trace is None:
        return words(_NONE)
    return (FigureRun(quantity(trace.total, "", amounts.common(trace.addends)), trace),)


def _change(new: Trace, old: Trace) -> Runs:
    change = Derived(f"{new.label}：增减", "change", new, old)
    total = Decimal(change.total)
    if not total:
        return (FigureRun("持平", change),)
    word = "增加" if total > 0 else "减少"
    # The difference of two rates is not itself a rate.
    unit = "个百分点" if new.unit == "%" else ""
    return (FigureRun(f"{word}{quantity(abs(total), unit)}", change),)
