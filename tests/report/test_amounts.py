"""Figures with unit and qualifier."""

from __future__ import annotations

import pytest

from portal.report.amounts import common
from portal.report.figures import Addend
from report.sample import SOURCE


@pytest.mark.parametrize(
    ("qualifiers", "of_the_sum"),
    [
        (("", ""), ""),
        (("余", ""), "余"),
        (("多", "多"), "多"),
        (("余", "多"), "余"),
        (("余", "以上", ""), "余"),
        (("近", "余"), "约"),
        (("约",), "约"),
    ],
)
def test_a_sum_is_as_vague_as_its_records(qualifiers: tuple[str, ...], of_the_sum: str) -> None:
    addends = [Addend("a", "题", SOURCE, 1, 5, qualifier) for qualifier in qualifiers]
    assert common(addends) == of_the_sum
