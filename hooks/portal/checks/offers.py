"""Every file that some page hands out as it is, with what it says of it; and every picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

from portal import urls
from portal.assets import asset_path, attachments_of, cover_path, file_of, notice_path
from portal.checks.content import Content
from portal.checks.links.written import line_of
from portal.errors import Problem
from portal.model.base import Document
from portal.model.notice import Notice
from portal.model.official_document import OfficialDocument
from portal.model.public_notice import PublicNotice
from portal.placing import plain_text

_LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)


@dataclass(frozen=True)
class Offer:
    """One file in one place where it can be fetched."""

    path: str
    """Below docs/."""
    place: Problem
    """A problem without words at the line that names the file."""
    checked_by: str | None
    """Who compared the words of a scan with :attr:`said`."""
    about: str
    """What the page and its link call it."""
    said: str
    """What stands beside it for people, and for the guard, to read."""
    into: str = "正文"
    """Where the words of a scan are to be written."""


def offers(content: Content) -> Iterator[Offer]:
    """Every file that a page offers or links to, drafts included."""
    for document in content.documents():
        if not (isinstance(document, Notice) and document.withdrawn):
            yield from _of_document(document, content)
    for record in content.of(OfficialDocument):
        said = f"{record.summary or ''}{record.full_text or ''}"
        place = record.origin.problem(("file",), "")
        if record.file:
            yield Offer(file_of(record), place, record.checked_by, record.title, said)
    for notice in content.of(PublicNotice):
        yield from _of_notice(notice, content)


def _of_notice(notice: PublicNotice, content: Content) -> Iterator[Offer]:
    """What holds names goes with the list: the words of its scan stand there, not in what stays."""
    is_over = notice.withdrawn is not None or notice.window.last < content.now.date()
    people = "".join(f"{one.person}{one.unit or ''}{one.matter or ''}" for one in notice.roll)
    for index, one in enumerate(notice.attachments):
        place = notice.origin.problem(("attachments", index, "file"), "")
        about = f"{notice.title}{one.title}"
        if not one.holds_names:
            said, into = notice.summary, "“摘要”"
        elif is_over:
            continue
        else:
            said, into = (f"{people}{notice.summary}" if people else ""), "“名单”"
        yield Offer(notice_path(one), place, one.checked_by, about, said, into)


def _of_document(document: Document, content: Content) -> Iterator[Offer]:
    body = content.bodies.get(document.src_uri)
    said = plain_text(body.html) if body else ""
    field = "attachments" if isinstance(document, Notice) else "forms"
    for index, one in enumerate(attachments_of(document)):
        place = document.origin.problem((field, index, "file"), "")
        checked_by = one.checked_by or document.checked_by
        about = f"{document.title}{one.title}"
        yield Offer(asset_path(document, one.file), place, checked_by, about, said)
    for link in body.links if body else ():
        if link.path in content.assets and link.path and not link.is_image:
            line = line_of(document, link.written)
            place = Problem(document.origin.source, line, "正文", "")
            about = f"{document.title}{_called(body.html, link.path) if body else ''}"
            yield Offer(link.path, place, document.checked_by, about, said)


def _called(html: str, path: str) -> str:
    """What the links to a file are called."""
    target = f'href="site:{quote(urls.file_address(path))}"'
    return "".join(plain_text(words) for tag, words in _LINK.findall(html) if target in tag)


def pictures_shown(content: Content) -> Iterator[tuple[str, Problem]]:
    """Every picture a document shows, by path below docs/, with a problem without words there."""
    for document in content.documents():
        if isinstance(document, Notice) and document.withdrawn:
            continue
        if isinstance(document, Notice) and document.cover:
            yield cover_path(document), document.origin.problem(("cover", "file"), "")
        body = content.bodies.get(document.src_uri)
        for link in body.links if body else ():
            if link.is_image and link.path:
                line = line_of(document, link.written)
                yield link.path, Problem(document.origin.source, line, "正文", "")


def name_of(offer: Offer) -> str:
    """The file as messages name it."""
    return unquote(offer.path.rpartition("/")[2])
