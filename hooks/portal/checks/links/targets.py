"""What can be linked to."""

from __future__ import annotations

from collections.abc import Mapping

from portal import urls
from portal.checks.content import Content
from portal.model.base import Document
from portal.model.families import FAMILIES


class Targets:
    """What can be linked to, now or at some time without anybody editing."""

    def __init__(self, content: Content) -> None:
        own = (r for r in content.coming_out() if urls.has_page(r) and not r.is_report_only)
        # Also records with a fault of their own, and those whose time is still to come.
        self.paths = {spec.path for spec in content.specs} | {
            urls.path_of(record) for record in own
        }
        self.assets = content.assets
        self.documents = {document.src_uri: document for document in content.documents()}
        self.unreadable = content.unreadable
        self.unread = tuple(_folder(kind) for kind in content.unread if _has_folder(kind))
        self.anchors: Mapping[str, frozenset[str]] = {
            urls.path_of(self.documents[src_uri]): body.anchors
            for src_uri, body in content.bodies.items()
        }

    def has(self, path: str) -> bool:
        """Whether a path is a page, a file beside the pages or a product of the build.

        Pages of kinds that could not be read are taken to be there.
        """
        is_there = path in self.paths or path in self.assets or path in urls.PRODUCTS
        return is_there or path.startswith(self.unread)


def _has_folder(kind: str) -> bool:
    """Whether the pages of a kind have a folder of their own; documents are known one by one."""
    return not issubclass(FAMILIES[kind].model, Document)


def _folder(kind: str) -> str:
    if kind in ("indicators", "values"):
        return urls.FIGURES
    return urls.LAWS if kind == "laws" else urls.REGISTERS.get(kind, urls.tables(kind))
