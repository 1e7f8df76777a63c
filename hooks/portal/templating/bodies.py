"""A text and its cover, placed in the page being written."""

from __future__ import annotations

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from portal import urls
from portal.assets import cover_path
from portal.images.markup import tag
from portal.model.notice import Notice
from portal.placing import in_page, with_notes


@pass_context
def text_of(context: Context, html: str, *, begins_with_picture: bool) -> Markup:
    """A rendered body for the page being written; a changed service is marked at its link."""
    marked = with_notes(html, context["service_words"])
    pictures = context["portal"].pictures
    path = context["page"].url
    placed = in_page(marked, path, pictures, begins_with_picture=begins_with_picture)
    return Markup(placed)  # noqa: S704  # sanitised in render.py


@pass_context
def cover(context: Context, notice: Notice) -> Markup:
    """The cover of a notice above its text; it loads at once."""
    if notice.cover is None:
        return Markup()
    picture = context["portal"].pictures[cover_path(notice)]
    words = Markup(' alt="{}"').format(notice.cover.alt)
    image = tag(picture, words, urls.up(context["page"].url), is_lazy=False)
    return Markup(image)  # noqa: S704  # made of paths, numbers and escaped words
