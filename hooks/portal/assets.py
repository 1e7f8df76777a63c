"""Which files beside the pages are published: those that a public page refers to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Final

from portal import urls
from portal.model.base import Document
from portal.model.life import Attachment
from portal.model.notice import Notice
from portal.model.official_document import OfficialDocument
from portal.model.service import Service
from portal.public import Portal

IMAGE_TYPES: Final = {
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
}
"""Media type of a picture by the ending of its file."""


def attachments_of(document: Document) -> tuple[Attachment, ...]:
    """The files a document offers for download."""
    if isinstance(document, Notice):
        return document.attachments
    return document.forms if isinstance(document, Service) else ()


def asset_path(document: Document, file: str) -> str:
    """A file beside a document, as a path below docs/; begins with ``..`` if it leaves it."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(document.src_uri), file))


def cover_path(notice: Notice) -> str:
    """The picture that stands for a notice, as a path below docs/; empty for none."""
    return "" if notice.cover is None else asset_path(notice, notice.cover.file)


def file_of(record: OfficialDocument) -> str:
    """The file a numbered document offers, as a path below docs/; empty for none."""
    return posixpath.normpath(f"{urls.REGISTERS['documents']}{record.file}") if record.file else ""


def referred(portal: Portal) -> set[str]:
    """Paths below docs/ that some public page links to, shows or offers."""
    paths = {path for document in documents(portal) for path in _paths(portal, document)}
    return paths | {file_of(record) for record in portal.all_of(OfficialDocument)} - {""}


def documents(portal: Portal) -> Iterator[Document]:
    """Every public document whose text is shown."""
    yield from (
        *portal.notices,
        *portal.policies,
        *portal.services,
        *portal.needs,
        *portal.info,
    )


def _paths(portal: Portal, document: Document) -> Iterator[str]:
    yield from (asset_path(document, attachment.file) for attachment in attachments_of(document))
    if isinstance(document, Notice) and document.cover is not None:
        yield cover_path(document)
    yield from (link.path for link in portal.body(document).links if link.path)
