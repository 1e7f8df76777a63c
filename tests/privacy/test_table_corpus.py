"""What is private in tables of every layout and kind of file, and blank forms left alone."""

from __future__ import annotations

from portal.files.finished.page import page_passages
from portal.files.guard import file_problems
from portal.files.natures import nature_of
from portal.privacy.allowed import Allowed
from portal.privacy.columns.headings import private_heading
from portal.privacy.columns.values import is_private
from portal.render import Renderer
from privacy.grammar_tables import File, harmless_tables, naming_tables, private_tables


def told(file: File) -> list[str]:
    """What is wrong with a file, and where it names somebody."""
    source, content = file
    names = nature_of(source.rpartition(".")[2], content).names_at if source[-1] != "d" else ""
    return [*map(str, file_problems(source, content, Allowed())), *filter(None, [names])]


def columns(file: File) -> list[str]:
    """The private columns and fields that are told."""
    return [one.message for one in file_problems(*file, Allowed()) if "这一栏" in one.message]


def test_private_cells_are_found_in_every_layout() -> None:
    cells = list(private_tables())
    missed = {
        cell: [file[1].decode("utf-8", "replace")[-300:] for file in lost]
        for cell, files in cells
        if (lost := [file for file in files if not columns(file)])
    }
    assert len(cells) >= 400
    assert missed == {}


def test_blank_forms_and_figures_are_left_alone() -> None:
    cells = list(harmless_tables())
    false = {
        (cell, at): found
        for cell, files in cells
        for at, file in enumerate(files)
        if (found := told(file))
    }
    assert sum(len(files) for _, files in cells) >= 800
    assert false == {}


def test_people_are_found_in_every_list() -> None:
    cells = list(naming_tables())
    missed = [
        (cell, at)
        for cell, files in cells
        for at, (source, content) in enumerate(files)
        if not nature_of(source.rpartition(".")[2], content).names_at
    ]
    assert sum(len(files) for _, files in cells) >= 120
    assert missed == []


def test_sources_tell_what_the_finished_page_would() -> None:
    """What ``check --output`` would find in the page, the check of its source finds first."""
    renderer = Renderer()
    compared = 0
    for _, files in private_tables():
        for source, content in files:
            if source.endswith(".md"):
                html = renderer.render(content.decode(), "news/2026/a.md", lambda _: None).html
                shown = [
                    one
                    for one in page_passages(html.encode())
                    if private_heading(one.heading) and is_private(one.text, one.heading, Allowed())
                ]
                compared += bool(shown)
                assert not shown or columns((source, content))
    assert compared >= 50
