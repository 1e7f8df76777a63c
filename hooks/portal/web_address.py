"""An address as a browser takes it, however it was written."""

from __future__ import annotations

import re
from typing import Final

_EDGES: Final = "".join(map(chr, range(0x21)))
_PASSED_OVER: Final = re.compile("[\t\n\r]")


def as_taken(address: str) -> str:
    """An address without the signs a browser passes over (WHATWG URL 4.4).

    ``java⏎script:`` runs as ``javascript:`` does.
    """
    return _PASSED_OVER.sub("", address.strip(_EDGES))
