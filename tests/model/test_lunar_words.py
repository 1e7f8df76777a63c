"""Days of the Chinese calendar as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from portal.model.lunar_words import EVE, FESTIVALS, MONTHS, day_name, lunar_date, read_lunar


def fault_in(typed: str) -> str:
    """The type of the fault of a text; empty for one that is read."""
    try:
        read_lunar(typed)
    except PydanticCustomError as refused:
        return refused.type
    return ""


@pytest.mark.parametrize(
    ("typed", "canonical", "date"),
    [
        ("正月十五", "正月十五", (1, 15)),
        ("农历正月十五", "正月十五", (1, 15)),
        ("农历 一月 十五", "正月十五", (1, 15)),
        ("阴历八月15", "八月十五", (8, 15)),
        ("8月15日", "八月十五", (8, 15)),
        ("“８月０５”", "八月初五", (8, 5)),
        ("十一月初八", "冬月初八", (11, 8)),
        ("冬月初八", "冬月初八", (11, 8)),
        ("十二月廿三", "腊月廿三", (12, 23)),
        ("腊月二十三", "腊月廿三", (12, 23)),
        ("十月初十", "十月初十", (10, 10)),
        ("二月二十", "二月二十", (2, 20)),
        ("九月三十", "九月三十", (9, 30)),
        ("腊月廿九", "腊月廿九", (12, 29)),
        ("腊月三十", "除夕", EVE),
        ("大年三十", "除夕", EVE),
        ("除夕", "除夕", EVE),
        ("中秋", "中秋", (8, 15)),
        ("中秋节", "中秋", (8, 15)),
        ("春节", "春节", (1, 1)),
        ("大年初一", "春节", (1, 1)),
        ("元宵节", "元宵", (1, 15)),
        ("端阳节", "端午", (5, 5)),
        ("老人节", "重阳", (9, 9)),
        ("中元节", "七月十五", (7, 15)),
    ],
)
def test_a_day_is_read_in_its_usual_spellings(
    typed: str, canonical: str, date: tuple[int, int]
) -> None:
    assert read_lunar(typed) == canonical
    assert lunar_date(canonical) == date


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("闰六月十五", "leap_lunar"),
        ("农历闰六月十五", "leap_lunar"),
        ("清明节", "solar_term"),
        ("冬至", "solar_term"),
        ("小年", "regional_lunar"),
        ("正月三十一", "not_lunar"),
        ("十三月初一", "not_lunar"),
        ("13月1日", "not_lunar"),
        ("0月1日", "not_lunar"),
        ("八月中秋", "not_lunar"),
        ("七月半", "not_lunar"),
        ("2026-09-25", "not_lunar"),
        ("", "not_lunar"),
        ("节", "not_lunar"),
    ],
)
def test_what_is_no_day_of_every_year_is_refused(typed: str, kind: str) -> None:
    assert fault_in(typed) == kind


@given(st.integers(1, 12), st.integers(1, 30))
def test_every_day_is_read_from_its_own_name(month: int, day: int) -> None:
    canonical = read_lunar(f"{MONTHS[month - 1]}月{day_name(day)}")
    assert lunar_date(canonical) == (month, day)
    assert read_lunar(canonical) == canonical
    assert read_lunar(f"农历{month}月{day}日") == canonical


def test_every_festival_is_read_from_its_own_name() -> None:
    for name, date in FESTIVALS.items():
        assert lunar_date(read_lunar(name)) == lunar_date(read_lunar(f"{name}节")) == date


@given(st.text(max_size=12) | st.text("正一二三十月初廿年农历闰节0123456789日", max_size=8))
def test_any_text_is_read_or_refused(typed: str) -> None:
    found = fault_in(typed)
    assert found in ("", "not_lunar", "leap_lunar", "solar_term", "regional_lunar")
    if not found:
        assert lunar_date(read_lunar(typed))[1] in range(1, 31)
