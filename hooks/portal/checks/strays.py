"""Texts laid beside the pages that nothing refers to: most likely pages in a wrong format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from portal.assets import asset_path, attachments_of, file_of
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.official_document import OfficialDocument

TEXTS: Final = frozenset({".txt", ".doc", ".docx", ".wps", ".rtf", ".pdf", ".bak"})
"""Endings under which a clerk may have saved what was meant as a page."""


def problems(content: Content) -> Iterator[Problem]:
    """A text file that stands where pages stand and that no page offers."""
    used = set(_used(content))
    folders = {str(PurePosixPath(d.src_uri).parent) for d in content.documents()}
    for asset in sorted(content.assets - used):
        path = PurePosixPath(asset)
        if path.suffix.lower() in TEXTS and str(path.parent) in folders:
            yield Problem(
                f"docs/{asset}",
                0,
                "",
                "没有页面用到这个文件，它不会公开",
                "如果它是一篇通知，请把文字存成 .md 文件；如果是附件，请写进那一页的“附件”",
                "warning",
            )


def _used(content: Content) -> Iterator[str]:
    yield from (file_of(record) for record in content.of(OfficialDocument))
    for document in content.documents():
        yield from (asset_path(document, item.file) for item in attachments_of(document))
        body = content.bodies.get(document.src_uri)
        yield from (link.path for link in (body.links if body else ()) if link.path)
