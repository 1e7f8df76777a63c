"""One site examined: settings, records, bodies, pages and every problem, in one pass.

1. Read the settings and all content.
2. Refuse bodies over the limits, render the others.
3. Plan the public portal from the records that are sound.
4. Run every rule over everything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from portal import checks, urls
from portal.assets import referred
from portal.checks.activities.reach import is_beyond
from portal.checks.content import Content
from portal.checks.limits import body_problems
from portal.checks.references import has_dangling
from portal.errors import Problem, errors_of
from portal.files.facts import FileFacts, file_facts
from portal.load import Loaded, load
from portal.model.activity import Activity
from portal.model.base import Document, Record
from portal.model.notice import Notice
from portal.pages.plan import plan
from portal.pages.spec import PageSpec, last_change
from portal.public import Portal
from portal.publishing import is_public, publish
from portal.render import Body, Renderer
from portal.schedule import next_change
from portal.settings import Settings, read_settings


@dataclass(frozen=True, kw_only=True)
class Site:
    """A sound site, ready to be written."""

    settings: Settings
    portal: Portal
    specs: Mapping[str, PageSpec]
    """Every page by its ``src_uri``."""
    files: Mapping[str, FileFacts]
    """Published files beside the pages, by path."""
    next_change: datetime | None
    """When the output will next differ without anybody editing."""
    updated: date | None
    """The last change of any page; None where no page has a day."""


@dataclass(frozen=True, kw_only=True)
class Examined:
    """What was found: a site if it is sound, and every problem either way."""

    site: Site | None
    problems: tuple[Problem, ...]
    """Errors and warnings, sorted by file and line."""


def examine(config_file: Path, now: datetime) -> Examined:
    """Load and check the site of a configuration file as it is at ``now`` (aware)."""
    settings, problems = read_settings(config_file)
    if settings is None:
        return Examined(site=None, problems=tuple(sorted(problems)))
    loaded = load(settings)
    bodies, too_large = _render(loaded, now)
    portal = _publish(settings, loaded, bodies, now)
    content = Content(
        settings=settings,
        now=now,
        records=loaded.records,
        bodies=bodies,
        specs=plan(portal),
        assets=frozenset(loaded.assets),
        unreadable=_unreadable(loaded),
        unread=frozenset(loaded.unread),
    )
    found = sorted({*problems, *loaded.problems, *too_large, *checks.run(content)})
    site = None if errors_of(found) else _site(settings, loaded, portal, content.specs)
    return Examined(site=site, problems=tuple(found))


def _site(settings: Settings, loaded: Loaded, portal: Portal, specs: Sequence[PageSpec]) -> Site:
    public = (record for records in loaded.records.values() for record in records)
    records = [record for record in public if not record.is_report_only]
    used = referred(portal) & loaded.assets
    return Site(
        settings=settings,
        portal=portal,
        specs={spec.src_uri: spec for spec in specs},
        files=file_facts(settings.docs_dir, used),
        next_change=next_change(records, portal.now),
        updated=last_change(specs),
    )


def _render(loaded: Loaded, now: datetime) -> tuple[dict[str, Body], list[Problem]]:
    documents = [r for items in loaded.records.values() for r in items if isinstance(r, Document)]
    pages = _pages(documents, now)
    renderer = Renderer()
    bodies: dict[str, Body] = {}
    problems: list[Problem] = []
    for document in documents:
        found = body_problems(document.body, document.body_line, document.origin.source)
        problems += found
        if not found:
            # What is not out yet may link to what comes out with it, a draft to anything.
            out = pages if is_public(document, now) else _pages(documents, _opening(document))
            bodies[document.src_uri] = renderer.render(document.body, document.src_uri, out.get)
    return bodies, problems


def _pages(documents: Sequence[Document], now: datetime | None) -> dict[str, str]:
    """Paths of the documents that are public at a moment, by ``src_uri``; of all for None."""
    return {
        document.src_uri: urls.path_of(document)
        for document in documents
        if now is None or is_public(document, now)
    }


def _opening(document: Document) -> datetime | None:
    """The moment a document comes out; None for a draft."""
    return document.publish_at if isinstance(document, Notice) and not document.draft else None


def _publish(
    settings: Settings, loaded: Loaded, bodies: Mapping[str, Body], now: datetime
) -> Portal:
    """The portal of the sound records; rules speak of the others."""
    return publish(
        _sound(loaded.records, bodies, now),
        bodies,
        settings.township,
        site_name=settings.site_name,
        site_url=settings.site_url,
        floor=settings.township.floor,
        now=now,
    )


def _sound(
    records: Mapping[str, Sequence[Record]], bodies: Mapping[str, Body], now: datetime
) -> dict[str, list[Record]]:
    """Records that can be shown and whose references hold, until nothing more falls."""
    sound = {
        kind: [r for r in items if _has_body(r, bodies) and not _is_beyond(r, now)]
        for kind, items in records.items()
    }
    while True:
        known = {kind: {record.id for record in items} for kind, items in sound.items()}
        kept = {
            kind: [record for record in items if not has_dangling(record, known)]
            for kind, items in sound.items()
        }
        if kept == sound:
            return kept
        sound = kept


def _has_body(record: Record, bodies: Mapping[str, Body]) -> bool:
    return not isinstance(record, Document) or record.src_uri in bodies


def _is_beyond(record: Record, now: datetime) -> bool:
    return isinstance(record, Activity) and is_beyond(record, now)


def _unreadable(loaded: Loaded) -> frozenset[str]:
    """Files below docs/ that gave no record although they are there."""
    read = {r.origin.source for records in loaded.records.values() for r in records}
    blamed = {p.source for p in loaded.problems if p.level == "error"}
    return frozenset(source.removeprefix("docs/") for source in blamed - read)
