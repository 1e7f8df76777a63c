"""The table of readers: what reads a file, by the ending of its name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.files.carriers.archive import Readers, archive_passages
from portal.files.carriers.drawings.svg import drawing_passages
from portal.files.carriers.kinds import PICTURES, UNSHOWN, refusal
from portal.files.carriers.office.package import office
from portal.files.carriers.office.parts import NESTED
from portal.files.carriers.office.sheets import sheet_passages
from portal.files.carriers.office.slides import slide_passages
from portal.files.carriers.office.word import word_passages
from portal.files.carriers.pdf.reader import pdf_passages
from portal.files.carriers.pictures.reader import picture_passages
from portal.files.carriers.plain import csv_passages, listed_passages
from portal.files.carriers.refused import Refused, broken
from portal.privacy.passage import Passage
from portal.text_source import ending_of

_SINGLE: Final[Readers] = {
    "docx": word_passages,
    "xlsx": sheet_passages,
    "pptx": slide_passages,
    "pdf": pdf_passages,
    "csv": csv_passages,
    "txt": listed_passages,
    "svg": drawing_passages,
    **dict.fromkeys(sorted(PICTURES | UNSHOWN), picture_passages),
}
_WITHOUT: Final = "请在文件里删去嵌入的文件；要公布的，单独上传"


def passages_of(ending: str, content: bytes) -> Iterator[Passage]:
    """Every stretch of text of a file. Raises Refused for one that must not be published."""
    fault = refusal(ending, content)
    if fault is not None:
        raise fault
    try:
        yield from READERS[ending](content)
    except Refused:
        raise
    except Exception:  # a damaged file leads readers to whatever there is
        raise broken(ending) from None


def _with_embedded(ending: str, content: bytes) -> Iterator[Passage]:
    """An Office file and the Office files inside it, one level deep."""
    yield from _SINGLE[ending](content)
    package = office(content, ending)
    for name in package.names:
        inner = ending_of(name)
        if inner in NESTED:
            embedded = package.read(name)
            _check_depth(embedded, inner)
            for found in _SINGLE[inner](embedded):
                yield found._replace(where=f"嵌在里面的文件的{found.where}", line=0)


def _check_depth(content: bytes, ending: str) -> None:
    try:
        names = office(content, ending).names
    except Refused as fault:  # nobody can rename or save again what lies inside
        raise Refused(f"嵌在里面的文件：{fault.message}", _WITHOUT) from None
    if any(ending_of(name) in NESTED for name in names):
        raise Refused("里面嵌的文件里又嵌了文件，查不了", _WITHOUT)


def _word(content: bytes) -> Iterator[Passage]:
    return _with_embedded("docx", content)


def _sheets(content: bytes) -> Iterator[Passage]:
    return _with_embedded("xlsx", content)


def _slides(content: bytes) -> Iterator[Passage]:
    return _with_embedded("pptx", content)


_WHOLE: Final[Readers] = {**_SINGLE, "docx": _word, "xlsx": _sheets, "pptx": _slides}


def _archive(content: bytes) -> Iterator[Passage]:
    return archive_passages(content, _WHOLE)


READERS: Final[Readers] = {**_WHOLE, "zip": _archive}
"""What reads a file, by the ending of its name. Each raises Refused."""
