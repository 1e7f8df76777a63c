"""What the guard finds of a written grammar, and what it leaves alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from random import Random

from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed
from privacy.grammar import (
    CARRIERS,
    EACH,
    carried,
    column_texts,
    number_cells,
    number_texts,
    other_cells,
)
from privacy.harmless import harmless_texts

NOTHING = Allowed()


def lines_found(source: str, content: str) -> set[int]:
    """The lines on which the guard finds something."""
    problems = file_problems(source, content.encode(), NOTHING)
    return {problem.line for problem in problems}


def recalls() -> dict[object, tuple[int, int]]:
    """Found and planted of every cell of numbers."""
    random = Random(5)
    told: dict[object, tuple[int, int]] = {}
    for cell in number_cells():
        source, content, lines = carried(cell.carrier, number_texts(cell, random))
        found = lines_found(source, content)
        told[cell] = (len(found & set(lines)), len(lines))
    return told


def test_numbers_of_people_are_found_in_every_form_separator_context_and_carrier() -> None:
    told = recalls()
    found, planted = (sum(pair[at] for pair in told.values()) for at in (0, 1))
    assert planted >= 1000
    assert found / planted >= 0.995
    low = {cell: pair for cell, pair in told.items() if pair[0] / pair[1] < 0.98}
    assert low == {}


def test_what_words_tell_is_found_in_every_cell() -> None:
    low = {}
    for cell, texts in other_cells():
        source, content, lines = carried(cell.carrier, texts)
        assert len(lines) >= EACH
        if missing := set(lines) - lines_found(source, content):
            low[cell] = [content.split("\n")[line - 1] for line in sorted(missing)]
    assert low == {}


def test_private_columns_are_found_in_tables_and_keys() -> None:
    missed = Counter(
        (heading, source)
        for heading, source, content in column_texts()
        if not any(
            "这一栏" in problem.message
            for problem in file_problems(source, content.encode(), NOTHING)
        )
    )
    assert missed == {}


def test_ordinary_texts_are_left_alone() -> None:
    false: defaultdict[str, list[str]] = defaultdict(list)
    count = 0
    for source, content in harmless_texts():
        count += 1
        for problem in file_problems(source, content.encode(), NOTHING):
            false[content].append(str(problem))
    assert count >= 5000
    assert len(false) * 2000 <= count, dict(false)


def test_the_grammar_plants_nothing_by_its_own_words() -> None:
    for carrier in CARRIERS:
        source, content, lines = carried(carrier, ["一句话"] * EACH)
        assert len(lines) == EACH
        assert lines_found(source, content) == set()
