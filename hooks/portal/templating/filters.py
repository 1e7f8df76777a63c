"""The filters every template can use: links, dates, amounts, telephone numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from portal import urls, wording
from portal.hosting import versioned
from portal.model.life import told
from portal.model.results import unit_of
from portal.spoken import name_aloud


def template_filters(versions: Mapping[str, str]) -> dict[str, Callable[..., Any]]:
    """Filters every template can use; ``versions`` of the assets by path."""

    @pass_context
    def asset(context: Context, path: str) -> str:
        return _href(context, versioned(path, versions))

    return {
        "asset": asset,
        "href": _href,
        "day": wording.day,
        "short_day": wording.short_day,
        "moment": wording.moment,
        "iso": wording.iso,
        "until": wording.until,
        "weekday": wording.weekday,
        "span": wording.span,
        "amount": wording.amount,
        "change": wording.change,
        "quantity": wording.quantity,
        "grouped": wording.grouped,
        "unit": unit_of,
        "told": told,
        "paragraphs": wording.paragraphs,
        "tel": wording.tel,
        "digits": wording.digits,
        "article_label": wording.article_label,
        "calls": _calls,
        "unbroken": _unbroken,
        "name_aloud": name_aloud,
    }


def _calls(text: str) -> Markup:
    """Plain text in which every telephone number can be tapped."""
    parts = wording.PHONE.split(text)
    link = Markup('<a href="{}">{}</a>').format
    return Markup("").join(
        link(wording.tel(part), part) if index % 2 else part for index, part in enumerate(parts)
    )


def _unbroken(text: str) -> Markup:
    """Plain text in which no line ends inside a day, an hour or a telephone number."""
    whole = Markup('<span class="whole">{}</span>').format
    return Markup("").join(
        whole(piece) if is_whole else piece for piece, is_whole in wording.in_pieces(text)
    )


@pass_context
def _href(context: Context, path: str) -> str:
    """A path as a link from the page being written; from the 404 page, below the root."""
    page = context.get("page")
    if page is None:
        return f"{str(context['base_url']).rstrip('/')}/{path}"
    return urls.relative(path, page.url)
