"""Random records that agree are silent; one number changed in an identity is always caught."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.checks import arithmetic, exposure, honours, order, periods
from portal.checks.arithmetic.rounding import agrees, bases
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.activity import Activity
from portal.model.base import Record
from portal.model.families import FAMILIES
from portal.model.indicator import Indicator, Value
from portal.settings import Settings, read_settings
from tiny import NOW, write_site

Dicts = dict[str, list[dict[str, Any]]]
"""Records by kind, by English field names."""
Knob = tuple[str | int, ...]
"""Where a number stands: kind, index of the record, then the path inside it."""
RULES = (
    arithmetic.problems,
    order.problems,
    periods.problems,
    honours.problems,
    exposure.problems,
)

COUNTS = st.integers(1, 300)
"""Small enough that no sum of them is a year."""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    found, _ = read_settings(write_site(tmp_path_factory.mktemp("site")))
    assert found is not None
    return found


def content(
    settings: Settings, records: Mapping[str, Sequence[Record]], now: datetime = NOW
) -> Content:
    return Content(
        settings=settings,
        now=now,
        records=records,
        bodies={},
        specs=(),
        assets=frozenset(),
        unreadable=frozenset(),
        unread=frozenset(),
        pictures={},
        natures={},
        words={},
    )


def problems(settings: Settings, dicts: Dicts, now: datetime = NOW) -> list[Problem]:
    records = {
        kind: [FAMILIES[kind].model.model_validate(one) for one in items]
        for kind, items in dicts.items()
    }
    everything = content(settings, records, now)
    return [problem for rule in RULES for problem in rule(everything)]


@st.composite
def batches(draw: st.DrawFn) -> dict[str, Any]:
    funds = draw(
        st.lists(st.fixed_dictionaries({"persons": COUNTS, "amount_yuan": COUNTS}), max_size=4)
    )
    total = sum(fund["amount_yuan"] for fund in funds) or draw(COUNTS)
    persons = sum(fund["persons"] for fund in funds) or draw(COUNTS)
    head = (Decimal(total) / persons).quantize(Decimal("0.01"), ROUND_HALF_UP)
    names = ["基金会", "新闻媒体", "慈善会", "其他"]
    return {
        **{"id": "a", "kind": "金秋助学", "period": "2025年"},
        **{"amount_yuan": total, "persons": persons, "per_head_yuan": head},
        "funds": [{"fund": n, **fund} for n, fund in zip(names, funds, strict=False)],
    }


@st.composite
def statistics(draw: st.DrawFn) -> dict[str, Any]:
    rows = draw(st.lists(st.tuples(COUNTS, COUNTS), min_size=1, max_size=3))
    causes = ["工伤", "工资报酬", "其他"]
    accepted = sum(count for count, _ in rows)
    return {
        **{"id": "c", "kind": "劳动争议调解", "period": "2025年", "accepted": accepted},
        "amount_yuan": sum(amount for _, amount in rows),
        "causes": [
            {"cause": cause, "accepted": count, "amount_yuan": amount}
            for cause, (count, amount) in zip(causes, rows, strict=False)
        ],
    }


@st.composite
def elections(draw: st.DrawFn) -> dict[str, Any]:
    """Candidates in the order of their votes, the first of them elected; nobody is level."""
    present, absent = draw(st.integers(20, 300)), draw(st.integers(0, 20))
    invalid = draw(st.integers(0, 3))
    valid = present - invalid
    seats = draw(st.integers(1, 3))
    votes = sorted(
        draw(
            st.lists(
                st.integers(present // 2 + 1, valid), min_size=1, max_size=seats + 2, unique=True
            )
        ),
        reverse=True,
    )
    against = [draw(st.integers(0, valid - vote)) for vote in votes]
    return {
        **{"id": "e", "title": "选举", "organisation": "zhen", "body": "会员代表大会"},
        **{"on": "2025-11-18", "due": present + absent, "present": present, "absent": absent},
        **{"ballots_issued": present, "ballots_returned": present, "ballots_valid": valid},
        **{"ballots_invalid": invalid, "seats": min(seats, len(votes))},
        "candidates": [
            {
                **{"label": f"候选人{at}", "votes_for": vote, "votes_against": no},
                **{"votes_abstained": valid - vote - no, "is_elected": at < seats},
            }
            for at, (vote, no) in enumerate(zip(votes, against, strict=True))
        ],
    }


@st.composite
def surveys(draw: st.DrawFn) -> dict[str, Any]:
    names = ("willing", "to_persuade", "unfit", "moved_away")
    parts = {name: draw(COUNTS) for name in names}
    return {
        **{"id": "i", "title": "摸底", "kind": "建会摸底走访", "period": "2025年"},
        **{**parts, "firms": sum(parts.values())},
    }


@st.composite
def accounts(draw: st.DrawFn) -> dict[str, Any]:
    opening = draw(COUNTS)
    taken = draw(st.lists(COUNTS, min_size=1, max_size=4))
    spent = draw(st.lists(COUNTS, min_size=1, max_size=4))
    return {
        **{"id": "k", "title": "决算", "kind": "工会经费", "year": 1999, "organisation": "zhen"},
        **{"opening_yuan": opening, "income_yuan": sum(taken), "expenditure_yuan": sum(spent)},
        "closing_yuan": opening + sum(taken) - sum(spent),
        "income": [{"item": "收入", "amount_yuan": amount} for amount in taken],
        "expenditure": [{"item": "支出", "amount_yuan": amount} for amount in spent],
    }


@st.composite
def rates(draw: st.DrawFn) -> dict[str, Any]:
    suggestions = draw(COUNTS)
    adopted = draw(st.integers(0, suggestions))
    percent = Decimal(100 * adopted) / suggestions
    return {
        **{"id": "s", "title": "建议", "kind": "合理化建议", "period": "2025年"},
        **{"suggestions": suggestions, "adopted": adopted},
        "adopted_percent": percent.quantize(Decimal("0.01"), ROUND_HALF_UP),
        **{"theory_percent": (theory := draw(st.integers(0, 100)))},
        "practice_percent": 100 - theory,
    }


@st.composite
def consistent(draw: st.DrawFn) -> Dicts:
    return {
        "aid": [draw(batches())],
        "cases": [draw(statistics())],
        "elections": [draw(elections())],
        "inspections": [draw(surveys())],
        "accounts": [draw(accounts())],
        "skills": [draw(rates())],
    }


def knobs(dicts: Dicts) -> list[Knob]:
    """Every number of these records that stands in an equation, and not below a rate only."""
    loose = {"seats", "year", "suggestions"}
    return [
        (kind, index, *path)
        for kind, items in dicts.items()
        for index, item in enumerate(items)
        for path in _numbers(item)
        if path[-1] not in loose and not _is_average(item, path)
    ]


def _numbers(value: object) -> list[tuple[str | int, ...]]:
    if isinstance(value, dict):
        return [(name, *path) for name, item in value.items() for path in _numbers(item)]
    if isinstance(value, list):
        return [(at, *path) for at, item in enumerate(value) for path in _numbers(item)]
    return [()] if isinstance(value, int | Decimal) and not isinstance(value, bool) else []


def _is_average(item: Mapping[str, Any], path: Knob) -> bool:
    """Whether a number is seen through an average only, which may round the change away."""
    return path in {("amount_yuan",), ("persons",)} and item.get("funds") == []


def turned(dicts: Dicts, knob: Knob, by: int) -> Dicts:
    """The same records with one number changed, never below zero."""
    copy = deepcopy(dicts)
    part: Any = copy
    for step in knob[:-1]:
        part = part[step]
    part[knob[-1]] += by if part[knob[-1]] + by >= 0 else -by
    return copy


@given(dicts=consistent())
def test_records_that_agree_have_no_problem(settings: Settings, dicts: Dicts) -> None:
    assert problems(settings, dicts) == []


@given(dicts=consistent(), data=st.data())
def test_one_number_changed_is_caught(
    settings: Settings, dicts: Dicts, data: st.DataObject
) -> None:
    knob = data.draw(st.sampled_from(knobs(dicts)))
    by = data.draw(st.integers(1, 9)) * data.draw(st.sampled_from([1, -1]))
    assert problems(settings, turned(dicts, knob, by)) != []


@given(dicts=consistent(), data=st.data(), years=st.sampled_from([1, 2, 5]))
def test_time_alone_changes_nothing(
    settings: Settings, dicts: Dicts, data: st.DataObject, years: int
) -> None:
    changed = turned(dicts, data.draw(st.sampled_from(knobs(dicts))), 1)
    later = NOW.replace(year=NOW.year + years)
    assert problems(settings, changed, later) == problems(settings, changed)


@given(count=st.integers(0, 400), whole=st.integers(1, 400), decimals=st.integers(0, 2))
def test_the_whole_a_rate_was_made_of_is_among_its_bases(
    count: int, whole: int, decimals: int
) -> None:
    exact = Fraction(100 * count, whole)
    typed = (Decimal(100 * count) / whole).quantize(Decimal(10) ** -decimals, ROUND_HALF_UP)
    found = bases(count, typed)
    assert agrees(typed, exact)
    if count <= whole:
        assert found.least <= whole
        assert found.most is None or whole <= found.most


@pytest.mark.parametrize(
    ("count", "percent", "expected"),
    [
        (155, "98", (158, 158)),
        (410, "98", (417, 420)),
        (76, "90", (84, 84)),
        (59, "100", (59, 59)),
        (7, "98", (8, 7)),
        (0, "0", (1, None)),
        (0, "50", (1, 0)),
    ],
)
def test_bases(count: int, percent: str, expected: tuple[int, int | None]) -> None:
    found = bases(count, Decimal(percent))
    assert (found.least, found.most) == expected


def many() -> dict[str, list[Record]]:
    """As large a portal as is promised to build quickly."""
    indicators: list[Record] = [
        Indicator.model_validate(
            {
                **{"id": f"i-{at}", "name": f"指标{at}", "group": "组织建设", "unit_name": "人"},
                **{"meaning": "数一数", "since_version": 1, "within": "i-0" if at else None},
            }
        )
        for at in range(40)
    ]
    values: list[Record] = [
        Value.model_validate(
            {
                **{"id": f"v-{at}", "indicator": f"i-{at % 40}", "value": 500 - at % 40},
                **{"organisation": f"u-{at // 40}", "period": "2025年", "updated_on": "2026-01-10"},
            }
        )
        for at in range(20_000)
    ]
    activities: list[Record] = [
        Activity.model_validate(
            {
                **{"id": f"a-{at}", "title": "题", "start": "2025-07-15", "place": "广场"},
                **{"programme": "p", "audience": "职工", "organiser": "工会", "contact": "李同志"},
                **{"description": "说明", "results": {"person_times": at % 900}},
            }
        )
        for at in range(5_000)
    ]
    return {"indicators": indicators, "values": values, "activities": activities}


def test_many_records_are_checked_in_a_moment(settings: Settings, tmp_path: Path) -> None:
    everything = content(settings, many())
    start = time.process_time()
    found = [problem for rule in RULES for problem in rule(everything)]
    taken = time.process_time() - start
    assert found == []
    assert taken < 2.5
