"""The text of the draft, paragraph by paragraph."""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.shared import Pt

from portal.report.appendix import TITLE, addend_line, headline, references
from portal.report.draft import Block, Draft, Items, Paragraph, Table
from portal.report.figures import Trace
from portal.report.numbering import numbered, point
from portal.report.word.comments import comment_title
from portal.report.word.pen import Pen, write_runs
from portal.report.word.styles import BODY_PT, in_characters
from portal.report.word.tables import write_table
from portal.wording import until

INSET: Final = 2
"""Characters between the signature and the right edge (GB/T 9704-2012, 7.3.5.2)."""


def write_body(document: Document, draft: Draft, *, with_sources: bool) -> None:
    """Write title, text, signature and, where wanted, the appendix."""
    pen = Pen(document, references(draft) if with_sources else {})
    title = document.add_paragraph(draft.title, "Title")
    comment_title(document, title.runs[0], draft)
    for block in draft.opening:
        _write_block(pen, block, 0)
    for place in numbered(draft.sections):
        document.add_paragraph(place.title, f"Heading {place.level}")
        for block in place.section.blocks:
            _write_block(pen, block, place.level)
    _sign(document, draft.organisation, until(draft.day))
    if with_sources:
        _write_sources(pen)


def _write_block(pen: Pen, block: Block, level: int) -> None:
    match block:
        case Paragraph():
            write_runs(pen, pen.document.add_paragraph(style="Body Text"), block.runs)
        case Items():
            for position, entry in enumerate(block.entries, start=1):
                paragraph = pen.document.add_paragraph(point(level, position), "Body Text")
                write_runs(pen, paragraph, entry)
        case Table():
            write_table(pen, block)


def _sign(document: Document, organisation: str, day: str) -> None:
    """Organisation and date after a blank line; the date begins two characters further in.

    Whichever is the longer ends two characters from the edge (7.3.5.2, without a seal).
    """
    document.add_paragraph(style="Body Text")
    date_inset = max(INSET, _width(organisation) - _width(day))
    inset = date_inset + _width(day) + INSET - _width(organisation)
    for text, right in ((organisation, inset), (day, date_inset)):
        paragraph = document.add_paragraph(text, "Signature")
        paragraph.paragraph_format.right_indent = Pt(right * BODY_PT)
        in_characters(paragraph, "right", right)


def _width(text: str) -> float:
    """How many characters wide a text is; Latin letters and digits take half a one."""
    return sum(0.5 if sign.isascii() else 1 for sign in text)


def _write_sources(pen: Pen) -> None:
    heading = pen.document.add_paragraph(TITLE, "Heading 1")
    heading.paragraph_format.page_break_before = True
    for basis, number in pen.numbers.items():
        addends = basis.addends if isinstance(basis, Trace) else ()
        records = "；".join(addend_line(addend, basis.unit) for addend in addends)
        pen.document.add_paragraph(f"[{number}] {headline(basis)}{records}", "Source")
