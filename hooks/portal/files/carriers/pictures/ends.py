"""Where a picture ends by its own structure: what stands behind is no part of it."""

from __future__ import annotations

from portal.files.carriers.pictures.parts import END, parts


def picture_end(content: bytes) -> int | None:
    """The place behind the last byte of a picture; None where it does not end. Raises Refused."""
    return next((part.end for part in parts(content) if part.kind == END), None)
