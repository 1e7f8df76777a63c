"""Long numbers in bytes of which nothing else is known: drawings, what follows a picture.

Digits are looked for as one byte each (ASCII, GBK, UTF-8), as two (UTF-16 in either order, at
even and odd places) and as wide ones of GBK. In packed or random bytes a run of eleven is too
rare to matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.files.carriers.limits import MAX_STRETCHES
from portal.files.carriers.pictures.told import Told
from portal.files.carriers.refused import too_much
from portal.privacy.passage import Passage

FOLDER_VIEW: Final = b"\x00\x00\x00\x01Bud1"
"""How a ``.DS_Store`` begins, which names all files of its folder."""
_SIGN: Final = rb"[0-9Xx -]"
_FORMS: Final = (
    (re.compile(rb"[0-9]" + _SIGN + rb"{9,60}[0-9Xx]"), "ascii"),
    (re.compile(rb"(?:" + _SIGN + rb"\x00){11,60}"), "utf-16-le"),
    (re.compile(rb"(?:\x00" + _SIGN + rb"){11,60}"), "utf-16-be"),
    (re.compile(rb"(?:\xa3[\xb0-\xb9]){11,40}"), "gb18030"),
)
_SHORTEST: Final = 11
_FEWEST_KINDS: Final = 4


def figures_in(content: bytes, where: str, told: Told | None = None) -> Iterator[Passage]:
    """Every run of eleven digits or more not in ``told`` already, each once. Raises Refused."""
    told = told or Told()
    seen: set[str] = set()
    for form, encoding in _FORMS:
        for found in form.finditer(content):
            text = found[0].decode(encoding).strip()
            if text not in seen and _is_number(text):
                seen.add(text)
                if len(seen) > MAX_STRETCHES:
                    raise too_much(f"夹带的数字超过 {MAX_STRETCHES} 个")
                if not told.holds(text):
                    yield Passage(where, text)


def _is_number(text: str) -> bool:
    """Whether a run can be a number of somebody; tables in pictures repeat one byte."""
    digits = [sign for sign in text if sign.isdigit()]
    return len(digits) >= _SHORTEST and len(set(digits)) >= _FEWEST_KINDS
