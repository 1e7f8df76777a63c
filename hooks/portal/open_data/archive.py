"""A zip file whose bytes depend on nothing but its content."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time an entry can carry (APPNOTE 4.4.6); the same for every entry."""
_UNIX: Final = 3


def zip_bytes(files: Mapping[str, bytes]) -> bytes:
    """The files by name, in the order given."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX  # else the system that builds would show
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return target.getvalue()
