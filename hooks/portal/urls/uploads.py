"""Where files that editors put below docs/ are published."""

from __future__ import annotations

import re
from hashlib import sha256

_FILE_STEP = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def file_address(path: str) -> str:
    """Where a file below docs/ is published: in letters that every server and system takes alike.

    A step that has others gets a number made from the step alone, so that it stays when the file
    is replaced; readers save the file under its Chinese name, which the link tells.
    """
    return "/".join(map(_ascii_step, path.split("/")))


def _ascii_step(step: str) -> str:
    if not step or _FILE_STEP.fullmatch(step):
        return step
    _, dot, ending = step.rpartition(".")
    number = sha256(step.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    is_plain = ending.isascii() and ending.isalnum()
    return f"file-{number}{dot}{ending.lower()}" if dot and is_plain else f"file-{number}"
