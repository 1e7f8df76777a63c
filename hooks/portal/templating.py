"""What templates can call: links, dates, amounts; all of it pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from portal import urls, wording
from portal.assets import asset_path, cover_path
from portal.feeds.channels import channel_finder, channels
from portal.files.facts import FileFacts
from portal.ical.timetables import archives, timetable_finder
from portal.linked_data.page import nodes_of
from portal.linked_data.script import script_of
from portal.model.base import Document, Record
from portal.model.families import KINDS
from portal.model.life import Attachment, told
from portal.model.names import chinese
from portal.model.notice import Notice
from portal.model.results import unit_of
from portal.model.service import Service
from portal.pages import home
from portal.pages.spec import Crumb, PageSpec
from portal.placing import in_page, with_notes
from portal.public import Portal
from portal.qr import qr_svg
from portal.states import changes_of


@dataclass(frozen=True)
class Download:
    """An attachment as a page shows it."""

    title: str
    path: str
    """Below the site's root, percent-encoded."""
    kind: str
    size: str


def template_globals(
    portal: Portal,
    specs: Mapping[str, PageSpec],
    files: Mapping[str, FileFacts],
    menu: tuple[Crumb, ...],
    products: Mapping[str, bytes],
) -> dict[str, Any]:
    """Names every template can use; ``specs`` by ``src_uri``, ``products`` by path."""

    def spec_of(page: Any) -> PageSpec | None:
        return specs.get(page.file.src_uri) if page else None

    def attachment(document: Document, item: Attachment) -> Download:
        return download(item.title, asset_path(document, item.file))

    def download(title: str, path: str) -> Download:
        facts = files[path]
        size = wording.file_size(facts.size_bytes)
        return Download(title, quote(facts.path), facts.kind, size)

    def cover_of(notice: Notice) -> str:
        return quote(cover_path(notice))

    def size_of(path: str) -> str:
        return wording.file_size(len(products[path]))

    def linked_data(spec: PageSpec) -> Markup:
        return script_of(nodes_of(portal, spec))

    def service_notice(service: Service) -> wording.ServiceNotice | None:
        return wording.service_notice(service.state, portal.now)

    return {
        "portal": portal,
        "urls": urls,
        "menu": menu,
        "spec_of": spec_of,
        "attachment": attachment,
        "download": download,
        "cover_of": cover_of,
        "size_of": size_of,
        "channel_of": channel_finder(portal),
        "timetable_of": timetable_finder(portal),
        "calendar_archives": archives(portal, products),
        "everything": next(iter(channels(portal)), None),
        "chinese": chinese,
        "qr_svg": qr_svg,
        "kind_of": kind_of,
        "changes_of": changes_of,
        "linked_data": linked_data,
        "subscribable": urls.src_uri(urls.SUBSCRIBE) in specs,
        "service_notice": service_notice,
        "service_words": {
            urls.path_of(service): notice.word
            for service in portal.services
            if (notice := service_notice(service)) is not None
        },
        "TILES": home.TILES,
        "NOTICES": home.NOTICES,
    }


def kind_of(record: Record) -> str:
    """The key of a record's family: ``services``. Raises KeyError for a part of a record."""
    return KINDS[type(record)]


def template_filters() -> dict[str, Callable[..., Any]]:
    """Filters every template can use."""
    return {
        "href": _href,
        "in_page": _in_page,
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
    }


def _calls(text: str) -> Markup:
    """Plain text in which every telephone number can be tapped."""
    parts = wording.PHONE.split(text)
    link = Markup('<a href="{}">{}</a>').format
    return Markup("").join(
        link(wording.tel(part), part) if index % 2 else part for index, part in enumerate(parts)
    )


@pass_context
def _href(context: Context, path: str) -> str:
    """A path as a link from the page being written; from the 404 page, below the root."""
    page = context.get("page")
    if page is None:
        return f"{str(context['base_url']).rstrip('/')}/{path}"
    return urls.relative(path, page.url)


@pass_context
def _in_page(context: Context, html: str) -> Markup:
    """A rendered body for the page being written; a changed service is marked at its link."""
    marked = with_notes(html, context["service_words"])
    return Markup(in_page(marked, context["page"].url))  # noqa: S704  # sanitised in render.py
