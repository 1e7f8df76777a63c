"""The days a summary tells of, and which records belong to them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.activity import Activity
from portal.model.agreement import Agreement
from portal.model.base import Record
from portal.model.honour import Honour
from portal.model.organisation import Organisation
from portal.model.skill import Skill, SkillKind
from portal.report.span import Span, days_of, half, year
from report.records import a, view

SPRING = Span(date(2025, 3, 1), date(2025, 5, 31))


@pytest.mark.parametrize(
    ("span", "label", "word", "before"),
    [
        (year(2025), "2025年", "全年", year(2024)),
        (half(2025, 1), "2025年上半年", "上半年", half(2024, 1)),
        (half(2025, 2), "2025年下半年", "下半年", half(2024, 2)),
        (SPRING, "2025年3月1日至5月31日", "期间", Span(date(2024, 3, 1), date(2024, 5, 31))),
        (
            Span(date(2024, 11, 1), date(2025, 2, 28)),
            "2024年11月1日至2025年2月28日",
            "期间",
            Span(date(2023, 11, 1), date(2024, 2, 29)),
        ),
        (
            Span(date(2024, 2, 1), date(2024, 2, 29)),
            "2024年2月1日至2月29日",
            "期间",
            Span(date(2023, 2, 1), date(2023, 2, 28)),
        ),
    ],
)
def test_a_span_has_a_label_a_word_and_a_year_before(
    span: Span, label: str, word: str, before: Span
) -> None:
    assert (span.label, span.word, span.before) == (label, word, before)


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.integers(0, 800))
def test_the_year_before_always_exists_and_keeps_its_order(first: date, length: int) -> None:
    span = Span(first, min(date.fromordinal(first.toordinal() + length), date(2100, 12, 31)))
    assert span.before.first <= span.before.last
    assert (span.before.first.year, span.before.first.month) == (first.year - 1, first.month)


@pytest.mark.parametrize(
    ("record", "days"),
    [
        (a(Skill, kind="培训班", period="2025年1—8月"), (date(2025, 1, 1), date(2025, 8, 31))),
        (a(Activity, programme="p"), (date(2025, 7, 15), date(2025, 7, 15))),
        (a(Agreement, kind="集体合同"), (date(2025, 1, 1), date(2025, 12, 31))),
        (
            a(Agreement, kind="集体合同", signed_on="2025-04-20"),
            (date(2025, 4, 20), date(2025, 4, 20)),
        ),
        # Counted in another year than it was signed in: the year it is counted in holds.
        (
            a(Agreement, kind="集体合同", signed_on="2024-12-30"),
            (date(2025, 1, 1), date(2025, 12, 31)),
        ),
        (a(Honour, name="奖", awarded_on="2025-05-01"), (date(2025, 5, 1), date(2025, 5, 1))),
        (a(Organisation, name="会", founded_on=None), None),
    ],
)
def test_every_family_says_which_days_it_counts(
    record: Record, days: tuple[date, date] | None
) -> None:
    assert days_of(record) == days


def test_only_what_lies_within_belongs_to_a_half_year() -> None:
    whole = a(Skill, 1, kind="培训班", period="2025年")
    first = a(Skill, 2, kind="培训班", period="2025年上半年")
    month = a(Skill, 3, kind="劳动竞赛", period="2025年5月")
    seen = view(whole, first, month, span=half(2025, 1))
    assert seen.within(Skill) == (first, month)
    assert seen.within(Skill, [SkillKind.CONTEST]) == (month,)
    assert view(whole, first, month).within(Skill) == (whole, first, month)


def test_an_activity_counts_once_it_was_held() -> None:
    held = a(Activity, 1, programme="p")
    called_off = a(Activity, 2, programme="p", status="已取消", reason="台风", since="2025-07-14")
    later = a(Activity, 3, programme="p", start="2026-01-11")
    seen = view(held, called_off, later, span=Span(date(2025, 1, 1), date(2026, 12, 31)))
    assert [one.id for one in seen.within(Activity)] == [held.id]


def test_a_series_counts_as_often_as_it_was_held_within_the_days() -> None:
    series = a(
        Activity,
        1,
        programme="p",
        repeat={"frequency": "每月", "until": "2025-12-31"},
        occasions=[
            {"on": "2025-08-15", "status": "已取消", "reason": "台风", "since": "2025-08-14"},
            {"on": "2025-09-15", "results": {"person_times": 9}},
        ],
    )
    seen = view(series, span=Span(date(2025, 8, 1), date(2025, 11, 30)))
    assert [f"{one.start}" for one in seen.within(Activity)] == [
        *("2025-09-15", "2025-10-15", "2025-11-15")
    ]


def test_what_was_put_off_counts_on_its_new_day() -> None:
    late = a(
        Activity,
        1,
        programme="p",
        status="延期",
        reason="台风",
        since="2025-07-14",
        moved_to={"start": "2025-08-02"},
    )
    assert len(view(late, span=Span(date(2025, 8, 1), date(2025, 8, 31))).within(Activity)) == 1
    assert view(late, span=Span(date(2025, 7, 1), date(2025, 7, 31))).within(Activity) == ()
