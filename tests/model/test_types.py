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
    (Day, "5月1日", "not_a_date"),
    (Day, "25-5-1", "not_a_date"),
    (Moment, "2025-05-01 09:30", MOMENT),
    (Moment, "2025-05-01T9:30", MOMENT),
    (Moment, "2025年5月1日 9：30", MOMENT),
    (Moment, "2025-05-01", "time_missing"),
    (Moment, "2025-05-01 24:00", "impossible_time"),
    (Moment, "2025-05-01 9点半", "not_a_time"),
    (When, "2025-05-01", date(2025, 5, 1)),
    (When, "2025-05-01 9:30", MOMENT),
    (Flag, "是", True),
    (Flag, "false", False),
    (Flag, "也许", "not_a_flag"),
    (Count, "1,200", 1200),
    (Count, "１２０", 120),
    (Count, "-3", "greater_than_equal"),
    (Count, "120人", "int_parsing"),
    (Count, "1.5", "int_parsing"),
    (Yuan, "1,200.50", Decimal("1200.50")),
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


def test_a_day_begins_and_ends_at_midnight_of_the_site() -> None:
    assert begin_of(date(2025, 5, 1)) == datetime(2025, 5, 1, tzinfo=ZONE)
    assert end_of(date(2025, 12, 31)) == datetime(2026, 1, 1, tzinfo=ZONE)
    assert begin_of(MOMENT) == end_of(MOMENT) == MOMENT


def test_the_site_is_eight_hours_ahead() -> None:
    assert MOMENT.isoformat() == "2025-05-01T09:30:00+08:00"
