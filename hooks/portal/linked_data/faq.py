"""https://schema.org/FAQPage: an explainer, where its headings are questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.linked_data.node import LANGUAGE, Node, node
from portal.placing import plain_text
from portal.render import Body

LEVEL: Final = 2
"""Questions are headings of the first level below the title."""

_HEADING: Final = re.compile(rf"<h{LEVEL}\b[^>]*>(.*?)</h{LEVEL}>", re.DOTALL)
_BLOCK_END: Final = re.compile(
    r"(?=</(?:p|li|h[3-4]|td|th|dt|dd|caption|blockquote|div)>)|<br ?/?>"
)
_MARKS: Final = ("？", "?")


def faq(body: Body) -> Node | None:
    """The questions of a body with their answers as plain text; None where there is none."""
    questions = [
        node("Question", name=question, acceptedAnswer=node("Answer", text=answer))
        for question, answer in _sections(body.html)
        if question.endswith(_MARKS) and answer
    ]
    return node("FAQPage", inLanguage=LANGUAGE, mainEntity=questions) if questions else None


def _sections(html: str) -> Iterator[tuple[str, str]]:
    """Each heading with the words below it, up to the next one."""
    _, *parts = _HEADING.split(html)
    for heading, below in zip(parts[::2], parts[1::2], strict=True):
        yield plain_text(heading), plain_text(_BLOCK_END.sub(" ", below))
