"""Private keys of YAML, and where the values below them are written.

1. Lines that look like a private key are found by their form, which is fast and stops at nothing.
2. Where there are any, the parser tells which values stand below such a key: over several lines,
   in a block, in a list.
3. A text inside a value that looks like a key is one too, and so is every line of a file that
   the parser cannot read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from portal.privacy.headings import private_heading

if TYPE_CHECKING:
    from portal.yaml_source.scalars import Scalar

_KEY = re.compile(
    r"^[ \t]*(?:- +)*(?P<key>[\"']?[^\s:：#\-\"'][^:：\n#\"']{0,29}[\"']?) *[:：]"
    r"(?:[ \t]+(?P<value>\S[^\n]*)|[ \t]*(?=\n|\Z))",
    re.MULTILINE,
)
_IN_BRACES = re.compile(r"[{,][ ]*(?P<key>[^\s:：{}\[\],]{2,30}) *[:：] *(?P<value>[^\n,{}]+)")
_QUOTES: Final = "\"'"
_BLOCKS: Final = ("|", ">")
_BEFORE = re.compile(r"(?:[&!]\S*\s+)+")
_NOTHING: Final = ("~", "null", "Null", "NULL")
"""Plain values that stand for none (YAML 1.2, 10.3.2)."""


@dataclass(frozen=True)
class Value:
    """One value below a private key."""

    key: str
    """The key as it was typed, without quotes."""
    text: str
    """What it says."""
    start: int
    """Where its words begin, behind a quote or the sign of a block."""
    end: int
    """Where they end."""


def private_values(text: str) -> list[Value]:
    """Every value below a private key, empty and masked ones too."""
    typed = list(_typed(text))
    if not typed:
        return []
    # Only here: most texts hold no such key, and nobody waits for the parser.
    from portal.yaml_source.scalars import scalars

    written = scalars(text)
    if written is None:
        return [one for one in typed if one.text]
    below = [_below(text, scalar) for scalar in written]
    texts = [words_of(text, one) for one, key in zip(written, below, strict=True) if key is None]
    inside = (one for one in typed if one.text and _is_inside(one, texts))
    return [*(one for one in below if one is not None), *inside]


def _typed(text: str) -> Iterator[Value]:
    """What looks like a private key, with what follows on its line."""
    for form in (_KEY, _IN_BRACES):
        for found in form.finditer(text):
            key = found["key"].strip(_QUOTES)
            if private_heading(key):
                value = (found["value"] or "").partition(" #")[0].rstrip()
                inner = value.strip(_QUOTES)
                start = found.start("value") + value.index(inner) if inner else found.end()
                yield Value(key, inner, start, start + len(inner))


def _below(text: str, scalar: Scalar) -> Value | None:
    keys = (step for step in scalar.path if isinstance(step, str))
    key = next((step for step in keys if private_heading(step)), None)
    value = "" if not scalar.style and scalar.value in _NOTHING else scalar.value
    return None if key is None else Value(key, value, *words_of(text, scalar))


def words_of(text: str, scalar: Scalar) -> tuple[int, int]:
    """Start and end of the words of a value, without what YAML puts around them."""
    start, end = scalar.start, scalar.end
    if scalar.style in _BLOCKS:
        head = text.find("\n", start, end)
        if head < 0:
            return end, end
        body = text[head:end]
        return head + len(body) - len(body.lstrip()), end
    # An anchor or a tag before a value stays, for others may name it.
    if before := _BEFORE.match(text, start, end):
        start = before.end()
    return (start + 1, end - 1) if scalar.style else (start, end)


def _is_inside(value: Value, texts: Sequence[tuple[int, int]]) -> bool:
    """Whether a value stands in one of these stretches, given in their order, behind its begin."""
    at = bisect_left(texts, (value.start, 0)) - 1
    return at >= 0 and value.end <= texts[at][1]
