"""The moment a command takes as now."""

from __future__ import annotations

import argparse

import pytest

from commands.moment import in_words, now, read_moment
from portal.errors import BuildError


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-21", "2026-11-21T23:59:00+08:00"),
        ("2026-11-21T08:30", "2026-11-21T08:30:00+08:00"),
        ("2024-02-29", "2024-02-29T23:59:00+08:00"),
    ],
)
def test_a_moment_is_local_to_the_site(text: str, moment: str) -> None:
    assert read_moment(text).isoformat() == moment


@pytest.mark.parametrize(
    "text", ["", "today", "2026-2-1", "2026-02-30", "2026-11-21 08:30", "2026-11-21T24:00"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError) as refused:
        read_moment(text)
    assert str(refused.value) == (f"“{text}”不是日期；请写成 2026-11-21 或 2026-11-21T08:30")


def test_the_variable_comes_before_the_clock() -> None:
    assert now({"SOURCE_DATE_EPOCH": "0"}).isoformat() == "1970-01-01T08:00:00+08:00"
    assert now({}).utcoffset() is not None


@pytest.mark.parametrize("value", ["yesterday", "1e9", "9" * 30])
def test_a_bad_variable_is_refused(value: str) -> None:
    with pytest.raises(BuildError) as refused:
        now({"SOURCE_DATE_EPOCH": value})
    assert str(refused.value) == (f"环境变量 SOURCE_DATE_EPOCH 的值“{value}”不是从 1970 年起的秒数")


def test_the_next_change_in_words() -> None:
    assert in_words("2026-12-01T00:00:00+00:00") == "下一次内容变化：2026-12-01 08:00"
    assert in_words(None) == "下一次内容变化：没有定时的变化"
