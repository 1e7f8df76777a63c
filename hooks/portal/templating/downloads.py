"""Files as a page offers them: title, size, and the name under which they are saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from portal import wording
from portal.assets import asset_path
from portal.files.facts import FileFacts
from portal.model.base import Document
from portal.model.life import Attachment


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


def download_names(
    files: Mapping[str, FileFacts], products: Mapping[str, bytes]
) -> dict[str, Callable[..., Any]]:
    """What templates call for a file: uploaded ones by path, products by path."""

    def attachment(document: Document, item: Attachment) -> Download:
        return download(item.title, asset_path(document, item.file))

    def download(title: str, path: str) -> Download:
        facts = files[path]
        size = wording.file_size(facts.size_bytes)
        name = wording.file_name(title, facts.kind)
        return Download(title, facts.path, name, facts.kind, size)

    def size_of(path: str) -> str:
        return wording.file_size(len(products[path]))

    return {"attachment": attachment, "download": download, "size_of": size_of}
