"""A rendered body put in its place: addresses relative in a page, absolute in a feed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape

from portal import urls
from portal.images import markup
from portal.images.markup import Pictures

_TAG = re.compile(r"<[^>]+>")


def in_page(html: str, page_path: str, pictures: Pictures, *, begins_with_picture: bool) -> str:
    """HTML with internal addresses relative to the page at ``page_path``.

    ``begins_with_picture`` says that a reader sees the beginning of this text at once.
    """
    up = urls.up(page_path)
    html = markup.in_page(html, pictures, up, is_first=begins_with_picture)
    return html.replace('="site:"', f'="{urls.relative("", page_path)}"').replace(
        '="site:', f'="{up}'
    )


def with_notes(html: str, notes: Mapping[str, str]) -> str:
    """HTML in which a note stands behind each link to a path in ``notes``."""
    for path, note in notes.items():
        if f'"site:{path}' in html:
            link = re.compile(rf'<a href="site:{re.escape(path)}[#"].*?</a>', re.DOTALL)
            html = link.sub(rf"\g<0>（{escape(note)}）", html)
    return html


def in_feed(html: str, site_url: str, page_path: str, pictures: Pictures) -> str:
    """HTML with absolute addresses; fragments lead into the page at ``page_path``."""
    html = markup.in_feed(html, pictures, site_url)
    whole = html.replace('="site:', f'="{site_url}')
    return whole.replace('href="#', f'href="{site_url}{page_path}#')


def plain_text(html: str) -> str:
    """The words of an HTML fragment, tags and extra white space removed."""
    return " ".join(unescape(_TAG.sub("", html)).split())
