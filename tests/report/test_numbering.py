"""一、（一）1.（1）."""

from __future__ import annotations

import pytest

from portal.report.numbering import number, numbered, numeral, point
from report.sample import DRAFT


@pytest.mark.parametrize(
    ("value", "text"),
    [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九")],
)
def test_numerals(value: int, text: str) -> None:
    assert numeral(value) == text


@pytest.mark.parametrize("value", [0, 100, -1])
def test_numerals_end_at_99(value: int) -> None:
    with pytest.raises(ValueError, match=f"{value} is not from 1 to 99"):
        numeral(value)


def test_every_level_has_its_form() -> None:
    assert [number(level, 12) for level in (1, 2, 3, 4)] == ["十二、", "（十二）", "12.", "（12）"]


def test_there_is_no_fifth_level() -> None:
    with pytest.raises(ValueError, match="level 5: there are 4"):
        number(5, 1)


def test_headings_are_counted_within_their_parent() -> None:
    assert [place.title for place in numbered(DRAFT.sections)] == [
        *("一、技能创新", "（一）劳动竞赛", "1. 钢厂", "（1）决赛", "（二）合理化建议"),
        *("二、安全生产", "三、与上年对比"),
    ]


def test_points_begin_at_the_third_form() -> None:
    assert [point(level, 2) for level in range(5)] == ["2. ", "2. ", "2. ", "（2）", "（2）"]
