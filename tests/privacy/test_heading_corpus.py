"""Private headings and headings of names in every drawing and kind of file, and ordinary ones."""

from __future__ import annotations

from portal.files.guard import file_problems
from portal.files.natures import nature_of
from portal.privacy.allowed import Allowed
from privacy.grammar_headings import harmless_files, naming_files, private_files


def test_private_headings_are_found_in_every_drawing_and_file() -> None:
    files = list(private_files())
    missed = [
        cell
        for cell, (source, content) in files
        if not any("这一栏" in one.message for one in file_problems(source, content, Allowed()))
    ]
    assert len(files) >= 1000
    assert missed == []


def test_names_are_found_below_every_heading_of_names() -> None:
    files = list(naming_files())
    missed = [
        cell
        for cell, (source, content) in files
        if not nature_of(source.rpartition(".")[2], content).names_at
    ]
    assert len(files) >= 150
    assert missed == []


def test_ordinary_tables_are_left_alone() -> None:
    told = {}
    files = list(harmless_files())
    for cell, (source, content) in files:
        problems = file_problems(source, content, Allowed())
        names = source.endswith("x") and nature_of(source.rpartition(".")[2], content).names_at
        if problems or names:
            told[cell] = [*map(str, problems), names]
    assert len(files) >= 200
    assert told == {}
