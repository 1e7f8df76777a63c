"""Office and zip files written part by part in a test, so that a word can hide in any corner."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from attached import sheet_file, word_file

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"
SHOWN = "http://schemas.openxmlformats.org/presentationml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
TYPES = "[Content_Types].xml"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def with_parts(whole: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file with parts added or put in place of those of the same name."""
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        kept: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return packed({**kept, **parts})


def word(body: str) -> bytes:
    """A Word file with this XML as its body; ``w`` and the names of drawings are declared."""
    return with_parts(
        word_file(), {"word/document.xml": story("document", f"<w:body>{body}</w:body>")}
    )


def story(root: str, inner: str) -> str:
    """A part of running text: ``hdr``, ``comments``, ``document`` …"""
    spaces = (
        f'xmlns:w="{MAIN}" xmlns:a="{DRAWN}" xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    return f"<w:{root} {spaces}>{inner}</w:{root}>"


def said(*runs: str) -> str:
    """A paragraph of these runs of text."""
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def row(*cells: str) -> str:
    """A row of a Word table; an empty cell is one to be filled in."""
    return f"<w:tr>{''.join(f'<w:tc>{said(cell)}</w:tc>' for cell in cells)}</w:tr>"


def book(sheet: str = "", **parts: str) -> bytes:
    """A workbook whose only sheet, 名单, is this XML; ``parts`` by name with ``_`` for ``/``."""
    named = {f"xl/{name.replace('__', '/')}.xml": content for name, content in parts.items()}
    return with_parts(
        sheet_file([]),
        {"xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}">{sheet}</worksheet>', **named},
    )


def slides(**parts: str) -> bytes:
    """A PowerPoint file; ``parts`` by name with ``__`` for ``/``: ``slides__slide1``."""
    named = {f"ppt/{name.replace('__', '/')}.xml": content for name, content in parts.items()}
    shown = f'<p:presentation xmlns:p="{SHOWN}"/>'
    return office("ppt/presentation.xml", PRESENTATION, {"ppt/presentation.xml": shown, **named})


def office(main: str, kind: str, parts: Mapping[str, str | bytes]) -> bytes:
    """An Office file that names this part as its main one, of this type."""
    types = f'<Types xmlns="{PACKAGE}/content-types">'
    types += f'<Override PartName="/{main}" ContentType="{kind}"/></Types>'
    links = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    links += f'Type="{OFFICE}/relationships/officeDocument" Target="{main}"/></Relationships>'
    return packed({TYPES: types, "_rels/.rels": links, **parts})


def slide(*paragraphs: str, root: str = "sld", more: str = "") -> str:
    """A slide, or a page of notes, with a box of these paragraphs."""
    inner = "".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in paragraphs)
    spaces = f'xmlns:p="{SHOWN}" xmlns:a="{DRAWN}"'
    return f"<p:{root} {spaces} {more}><p:txBody>{inner}</p:txBody></p:{root}>"
