"""What stands in a PDF file beside its pages' own words: notes, stamps, forms and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

from portal.files.carriers.limits import MAX_NOTES
from portal.files.carriers.pdf.parts import appearances, mapping, resolved
from portal.files.carriers.pdf.radicals import as_words
from portal.files.carriers.pictures.figures import figures_in
from portal.files.carriers.plain import decoded
from portal.files.carriers.refused import Refused, too_much
from portal.privacy.passage import Passage

_MARKUP = re.compile(r"<[^>]*>")
_VALUE = re.compile(r'="([^"]*)"')
_NOTE_FIELDS: Final = ("/Contents", "/RC", "/T", "/Subj", "/TU", "/V", "/DV", "/NM")
_SIGNED: Final = ("/Name", "/Reason", "/Location", "/ContactInfo")
"""What a signature says of who signed (ISO 32000-1, 12.8.1)."""
_FORM: Final = "表单项"


def notes_of(page: Any) -> list[Any]:
    """The notes, stamps and fields of a page. Raises Refused for too many."""
    notes = [mapping(one) for one in resolved(page.get("/Annots")) or ()]
    if len(notes) > MAX_NOTES:
        raise too_much(f"一页有 {len(notes)} 个批注，最多 {MAX_NOTES} 个")
    return notes


def note_passages(page: Any, where: str) -> Iterator[Passage]:
    """What the notes of a page say and look like. Raises Refused."""
    for note in notes_of(page):
        for key in _NOTE_FIELDS:
            yield from _text(note.get(key), where)
        yield from _text(mapping(note.get("/A")).get("/URI"), where)
        for one in appearances(note):
            with suppress(KeyError, AttributeError, TypeError):  # a drawing without any words
                yield Passage(where, as_words(page.extract_xform_text(one)))
        if str(note.get("/Subtype")) == "/FileAttachment":
            raise attached()


def field_passages(reader: Any) -> Iterator[Passage]:
    """What the fields of a form are called and were filled in with. Raises Refused."""
    fields = reader.get_fields() or {}
    if len(fields) > MAX_NOTES:
        raise too_much(f"有 {len(fields)} 个表单项，最多 {MAX_NOTES} 个")
    for name, field in fields.items():
        yield Passage(_FORM, name)
        heading = str(field.get("/TU") or name)
        for key in ("/V", "/DV"):
            for found in _text(field.get(key), _FORM):
                yield Passage(_FORM, found.text, heading)
        yield from _signature(mapping(field.get("/V")))
    form = mapping(mapping(reader.root_object).get("/AcroForm"))
    for packet in _text(form.get("/XFA"), _FORM):
        yield from markup_passages(packet.text, _FORM)


def markup_passages(written: str, where: str) -> Iterator[Passage]:
    """What XML inside of a PDF file says."""
    yield Passage(where, _MARKUP.sub("\n", written))
    yield Passage(where, "\n".join(_VALUE.findall(written)))


def attached() -> Refused:
    """Why a file that carries others is refused."""
    remedy = "请把它们单独上传，并从 PDF 里删去；从 WPS 重新另存为 PDF 就没有了"
    return Refused("里面夹带了别的文件，查不了", remedy)


def _signature(signed: Any) -> Iterator[Passage]:
    for key in _SIGNED:
        yield from _text(signed.get(key), "电子签章")
    proof = getattr(resolved(signed.get("/Contents")), "original_bytes", b"")
    yield from figures_in(proof, "电子签章里的数字")


def _text(value: Any, where: str) -> Iterator[Passage]:
    found = resolved(value)
    parts = map(resolved, found) if isinstance(found, list) else [found]
    for part in parts:
        said = part.get_data() if hasattr(part, "get_data") else part
        if isinstance(said, bytes | str) and said:
            yield Passage(where, decoded(said) if isinstance(said, bytes) else str(said))
