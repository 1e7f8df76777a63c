"""The draft as a Word file a clerk can hand in (GB/T 9704-2012).

- ``layout``: paper, margins, grid, page numbers; ``styles``: fonts, sizes, indents.
- ``body``: the text; ``comments``: where each figure comes from, gone with one click.
- ``package``: the same bytes for the same draft, whenever it is written.
"""

from __future__ import annotations

from docx import Document

from portal.report.draft import Draft
from portal.report.word.body import write_body
from portal.report.word.layout import lay_out
from portal.report.word.package import finished, strip_template
from portal.report.word.styles import define_styles


def create_docx(draft: Draft, *, with_sources: bool) -> bytes:
    """The file's bytes. ``with_sources`` writes an appendix instead of the comments."""
    document = Document()
    strip_template(document)
    define_styles(document)
    lay_out(document)
    write_body(document, draft, with_sources=with_sources)
    return finished(document, draft)
