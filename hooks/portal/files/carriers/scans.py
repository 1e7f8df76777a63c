"""Whether a file is pictures of words without the words."""

from __future__ import annotations

from typing import Final

from portal.files.carriers.kinds import PICTURES
from portal.files.carriers.package import Package, office, opened
from portal.files.carriers.pdf_scans import is_textless
from portal.files.carriers.xml import local, tree

_TEXTS: Final = {
    "docx": ("word/document.xml", "word/header", "word/footer", "word/footnotes"),
    "xlsx": ("xl/sharedStrings.xml", "xl/worksheets/sheet", "xl/drawings/drawing", "xl/charts/"),
    "pptx": ("ppt/slides/slide", "ppt/charts/", "ppt/diagrams/data"),
}
"""Parts whose words readers see, by the beginning of their names."""
_MEDIA: Final = {"docx": "word/media/", "xlsx": "xl/media/", "pptx": "ppt/media/"}
_WORDS: Final = ("t", "v")
"""Elements that hold words, and the figures of cells."""
_FEW: Final = 20
"""Characters below which a file with pictures says next to nothing: a title, a page number."""


def is_scan(ending: str, content: bytes) -> bool:
    """Whether a PDF file, an Office file or one in a zip file shows pictures alone.

    Raises Refused for a file that cannot be read.
    """
    if ending == "pdf":
        return is_textless(content)
    if ending in _TEXTS:
        return _is_album(ending, office(content, ending))
    return ending == "zip" and _holds_scan(content)


def holds_pictures(ending: str, content: bytes) -> bool:
    """Whether a zip file hands out pictures, which can be of lists. Raises Refused."""
    return ending == "zip" and any(map(_is_picture, opened(content, "zip").names))


def _is_picture(name: str) -> bool:
    return name.lower().rpartition(".")[2] in PICTURES and not name.startswith("__MACOSX/")


def _is_album(ending: str, package: Package) -> bool:
    if not any(name.startswith(_MEDIA[ending]) for name in package.names):
        return False
    letters = 0
    for name in package.names:
        if name.startswith(_TEXTS[ending]) and name.endswith(".xml"):
            letters += _letters(package.read(name), ending)
        if letters >= _FEW:
            return False
    return True


def _letters(part: bytes, ending: str) -> int:
    words = (one.text for one in tree(part, ending).iter() if local(one) in _WORDS)
    return sum(len("".join(text.split())) for text in words if text)


def _holds_scan(content: bytes) -> bool:
    package = opened(content, "zip")
    return any(
        is_scan(ending, package.read(name))
        for name in package.names
        if (ending := name.lower().rpartition(".")[2]) in ("pdf", *_TEXTS)
        and not name.startswith("__MACOSX/")
    )
