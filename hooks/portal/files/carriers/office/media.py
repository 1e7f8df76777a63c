"""Pictures and drawings inside of an Office file, by what they are and not by their names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.files.carriers.drawings.metafiles import metafile_of, metafile_passages
from portal.files.carriers.drawings.svg import drawing_passages
from portal.files.carriers.pictures.kinds import picture_kind
from portal.files.carriers.pictures.reader import picture_passages
from portal.privacy.passage import Passage
from portal.text_source import ending_of

_DRAWING: Final = "svg"


def media_passages(name: str, content: bytes) -> Iterator[Passage] | None:
    """Every stretch of text of a picture or drawing; None for what is none. Raises Refused."""
    if ending_of(name) == _DRAWING and not picture_kind(content):
        return drawing_passages(content)
    if picture_kind(content):
        return picture_passages(content)
    metafile = metafile_of(content)
    return None if metafile is None else metafile_passages(metafile)
