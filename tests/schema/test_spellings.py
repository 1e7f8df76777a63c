"""What the loader reads, the schema lets through; what it lets through, the loader reads."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError

from portal.model.types import (
    Count,
    Day,
    Flag,
    Moment,
    Number,
    Percent,
    Phone,
    Slug,
    When,
    Year,
    Yuan,
)
from portal.schema.values import value_schema

TYPES: dict[str, Any] = {
    "day": Day,
    "moment": Moment,
    "when": When,
    "flag": Flag,
    "count": Count,
    "yuan": Yuan,
    "percent": Percent,
    "number": Number,
    "year": Year,
    "slug": Slug,
    "phone": Phone,
}
SCHEMAS = {name: Draft7Validator(value_schema(alias)) for name, alias in TYPES.items()}
READERS: dict[str, TypeAdapter[Any]] = {name: TypeAdapter(alias) for name, alias in TYPES.items()}
ABOUT_THE_CALENDAR = {"impossible_date", "year_out_of_range", "wrong_weekday"}
ABOUT_SIZE = {
    *("count_too_large", "decimal_max_digits", "decimal_whole_digits", "less_than_equal"),
}


def faults(name: str, text: str) -> set[str]:
    """The types of the errors with which the loader refuses a text."""
    try:
        READERS[name].validate_python(text)
    except ValidationError as error:
        return {detail["type"] for detail in error.errors()}
    return set()


ACCEPTED = (
    ("day", "2025-05-01"),
    ("day", "2025/5/1"),
    ("day", "2025.5.1"),
    ("day", "2025年5月1日"),
    ("day", "2025年5月1号（星期四）"),
    ("day", "２０２５－０５－０１"),
    ("day", "“2025-05-01”"),
    ("moment", "2025-05-01 9:30"),
    ("moment", "2025-05-01T09:30"),
    ("moment", "2025年5月1日09：30"),
    ("when", "2025-12-31"),
    ("when", "2025-12-31 23:59"),
    ("flag", "是"),
    ("flag", "否"),
    ("flag", "True"),
    ("count", "0"),
    ("count", "12,000"),
    ("count", "１２０"),
    ("count", "-0"),
    ("yuan", "-0.00"),
    ("percent", "－０％"),
    ("yuan", "1,234,567.80"),
    ("yuan", "0.5"),
    ("percent", "92.5%"),
    ("percent", "１００％"),
    ("number", "-1,234.5678"),
    ("year", "2025年"),
    ("slug", "song-qingliang-2025"),
    ("slug", "“song-qingliang”"),
    ("phone", "0000-1234567"),
    ("phone", "12351"),
    ("phone", "400-123-4567"),
)
REFUSED = (
    ("day", "5月1日"),
    ("day", "2025-13-01"),
    ("day", "2025-05-32"),
    ("day", "25-05-01"),
    ("day", "9999-12-31"),
    ("day", "长期"),
    ("day", "2025-05-01 9:30"),
    ("moment", "2025-05-01"),
    ("moment", "2025-05-01 下午3点"),
    ("moment", "2025-05-01 24:00"),
    ("when", "2025-05-0109:30"),
    ("flag", "对"),
    ("count", "约120"),
    ("count", "120人"),
    ("count", "12,00"),
    ("count", "-1"),
    ("count", "1.5"),
    ("yuan", "3万"),
    ("yuan", "1.555"),
    ("percent", "九成"),
    ("number", "约300"),
    ("number", "1.23456"),
    ("year", "1948"),
    ("year", "25年"),
    ("slug", "送清凉"),
    ("slug", "Song_Qingliang"),
    ("phone", "13812345678"),
    ("phone", "0000-1234567 转 1"),
)


@pytest.mark.parametrize(("name", "text"), ACCEPTED)
def test_a_spelling_that_is_read_is_let_through(name: str, text: str) -> None:
    assert faults(name, text) == set()
    assert SCHEMAS[name].is_valid(text)


@pytest.mark.parametrize(("name", "text"), REFUSED)
def test_a_spelling_that_is_refused_is_marked(name: str, text: str) -> None:
    assert faults(name, text) != set()
    assert not SCHEMAS[name].is_valid(text)


@pytest.mark.parametrize(
    ("name", "value", "is_valid"),
    [
        ("count", 120, True),
        ("count", -1, False),
        ("count", 1.5, False),
        ("count", 100_000_001, False),
        ("yuan", 0.5, True),
        ("yuan", -0.5, False),
        ("percent", 92.5, True),
        ("percent", 1001, False),
        ("number", -0.5, True),
        ("year", 2025, True),
        ("year", 20255, False),
        ("flag", True, True),
        ("flag", 1, False),
        ("slug", 2025, True),
        ("phone", 12351, True),
        ("phone", 13812345678, False),
        ("day", 20250501, False),
        ("day", None, False),
        ("flag", None, False),
    ],
)
def test_what_an_editor_reads_as_no_text(name: str, value: object, is_valid: bool) -> None:
    assert SCHEMAS[name].is_valid(value) is is_valid


def one_of(*texts: str) -> st.SearchStrategy[str]:
    return st.sampled_from(texts)


DAYS = st.tuples(
    one_of("", " ", "“", "\u3000"),
    one_of("2025", "２０２５", "1949", "1948", "2100", "2101", "25"),
    one_of("-", "/", ".", "年", "－", "—", "、"),
    one_of("5", "05", "12", "13", "0", "０５"),
    one_of("-", "/", ".", "月", "–", ""),
    one_of("1", "01", "31", "32", "2９", "0"),
    one_of("", "日", "号", " ", "星期四", "（周四）", "日 周日", " (礼拜天)"),
    one_of("", " ", "T", "  ", "Ｔ", "\u3000"),
    one_of("", "9:30", "09：30", "24:00", "23:59", "9点", "9:60"),
    one_of("", "”", " "),
).map("".join)
NUMBERS = st.text(alphabet="0019１,，.．-－ %％人约“”", max_size=9)
WORDS = one_of("是", "否", "Yes", "NO", "true", "FALSE", "ｙ", "对", "", "“是”", " 否 ")
CODES = st.text(alphabet="a0z-9_A“” 0转400-", max_size=14)
TYPED = st.one_of(
    st.tuples(one_of("day", "moment", "when"), DAYS),
    st.tuples(one_of("count", "yuan", "percent", "number"), NUMBERS),
    st.tuples(st.just("flag"), WORDS),
    st.tuples(one_of("slug", "phone"), CODES),
)


@given(TYPED)
def test_nothing_that_is_read_is_marked(typed: tuple[str, str]) -> None:
    name, text = typed
    assert faults(name, text) or SCHEMAS[name].is_valid(text)


@given(TYPED.filter(lambda typed: not set(typed[1]) & set("“”")))
def test_what_passes_is_read_but_for_the_calendar_and_the_size(typed: tuple[str, str]) -> None:
    name, text = typed
    left = ABOUT_THE_CALENDAR | ABOUT_SIZE
    assert not SCHEMAS[name].is_valid(text) or faults(name, text) <= left
