"""Whether a file is pictures of words without the words."""

from __future__ import annotations

from portal.files.carriers.package import office, opened
from portal.files.carriers.pdf import is_textless
from portal.files.carriers.xml import local, tree

_TEXT = "word/document.xml"
_PICTURES = "word/media/"


def is_scan(ending: str, content: bytes) -> bool:
    """Whether a PDF file, a Word file or one in a zip file shows pictures alone.

    Raises Refused for a file that cannot be read.
    """
    if ending == "pdf":
        return is_textless(content)
    if ending == "docx":
        return _is_album(content)
    return ending == "zip" and _holds_scan(content)


def _is_album(content: bytes) -> bool:
    package = office(content, "docx")
    if not any(name.startswith(_PICTURES) for name in package.names) or _TEXT not in package.names:
        return False
    words = (one.text for one in tree(package.read(_TEXT), "docx").iter() if local(one) == "t")
    return not any(text and not text.isspace() for text in words)


def _holds_scan(content: bytes) -> bool:
    package = opened(content, "zip")
    return any(
        is_scan(ending, package.read(name))
        for name in package.names
        if (ending := name.lower().rpartition(".")[2]) in ("pdf", "docx")
    )
