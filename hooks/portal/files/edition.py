"""Which edition of the engine reads and judges files: what another one found is not used."""

from __future__ import annotations

import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

_ENGINE: Final = Path(__file__).resolve().parents[1]
_CODE: Final = (
    "privacy",
    "files",
    "errors.py",
    "model/masked.py",
    "model/office_list.py",
    "text_source.py",
    "web_address.py",
)
"""Folders and files of the engine on which it depends what is found in a file."""
_LIBRARIES: Final = ("lxml", "openpyxl", "pillow", "pypdf", "python-docx", "python-stdnum")


def edition() -> str:
    """A name for that code, its libraries and the Python that runs them."""
    found = sha256(sys.version.encode())
    for name in _CODE:
        place = _ENGINE / name
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            found.update(file.read_bytes())
    for library in _LIBRARIES:
        with suppress(PackageNotFoundError):
            found.update(f"{library} {version(library)}\n".encode())
    return found.hexdigest()[:16]
