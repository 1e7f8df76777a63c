"""The names every template can use, a group of them for each thing a page shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from portal import urls, wording
from portal.alerts import alerts_on, end_of_alert, key_of, span_of
from portal.feeds.channels import channel_finder, channels
from portal.files.facts import FileFacts
from portal.ical.timetables import archives, timetable_finder
from portal.illustrations import sign_of
from portal.model.base import Record
from portal.model.families import KINDS
from portal.model.names import chinese
from portal.model.service import Service
from portal.pages import home
from portal.pages.spec import Crumb, PageSpec
from portal.public import Portal
from portal.qr import qr_svg
from portal.states import changes_of
from portal.templating.bodies import cover, text_of
from portal.templating.downloads import download_names
from portal.templating.head import head_names

Names = dict[str, Any]
"""What a template calls a thing, and the thing."""

_ALWAYS: Final[Names] = {
    "urls": urls,
    "cover": cover,
    "text_of": text_of,
    "alerts_on": alerts_on,
    "alert_key": key_of,
    "alert_end": end_of_alert,
    "alert_span": span_of,
    "chinese": chinese,
    "qr_svg": qr_svg,
    "AI_GENERATED": wording.AI_GENERATED,
    "changes_of": changes_of,
    "TILES": home.TILES,
    "NOTICES": home.NOTICES,
}
"""What is the same for every site."""


def template_globals(
    portal: Portal,
    specs: Mapping[str, PageSpec],
    files: Mapping[str, FileFacts],
    menu: tuple[Crumb, ...],
    products: Mapping[str, bytes],
) -> Names:
    """Names every template can use; ``specs`` by ``src_uri``, ``products`` by path."""
    return {
        **_ALWAYS,
        "portal": portal,
        "menu": menu,
        "standing_pages": _standing_pages(portal, menu),
        "emblem": sign_of(portal, portal.township.emblem),
        "police_badge": sign_of(portal, portal.township.police_badge),
        "kind_of": kind_of,
        **_page_names(specs),
        **_subscription_names(portal, products),
        **_service_names(portal),
        **download_names(files, products),
        **head_names(portal),
    }


def _standing_pages(portal: Portal, menu: tuple[Crumb, ...]) -> tuple[Crumb, ...]:
    """The pages about the site that are neither the first page nor in the menu."""
    told = {urls.HOME, *(entry.path for entry in menu)}
    pages = (Crumb(page.title, urls.path_of(page)) for page in portal.info)
    return tuple(page for page in pages if page.path not in told)


def kind_of(record: Record) -> str:
    """The key of a record's family: ``services``. Raises KeyError for a part of a record."""
    return KINDS[type(record)]


def _page_names(specs: Mapping[str, PageSpec]) -> Names:
    """What is known of the page being written, and which pages there are."""

    def spec_of(page: Any) -> PageSpec | None:
        return specs.get(page.file.src_uri) if page else None

    return {
        "spec_of": spec_of,
        "subscribable": urls.src_uri(urls.SUBSCRIBE) in specs,
        "searchable": urls.src_uri(urls.SEARCH) in specs,
    }


def _subscription_names(portal: Portal, products: Mapping[str, bytes]) -> Names:
    """The feeds and calendars a page offers."""
    return {
        "channel_of": channel_finder(portal),
        "timetable_of": timetable_finder(portal),
        "calendar_archives": archives(portal, products),
        "everything": next(iter(channels(portal)), None),
    }


def _service_names(portal: Portal) -> Names:
    """What has changed about a service, on its page and at every link to it."""

    def service_notice(service: Service) -> wording.ServiceNotice | None:
        return wording.service_notice(service.state, portal.now)

    words = {
        urls.path_of(service): notice.word
        for service in portal.services
        if (notice := service_notice(service)) is not None
    }
    return {"service_notice": service_notice, "service_words": words}
