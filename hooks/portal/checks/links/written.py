"""An address as an editor wrote it, and the line it stands in."""

from __future__ import annotations

import posixpath
from html import unescape
from urllib.parse import unquote

from portal.errors import Problem
from portal.model.base import Document
from portal.render import Link
from portal.web_address import as_taken
from portal.yaml_source.scalar import shortened


def beside(document: Document, path: str) -> str:
    """A path below docs/ as written in a document: relative to its own folder."""
    return posixpath.relpath(path, posixpath.dirname(document.src_uri))


def shown(link: Link) -> str:
    """An address as its editor wrote it, as far as anybody reads."""
    return shortened(unquote(link.written))


def at_link(document: Document, link: Link, message: str, remedy: str) -> Problem:
    """A problem at the line of a link."""
    return Problem(document.origin.source, line_of(document, link.written), "正文", message, remedy)


def line_of(document: Document, written: str) -> int:
    """The line a link stands in: that of its address in brackets, else of its text.

    Last comes an address in which signs are written as references: ``&#106;avascript:``.
    """
    for wanted in (f"]({written}", f"]({unquote(written)}", written, unquote(written)):
        head, found, _ = document.body.partition(wanted) if wanted else ("", "", "")
        if found:
            return document.body_line + head.count("\n")
    lines = enumerate(document.body.split("\n"), document.body_line)
    said = (number for number, line in lines if written and written in as_taken(unescape(line)))
    return next(said, document.body_line)
