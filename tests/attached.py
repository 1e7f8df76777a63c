"""Small real attachments made in a test: Word, Excel and PDF files that say what is wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook

ENCRYPTED = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"00" * 32, b"11" * 32)
"""What stands in a PDF file that opens with a password only."""


def word_file(*paragraphs: str, cells: Sequence[str] = ()) -> bytes:
    """A Word file of these paragraphs and, below them, a table of one row."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if cells:
        row = document.add_table(rows=1, cols=len(cells)).rows[0]
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    return _saved(document.save)


def hiding_word_file(shown: str, hidden: str) -> bytes:
    """A Word file that says one word to readers, and hides another in every way there is."""
    document = Document()
    document.add_paragraph(shown).runs[0].font.hidden = False
    document.add_paragraph().add_run(hidden).font.hidden = True
    text = f"<w:r><w:t>{hidden}</w:t></w:r>"
    deleted = f"<w:del><w:r><w:delText>{hidden}</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{text}</w:moveFrom>"
    older = f"<mc:AlternateContent><mc:Fallback>{text}</mc:Fallback></mc:AlternateContent>"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    document.element.body.append(
        parse_xml(
            f'<w:p {nsdecls("w")} xmlns:mc="{compatible}"><!-- {hidden} -->{deleted}{moved}{older}</w:p>'
        )
    )
    return _saved(document.save)


def sheet_file(
    rows: Sequence[Sequence[object]],
    hidden: str = "",
    hidden_row: int | None = None,
    hidden_columns: tuple[str, str] | None = None,
) -> bytes:
    """An Excel file of one sheet, 报名表, and a hidden one with one word."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "报名表"
    for row in rows:
        sheet.append(list(row))
    if hidden_row is not None:
        sheet.row_dimensions[hidden_row].hidden = True
    if hidden_columns is not None:
        sheet.column_dimensions.group(*hidden_columns, hidden=True)
    if hidden:
        other = book.create_sheet("底稿")
        other.sheet_state = "hidden"
        other["A1"] = hidden
    return _saved(book.save)


def pdf_file(*pages: str, locked: bool = False) -> bytes:
    """A PDF file with one line of text on each page, in a font that tells its characters."""
    return _printed([[(72, 720, page)] if page else [] for page in pages], locked=locked)


def pdf_table(*rows: Sequence[tuple[int, str]]) -> bytes:
    """A PDF file of one page with rows of words, each word at its place from the left."""
    return _printed([[(x, 720 - 20 * at, word) for at, row in enumerate(rows) for x, word in row]])


def pdf_grid(rows: Sequence[Sequence[str]], *, is_drawn: bool = True) -> bytes:
    """A PDF file of one page with a table: cells of eight signs to a line, with lines drawn."""
    height, y, words = 16, 740, list[tuple[int, int, str]]()
    level = [y + 14]
    for row in rows:
        lines = [[cell[at : at + 8] for at in range(0, len(cell), 8)] for cell in row]
        for column, cell in enumerate(lines):
            words += ((46 + 105 * column, y - height * at, one) for at, one in enumerate(cell))
        y -= height * max(1, *map(len, lines)) + 4
        level.append(y + 14)
    width = max(map(len, rows))
    drawn = [f"{40} {at} m {40 + 105 * width} {at} l S" for at in level]
    drawn += [
        f"{40 + 105 * at} {level[0]} m {40 + 105 * at} {level[-1]} l S" for at in range(width + 1)
    ]
    return _printed([words], lines=drawn if is_drawn else ())


def _printed(
    pages: Sequence[Sequence[tuple[int, int, str]]],
    *,
    locked: bool = False,
    lines: Sequence[str] = (),
) -> bytes:
    signs = sorted({sign for page in pages for _, _, words in page for sign in words})
    mapped = "\n".join(f"<{at:04x}> <{ord(sign):04x}>" for at, sign in enumerate(signs, 1))
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(signs)} beginbfchar\n{mapped}\nendbfchar endcmap end end"
    )
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H "
    descendant = (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo "
        b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    )
    kids = b" ".join(b"%d 0 R" % (6 + 2 * at) for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        font + b"/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        descendant,
        _stream(cmap.encode()),
    ]
    for at, page in enumerate(pages):
        drawn = "\n".join(
            f"BT /F1 12 Tf {x} {y} Td <{''.join(f'{signs.index(s) + 1:04x}' for s in words)}> Tj ET"
            for x, y, words in page
        )
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (7 + 2 * at),
            _stream("\n".join((*lines, drawn)).encode()),
        ]
    return numbered_pdf(objects, b"/Encrypt " + ENCRYPTED if locked else b"")


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def numbered_pdf(objects: Sequence[bytes], more: bytes = b"") -> bytes:
    """The objects as a file with the table of their places."""
    file = BytesIO()
    file.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    file.write(b"trailer << /Size %d /Root 1 0 R /ID [<00> <00>] " % (len(objects) + 1))
    file.write(more + b" >>\nstartxref\n%d\n%%%%EOF\n" % start)
    return file.getvalue()


def saved_into(content: bytes, objects: Mapping[int, bytes]) -> bytes:
    """A PDF file into which a program saved objects, by their numbers, new or in place of old."""
    file = BytesIO()
    file.write(content)
    places = []
    for number, one in objects.items():
        places.append((number, file.tell()))
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, one))
    start, before = file.tell(), content.rpartition(b"startxref\n")[2].split()[0]
    file.write(b"xref\n")
    file.write(b"".join(b"%d 1\n%010d 00000 n \n" % one for one in places))
    file.write(b"trailer << /Size 99 /Root 1 0 R /Prev %s >>\n" % before)
    file.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return file.getvalue()


def _saved(save: object) -> bytes:
    assert callable(save)
    file = BytesIO()
    save(file)
    return file.getvalue()
