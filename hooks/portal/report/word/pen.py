"""Runs of text, each figure with what tells its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.text.paragraph import Paragraph

from portal.report.draft import FigureRun, Run, Runs
from portal.report.figures import Basis
from portal.report.word.comments import comment_figure


@dataclass(frozen=True)
class Pen:
    """What every part of the text is written with."""

    document: Document
    numbers: Mapping[Basis, int]
    """The number of every figure in the appendix; empty where comments tell the sources."""


def write_runs(pen: Pen, paragraph: Paragraph, runs: Runs) -> None:
    """Add runs to a paragraph; a figure gets its number or its comment."""
    for run in runs:
        _write_run(pen, paragraph, run)


def _write_run(pen: Pen, paragraph: Paragraph, run: Run) -> None:
    written = paragraph.add_run(run.text)
    if not isinstance(run, FigureRun):
        return
    if pen.numbers:
        paragraph.add_run(f"[{pen.numbers[run.basis]}]").font.superscript = True
    else:
        comment_figure(pen.document, written, run.basis)
