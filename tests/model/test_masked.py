"""Names of which only the family name is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.masked import is_masked, masked, tells_family_only


@pytest.mark.parametrize(
    ("name", "is_hidden", "is_family", "told"),
    [
        ("张*", True, True, "张*"),
        ("张**", True, True, "张*"),
        ("张＊", True, True, "张*"),
        ("张某", True, True, "张*"),
        ("张某某", True, True, "张*"),
        ("张×", True, True, "张*"),
        ("张X", True, True, "张*"),
        ("张xX", True, True, "张*"),
        ("欧阳ＸＸ", True, True, "欧阳*"),
        ("张X明", True, False, "张*"),
        ("Alex", False, False, "A*"),
        ("欧阳*", True, True, "欧阳*"),
        ("欧阳某某", True, True, "欧阳*"),
        ("张小*", True, False, "张*"),
        ("张*明", True, False, "张*"),
        ("张某明", True, False, "张*"),
        ("*小明", True, False, "**"),
        ("*", True, False, "**"),
        ("示例甲", False, False, "示*"),
        ("欧阳示例", False, False, "欧阳*"),
        ("欧阳", False, False, "欧*"),
        ("张", False, False, "张*"),
    ],
)
def test_what_a_name_tells(name: str, is_hidden: bool, is_family: bool, told: str) -> None:
    assert (is_masked(name), tells_family_only(name), masked(name)) == (is_hidden, is_family, told)


@given(st.text(min_size=1, max_size=200))
def test_whatever_was_written_at_most_two_signs_are_told(name: str) -> None:
    told = masked(name)
    assert len(told) <= 3
    assert told.endswith("*")
    assert name.startswith(told[:-1])


@given(st.sampled_from(["张", "欧阳"]), st.text("*＊×某", min_size=1, max_size=5))
def test_a_person_has_one_published_form(family: str, hidden: str) -> None:
    assert tells_family_only(family + hidden)
    assert masked(family + hidden) == f"{family}*"
