"""What the text of an address may look like."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"/(?:[A-Za-z0-9_-]+/)+")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_page_name(name: str) -> bool:
    """Whether a file's stem can stand in an address as it is: ``[a-z0-9-]``."""
    return _NAME.fullmatch(name) is not None


def is_address(text: str) -> bool:
    """Whether a text is the address of a page on this site: ``/news/2024/old-name/``."""
    return _ADDRESS.fullmatch(text) is not None


def path_of_address(address: str) -> str:
    """The path of an address on this site; ``/news/2025/heat/`` gives ``news/2025/heat/``."""
    return address.removeprefix("/")
