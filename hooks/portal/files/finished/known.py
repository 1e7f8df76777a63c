"""What a finished site says again and again: looked at once, as long as nothing is in it.

Pages share their frame, and feeds and lists repeat what pages say. A line that told nothing
private once tells nothing in another file either; only numbers run over the end of a line, so
lines that begin or end with a digit are looked at again. Where anything is found, the whole file
is read as if nothing were known, so that no problem depends on what was read before.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from portal.files.finished.page import page_passages
from portal.privacy.allowed import Allowed
from portal.privacy.columns.headings import private_heading
from portal.privacy.columns.values import is_private
from portal.privacy.passage import MadeFrom, Passage
from portal.privacy.scan import scan

_TABLE: Final = "<table"
_REGION = re.compile(
    r"<(table|style|script|title|textarea|template)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL
)
"""Parts of a page in which a line alone would be read otherwise."""
_LOOSE = re.compile(r"</?t(?:able|[rdh])\b|</?(?:style|script|textarea|template)\b|<!", re.I)
"""Begin or end of such a part whose other end is missing."""
_DOCTYPE: Final = "<!doctype html>"
_CUT_TAG = re.compile(r"[0-9]</?[a-zA-Z][^<>\n]{0,80}\n")
"""A tag over two lines inside a number; the guard reads past it."""
_PAGE_EDGE = re.compile(r"\A(?:\s|<[^<>]*>)*[\dXx]|[\dXx](?:[ ./-]|\s|<[^<>]*>)*\Z|&#")
"""A line of a page whose words begin or end with a digit, or may do so."""
_EDGE = re.compile(r"\A\s*[\dXx]|[\dXx][\s./-]*\Z|[&\\]")
"""The same for a line of text; a digit can be spelt."""
_GAP: Final = "。"
"""A line over which nothing runs."""


class Known:
    """Stretches of the files of one run that told nothing."""

    def __init__(self, allowed: Allowed) -> None:
        # Whether an address is allowed depends on the lines around it.
        self._allowed = Allowed(mobiles=allowed.mobiles, accounts=allowed.accounts)
        self._parts: set[str] = set()
        self._lines: set[str] = set()
        self._headings: dict[str, bool] = {"": False}

    def page_is_clean(self, text: str) -> bool:
        """Whether a page tells nothing private; False also where that takes a whole look."""
        parts = _parts(text.removeprefix(_DOCTYPE))
        if parts is None:
            return False
        new = {part for part in parts if part not in self._parts}
        if any(part.startswith(_TABLE) for part in new):
            # Headings hold for the tables below too.
            new |= {part for part in parts if part.startswith(_TABLE)}
        if not self.are_clean(
            page_passages("\n".join(_left(parts, new, _PAGE_EDGE, "<hr>")).encode())
        ):
            return False
        self._parts |= new
        return True

    def are_clean(self, passages: Iterable[Passage]) -> bool:
        """Whether passages tell nothing private."""
        lines: list[str] = []
        for passage in passages:
            if self._is_private(passage.heading) and is_private(
                passage.text, passage.heading, self._allowed
            ):
                return False
            if passage.made_from is not MadeFrom.AGAIN:
                lines += (*passage.text.split("\n"), _GAP)
        new = set(lines) - self._lines
        left = "\n".join(_left(lines, new, _EDGE, _GAP))
        if _CUT_TAG.search(left) or scan(left, self._allowed):
            return False
        self._lines |= new
        return True

    def _is_private(self, heading: str) -> bool:
        if heading not in self._headings:
            self._headings[heading] = private_heading(heading) is not None
        return self._headings[heading]


def _left(
    parts: Sequence[str], new: Container[str], edge: re.Pattern[str], gap: str
) -> Iterator[str]:
    """What must be looked at, with one ``gap`` for each run of parts that need not."""
    is_gap = True
    for part in parts:
        is_left = part in new or edge.search(part) is not None
        if is_left:
            yield part
        elif not is_gap:
            yield gap
        is_gap = not is_left


def _parts(text: str) -> list[str] | None:
    """A page in parts that are read alike wherever they stand; None where it has none."""
    regions = list(_REGION.finditer(text))
    bounds = [0, *(bound for one in regions for bound in one.span()), len(text)]
    beside = [text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    if _LOOSE.search("\n".join(beside)):
        return None
    return [*(one[0] for one in regions), *(line for one in beside for line in _lines(one))]


def _lines(text: str) -> Iterator[str]:
    """Lines of a page, those together over which a tag or a quoted value runs."""
    held: list[str] = []
    for line in text.split("\n"):
        held.append(line)
        whole = "\n".join(held) if len(held) > 1 else line
        if whole.count("<") == whole.count(">") and not whole.count('"') % 2:
            yield whole
            held.clear()
    if held:
        yield "\n".join(held)
