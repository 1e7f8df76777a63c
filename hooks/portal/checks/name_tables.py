"""Tables of people: they belong into a public notice, from which they go in time.

Only a column, or a line, that is headed 姓名 is looked at. Prose is never searched for names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import Final

from portal.assets import notice_path
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Document
from portal.model.public_notice import PublicNotice
from portal.privacy.headings import is_name_heading

HEADING: Final = "姓名"
"""What a heading of names holds; which cells are such headings, ``privacy.headings`` says."""
BELONGS: Final = "名单写进 data/public_notices/ 的公示，公示期满自动撤下"
_TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
Table = list[list[str]]
"""Rows of cells as plain text without spaces."""


def problems(content: Content) -> Iterator[Problem]:
    """A table with names in a page, and a file with names that is not marked as such."""
    for document in content.documents():
        body = content.bodies.get(document.src_uri)
        if body is not None and HEADING in "".join(body.html.split()):
            yield from _tables(document, body.html)
    marked = {
        notice_path(one)
        for notice in content.of(PublicNotice)
        for one in notice.attachments
        if one.holds_names
    }
    offered = {
        notice_path(one) for notice in content.of(PublicNotice) for one in notice.attachments
    }
    named = {path: one.names_at for path, one in content.natures.items() if one.names_at}
    for path, where in sorted(named.items()):
        if path not in marked:
            remedy = "在公示的这个附件下面写 含姓名: 是" if path in offered else BELONGS
            yield Problem(f"docs/{path}", 0, where, f"有“{HEADING}”一栏，里面填了人", remedy)


def holds_names(table: Table) -> bool:
    """Whether somebody stands below or beside the word 姓名; an empty form is none."""
    return any(_is_named(table, row, column) for row, column in _headings(table))


def _headings(table: Table) -> Iterator[tuple[int, int]]:
    for row, cells in enumerate(table):
        yield from ((row, column) for column, cell in enumerate(cells) if is_name_heading(cell))


def _is_named(table: Table, row: int, column: int) -> bool:
    if row == 0:
        return any(cells[column] for cells in table[1:] if len(cells) > column)
    return any(
        left == table[row][column] and right and not is_name_heading(right)
        for left, right in pairwise(table[row])
    )


def _tables(document: Document, html: str) -> Iterator[Problem]:
    found = [holds_names(_cells(table[0])) for table in _TABLE.finditer(html)]
    if any(found):
        message = f"表格里有“{HEADING}”一栏，网页会一直留着这些人的名字"
        yield Problem(document.origin.source, _line(document), "正文", message, BELONGS)


def _cells(table: str) -> Table:
    return [[_plain(cell) for cell in _CELL.findall(row)] for row in _ROW.findall(table)]


def _plain(cell: str) -> str:
    return "".join(unescape(_TAG.sub("", cell)).split())


def _line(document: Document) -> int:
    """The first line of a table that has the word; tables are written with | or as HTML."""
    for number, line in enumerate(document.body.split("\n")):
        if HEADING in "".join(line.split()) and ("|" in line or "<t" in line):
            return document.body_line + number
    return document.body_line
