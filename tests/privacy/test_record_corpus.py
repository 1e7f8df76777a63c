"""Forms in running text are read as the records they are, and notices are left alone."""

from __future__ import annotations

import pytest

from hidden import said, word
from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed
from privacy.grammar_records import File, blank_records, private_records
from privacy.notices import NOTICES


def columns(file: File) -> list[str]:
    """The private fields that are told."""
    return [one.message for one in file_problems(*file, Allowed()) if "这一栏" in one.message]


def test_what_is_told_of_somebody_is_found_in_every_form_and_file() -> None:
    cells = list(private_records())
    missed = {
        cell: [file[1].decode("utf-8", "replace")[-300:] for file in lost]
        for cell, files in cells
        if (lost := [file for file in files if not columns(file)])
    }
    assert len(cells) >= 550
    assert missed == {}


def test_blank_forms_and_forms_of_nobody_are_left_alone() -> None:
    cells = list(blank_records())
    false = {
        (cell, at): [*found, file[1].decode("utf-8", "replace")[-200:]]
        for cell, files in cells
        for at, file in enumerate(files)
        if (found := columns(file))
    }
    assert sum(len(files) for _, files in cells) >= 1500
    assert false == {}


@pytest.mark.parametrize("text", NOTICES)
def test_ordinary_notices_are_left_alone(text: str) -> None:
    paragraphs = "".join(map(said, filter(None, text.split("\n"))))
    files = (
        ("docs/news/2026/a.md", text.encode()),
        ("docs/news/2026/a.txt", text.encode()),
        ("docs/news/2026/a.docx", word(paragraphs)),
    )
    assert [str(one) for file in files for one in file_problems(*file, Allowed())] == []
