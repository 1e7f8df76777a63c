"""The solver by which the published tables are attacked finds what there is to find."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aggregates.algebra import Equations, total


def test_what_follows_is_found_and_what_is_open_stays_open() -> None:
    equations = Equations()
    equations.add(total("abc"), 10)
    equations.add({"a": 1, "b": -1}, 2)
    assert equations.value_of({"a": 1}) is None
    assert equations.value_of({"a": 2, "c": 1}) == 12
    equations.add({"c": 1}, 4)
    assert [equations.value_of({name: 1}) for name in "abc"] == [4, 2, 4]
    assert equations.value_of({"d": 1}) is None


def test_a_contradiction_is_told() -> None:
    equations = Equations()
    equations.add({"a": 1}, 1)
    with pytest.raises(AssertionError, match="contradiction"):
        equations.add({"a": 2}, 3)


ROWS = st.lists(st.lists(st.integers(-2, 2), min_size=4, max_size=4), max_size=5)


@given(ROWS, st.lists(st.integers(-9, 9), min_size=4, max_size=4))
def test_every_value_found_is_the_true_one(rows: list[list[int]], truth: list[int]) -> None:
    equations = Equations()
    for row in rows:
        value = sum(factor * true for factor, true in zip(row, truth, strict=True))
        equations.add(dict(enumerate(row)), value)
    for index, true in enumerate(truth):
        assert equations.value_of({index: 1}) in (None, Fraction(true))
    for row in rows:
        value = sum(factor * true for factor, true in zip(row, truth, strict=True))
        assert equations.value_of(dict(enumerate(row))) == value
