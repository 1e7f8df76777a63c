"""The text of a page and the poster say the same, and no line grows without end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.sharing.scale import LONGEST, ROOM_MM, SCALES, layout_of
from portal.sharing.share import Row, Share, cut, sentence


def share(title: str, *texts: str) -> Share:
    rows = tuple(Row("地点", text) for text in texts)
    return Share(title=title, rows=rows, address="https://union.example/")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("先打电话。再来窗口。", "先打电话"),
        ("先打电话，\n再来窗口", "先打电话， 再来窗口"),
        ("能不能入会？能。", "能不能入会？"),
        ("", ""),
        ("一" * 61, "一" * 59 + "…"),
        (f"{'一' * 57}，、二三四", "一" * 57 + "…"),
    ],
)
def test_one_sentence_says_what_it_is_about(text: str, expected: str) -> None:
    assert sentence(text) == expected


@given(st.text(), st.integers(min_value=2, max_value=200))
def test_what_is_cut_off_is_never_too_long_and_says_so(text: str, longest: int) -> None:
    found = cut(text, longest)
    assert len(found) <= longest
    assert found == text or found.endswith("…")


@pytest.mark.parametrize(
    ("title", "texts", "scale", "longest"),
    [
        ("冬季健步走", ["广场"], 1, 160),
        ("冬季健步走", ["示例镇职工之家，三楼活动室（示例镇人民路1号）"] * 4, 1, 160),
        ("冬季健步走", ["示例镇职工之家，三楼活动室（示例镇人民路1号）"] * 6, 2, 160),
        ("长" * 60, ["地" * 40] * 4, 4, 160),
        ("长" * 60, ["地" * 40] * 6, 5, 160),
        ("长" * 100, ["地" * 100] * 4, 6, 160),
        ("长" * 200, ["地" * 200] * 5, 6, 80),
        ("长" * 200, ["地" * 200] * 12, 6, 40),
    ],
)
def test_the_more_there_is_to_say_the_smaller_it_is_written(
    title: str, texts: list[str], scale: int, longest: int
) -> None:
    layout = share(title, *texts).layout
    assert (layout.scale, layout.longest) == (scale, longest)


def test_the_poster_cuts_lines_the_text_keeps() -> None:
    found = share("长" * 200, *["地" * 200] * 12)
    assert {len(row.text) for row in found.poster} == {40}
    assert found.lines[1] == f"地点：{'地' * 200}"


def test_a_day_that_is_wider_than_a_line_is_written_smaller() -> None:
    assert share("11月3日").layout.scale == 1
    assert share("2026年11月21日").layout.scale == 2


def test_days_that_are_not_parted_take_more_room() -> None:
    day = "2026年11月21日"
    assert share("题", *["长" * 56] * 4).layout.scale == 3
    assert share("题", *[f"{'长' * 11}{day}" * 3] * 4).layout.scale == 4


def test_scales_become_smaller() -> None:
    assert list(SCALES) == sorted(SCALES, key=lambda scale: (-scale[1], -scale[2]))
    assert list(LONGEST) == sorted(LONGEST, reverse=True)
    assert layout_of("题", []).scale == 1
    assert ROOM_MM < 297
