"""Pages for tests of the search."""

from __future__ import annotations

from typing import Any

from portal.search.document import SearchDocument


def document(path: str = "news/2025/a/", **fields: Any) -> SearchDocument:
    """A page; a notice of no column and no day unless told."""
    given: dict[str, Any] = {
        "title": "标题",
        "text": "正文",
        "kind": "news",
        "kind_label": "通知新闻",
    }
    return SearchDocument(path=path, **{**given, **fields})
