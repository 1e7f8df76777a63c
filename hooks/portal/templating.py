"""What templates can call: links, dates, amounts; all of it pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from portal import urls, wording
from portal.alerts import alerts_on, end_of_alert, key_of, span_of
from portal.assets import asset_path, cover_path
from portal.feeds.channels import channel_finder, channels
from portal.files.facts import FileFacts
from portal.hosting import HEAD_DARK, HEAD_LIGHT, versioned
from portal.ical.timetables import archives, timetable_finder
from portal.illustrations import emblem_of
from portal.images.markup import tag
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
from portal.safety.policy import HEADERS, PAGE_POLICY
from portal.sharing.families import share_of
from portal.sharing.page_tags import page_tags_of
from portal.sharing.tags import page_title, tags_of
from portal.spoken import name_aloud
from portal.states import changes_of


@dataclass(frozen=True)
class Download:
    """An attachment as a page shows it."""

    title: str
    path: str
    """Below the site's root."""
    name: str
    """Under which it is saved: the title, with its ending."""
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
        name = wording.file_name(title, facts.kind)
        return Download(title, facts.path, name, facts.kind, size)

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
        "cover": _cover,
        "text_of": _text_of,
        "size_of": size_of,
        "channel_of": channel_finder(portal),
        "timetable_of": timetable_finder(portal),
        "calendar_archives": archives(portal, products),
        "everything": next(iter(channels(portal)), None),
        "alerts_on": alerts_on,
        "alert_key": key_of,
        "alert_end": end_of_alert,
        "alert_span": span_of,
        "PAGE_POLICY": PAGE_POLICY,
        "REFERRER": HEADERS["Referrer-Policy"],
        "HEAD_COLOURS": {"light": HEAD_LIGHT, "dark": HEAD_DARK},
        "chinese": chinese,
        "qr_svg": qr_svg,
        "share_of": partial(share_of, portal),
        "tags_of": partial(tags_of, portal),
        "AI_GENERATED": wording.AI_GENERATED,
        "emblem": emblem_of(portal),
        "page_tags_of": partial(page_tags_of, portal),
        "page_title": partial(page_title, site_name=portal.site_name),
        "kind_of": kind_of,
        "changes_of": changes_of,
        "linked_data": linked_data,
        "subscribable": urls.src_uri(urls.SUBSCRIBE) in specs,
        "searchable": urls.src_uri(urls.SEARCH) in specs,
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
        "name_aloud": name_aloud,
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
def _text_of(context: Context, html: str, *, begins_with_picture: bool) -> Markup:
    """A rendered body for the page being written; a changed service is marked at its link."""
    marked = with_notes(html, context["service_words"])
    pictures = context["portal"].pictures
    path = context["page"].url
    placed = in_page(marked, path, pictures, begins_with_picture=begins_with_picture)
    return Markup(placed)  # noqa: S704  # sanitised in render.py


@pass_context
def _cover(context: Context, notice: Notice) -> Markup:
    """The cover of a notice above its text; it loads at once."""
    if notice.cover is None:
        return Markup()
    picture = context["portal"].pictures[cover_path(notice)]
    words = Markup(' alt="{}"').format(notice.cover.alt)
    image = tag(picture, words, urls.up(context["page"].url), is_lazy=False)
    return Markup(image)  # noqa: S704  # made of paths, numbers and escaped words
