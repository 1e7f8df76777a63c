"""What was held, by programme, and what came of it that no other record tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from portal.listing import group
from portal.model.activity import Activity
from portal.model.base import Path
from portal.model.names import chinese
from portal.model.programme import Category, Programme
from portal.model.results import unit_of
from portal.report.addends import addend
from portal.report.chapters.elsewhere import Elsewhere, elsewhere
from portal.report.draft import Runs
from portal.report.figures import Trace
from portal.report.gaps import where
from portal.report.sentences import Tell, clause, counts, sentence
from portal.report.view import View

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
_THING: Final = re.compile(r"(?:(?<!入)会|驿站|合同|先锋号|之家)$")
"""How programmes are called that are things, not doings: one does not hold a 驿站."""


def activities(view: View, category: Category) -> list[Tell]:
    """What was held under the programmes of a group; a gap for each without any record.

    A programme with results has a sentence of its own; the others share one.
    """
    programmes = [p for p in view.all_of(Programme) if p.category is category]
    held = group(view.within(Activity), lambda activity: activity.programme)
    others = elsewhere(view)
    told = {p: _results(view, p, held[p.id], others) for p in programmes if p.id in held}
    counted = {p: view.counted(f"{p.name}：活动", held[p.id], "次") for p in told}
    own = [
        Tell(p.name, where(Activity), _opened([(p, counted[p])], results))
        for p, results in told.items()
        if results
    ]
    bare = [(p, counted[p]) for p, results in told.items() if not results]
    shared = [Tell("活动", where(Activity), _opened(bare, []))] if bare else []
    silent = [p.name for p in programmes if p.id not in {*held, *others.programmes}]
    gaps = [Tell(f"“{name}”项目的活动", where(Activity)) for name in silent]
    return [*own, *shared, *gaps]


def _opened(times: Iterable[tuple[Programme, Trace | None]], results: Sequence[Runs]) -> Runs:
    """开展送温暖活动2次、送清凉活动2次, and what came of it."""
    held = counts((_called(p.name), trace) for p, trace in times)
    return sentence("开展", [held, *results])


def _called(name: str) -> str:
    if _THING.search(name):
        return f"“{name}”项目活动"
    return f"{name.removesuffix('活动')}活动"


def _results(
    view: View, programme: Programme, held: Sequence[Activity], others: Elsewhere
) -> list[Runs]:
    """What came of a programme's activities; what other records count is told from them."""
    found = ((field, verb, _result(view, programme, held, field)) for field, verb in _VERBS.items())
    return [
        runs
        for field, verb, trace in found
        if trace is not None and trace.total and not others.has(programme, field, trace)
        # 1次，共1场 says one thing twice.
        if field != "sessions" or trace.total != len(held)
        for runs in clause(verb, trace)
    ]


def _result(view: View, programme: Programme, held: Sequence[Activity], field: str) -> Trace | None:
    counted = [(a, getattr(a.results, field)) for a in held if a.results is not None]
    return view.trace(
        f"{programme.name}：{chinese(field)}",
        f"activities.results.{field}",
        unit_of(field),
        (addend(a, value, *_place(a), field) for a, value in counted if value is not None),
    )


def _place(time: Activity) -> Path:
    """Where the results of one time are written: of a series with the time they are of."""
    counted = (at for at, one in enumerate(time.occasions) if one.results is time.results)
    at = next(counted, None)
    return ("results",) if at is None else ("occasions", at, "results")
