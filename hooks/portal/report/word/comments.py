"""Where figures come from, as comments that “删除所有批注” takes away together."""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.text.run import Run

from portal.report.appendix import NO_DATA, NO_DATA_NOTE, explanation, missing_lines, note
from portal.report.draft import Draft
from portal.report.figures import Basis

AUTHOR: Final = "数据来源"
INITIALS: Final = "源"


def comment_figure(document: Document, run: Run, basis: Basis) -> None:
    """Tell behind a figure which records it was summed from."""
    _comment(document, run, explanation(basis))


def comment_title(document: Document, run: Run, draft: Draft) -> None:
    """Tell behind the title that this is a draft, and what has no data."""
    gaps = [f"{NO_DATA}。{NO_DATA_NOTE}", *missing_lines(draft)] if draft.missing else []
    how = "核对完后，在“审阅”里选“删除文档中的所有批注”，就可以报送。"
    _comment(document, run, [f"{note(draft)}。{how}", *gaps])


def _comment(document: Document, run: Run, lines: list[str]) -> None:
    document.add_comment(run, "\n".join(lines), AUTHOR, INITIALS)
