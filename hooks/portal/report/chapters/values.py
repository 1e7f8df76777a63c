"""Reported values: one sentence for a group of indicators."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from portal.listing import group
from portal.model.indicator import Indicator, Value
from portal.model.period import span_of
from portal.model.programme import Category
from portal.model.quantities import ADDITIVE_UNITS
from portal.report.addends import addend
from portal.report.draft import Runs, words
from portal.report.figures import Number, Trace
from portal.report.gaps import NO_NUMBER, of_longer_time, where
from portal.report.sentences import Tell, clause, joined, sentence, traces_in
from portal.report.view import View

CONTEXT: Final = "ctx-"
"""How the codes of indicators begin that tell of the township, not of its union."""
_INDUSTRY: Final = frozenset({"emp-bases", "emp-goats", "emp-salamanders"})
"""Those of the township's farms; the union has no record of them to write."""
_ABOUT_SOURCE: Final = re.compile("素材|没有写明|同一个数|政府数据|不能相除|^连续")
"""What a note on a value says when it is not about whom or what the value counts."""
_MONTH: Final = re.compile(r"\d{4}年\d{1,2}月")


def values(view: View, *groups: Category, told: Iterable[Tell] = ()) -> list[Tell]:
    """One sentence with the reported value of every indicator of a group; a gap for each other.

    A number that ``told`` has under the same name is not told again.
    """
    reported = [i for i in view.all_of(Indicator) if i.group in groups and _is_reported(i)]
    known = {indicator: trace for indicator in reported if (trace := value_of(view, indicator))}
    gaps = [_gap(view, i) for i in reported if i not in known and i.id not in _INDUSTRY]
    before = {_name_and_number(trace) for trace in traces_in(tell.runs for tell in told)}
    found = {i: trace for i, trace in known.items() if _name_and_number(trace) not in before}
    parts = group((i for i in found if i.within in _codes(found)), lambda i: i.within)
    clauses = [
        runs
        for indicator in found
        if indicator.within not in _codes(found)
        for runs in _value_clauses(view, indicator, found, parts.get(indicator.id, ()))
    ]
    if not clauses:
        return gaps
    return [Tell("填报的指标", where(Value), sentence("", clauses)), *gaps]


def _gap(view: View, indicator: Indicator) -> Tell:
    reported = [value for value in view.all_of(Value) if value.indicator == indicator.id]
    has_none = any(view.holds(value) for value in reported)
    why = NO_NUMBER if has_none else of_longer_time(view, reported)
    return Tell(indicator.name, where(Value), why=why)


def _name_and_number(trace: Trace) -> tuple[str, str, Number]:
    """集体合同：覆盖率 and 集体合同覆盖率 are one name."""
    return trace.label.replace("：", ""), trace.unit, trace.total


def _is_reported(indicator: Indicator) -> bool:
    """Whether its values are records of their own, and the union's."""
    is_summed = indicator.counts is not None or indicator.part is not None
    return not is_summed and not indicator.id.startswith(CONTEXT)


def _codes(indicators: Iterable[Indicator]) -> set[str | None]:
    return {indicator.id for indicator in indicators}


def _value_clauses(
    view: View,
    indicator: Indicator,
    found: Mapping[Indicator, Trace],
    parts: Sequence[Indicator],
) -> list[Runs]:
    """A value, and in one further clause what of it has a value of its own."""
    below = joined((_told(view, part, found[part]) for part in parts), "、")
    whole = _told(view, indicator, found[indicator])
    return [whole, (*words("其中"), *below)] if below else [whole]


def _told(view: View, indicator: Indicator, trace: Trace) -> Runs:
    """入会率100%（只算镇机关）."""
    (runs,) = clause(_called(view, indicator), trace)
    scope = _scope(_chosen(view, indicator))
    return (*runs, *words(f"（{scope}）")) if scope else runs


def _scope(chosen: Sequence[Value]) -> str:
    """Whom or what the values count, where one record says it."""
    base = chosen[0].base if len(chosen) == 1 else None
    said = re.split("[；。]", base or "")
    return "；".join(part for part in said if part and not _ABOUT_SOURCE.search(part))


def _called(view: View, indicator: Indicator) -> str:
    period = _chosen(view, indicator)[0].period
    # What was done in one month is done in the year; a rate is that month's.
    is_of_month = _MONTH.fullmatch(period) and indicator.unit_name != "%"
    told = "" if period == view.span.label or is_of_month else f"（{period}）"
    return _plain(indicator) + told


def _plain(indicator: Indicator) -> str:
    """The name before its number: 植竹 of 植竹株数, since the unit says 株."""
    name = indicator.name.removesuffix(f"{indicator.unit_name}数")
    return name.removesuffix("数") if name.endswith("工会数") else name


def value_of(view: View, indicator: Indicator) -> Trace | None:
    """The value of an indicator for these days: the township's, else the sum of its unions'."""
    addends = tuple(
        replace(
            addend(value, value.value, "value", qualifier=value.qualifier),
            title=f"{indicator.name}（{value.period}）" + (f"，{value.base}" if value.base else ""),
        )
        for value in _chosen(view, indicator)
        if value.value is not None
    )
    return Trace(indicator.name, indicator.id, indicator.unit_name, addends) if addends else None


def _chosen(view: View, indicator: Indicator) -> Sequence[Value]:
    """The values of the longest period within the view; of equally long ones the last.

    Several periods are not added: a number at a day and one over a time look the same here.
    """
    known = view.values.get(indicator.id, ())
    if not known:
        return ()
    best = max((span_of(value.period) for value in known), key=_length_and_end)
    same = [value for value in known if span_of(value.period) == best]
    whole = [value for value in same if value.organisation is None]
    if whole:
        return whole[-1:]
    return same if indicator.unit_name in ADDITIVE_UNITS or len(same) == 1 else ()


def _length_and_end(days: tuple[date, date]) -> tuple[int, date]:
    return (days[1] - days[0]).days, days[1]
