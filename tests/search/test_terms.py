"""How texts are compared, and what they are found by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.questions import longest_first
from portal.search.terms import bare, normalised, terms_of


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("工 会\n通知", "工会通知"),
        ("ＥＸＣＥＬ　表", "excel表"),
        ("１２３５１", "12351"),
        ("工会，通知（一）", "工会,通知(一)"),
        ("工\u200b会\ufeff\xad", "工会"),
        ("ΟΔΟΣ", "οδοσ"),
        ("①", "1"),
        ("", ""),
    ],
)
def test_a_text_is_compared_without_its_dress(text: str, same: str) -> None:
    assert normalised(text) == same


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("《工会法》", "工会法"),
        ("“讨薪”？", "讨薪"),
        ("，工伤。！", "工伤"),
        ("8:30", "8:30"),
        ("《工会法》第30条", "工会法》第30条"),
        ("（一）", "(一)"),
        ("，。", ""),
    ],
)
def test_marks_at_the_edges_are_not_searched(text: str, same: str) -> None:
    assert bare(text) == same


def test_words_of_a_question_are_normalised_and_none_hides_a_longer_one() -> None:
    words = longest_first()
    assert [word for word in words if bare(word) != word] == []
    assert len(set(words)) == len(words)
    assert [len(word) for word in words] == sorted(map(len, words), reverse=True)


@given(st.text(), st.text())
def test_what_is_cut_from_a_normalised_text_stays_as_it_is(first: str, second: str) -> None:
    whole = normalised(first) + normalised(second)
    assert not any(mark.isspace() for mark in whole)


def test_terms_are_one_two_and_three_characters_and_the_edges_of_words() -> None:
    assert terms_of("发12天") == {
        *("发", "1", "2", "天"),
        *("发1", "12", "2天"),
        *("发12", "12天"),
        *(" 12", "12 "),
    }


@given(st.text(alphabet="工会a1，"), st.integers(0, 9), st.integers(1, 3))
def test_every_short_part_of_a_text_is_a_term(text: str, begin: int, length: int) -> None:
    part = text[begin : begin + length]
    assert part == "" or part in terms_of(text)
