"""Which files beside the pages are published: those that a public page refers to.

Of a picture that a page shows, what was made from it goes out; the original stays behind
unless a page offers it as a file of its own.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import Final

from portal import urls
from portal.images.picture import Picture
from portal.model.base import Document, Record
from portal.model.life import Attachment
from portal.model.notice import Notice
from portal.model.official_document import OfficialDocument
from portal.model.public_notice import NoticeAttachment, PublicNotice
from portal.model.service import Service
from portal.public import Portal
from portal.render import Body

IMAGE_ENDINGS: Final = ("gif", "jpeg", "jpg", "png", "webp")
"""Endings of the files of pictures that can stand for a page."""


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


def notice_path(attachment: NoticeAttachment) -> str:
    """A file beside the list of a public notice, as a path below docs/."""
    return posixpath.normpath(f"{urls.REGISTERS['public_notices']}{attachment.file}")


def shown_by(document: Document, body: Body) -> tuple[str, ...]:
    """Paths below docs/ of the pictures a document shows, the cover first, each once."""
    cover = cover_path(document) if isinstance(document, Notice) else ""
    pictures = (link.path for link in body.links if link.is_image)
    return tuple(dict.fromkeys(path for path in (cover, *pictures) if path))


def shown(portal: Portal, document: Document) -> tuple[Picture, ...]:
    """The pictures a public document shows, its cover first."""
    paths = shown_by(document, portal.body(document))
    return tuple(portal.pictures[path] for path in paths if path in portal.pictures)


def referred(portal: Portal) -> set[str]:
    """Paths below docs/ that some public page links to, shows or offers.

    A file that holds names is not among them once its notice is over, whoever links to it.
    """
    paths = {path for document in documents(portal) for path in _paths(portal, document)}
    noticed = (one for notice in portal.all_of(PublicNotice) for one in notice.attachments)
    paths |= {notice_path(attachment) for attachment in noticed}
    paths |= {file_of(record) for record in portal.all_of(OfficialDocument)} - {""}
    return paths - held_back(portal)


def searched(portal: Portal) -> set[str]:
    """Paths below docs/ of the attachments whose words lead to the page that offers them.

    What a withdrawn or expired notice offers is not among them, as the notice is not.
    """
    offering = (*portal.listed, *portal.services)
    paths = {asset_path(one, item.file) for one in offering for item in attachments_of(one)}
    paths |= {file_of(record) for record in portal.all_of(OfficialDocument)} - {""}
    return paths - held_back(portal)


def beside_lists(records: Iterable[Record]) -> set[str]:
    """Paths below docs/ of the files beside the lists of public notices, without a mark."""
    notices = (one for one in records if isinstance(one, PublicNotice))
    files = (one for notice in notices for one in notice.attachments)
    return {notice_path(one) for one in files if not one.holds_names}


def held_back(portal: Portal) -> set[str]:
    """Paths below docs/ of the files that hold names and whose notices do not run."""
    folder = urls.REGISTERS["public_notices"]
    return {posixpath.normpath(f"{folder}{name}") for name in portal.held_back}


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
    links = portal.body(document).links
    yield from (link.path for link in links if link.path and not link.is_image)
    yield from (picture.path for picture in shown(portal, document) if picture.is_published)
