"""Paper, margins, grid and page numbers (GB/T 9704-2012, 5.1, 5.2 and 7.5)."""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section, _Footer
from docx.shared import Length, Mm, Pt
from lxml.etree import _Element

from portal.report.word.styles import in_characters

PAPER: Final = (Mm(210), Mm(297))
TEXT_AREA: Final = (Mm(156), Mm(225))
TOP: Final = Mm(37)
LEFT: Final = Mm(28)
RIGHT: Final = Length(PAPER[0] - LEFT - TEXT_AREA[0])
BOTTOM: Final = Length(PAPER[1] - TOP - TEXT_AREA[1])
NUMBER_GAP: Final = Mm(7)
"""From the text area down to the page number."""
NUMBER_PT: Final = 14
"""4号, the size of the page number and of its line."""
LINES: Final = 22
"""Lines of text on a page (5.2.3)."""
SETTINGS: Final = (
    ("w:zoom", "w:percent", "100"),
    ("w:themeFontLang", "w:eastAsia", "zh-CN"),
    ("w:characterSpacingControl", "w:val", "compressPunctuation"),
    ("w:compatSetting", "w:val", "15"),
)
"""What the library's template has otherwise; the last is the mode of Word 2013 and later."""


def lay_out(document: Document) -> None:
    """Give the document its paper, margins, grid and page numbers."""
    section = document.sections[0]
    section.page_width, section.page_height = PAPER
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.left_margin, section.right_margin = LEFT, RIGHT
    section.footer_distance = Length(BOTTOM - NUMBER_GAP - Pt(NUMBER_PT))
    section.header_distance = Mm(15)
    _set_grid(section)
    document.settings.odd_and_even_pages_header_footer = True
    _correct_settings(document.settings.element)
    _number_pages(section.footer, WD_ALIGN_PARAGRAPH.RIGHT)
    _number_pages(section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT)


def _set_grid(section: Section) -> None:
    """22 lines. Not a grid of characters too: programs share those out differently."""
    grid = section._sectPr.find(qn("w:docGrid"))
    assert grid is not None
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(int(TEXT_AREA[1].pt * 20 / LINES)))


def _correct_settings(settings: _Element) -> None:
    """Turn the template's settings into those of a Chinese document."""
    for tag, name, value in SETTINGS:
        element = settings.find(f".//{qn(tag)}")
        assert element is not None
        element.set(qn(name), value)


def _number_pages(footer: _Footer, side: WD_ALIGN_PARAGRAPH) -> None:
    """— 1 —, one character in from the outer edge: right on odd pages, left on even ones."""
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    shape = paragraph.paragraph_format
    shape.alignment = side
    if side is WD_ALIGN_PARAGRAPH.RIGHT:
        shape.right_indent = Pt(NUMBER_PT)
        in_characters(paragraph, "right", 1)
    else:
        shape.left_indent = Pt(NUMBER_PT)
        in_characters(paragraph, "left", 1)
    paragraph.add_run("— ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    field.append(paragraph.add_run("1")._r)
    paragraph.add_run(" —")
