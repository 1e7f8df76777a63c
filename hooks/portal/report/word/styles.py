"""Fonts, sizes and indents of an official document (GB/T 9704-2012, 5.2.2 and 7.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from portal.report.word.fonts import BLACK, IMITATION_SONG, LATIN, REGULAR, SONG, TITLE_SONG

CENTER: Final = WD_ALIGN_PARAGRAPH.CENTER
JUSTIFY: Final = WD_ALIGN_PARAGRAPH.JUSTIFY
LEFT: Final = WD_ALIGN_PARAGRAPH.LEFT
RIGHT: Final = WD_ALIGN_PARAGRAPH.RIGHT
BODY_PT: Final = 16
"""3号, the size of the text."""
LINE_PT: Final = 28
"""Fixed line spacing; 22 lines fill the 225 mm of the text area."""
NARROWED_PT: Final = -0.25
"""Between characters of the text: 28 of 16 points do not fit into 156 mm by themselves (5.2.3)."""


SIGNATURE: Final = "Signature"
"""The style of the two lines whose place depends on their width."""


@dataclass(frozen=True)
class Look:
    """How the paragraphs of one style look."""

    name: str
    font: str = IMITATION_SONG
    size_pt: float = BODY_PT
    line_pt: float = LINE_PT
    indent_chars: int = 0
    """First-line indent in characters."""
    align: WD_ALIGN_PARAGRAPH = JUSTIFY
    is_bold: bool = False
    keeps_next: bool = False
    """Stays on the page of the paragraph that follows."""
    after_pt: float = 0
    latin: str = LATIN
    """Font of Latin letters and digits."""
    style_id: str = ""
    """Identifier other parts of the file expect; empty for the library's own choice."""


LOOKS: Final = (
    Look("Normal"),
    Look("Title", TITLE_SONG, 22, 35, align=CENTER, after_pt=LINE_PT),
    Look("Heading 1", BLACK, indent_chars=2, keeps_next=True),
    Look("Heading 2", REGULAR, indent_chars=2, keeps_next=True),
    Look("Heading 3", indent_chars=2, is_bold=True, keeps_next=True),
    Look("Heading 4", indent_chars=2, keeps_next=True),
    Look("Body Text", indent_chars=2),
    Look(SIGNATURE, align=RIGHT),
    Look("Caption", BLACK, 14, align=CENTER, keeps_next=True),
    Look("Table Head", BLACK, 12, 20, align=CENTER),
    Look("Table Cell", size_pt=12, line_pt=20, align=LEFT),
    Look("Source", size_pt=10.5, line_pt=16, align=LEFT),
    Look("Footer", SONG, 14, 14, align=RIGHT, latin=SONG),
    Look("annotation text", SONG, 10.5, 16, align=LEFT, latin=SONG, style_id="CommentText"),
)
"""Title 2号; 一、 black, （一） regular, 1. and （1） as text (7.3.3); page number 4号 (7.5)."""

KEPT: Final = frozenset({"Default Paragraph Font", "Normal Table", "Table Grid", "No List"})
"""Styles of the library's template that stay as they are."""


def define_styles(document: Document) -> None:
    """Replace the template's styles by those of an official document."""
    names = {look.name for look in LOOKS}
    for style in list(document.styles):
        if style.name not in names | KEPT:
            style.delete()
    for look in LOOKS:
        _apply(look, _style(document, look))
    mark = document.styles.add_style("annotation reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.set(qn("w:styleId"), "CommentReference")
    _clear_defaults(document)


def _style(document: Document, look: Look) -> ParagraphStyle:
    found = {style.name: style for style in document.styles}.get(look.name)
    if found is None:
        found = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    if look.style_id:
        found.element.set(qn("w:styleId"), look.style_id)
    return cast(ParagraphStyle, found)


def _apply(look: Look, style: ParagraphStyle) -> None:
    element = style.element
    for tag in ("w:rPr", "w:pPr", "w:link", "w:next"):
        for old in element.findall(qn(tag)):
            element.remove(old)
    style.font.size = Pt(look.size_pt)
    style.font.bold = look.is_bold
    if look.size_pt == BODY_PT:
        _narrow(element.get_or_add_rPr())
    element.get_or_add_rPr().insert(0, fonts(look.font, look.latin))
    shape = style.paragraph_format
    shape.alignment = look.align
    shape.space_before, shape.space_after = Pt(0), Pt(look.after_pt)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(look.line_pt)
    shape.keep_with_next = look.keeps_next
    shape.widow_control = False
    if look.indent_chars:
        shape.first_line_indent = Pt(look.size_pt * look.indent_chars)
        in_characters(style, "firstLine", look.indent_chars)
    if look.name == SIGNATURE:
        # Without space between Chinese and digits a line is as wide as its characters.
        _switch_off(element.pPr, "autoSpaceDE", "autoSpaceDN")
    if look.line_pt < LINE_PT:
        # The grid of the text would spread smaller lines to its own distance.
        _switch_off(element.pPr, "snapToGrid")
    if look.name.startswith("Heading "):
        _outline(element.pPr, int(look.name[-1]) - 1)


def _narrow(properties: _Element) -> None:
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(round(NARROWED_PT * 20)))
    _insert_before(properties, "w:sz", spacing)


def _switch_off(properties: _Element, *names: str) -> None:
    """Turn paragraph properties off that Word and LibreOffice have on by themselves."""
    for name in names:
        switch = OxmlElement(f"w:{name}")
        switch.set(qn("w:val"), "0")
        _insert_before(properties, "w:spacing", switch)


def _insert_before(properties: _Element, tag: str, element: _Element) -> None:
    """Add a property in front of another: their order is fixed (ECMA-376-1, 17.3.1.26)."""
    after = properties.find(qn(tag))
    assert after is not None
    after.addprevious(element)


def fonts(chinese: str, latin: str) -> _Element:
    """A ``w:rFonts``: one font for Chinese, one for Latin letters and digits."""
    element = OxmlElement("w:rFonts")
    for script in ("ascii", "hAnsi", "cs"):
        element.set(qn(f"w:{script}"), latin)
    element.set(qn("w:eastAsia"), chinese)
    return element


def in_characters(of: ParagraphStyle | Paragraph, side: str, count: float) -> None:
    """Give an indent that has points in characters too; Word and WPS prefer these."""
    (indent,) = of._element.xpath("./w:pPr/w:ind")
    indent.set(qn(f"w:{side}Chars"), str(round(count * 100)))


def _outline(properties: _Element, level: int) -> None:
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level))
    properties.append(outline)


def _clear_defaults(document: Document) -> None:
    """No font, size or spacing but those above; the language is Chinese."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert defaults is not None
    for child in list(defaults):
        defaults.remove(child)
    outer, inner, language = (OxmlElement(f"w:{tag}") for tag in ("rPrDefault", "rPr", "lang"))
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    inner.append(fonts(IMITATION_SONG, LATIN))
    inner.append(language)
    outer.append(inner)
    defaults.append(outer)
