"""What a page says: its text, its tables, and what stands in attributes, unseen."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from portal.files.carriers.plain import decoded
from portal.files.tables.headed import told_cells
from portal.files.tables.markup import PageTables
from portal.privacy.passages import Passage

_INLINE: Final = frozenset(  # thirty quoted names are harder to read
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
"""Elements inside a line: a number may run through them."""
_SILENT: Final = frozenset({"style"})
_MADE: Final = frozenset(  # as above
    [
        "class",
        "id",
        "style",
        "d",
        "points",
        "viewbox",
        "integrity",
        "nonce",
        "srcset",
        "sizes",
        "for",
        "transform",
        "width",
        "height",
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "headers",
        "fill",
        "stroke",
    ]
)
"""Attributes that hold no words."""


class _Reader(HTMLParser):
    """Gathers text, attributes and rows while the parser walks the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.attributes: list[str] = []
        self.tables = PageTables()
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
        self.tables.begin(tag, dict(attrs), self.getpos()[0])

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
        self.tables.end(tag)

    def handle_data(self, data: str) -> None:
        """Take text that is seen or could be."""
        if self._within not in _SILENT:
            self.text.append(data.lstrip() if self._is_begun else data)
            self._is_begun = False
            self.tables.say(data)

    def handle_comment(self, data: str) -> None:
        """Take what a comment says, which anybody can read."""
        self.attributes.append(data)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Read ``<![`` as browsers do, as a comment; the library stops at one it does not know."""
        return self.parse_bogus_comment(i, report)


def page_passages(content: bytes) -> Iterator[Passage]:
    """The text of a page, what its attributes and comments say, and what its tables tell."""
    reader = _read(content)
    yield Passage("网页文字", "".join(reader.text))
    yield Passage("网页属性", "\n".join(reader.attributes))
    yield from _told(reader)


def page_cells(content: bytes) -> list[Passage]:
    """What the tables of a page tell beyond its words."""
    return list(_told(_read(content)))


def _read(content: bytes) -> _Reader:
    reader = _Reader()
    reader.feed(decoded(content))
    reader.close()
    return reader


def _told(reader: _Reader) -> Iterator[Passage]:
    for table in reader.tables.tables():
        yield from told_cells(table)
