"""What every part tells alike: activities by programme, and reported values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from portal.listing import group
from portal.model.activity import Activity
from portal.model.indicator import Indicator, Value
from portal.model.names import chinese
from portal.model.period import span_of
from portal.model.programme import Category, Programme
from portal.model.quantities import ADDITIVE_UNITS
from portal.model.results import unit_of
from portal.report.draft import Runs, words
from portal.report.figures import Trace
from portal.report.sentences import Tell, clause, counts, sentence, where
from portal.report.view import View, addend, trace_of

CONTEXT: Final = "ctx-"
"""How the codes of indicators begin that tell of the township, not of its union."""
_VERBS: Final = {
    "sessions": "共",
    "teams": "参赛队伍",
    "person_times": "参加",
    "participants": "参加职工",
    "households": "走访慰问",
    "students": "资助学生",
    "firms": "涉及企业",
    "new_members": "新发展会员",
    "agreements": "签订合同、协议",
    "cases_closed": "办结案件",
    "hazards_found": "发现隐患",
    "hazards_fixed": "整改隐患",
    "suggestions": "收到合理化建议",
    "works": "收到作品、成果",
    "books": "添置图书",
    "goods": "发放物资",
    "jobs": "提供岗位",
    "hired": "录用",
    "amount_yuan": "涉及资金",
}
"""The words before each result of an activity, in the order of the sentence."""


def activities(view: View, category: Category) -> list[Tell]:
    """What was held under the programmes of a group; one gap names those without anything.

    A programme with results has a sentence of its own; the others share one.
    """
    programmes = [p for p in view.all_of(Programme) if p.category is category]
    held = group(view.within(Activity), lambda activity: activity.programme)
    told = {p: _results(view, p, held[p.id]) for p in programmes if p.id in held}
    counted = {p: view.counted(f"{p.name}：活动", held[p.id], "次") for p in told}
    own = [
        Tell(p.name, where(Activity), _opened([(p, counted[p])], results))
        for p, results in told.items()
        if results
    ]
    bare = [(p, counted[p]) for p, results in told.items() if not results]
    shared = [Tell("活动", where(Activity), _opened(bare, []))] if bare else []
    silent = [p.name for p in programmes if p.id not in {*held, *view.recorded_programmes}]
    gaps = [Tell(f"没有活动记录的项目“{'”“'.join(silent)}”", where(Activity))] if silent else []
    return [*own, *shared, *gaps]


def _opened(times: Iterable[tuple[Programme, Trace | None]], results: Sequence[Runs]) -> Runs:
    """开展送温暖活动2次、送清凉活动2次, and what came of it."""
    held = counts((f"{p.name.removesuffix('活动')}活动", trace) for p, trace in times)
    return sentence("开展", [held, *results])


def _results(view: View, programme: Programme, held: Sequence[Activity]) -> list[Runs]:
    """What came of a programme's activities; what other records count is told from them."""
    if programme.id in view.recorded_programmes:
        return []
    return [
        runs
        for field, verb in _VERBS.items()
        for runs in clause(verb, _result(view, programme, held, field))
    ]


def _result(view: View, programme: Programme, held: Sequence[Activity], field: str) -> Trace | None:
    counted = [(a, getattr(a.results, field)) for a in held if a.results is not None]
    return trace_of(
        f"{programme.name}：{chinese(field)}",
        view.code(f"activities.results.{field}"),
        unit_of(field),
        (addend(a, value, "results", field) for a, value in counted if value is not None),
    )


def values(view: View, *groups: Category) -> list[Tell]:
    """One sentence with the reported value of every indicator of a group; a gap for each other."""
    reported = [i for i in view.all_of(Indicator) if i.group in groups and _is_reported(i)]
    found = {indicator: trace for indicator in reported if (trace := value_of(view, indicator))}
    gaps = [Tell(i.name, where(Value)) for i in reported if i not in found]
    parts = group((i for i in found if i.within in _codes(found)), lambda i: i.within)
    told = [
        runs
        for indicator in found
        if indicator.within not in _codes(found)
        for runs in _value_clauses(view, indicator, found, parts.get(indicator.id, ()))
    ]
    if not told:
        return gaps
    return [Tell("填报的指标", where(Value), sentence("", told)), *gaps]


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
    below = counts((_called(view, part), found[part]) for part in parts)
    whole = clause(_called(view, indicator), found[indicator])
    return [*whole, (*words("其中"), *below)] if below else whole


def _called(view: View, indicator: Indicator) -> str:
    period = _chosen(view, indicator)[0].period
    return indicator.name + (f"（{period}）" if period != view.span.label else "")


def value_of(view: View, indicator: Indicator) -> Trace | None:
    """The value of an indicator for these days: the township's, else the sum of its unions'."""
    return trace_of(
        indicator.name,
        indicator.id,
        indicator.unit_name,
        (
            replace(
                addend(value, value.value, "value", qualifier=value.qualifier),
                title=f"{indicator.name}（{value.period}）",
            )
            for value in _chosen(view, indicator)
            if value.value is not None
        ),
    )


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
