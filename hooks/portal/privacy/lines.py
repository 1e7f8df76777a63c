"""On which line of a text something begins."""

from __future__ import annotations

import re
from bisect import bisect_left

from portal.privacy.finding import Finding


def one_line_end(text: str) -> str:
    """The text with a line feed at every line end, and every other sign at its place."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


class Lines:
    """The lines of a text, counted once however many findings ask for theirs."""

    def __init__(self, text: str) -> None:
        self._breaks = [found.start() for found in re.finditer("\n", text)]

    def of(self, found: Finding) -> int:
        """The line on which a finding begins, from 1."""
        return bisect_left(self._breaks, found.start) + 1
