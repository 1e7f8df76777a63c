"""Pictures in a body: which file each of them shows, how large it is and when it is loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Final
from urllib.parse import unquote

from portal import urls
from portal.images.picture import Kind, Picture

Pictures = Mapping[str, Picture]
"""Pictures by their path below docs/."""

SIZES: Final = "(min-width: 680px) 646px, calc(100vw - 32px)"
"""How wide the column of a text is: 38em on a desktop, the screen without its margins below."""

_IMAGE = re.compile(r'<img((?:\s+[\w-]+="[^"]*")*)\s*/?>')
_SOURCE = re.compile(r'\s+src="site:([^"]*)"')


def in_page(html: str, pictures: Pictures, prefix: str, *, is_first: bool) -> str:
    """A body whose pictures have sizes to choose from, at addresses that begin with ``prefix``.

    They load when they come near; ``is_first`` says that the first one is loaded at once.
    """
    waiting = not is_first

    def place(found: re.Match[str]) -> str:
        nonlocal waiting
        picture = _picture(found[1], pictures)
        if picture is None:
            return found[0]
        image = tag(picture, _others(found[1]), prefix, is_lazy=waiting)
        waiting = True
        return image + _moving(picture, prefix, html, found.start())

    return _IMAGE.sub(place, html)


def in_feed(html: str, pictures: Pictures, prefix: str) -> str:
    """A body whose pictures are of one size, for readers that know nothing else."""

    def place(found: re.Match[str]) -> str:
        picture = _picture(found[1], pictures)
        if picture is None:
            return found[0]
        moving = _moving(picture, prefix, html, found.start())
        return f"<img{_file(picture, prefix)}{_others(found[1])}>{moving}"

    return _IMAGE.sub(place, html)


def tag(picture: Picture, others: str, prefix: str, *, is_lazy: bool) -> str:
    """The ``<img>`` of a page; ``others`` are further attributes, each with a space before it.

    ``loading`` stands first, for browsers that fetch a picture as soon as they read its address.
    """
    when = ' loading="lazy"' if is_lazy else ' fetchpriority="high"'
    choice = "".join(
        f"{', ' if index else ''}{prefix}{urls.picture(one.name)} {one.width}w"
        for index, one in enumerate(picture.candidates)
    )
    sizes = f' sizes="{SIZES}" srcset="{escape(choice)}"' if choice else ""
    return f"<img{when}{sizes}{_file(picture, prefix)}{others}>"


def _file(picture: Picture, prefix: str) -> str:
    is_made = bool(picture.candidates)
    path = urls.picture(picture.usual.name) if is_made else urls.file_address(picture.path)
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width else ""
    return f' src="{escape(prefix + path)}"{size}'


def _picture(attributes: str, pictures: Pictures) -> Picture | None:
    source = _SOURCE.search(attributes)
    return pictures.get(unquote(source[1])) if source else None


def _others(attributes: str) -> str:
    return _SOURCE.sub("", attributes)


def _moving(picture: Picture, prefix: str, html: str, start: int) -> str:
    """The way to an animation: it moves only for who asks (WCAG 2.2.2), and is heavy."""
    is_in_link = html.rfind("<a ", 0, start) > html.rfind("</a>", 0, start)
    if picture.kind is not Kind.MOVING or is_in_link:
        return ""
    return f' <a href="{escape(prefix + urls.file_address(picture.path))}">看动图</a>'
