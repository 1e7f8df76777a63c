"""The list of all feeds that a reader can take over at once (OPML 2.0)."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from portal import urls
from portal.feeds.channels import Channel
from portal.public import Portal


def opml(portal: Portal, channels: Sequence[Channel]) -> bytes:
    """Every feed once, in its RSS form, under the names people see."""
    outlines = "".join(_outline(portal, channel) for channel in channels)
    title = escape(f"{portal.site_name}的全部订阅源")
    owner = escape(portal.township.full_name)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<opml version="2.0">\n'
        f"<head>\n<title>{title}</title>\n<ownerName>{owner}</ownerName>\n</head>\n"
        f"<body>\n{outlines}</body>\n"
        "</opml>\n"
    ).encode()


def _outline(portal: Portal, channel: Channel) -> str:
    attributes = {
        "type": "rss",
        "version": "RSS2",
        "text": channel.title,
        "title": channel.title,
        "description": channel.about,
        "language": "zh-CN",
        "htmlUrl": urls.absolute(portal.site_url, channel.page_path),
        "xmlUrl": urls.absolute(portal.site_url, channel.forms[0].path),
    }
    written = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<outline {written}/>\n"
