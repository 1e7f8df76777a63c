"""https://schema.org/NewsArticle: a notice."""

from __future__ import annotations

from portal import urls
from portal.illustrations import cover_of
from portal.linked_data.node import LANGUAGE, Node, address_of, node
from portal.linked_data.organisation import named, publisher
from portal.model.life import told
from portal.model.notice import Notice
from portal.model.reference import Column
from portal.public import Portal
from portal.wording import iso


def article(portal: Portal, notice: Notice, column: Column) -> Node:
    """A notice, written by the organisation it comes from."""
    return node(
        "NewsArticle",
        headline=notice.title,
        alternativeHeadline=notice.formal_title,
        description=notice.summary,
        datePublished=iso(notice.published),
        dateModified=_modified(notice),
        author=named(portal, notice.source or portal.township.full_name),
        publisher=publisher(portal),
        image=_image(portal, notice),
        articleSection=column.name,
        keywords=list(notice.tags),
        inLanguage=LANGUAGE,
        mainEntityOfPage=address_of(portal, notice),
    )


def _modified(notice: Notice) -> str:
    """The last change readers were told of; a day, because no time is recorded."""
    days = (update.on for update in told(notice.updates)[:1])
    return next((iso(day) for day in days if day > notice.published.date()), iso(notice.published))


def _image(portal: Portal, notice: Notice) -> str:
    cover = cover_of(portal, notice)
    return "" if cover is None else urls.absolute(portal.site_url, urls.picture(cover.name))
