"""Where every figure comes from, in words all forms share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from portal.listing import group
from portal.report import amounts
from portal.report.draft import Draft, FigureRun, Run, figures_of
from portal.report.figures import Addend, Basis, Derived, Trace
from portal.wording import quantity, records_in_words

TITLE: Final = "附：数据来源"
NOTE: Final = "初稿，由记录汇总，报送前请核对"
"""What a clerk must know of the draft; never in the text that is handed in."""
NO_DATA: Final = "没有数据的部分"
NO_DATA_NOTE: Final = (
    "下面这些正文里没有写；没有另外说明的，是没有记录，有数字的请先记录，再重新生成："
)
LISTED: Final = 10
"""Records a comment lists; more of them fill the margin of many pages."""
References = Mapping[Basis, int]
"""The number of every figure; empty where sources are not told."""


def references(draft: Draft) -> dict[Basis, int]:
    """A number from 1 for every different figure, in reading order.

    What is worked out from two figures is followed by these two.
    """
    found: dict[Basis, int] = {}
    for run in figures_of(draft):
        for basis in (run.basis, *operands(run.basis)):
            found.setdefault(basis, len(found) + 1)
    return found


def number_of(run: Run, numbers: References) -> int | None:
    """The number under which a run's figure is told in the appendix; None for any other run."""
    return numbers.get(run.basis) if isinstance(run, FigureRun) else None


def operands(basis: Basis) -> tuple[Trace, ...]:
    """The two figures behind a worked-out one; none behind a sum."""
    return (basis.first, basis.second) if isinstance(basis, Derived) else ()


def explanation(basis: Basis) -> list[str]:
    """The lines that tell where a figure comes from, the first records of many."""
    if isinstance(basis, Derived):
        below = [line for trace in operands(basis) for line in explanation(trace)]
        return [headline(basis), *below]
    lines = [addend_line(addend, basis.unit) for addend in basis.addends[:LISTED]]
    count = len(basis.addends)
    more = [f"等共{count}项，全部见 --trace 附录"] if count > LISTED else []
    return [headline(basis), *lines, *more]


def headline(basis: Basis) -> str:
    """参加人次 1300人次，由2条记录汇总：, or the formula of a worked-out figure."""
    if isinstance(basis, Trace):
        records = {(addend.source, addend.record) for addend in basis.addends}
        behind = records_in_words(len(records), len(basis.addends))
        return f"{told(basis)}，由{behind}汇总："
    sign = "÷" if basis.formula == "rate" else "−"
    return f"{told(basis)} ＝ {told(basis.first)} {sign} {told(basis.second)}"


def told(basis: Basis) -> str:
    """参加人次 1300人次."""
    return f"{basis.label} {amounts.of(basis)}"


def addend_line(addend: Addend, unit: str) -> str:
    """劳动竞赛：1000余人次（data/activities/2025.yml:12）; the file and line find the record."""
    value = quantity(addend.value, unit, addend.qualifier)
    return f"{addend.title}：{value}（{addend.source}:{addend.line}）"


def note(draft: Draft) -> str:
    """What a clerk must know, as one sentence without its full stop."""
    return "；".join((NOTE, *draft.remarks))


def missing_lines(draft: Draft) -> list[str]:
    """What has no data, by part and place: 帮扶服务：送清凉、勤工俭学（data/aid/）."""
    by_place = group(draft.missing, lambda gap: (gap.section, gap.where, gap.why))
    return [
        f"{section}：{'、'.join(gap.what for gap in gaps)}（{'，'.join(filter(None, place))}）"
        for (section, *place), gaps in by_place.items()
    ]
