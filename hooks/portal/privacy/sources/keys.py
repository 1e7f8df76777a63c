"""Private keys of YAML, and where the values below them are written.

1. Most texts hold no key that looks private, and none that could hide one (spelt with escapes,
   behind a tag, an anchor or a question mark): their forms tell, and nobody waits for the parser.
2. Of all others the parser tells what every key means and which values stand below it: over
   several lines, in a block, in a list, behind an alias.
3. A text inside a value that looks like a key is one too, and so is every line of a file that
   the parser cannot read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from portal.privacy.columns.headings import private_heading

if TYPE_CHECKING:
    from portal.yaml_source.scalars import Scalar

_KEY = re.compile(
    r"^[ \t]*(?:[-?:][ \t]+)*(?P<key>[\"']?[^\s:：#\-\"'][^:：\n#\"']{0,59}+[\"']?)"
    r"[ \t]*(?:\n[ \t]*)?[:：](?:(?:[ \t]+|(?<=[\"'][:：]))(?P<value>\S[^\n]*)|[ \t]*(?=\n|\Z))",
    re.MULTILINE,
)
_IN_BRACES = re.compile(
    r"[{\[,]\s*(?P<key>[\"']?[^\s:：{}\[\],\"'][^:：{}\[\],\"'\n]{1,59}+[\"']?)"
    r"[ \t]*[:：] *(?P<value>[^\n,{}]+)"
)
_HIDES = re.compile(
    r"^[ \t]*(?:[-:][ \t]+)*(?:[!&*<]|\?\s)"
    r"|[{\[,]\s*(?:[!&*]|\?\s)"
    r"|\"[^\"\n]*\\[^\"\n]*\"\s*:",
    re.MULTILINE,
)
"""What a key can stand behind or be spelt with."""
_HIDING: Final = "\\?!&*<"
"""Signs of which that needs one, and most texts have none."""
_NEXT = re.compile(r"\s*\n[ \t]+(?:- +)?(?P<value>[^\s#][^\n]*)")
"""The first line below a key."""
_QUOTES: Final = "\"'"
_QUOTED: Final = tuple(_QUOTES)
_BLOCKS: Final = ("|", ">")
_BEFORE = re.compile(r"(?:[&!]\S*\s+)+")
_NOTHING: Final = ("~", "null", "Null", "NULL")
"""Plain values that stand for none (YAML 1.2, 10.3.2)."""


@dataclass(frozen=True)
class Value:
    """One value below a private key."""

    key: str
    """The key as it is read, without quotes."""
    text: str
    """What it says."""
    start: int
    """Where its words begin, behind a quote or the sign of a block."""
    end: int
    """Where they end."""


def private_values(text: str) -> list[Value]:
    """Every value below a private key, empty and masked ones too."""
    typed = list(_typed(text))
    if not typed and not _may_hide(text):
        return []
    # Only here: most texts hold no such key, and nobody waits for the parser.
    from portal.yaml_source.scalars import scalars

    written = scalars(text)
    if written is None:
        return [one for one in (_filled(text, one) for one in typed) if one.text]
    below = [_below(text, scalar) for scalar in written]
    texts = [words_of(text, one) for one, key in zip(written, below, strict=True) if key is None]
    inside = (one for one in typed if one.text and _is_inside(one, texts))
    return [*(one for one in below if one is not None), *inside]


def _may_hide(text: str) -> bool:
    return any(sign in text for sign in _HIDING) and _HIDES.search(text) is not None


def _typed(text: str) -> Iterator[Value]:
    """What looks like a private key, with what follows on its line."""
    for form in (_KEY, _IN_BRACES):
        for found in form.finditer(text):
            key = found["key"].strip().strip(_QUOTES)
            if private_heading(key):
                value = (found["value"] or "").partition(" #")[0].rstrip()
                inner = value.strip(_QUOTES)
                start = found.start("value") + value.index(inner) if inner else found.end()
                yield Value(key, inner, start, start + len(inner))


def _filled(text: str, value: Value) -> Value:
    """A value; of one that does not begin on the line of its key its first line."""
    found = None if value.text else _NEXT.match(text, value.end)
    if found is None:
        return value
    words = found["value"].rstrip()
    return Value(value.key, words, found.start("value"), found.start("value") + len(words))


def _below(text: str, scalar: Scalar) -> Value | None:
    keys = (step for step in scalar.path if isinstance(step, str))
    key = next((step for step in keys if private_heading(step)), None)
    value = "" if not scalar.style and scalar.value in _NOTHING else scalar.value
    return None if key is None else Value(" ".join(key.split()), value, *words_of(text, scalar))


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
    return (start + 1, end - 1) if scalar.style in _QUOTED else (start, end)


def _is_inside(value: Value, texts: Sequence[tuple[int, int]]) -> bool:
    """Whether a value stands in one of these stretches, given in their order, behind its begin."""
    at = bisect_left(texts, (value.start, 0)) - 1
    return at >= 0 and value.end <= texts[at][1]
