"""What was packed by deflating (RFC 1951), unpacked as far as a limit."""

from __future__ import annotations

import zlib
from typing import Final

from portal.files.carriers.refused import too_much

ZLIB: Final = zlib.MAX_WBITS
"""Packed with the head of RFC 1950."""
GZIP: Final = 16 + zlib.MAX_WBITS
"""Packed with the head of RFC 1952."""


def inflated(packed: bytes, head: int, most: int, beyond: str) -> bytes:
    """The bytes that were packed; none where they are damaged.

    Raises Refused for more than so many, with words for what there is too much of.
    """
    unpacking = zlib.decompressobj(head)
    try:
        found = unpacking.decompress(packed, most)
    except zlib.error:
        return b""
    if unpacking.unconsumed_tail:
        raise too_much(beyond)
    return found
