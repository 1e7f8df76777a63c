"""The bodies of all documents as HTML, and what they show; too large ones are refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from portal import urls
from portal.assets import shown_by
from portal.checks.limits import body_problems
from portal.errors import Problem
from portal.load import Loaded
from portal.model.base import Document
from portal.model.notice import Notice
from portal.publishing import is_public
from portal.render import Body, Renderer


def rendered(loaded: Loaded, now: datetime) -> tuple[dict[str, Body], list[Problem]]:
    """The bodies by ``src_uri``, and what is wrong with those that were refused."""
    documents = _documents(loaded)
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


def shown_files(loaded: Loaded, bodies: Mapping[str, Body]) -> set[str]:
    """Files that some document shows as a picture, drafts included."""
    paths = (
        path
        for document in _documents(loaded)
        if document.src_uri in bodies and not (isinstance(document, Notice) and document.withdrawn)
        for path in shown_by(document, bodies[document.src_uri])
    )
    return set(paths) & loaded.assets


def _documents(loaded: Loaded) -> list[Document]:
    return [r for items in loaded.records.values() for r in items if isinstance(r, Document)]
