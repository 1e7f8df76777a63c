"""Every feed file of a site by its path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from portal import urls
from portal.feeds.archive import Month, archived_months, last_change, live, month_of, newest_first
from portal.feeds.atom import atom
from portal.feeds.channels import Channel, Form, channels
from portal.feeds.document import FeedDocument
from portal.feeds.item import Item, Trace
from portal.feeds.items import Files, gone, items
from portal.feeds.json_feed import json_feed
from portal.feeds.opml import opml
from portal.feeds.rss import rss
from portal.listing import group, neighbours
from portal.public import Portal

WRITERS: Final = {"xml": rss, "atom": atom, "json": json_feed}
"""What writes a document, by the key of its form."""
_ARCHIVED: Final = ("xml", "atom")
"""JSON Feed has no archives."""


def feed_files(portal: Portal, files: Files) -> dict[str, bytes]:
    """Live feeds, archives and the list of all feeds; nothing where there is no feed."""
    found = channels(portal)
    if not found:
        return {}
    documents = _documents(found, items(portal, files), gone(portal))
    written = {d.form.path: WRITERS[d.form.key](portal, d) for d in documents}
    return written | {urls.FEEDS_OPML: opml(portal, found)}


def _documents(
    found: Sequence[Channel], told: Sequence[Item], withdrawn: Sequence[Trace]
) -> Iterator[FeedDocument]:
    everything = found[0]
    traces: list[Trace] = [*told, *withdrawn]
    months = archived_months(traces)
    for channel in found:
        own = [item for item in told if channel.topic in item.topics]
        changed = last_change(trace for trace in traces if channel.topic in trace.topics)
        for form in channel.forms:
            history = _newest(months, form) if channel is everything else {}
            yield FeedDocument(
                channel=channel, form=form, items=live(own), updated=changed, history=history
            )
    yield from _archives(everything, told, traces, months)


def _newest(months: Sequence[Month], form: Form) -> dict[str, str]:
    return _around(form, before=months[-1] if months else None)


def _archives(
    everything: Channel,
    told: Sequence[Item],
    traces: Sequence[Trace],
    months: Sequence[Month],
) -> Iterator[FeedDocument]:
    items_of, traces_of = group(told, month_of), group(traces, month_of)
    for form in everything.forms:
        for before, month, after in neighbours(months) if form.key in _ARCHIVED else ():
            yield FeedDocument(
                channel=everything,
                form=Form(form.key, urls.feed_archive(*month, form.key)),
                items=newest_first(items_of.get(month, ())),
                updated=last_change(traces_of[month]),
                is_archive=True,
                history={"current": form.path, **_around(form, before, after)},
            )


def _around(form: Form, before: Month | None, after: Month | None = None) -> dict[str, str]:
    months = {"prev-archive": before, "next-archive": after}
    if form.key not in _ARCHIVED:
        return {}
    return {rel: urls.feed_archive(*month, form.key) for rel, month in months.items() if month}
