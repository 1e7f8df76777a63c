"""Tables and lists of people: they belong into a public notice, from which they go in time.

Only a column, or a line, with such a heading is looked at, and in files lines that are a list.
Prose is never searched for names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from portal.assets import notice_path
from portal.checks.content import Content
from portal.errors import Problem
from portal.files.finished.page import page_passages
from portal.model.base import Document
from portal.model.public_notice import PLACE, PublicNotice
from portal.privacy.columns.private import named_among
from portal.privacy.people.columns import is_own_name

BELONGS: Final = f"名单写进 {PLACE} 的公示，公示期满自动撤下；是职务分工的，只写职务，不写姓名"
_COLUMN: Final = "有写姓名的一栏，里面填了人"
_BEGIN: Final = "<table"
_TAG = re.compile(r"<[^>]+>")


def problems(content: Content) -> Iterator[Problem]:
    """A table with names in a page, and a file with names that is not marked as such."""
    for document in content.documents():
        body = content.bodies.get(document.src_uri)
        if body is not None and _BEGIN in body.html:
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
    named = {path: one for path, one in content.natures.items() if one.names_at}
    for path, one in sorted(named.items()):
        if path not in marked:
            remedy = "在公示的这个附件下面写 含姓名: 是" if path in offered else BELONGS
            message = "从这里起一行写一个人，是一份名单" if one.listed_at else _COLUMN
            yield Problem(f"docs/{path}", 0, one.listed_at or one.names_at, message, remedy)


def _tables(document: Document, html: str) -> Iterator[Problem]:
    cells = [(one.heading, one.text) for one in page_passages(html.encode())]
    told = zip(cells, named_among(cells), strict=True)
    heading = next(("".join(one.split()) for (one, _), is_named in told if is_named), "")
    if heading:
        column = "一栏写着姓名" if is_own_name(heading) else f"“{heading}”一栏"
        message = f"表格里有{column}，网页会一直留着这些人的名字"
        line = _line(document, heading)
        yield Problem(document.origin.source, line, "正文", message, BELONGS)


def _plain(cell: str) -> str:
    return "".join(unescape(_TAG.sub("", cell)).split())


def _line(document: Document, heading: str) -> int:
    """The first line of a table that has the heading; tables are written with | or as HTML."""
    for number, line in enumerate(document.body.split("\n")):
        if heading in _plain(line) and ("|" in line or "<t" in line):
            return document.body_line + number
    return document.body_line
