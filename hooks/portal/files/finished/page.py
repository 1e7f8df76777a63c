"""What a page says: its text, its tables, and what stands in attributes, unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import chain
from typing import Final

from portal.files.carriers.plain import decoded
from portal.files.tables.headed import told_cells
from portal.files.tables.lines import told_lines
from portal.files.tables.markup import PageTables
from portal.privacy.passage import Passage

_INLINE: Final = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn"),
        *("em", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s"),
        *("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    )
)
"""Elements inside a line: a number may run through them."""
_SILENT: Final = frozenset({"style"})
_MADE: Final = frozenset(
    (
        *("class", "id", "style", "d", "points", "viewbox", "integrity"),
        *("nonce", "srcset", "sizes", "for", "transform", "width", "height"),
        *("aria-labelledby", "aria-describedby", "aria-controls", "headers", "fill", "stroke"),
    )
)
"""Attributes that hold no words."""


class _Reader(HTMLParser):
    """Gathers text, attributes and rows while the parser walks the page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.attributes: list[str] = []
        self.tables = PageTables(text)
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self._within = ""
        self._is_begun = False
        """Whether a line has just been begun: blanks after ``<br>`` are not shown."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element: a line, a cell; note its attributes."""
        self._within = tag if tag in _SILENT else ""
        self.attributes += (value for name, value in attrs if value and name not in _MADE)
        if tag not in _INLINE:
            self.text.append("\n")
        self._is_begun = tag == "br"
        start = self._place()
        end = start + len(self.get_starttag_text() or "")
        self.tables.begin(tag, dict(attrs), self.getpos()[0], (start, end))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin and end an element; ``<br/>`` is one line end and not two."""
        self.handle_starttag(tag, attrs)
        if tag != "br":
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element, and the cell if it is one."""
        self._within = ""
        if tag not in _INLINE:
            self.text.append("\n")
        self.tables.end(tag, self._place())

    def handle_data(self, data: str) -> None:
        """Take text that is seen or could be."""
        if self._within not in _SILENT:
            self.text.append(data.lstrip() if self._is_begun else data)
            self._is_begun = False
            self.tables.say(data)

    def handle_comment(self, data: str) -> None:
        """Take what a comment says, which anybody can read."""
        self.attributes.append(data)

    def _place(self) -> int:
        """Where the tag begins that the parser has come to."""
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Read ``<![`` as browsers do, as a comment; the library stops at one it does not know."""
        return self.parse_bogus_comment(i, report)


def page_passages(content: bytes) -> Iterator[Passage]:
    """The text of a page, what its attributes and comments say, and what its tables tell."""
    reader = _read(decoded(content))
    yield Passage("网页文字", "".join(reader.text))
    yield Passage("网页属性", "\n".join(reader.attributes))
    yield from chain.from_iterable(_told(reader))
    yield from told_lines([Passage("网页文字", "".join(reader.text))])


def page_tables(text: str) -> Iterator[list[Passage]]:
    """What each table of a page tells beyond its words."""
    return _told(_read(text))


def _read(text: str) -> _Reader:
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    return reader


def _told(reader: _Reader) -> Iterator[list[Passage]]:
    for table in reader.tables.tables():
        yield told_cells(table)
