"""Bodies: not empty, and their headings start below the page's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Document
from portal.model.explainer import Explainer
from portal.model.notice import Notice

_H1 = re.compile(r"#[^#\n]")
_FENCE = re.compile(r"\s*(```|~~~)")


def problems(content: Content) -> Iterator[Problem]:
    """Notices and explainers without a text, and first-level headings anywhere."""
    for document in content.documents():
        if isinstance(document, (Notice, Explainer)) and not document.body.strip():
            yield Problem(
                document.origin.source,
                document.body_line,
                "正文",
                "正文是空的",
                "请在第二行“---”下面写正文",
            )
        yield from _headings(document)


def _headings(document: Document) -> Iterator[Problem]:
    inside = False
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        inside ^= _FENCE.match(line) is not None
        if not inside and _H1.match(line):
            yield Problem(
                document.origin.source,
                number,
                "正文",
                f"正文里不要用一级标题“{line[:30]}”，页面标题已经是一级",
                f"请写成 #{line[:30]}",
            )
