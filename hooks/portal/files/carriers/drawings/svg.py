"""Everything a vector drawing (SVG) says: text, titles, descriptions, comments."""

from __future__ import annotations

from collections.abc import Iterator

from portal.files.carriers.drawings.active import check_drawing
from portal.files.carriers.office.xml import everything, tree
from portal.privacy.passage import Passage


def drawing_passages(content: bytes) -> Iterator[Passage]:
    """Every stretch of text of a drawing. Raises Refused."""
    root = tree(content, "svg", takes_doctype=True)
    check_drawing(content, root)
    words = (
        "".join(str(part) for part in one.itertext())
        for one in root.iter("{http://www.w3.org/2000/svg}text")
    )
    yield from (Passage("图里的文字", text) for text in words if text.strip())
    yield from everything(root, "图里的说明")
