"""What the guard finds of addresses and days of birth as clerks write them, and what it leaves."""

from __future__ import annotations

from collections.abc import Iterable

from portal.privacy.allowed import Allowed
from portal.privacy.finding import Kind
from portal.privacy.scan import scan
from privacy.grammar import EACH
from privacy.grammar_words import Cell, birth_cells, harmless_lines, home_cells


def kinds(text: str) -> set[Kind]:
    """The kinds of what is found in a text."""
    return {one.kind for one in scan(text, Allowed())}


def missed(cells: Iterable[tuple[Cell, list[str]]], kind: Kind) -> dict[Cell, list[str]]:
    """Of every cell the samples in which nothing of a kind is found."""
    low = {}
    for cell, texts in cells:
        assert len(texts) >= EACH
        if silent := [text for text in texts if kind not in kinds(text)]:
            low[cell] = silent
    return low


def test_homes_are_found_in_every_form() -> None:
    assert missed(home_cells(), Kind.ADDRESS) == {}


def test_days_of_birth_are_found_in_every_form() -> None:
    assert missed(birth_cells(), Kind.BIRTH) == {}


def test_offices_and_other_days_are_left_alone() -> None:
    lines = list(harmless_lines())
    false = [line for line in lines if kinds(line) & {Kind.ADDRESS, Kind.BIRTH}]
    assert len(lines) >= 2000
    assert len(false) * 2000 <= len(lines), false
