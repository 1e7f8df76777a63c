"""Alerts above the pages: which of them stand on a page, and how a dismissed one is known again."""

from __future__ import annotations

from datetime import datetime
from zlib import crc32

from portal import urls
from portal.model.reference import Alert
from portal.model.types import begin_of, end_of
from portal.public import Portal
from portal.wording import until


def alerts_on(portal: Portal, path: str | None) -> tuple[Alert, ...]:
    """The alerts that run now and concern the page at ``path``; None is the page of no address."""
    return tuple(alert for alert in portal.alerts if concerns(alert, path))


def concerns(alert: Alert, path: str | None) -> bool:
    """Whether an alert stands on a page: on each one, or on those it names and below them.

    The home page is above every other; naming it means it alone.
    """
    if not alert.shown_on or path is None:
        return not alert.shown_on
    named = tuple(urls.path_of_address(address) for address in alert.shown_on)
    return path in named or path.startswith(tuple(one for one in named if one))


def end_of_alert(alert: Alert) -> datetime:
    """The moment from which an alert no longer holds; a page left open puts it away then."""
    return end_of(alert.end)


def span_of(alert: Alert) -> str:
    """From when to when an alert holds: 2026年11月20日至11月25日."""
    start, end = until(alert.start), until(alert.end)
    year = f"{begin_of(alert.start).year}年"
    return start if end == start else f"{start}至{end.removeprefix(year)}"


def key_of(alert: Alert) -> str:
    """What a browser keeps of a dismissed alert: another text, another key."""
    said = f"{alert.level.value} {alert.text}"
    return f"{crc32(said.encode()):08x}"
