"""What the end of a line must not part, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.templating import template_filters
from portal.wording import in_pieces


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("2026年11月21日（周六）9:00—11:30", ["2026年11月21日", "9:00—11:30"]),
        ("11月3日至11月9日领", ["11月3日", "11月9日"]),
        ("2026年11月起", ["2026年11月"]),
        ("每晚 20:00—次日6:00", ["20:00—次日6:00"]),
        ("8:30开门", ["8:30"]),
        ("李同志 0000-1234567", ["0000-1234567"]),
        ("拨12351或400-123-4567", ["12351", "400-123-4567"]),
        ("1234567890123456号", []),
        ("共15人，3楼", []),
        ("", []),
    ],
)
def test_days_hours_and_telephone_numbers_stay_whole(text: str, whole: list[str]) -> None:
    assert [piece for piece, is_whole in in_pieces(text) if is_whole] == whole


@given(st.text(alphabet="2016年月日周六（）:—-次 人", max_size=40))
def test_no_sign_is_lost_and_no_piece_is_empty(text: str) -> None:
    pieces = [piece for piece, _ in in_pieces(text)]
    assert "".join(pieces) == text
    assert "" not in pieces


def test_the_filter_escapes_what_it_wraps() -> None:
    unbroken = template_filters({})["unbroken"]
    assert unbroken("<b>11月3日</b>") == ('&lt;b&gt;<span class="whole">11月3日</span>&lt;/b&gt;')
