"""Private values that only the finished text shows: ``138*1234*5678``, `` 138`1234`5678 ``.

The guard reads a source as it is written, in a hook too, where nothing is rendered. Signs of
Markdown between two digits can make one number of what it takes for several; such bodies, and no
others, are read once more as readers see them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal.checks.content import Content
from portal.errors import Problem
from portal.files.finished.page import page_passages
from portal.model.base import Document
from portal.privacy.allowed import Allowed
from portal.privacy.passage import Passage
from portal.privacy.passages import findings
from portal.privacy.permitted import allowed_of
from portal.privacy.words import TAKE_APART, Words, finding_words

_CUT = re.compile(r"[0-9][ .-]?[*_`~\[\]()\\^!<&]|[*_`~\[\]()\\^!>;][ .-]?[0-9]")
"""A sign of Markdown or HTML beside a digit; without one, what is read is what is written."""
_DIGIT = re.compile("[0-9]")
_HERE = "正文"


def problems(content: Content) -> Iterator[Problem]:
    """What the guard did not see in the source of a body."""
    allowed = allowed_of(content.records, content.settings.township.address)
    for document in content.documents():
        body = content.bodies.get(document.src_uri)
        if body is not None and _CUT.search(document.body):
            yield from _hidden(document, body.html, allowed)


def _hidden(document: Document, html: str, allowed: Allowed) -> Iterator[Problem]:
    shown = next(page_passages(html.encode()))
    found = _told(document, shown.text, allowed)
    for words in found - (_told(document, document.body, allowed) if found else set()):
        yield Problem(document.origin.source, _line(document), _HERE, *words)


def _told(document: Document, text: str, allowed: Allowed) -> set[Words]:
    found = findings(document.origin.source, Passage(_HERE, text), allowed)
    return {finding_words(one, TAKE_APART) for one in found}


def _line(document: Document) -> int:
    """The first line in which signs stand among as many digits as a telephone number has."""
    lines = enumerate(document.body.split("\n"), document.body_line)
    cut = (number for number, line in lines if _CUT.search(line) and len(_DIGIT.findall(line)) > 10)
    return next(cut, document.body_line)
