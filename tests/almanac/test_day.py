"""What a calendar says of one day: the word of its cell, 休 and 班."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from portal.almanac.day import DayFacts, facts_of
from portal.almanac.holidays import WorkCalendar, work_calendar


@pytest.mark.parametrize(
    ("day", "word"),
    [
        ("2026-11-21", "十三"),
        ("2026-11-22", "小雪"),
        ("2026-11-09", "十月"),
        ("2025-07-25", "闰六月"),
        ("2026-09-25", "中秋"),
        ("2026-02-17", "春节"),
        ("2026-02-16", "除夕"),
        ("2025-04-04", "清明"),
        ("2024-12-21", "冬至"),
    ],
)
def test_the_word_of_a_cell(day: str, word: str, official: WorkCalendar) -> None:
    assert facts_of(date.fromisoformat(day), official).word == word


def test_a_solar_term_goes_before_a_festival() -> None:
    # 立春 and 春节 of 2038 are one day.
    facts = facts_of(date(2038, 2, 4), work_calendar([]))
    assert (facts.word, facts.term, facts.festival) == ("立春", "立春", "春节")


@pytest.mark.parametrize(
    ("day", "holiday", "is_off", "is_makeup_workday", "is_official"),
    [
        ("2026-10-01", "国庆节", True, False, True),
        ("2026-10-03", "国庆节", True, False, True),
        ("2026-10-10", "国庆节", False, True, True),
        ("2026-11-21", "", False, False, True),
        ("2025-10-06", "国庆节、中秋节", True, False, True),
        ("2024-06-09", "", False, False, True),
        ("2025-12-31", "", False, False, True),
        ("2026-12-28", "", False, False, True),
        ("2026-12-29", "", False, False, False),
        ("2027-10-01", "", False, False, False),
        ("2023-12-31", "", False, False, False),
    ],
)
def test_off_and_worked(
    day: str,
    holiday: str,
    is_off: bool,
    is_makeup_workday: bool,
    is_official: bool,
    official: WorkCalendar,
) -> None:
    facts = facts_of(date.fromisoformat(day), official)
    assert (facts.holiday, facts.is_off, facts.is_makeup_workday, facts.official) == (
        *(holiday, is_off, is_makeup_workday, is_official),
    )


def test_the_facts_of_a_day_cannot_be_changed() -> None:
    facts = facts_of(date(2026, 11, 21), work_calendar([]))
    assert {field.name for field in fields(DayFacts)} >= {"day", "lunar", "word", "holiday"}
    with pytest.raises(AttributeError):
        facts.word = "十四"  # type: ignore[misc]
