"""The first line of a data file: where editors find the schema of what is below."""

from __future__ import annotations

import re

from portal import urls

_BOM = b"\xef\xbb\xbf"
_HEAD = re.compile(rb"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*(?:[ \t]*#[^\r\n]*\Z)?")
_COMMENT = re.compile(
    rb"^[ \t]*#[ \t]*yaml-language-server[ \t]*:[^\r\n]*(?:\r\n|\r|\n|\Z)", re.MULTILINE
)
_LINE_END = re.compile(rb"\r\n|\r|\n")


def comment(kind: str, site_url: str) -> str:
    """The line for a family's files, without its end; ``site_url`` ends with ``/``."""
    return f"# yaml-language-server: $schema={urls.absolute(site_url, urls.schema(kind))}"


def with_comment(data: bytes, kind: str, site_url: str) -> bytes:
    """A file whose first line is the comment; every other byte stays as it is.

    A comment of this sort that stands elsewhere above the records is taken away.
    """
    mark = _BOM if data.startswith(_BOM) else b""
    text = data.removeprefix(_BOM)
    found = _LINE_END.search(text)
    end = found[0] if found else b"\n"
    head = _HEAD.match(text)
    above = head.end() if head else 0
    rest = _COMMENT.sub(b"", text[:above]) + text[above:]
    return mark + comment(kind, site_url).encode() + end + rest
