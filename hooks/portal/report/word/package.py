"""The file itself: without the library's template, and the same bytes every time."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from portal.report.draft import Draft
from portal.report.word.fonts import font_table

KEPT: Final = frozenset(
    {
        RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
        RELATIONSHIP_TYPE.CORE_PROPERTIES,
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.SETTINGS,
        RELATIONSHIP_TYPE.THEME,
    }
)
"""Parts of the library's template that are used; the others tell of another document."""

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip archive can tell; every entry has it."""
_UNIX: Final = 3
"""The system an entry says it was made on: the same on every system."""


def strip_template(document: Document) -> None:
    """Take away what the template brings along, and put in our own font table."""
    for relationships in (document.part.package.rels, document.part.rels):
        for key in [key for key, rel in relationships.items() if rel.reltype not in KEPT]:
            del relationships[key]
    name = PackURI("/word/fontTable.xml")
    table = Part(name, CONTENT_TYPE.WML_FONT_TABLE, font_table(), document.part.package)
    document.part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)


def finished(document: Document, draft: Draft) -> bytes:
    """The bytes of the file; every date in it is the draft's own."""
    _date(document, draft)
    written = BytesIO()
    document.save(written)
    return _repacked(written.getvalue())


def _date(document: Document, draft: Draft) -> None:
    moment = datetime.combine(draft.day, time.min)
    about = document.core_properties
    about.title, about.author, about.last_modified_by = draft.title, *[draft.organisation] * 2
    about.comments, about.language, about.revision = "", "zh-CN", 1
    about.created = about.modified = moment
    for comment in document.comments:
        comment._comment_elm.date = moment


def _repacked(archive: bytes) -> bytes:
    """The same entries in the same order, with nothing that tells when or where."""
    packed = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(packed, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, _EARLIEST)
            entry.create_system, entry.compress_type = _UNIX, ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return packed.getvalue()
