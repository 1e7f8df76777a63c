"""Bodies: not empty, and every mark in them is one the renderer understands."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.content import Content
from portal.checks.marks import slips
from portal.errors import Problem
from portal.model.explainer import Explainer
from portal.model.notice import Notice
from portal.placing import plain_text
from portal.render import Body


def problems(content: Content) -> Iterator[Problem]:
    """Notices and explainers that show no text, and wrong marks anywhere."""
    for document in content.documents():
        body = content.bodies.get(document.src_uri)
        if body is None:
            continue
        source, first = document.origin.source, document.body_line
        found = [
            Problem(source, first + slip.offset, "正文", slip.message, slip.remedy, slip.level)
            for slip in slips(document.body)
        ]
        if isinstance(document, Notice | Explainer) and not found and _is_empty(body):
            remedy = "请在第二行“---”下面写正文"
            found.append(Problem(source, first, "正文", "正文是空的", remedy))
        yield from found


def _is_empty(body: Body) -> bool:
    return not plain_text(body.html).strip() and "<img" not in body.html
