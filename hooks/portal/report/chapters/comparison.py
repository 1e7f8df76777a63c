"""与上年对比: every sum of the text beside that of the same days one year earlier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from portal.report import amounts
from portal.report.draft import Column, FigureRun, Missing, Paragraph, Runs, Section, Table, words
from portal.report.figures import Derived, Trace
from portal.report.sentences import Chapter
from portal.report.view import View
from portal.wording import quantity

HEADING: Final = "与上年对比"
_OTHER: Final = "来源不同"
_UNPARTED: Final = "来源没有分年"
_NONE: Final = "—"


def build(view: View, now: Iterable[Trace], before: Iterable[Trace]) -> Chapter:
    """A table of what was counted in both times; what only one has cannot be compared."""
    new, old = _by_label(now), _by_label(before)
    both = [(trace, old[key]) for key, trace in new.items() if key in old]
    if not both:
        gap = Missing(HEADING, f"{view.span.before.label}的数据", "data/")
        return Chapter(None, (gap,))
    notes = tuple(Paragraph(words(note)) for note in _notes(view, both))
    return Chapter(Section(HEADING, (_table(view, both), *notes)), ())


def _notes(view: View, both: Sequence[tuple[Trace, Trace]]) -> Iterator[str]:
    if view.is_running:
        yield f"注：{view.span.label}还没有过完，和{view.span.before.label}的整段时间相比会偏少。"
    if any(_doubt(view, new, old) for new, old in both):
        yield f"注：说明里写“{_OTHER}”“{_UNPARTED}”的，两年的口径和覆盖面可能不一样，报送前请核对。"


def _doubt(view: View, new: Trace, old: Trace) -> str:
    """Why the two may not count the same; empty where nothing speaks for it."""
    if _sources(view, new) != _sources(view, old):
        return _OTHER
    lines = {(addend.source, addend.record): addend.line for addend in old.addends}
    # Two years in one record: it names its sources once for both.
    is_one = any(lines.get((a.source, a.record), a.line) != a.line for a in new.addends)
    return _UNPARTED if is_one else ""


def _sources(view: View, trace: Trace) -> set[str]:
    return {
        source
        for addend in trace.addends
        for source in view.sources.get((addend.source, addend.record), ())
    }


def _by_label(traces: Iterable[Trace]) -> dict[tuple[str, str], Trace]:
    found: dict[tuple[str, str], Trace] = {}
    for trace in traces:
        found.setdefault((trace.label, trace.unit), trace)
    return found


def _table(view: View, both: Sequence[tuple[Trace, Trace]]) -> Table:
    header = ("项目", "单位", view.span.label, view.span.before.label, "增减", "说明")
    rows = (
        (
            *(words(new.label), words(new.unit), cell(new), cell(old), _change(new, old)),
            words(doubt) if (doubt := _doubt(view, new, old)) else (),
        )
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
