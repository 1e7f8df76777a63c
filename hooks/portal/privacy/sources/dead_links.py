"""Links that dial a number which is masked: they lead nowhere, so only their words stay."""

from __future__ import annotations

import re
from typing import Final

_TO: Final = r"(?:tel|sms):[+86 -]{0,6}(?P<mask>\d{3}\*{4}\d{4})"
_LINKS: Final = tuple(
    re.compile(link, re.IGNORECASE)
    for link in (
        rf'\[(?P<words>[^\[\]\n]{{0,200}})\]\([ \t]*<?{_TO}>?(?:[ \t]+"[^"\n]{{0,200}}")?[ \t]*\)',
        rf"<a\s[^<>]{{0,200}}?href\s?=\s?(?P<quote>[\"']?){_TO}(?P=quote)(?:\s[^<>]{{0,200}})?>"
        r"(?P<words>[^\n]{0,200}?)</a\s?>",
        rf"<(?P<words>){_TO}>",
    )
)


def without_dead_links(text: str) -> str:
    """The text with such links in Markdown and HTML taken away, and all else as it was.

    Where the words do not show the masked number it follows in brackets: 打电话（138****1234）.
    """
    for link in _LINKS:
        text = link.sub(_words, text)
    return text


def _words(link: re.Match[str]) -> str:
    words, mask = link["words"], link["mask"]
    if mask in words:
        return words
    return f"{words}（{mask}）" if words else mask
