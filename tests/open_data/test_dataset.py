"""A dataset refuses what some format could not hold."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from open_data.tables import EVERY, dataset
from portal.model.activity import ActivityStatus
from portal.model.types import ZONE
from portal.open_data.dataset import Dataset, Field, FieldType, Value, plain


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("string", 5),
        ("string", ""),
        ("string", "a\rb"),
        ("string", "a\x00"),
        ("string", "\ud800"),
        ("string", ActivityStatus.PLANNED),
        ("integer", True),
        ("integer", Decimal(5)),
        ("number", 5),
        ("number", Decimal("NaN")),
        ("date", datetime(2025, 1, 1, tzinfo=ZONE)),
        ("datetime", date(2025, 1, 1)),
        ("datetime", datetime(2025, 1, 1)),  # a naive time is the point
        ("boolean", 1),
    ],
)
def test_a_value_must_fit_its_column(kind: FieldType, value: Value) -> None:
    with pytest.raises(ValueError, match=r"aid\.a cannot hold"):
        dataset((value,), fields=(Field(key="a", name="甲", type=kind),))


def test_a_row_must_be_as_wide_as_the_table() -> None:
    with pytest.raises(ValueError, match="aid: 6 values for 7 columns"):
        dataset(EVERY[:6])


@pytest.mark.parametrize("name", ["", "Aid", "a_b", "../a", "帮扶"])
def test_a_name_must_be_one_for_a_file(name: str) -> None:
    with pytest.raises(ValueError, match="is no name for a file"):
        Dataset(name=name, title="题", description="", fields=(), rows=())


@pytest.mark.parametrize(
    ("value", "text"),
    [(1000, "1000"), (Decimal("1E+3"), "1000"), (Decimal("0.50"), "0.50"), (Decimal(-2), "-2")],
)
def test_plain_numbers(value: int | Decimal, text: str) -> None:
    assert plain(value) == text
