"""Values from text: what is read, what is refused, and under which name."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from portal.model.types import ZONE, Count, Day, Flag, Moment, Phone, When, Yuan, begin_of, end_of


def read(kind: Any, text: str) -> object:
    """The value a text makes, or the name of its fault."""
    try:
        return TypeAdapter(kind).validate_python(text)
    except ValidationError as error:
        return error.errors()[0]["type"]


MOMENT = datetime(2025, 5, 1, 9, 30, tzinfo=ZONE)
CASES: list[tuple[Any, str, object]] = [
    (Day, "2025-05-01", date(2025, 5, 1)),
    (Day, "2025/5/1", date(2025, 5, 1)),
    (Day, "2025.5.1", date(2025, 5, 1)),
    (Day, "2025年5月1日", date(2025, 5, 1)),
    (Day, "２０２５－０５－０１", date(2025, 5, 1)),
    (Day, "2025—05—01", date(2025, 5, 1)),
    (Day, "2025-02-30", "impossible_date"),
    (Day, "5月1日", "year_missing"),
    (Day, "“2025-05-01”", date(2025, 5, 1)),
    (Day, "2025-05-01 周四", date(2025, 5, 1)),
    (Day, "2025-05-01（星期日）", "wrong_weekday"),
    (Day, "2025-05-01 9:00", "clock_unwanted"),
    (Day, "2025-05-0²", "not_a_date"),
    (Day, "2025-05-01起", "not_a_date"),
    (Day, "1949-10-01", date(1949, 10, 1)),
    (Day, "1948-12-31", "year_out_of_range"),
    (Day, "2100-12-31", date(2100, 12, 31)),
    (Day, "9999-12-31", "year_out_of_range"),
    (Day, "0000-01-01", "year_out_of_range"),
    (Day, "长期", "for_ever"),
    (Day, "立即", "at_once"),
    (Day, "25-5-1", "not_a_date"),
    (Moment, "2025-05-01 09:30", MOMENT),
    (Moment, "2025-05-01T9:30", MOMENT),
    (Moment, "2025年5月1日 9：30", MOMENT),
    (Moment, "2025-05-01", "time_missing"),
    (Moment, "2025-05-01 24:00", "end_of_day"),
    (When, "2025-05-01 24：00", "end_of_day"),
    (Moment, "2025-05-01 24:30", "impossible_time"),
    (Moment, "2025-05-01 9点半", "spoken_time"),
    (Moment, "2025-05-01下午3点", "not_a_date"),
    (Moment, "2025-05-01 晚上12点", "not_a_time"),
    (Moment, "2025年5月1日9:30", MOMENT),
    (Moment, "2025-05-01（周四）09:30", MOMENT),
    (Moment, "2025-05-019:30", "not_a_date"),
    (Moment, "11:30", "date_missing"),
    (When, "2025-05-01", date(2025, 5, 1)),
    (When, "2025-05-01 9:30", MOMENT),
    (When, "2025-05-01 下午3点", "spoken_time"),
    (Flag, "是", True),
    (Flag, "false", False),
    (Flag, "“是”", True),
    (Flag, "也许", "not_a_flag"),
    (Count, "1,200", 1200),
    (Count, "１２０", 120),
    (Count, "12,00", "comma_misplaced"),
    (Count, "1,2000", "comma_misplaced"),
    (Count, "1_200", "int_parsing"),
    (Count, "12²", "int_parsing"),
    (Count, "①", "int_parsing"),
    (Count, "٣", "int_parsing"),
    (Count, "100,000,000", 100_000_000),
    (Count, "100000001", "count_too_large"),
    (Count, "-3", "greater_than_equal"),
    (Count, "120人", "int_parsing"),
    (Count, "1.5", "int_parsing"),
    (Yuan, "1,200.50", Decimal("1200.50")),
    (Yuan, "12,00.5", "comma_misplaced"),
    (Yuan, "1e5", "decimal_parsing"),
    (Yuan, "12.345", "decimal_max_places"),
    (Yuan, "3万", "decimal_parsing"),
    (Phone, "0000-1234567", "0000-1234567"),
    (Phone, "１２３５１", "12351"),
    (Phone, "400-123-4567", "400-123-4567"),
    (Phone, "13812345678", "string_pattern_mismatch"),
]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_values(kind: Any, text: str, expected: object) -> None:
    assert read(kind, text) == expected


SPOKEN = {
    "下午3点": "15:00",
    "9点半": "09:30",
    "上午9时5分": "09:05",
    "中午12点": "12:00",
    "中午1点一刻": "13:15",
    "晚上7:30": "19:30",
}


@pytest.mark.parametrize("text", SPOKEN)
def test_a_clock_time_in_words_is_told_in_digits(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Moment).validate_python(f"2025-05-01 {text}")
    (error,) = caught.value.errors()
    assert (error["type"], error["ctx"]["meant"]) == ("spoken_time", SPOKEN[text])


def test_a_day_begins_and_ends_at_midnight_of_the_site() -> None:
    assert begin_of(date(2025, 5, 1)) == datetime(2025, 5, 1, tzinfo=ZONE)
    assert end_of(date(2025, 12, 31)) == datetime(2026, 1, 1, tzinfo=ZONE)
    assert begin_of(MOMENT) == end_of(MOMENT) == MOMENT


def test_the_site_is_eight_hours_ahead() -> None:
    assert MOMENT.isoformat() == "2025-05-01T09:30:00+08:00"
