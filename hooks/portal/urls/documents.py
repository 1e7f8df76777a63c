"""The name a document's file has."""

from __future__ import annotations

from portal.model.base import Document


def stem_of(document: Document) -> str:
    """The name of a document's file, without folders and ending."""
    return document.src_uri.rsplit("/", 1)[-1].removesuffix(".md")
