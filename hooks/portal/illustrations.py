"""What is to be made of the pictures of public pages, and which stands for a page elsewhere."""

from __future__ import annotations

from portal.assets import cover_path, documents, shown
from portal.images.picture import Derivative, Picture
from portal.model.base import Document
from portal.model.notice import Notice
from portal.public import Portal


def cover_of(portal: Portal, notice: Notice) -> Derivative | None:
    """The cover of a notice as every feed reader shows it; None without one."""
    picture = portal.pictures.get(cover_path(notice))
    return picture.whole if picture else None


def sign_of(portal: Portal, path: str | None) -> Derivative | None:
    """A small picture of every page, the smallest that is made of it; None without one."""
    picture = portal.pictures.get(path or "")
    return picture.candidates[0] if picture and picture.candidates else None


def share_picture_of(portal: Portal, document: Document) -> Derivative | None:
    """The square that stands for a document on a share card: of its cover, else its first photo.

    ``width`` and ``height`` are equal, 300 to 600 pixels; ``media_type`` is that of JPEG. None
    where no picture is large enough. Every square this function names is published.
    """
    squares = (picture.square for picture in shown(portal, document))
    return next((square for square in squares if square is not None), None)


def derivatives(portal: Portal) -> dict[Picture, tuple[Derivative, ...]]:
    """Everything to be made, by its original."""
    wanted: dict[Picture, dict[Derivative, None]] = {}
    for document in documents(portal):
        cover = cover_of(portal, document) if isinstance(document, Notice) else None
        elsewhere = {cover, share_picture_of(portal, document)}
        for picture in shown(portal, document):
            further = [one for one in (picture.whole, picture.square) if one in elsewhere]
            made = [*picture.candidates, *(one for one in further if one is not None)]
            wanted.setdefault(picture, {}).update(dict.fromkeys(made))
    for path in sorted(portal.township.signs):
        sign = sign_of(portal, path)
        if sign is not None:
            wanted.setdefault(portal.pictures[path], {})[sign] = None
    return {picture: tuple(found) for picture, found in wanted.items() if found}
