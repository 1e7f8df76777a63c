"""Whether a file is pictures of words without the words."""

from __future__ import annotations

from typing import Final

from portal.files.carriers.kinds import PICTURES
from portal.files.carriers.office.albums import pictures_shown
from portal.files.carriers.office.package import Package, office, opened
from portal.files.carriers.office.xml import local, tree
from portal.files.carriers.pdf.scans import is_textless
from portal.files.carriers.pictures.sheets_of_words import FEW, MOST_LOOKED_AT, fewest_letters
from portal.files.carriers.refused import Refused, broken
from portal.files.pixels.paper import shows_words
from portal.text_source import ending_of

_TEXTS: Final = {
    "docx": ("word/document.xml", "word/header", "word/footer", "word/footnotes"),
    "xlsx": ("xl/sharedStrings.xml", "xl/worksheets/sheet", "xl/drawings/drawing", "xl/charts/"),
    "pptx": ("ppt/slides/slide", "ppt/charts/", "ppt/diagrams/data"),
}
"""Parts whose words readers see, by the beginning of their names."""
_MEDIA: Final = {"docx": "word/media/", "xlsx": "xl/media/", "pptx": "ppt/media/"}
_WORDS: Final = ("t", "v")
"""Elements that hold words, and the figures of cells."""


def is_scan(ending: str, content: bytes) -> bool:
    """Whether a PDF file, an Office file or one in a zip file shows pictures alone.

    Raises Refused for a file that cannot be read.
    """
    try:
        return _is_scan(ending, content)
    except Refused:
        raise
    except Exception:  # a damaged part leads readers to whatever there is
        raise broken(ending) from None


def _is_scan(ending: str, content: bytes) -> bool:
    if ending == "pdf":
        return is_textless(content)
    if ending in _TEXTS:
        return _is_album(ending, office(content, ending))
    return ending == "zip" and _holds_scan(content)


def holds_pictures(ending: str, content: bytes) -> bool:
    """Whether a zip file hands out pictures, which can be of lists. Raises Refused."""
    return ending == "zip" and any(map(_is_picture, opened(content, "zip").names))


def _is_picture(name: str) -> bool:
    return ending_of(name) in PICTURES and not name.startswith("__MACOSX/")


def _is_album(ending: str, package: Package) -> bool:
    if not any(name.startswith(_MEDIA[ending]) for name in package.names):
        return False
    letters = sum(
        _letters(package.read(name), ending)
        for name in package.names
        if name.startswith(_TEXTS[ending]) and name.endswith(".xml")
    )
    return letters < FEW or letters < fewest_letters(_covered(ending, package, letters))


def _covered(ending: str, package: Package, letters: int) -> float:
    """How many pages pictures of words cover; they are looked at only if that can matter."""
    shown = list(pictures_shown(package, ending))
    if letters >= fewest_letters(sum(share for _, share in shown)):
        return 0.0
    shares: dict[str, float] = {}
    for name, share in shown:
        shares[name] = shares.get(name, 0.0) + share
    looked_at = sorted(shares, key=lambda name: (-shares[name], name))[:MOST_LOOKED_AT]
    others = {name for name in looked_at if not shows_words(package.read(name))}
    return sum(share for name, share in shown if name not in others)


def _letters(part: bytes, ending: str) -> int:
    words = (one.text for one in tree(part, ending).iter() if local(one) in _WORDS)
    return sum(len("".join(text.split())) for text in words if text)


def _holds_scan(content: bytes) -> bool:
    package = opened(content, "zip")
    return any(
        is_scan(ending, package.read(name))
        for name in package.names
        if (ending := ending_of(name)) in ("pdf", *_TEXTS) and not name.startswith("__MACOSX/")
    )
