"""Labels on a line, each with what was filled in behind it: **姓名：** 王建国　病种：乳腺癌."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from portal.privacy.columns.headings import bare
from portal.privacy.columns.labels import is_label, is_telling
from portal.text_source import HAN

COLONS: Final = "：:∶﹕︰"
"""Signs that stand between a label and what is filled in."""
_COLON = re.compile(rf"(?<=[{HAN})）】\]*_`\s])[{COLONS}]|(?<=[{HAN}])】(?![\s*_]*[{COLONS}])")
_APART = re.compile(rf"[\s，,；;。|（(【\[)）】\]>#·•●◆◇■▪①-⑳{COLONS}]+|(?<![{HAN}])[-*+]")
"""What stands before a label on its line."""
_LONGEST: Final = 30
"""Signs of the longest label."""
_UNKNOWN = re.compile(f"[{HAN}]{{2,12}}")
_BEFORE: Final = " \t\r\u3000\u00a0*_`~\\"
_BEHIND: Final = f"{_BEFORE}，,；;。、|（(【[-"
_AROUND: Final = f"{_BEFORE}【】[]"
_NUMBER = re.compile(r"[（(]?[0-9]{1,2}[）)．.、]$")
"""The number of the next label."""
_MASKED = re.compile(rf"[{HAN}]{{1,2}}\*{{1,3}}(?![*\w])")
"""A name whose stars are no marks."""
_IS: Final = "为"
_GLUED: Final = range(8, 1, -1)
"""Signs of a label that nothing parts from the value before it, the longest first."""


@dataclass(frozen=True)
class Field:
    """One label with what stands behind it."""

    label: str
    value: str
    """Without blanks and marks around it; may be empty."""
    start: int
    """Where the value begins on its line."""


def fields_of(line: str) -> Iterator[Field]:
    """The fields of a line from left to right; a colon behind no label parts nothing."""
    labels: list[tuple[int, int, int]] = []
    for colon in _COLON.finditer(line):
        begin = _begin(line, labels[-1][2] if labels else 0, colon.start())
        if begin is not None:
            labels.append((begin, colon.start(), colon.end()))
    for (begin, end, start), (behind, _, _) in pairwise([*labels, (len(line), 0, 0)]):
        said = line[start:behind]
        words = said.lstrip(_BEFORE)
        is_last = behind == len(line)
        place = start + len(said) - len(words)
        yield Field(_named(line[begin:end]), _value(words, said, is_last=is_last), place)


def _begin(line: str, low: int, end: int) -> int | None:
    """Where the label before a colon begins: the last words that can be one."""
    first = max(low, end - _LONGEST)
    places = [first] if first == 0 else []
    places += (found.end() for found in _APART.finditer(line, first, end))
    labels = {place: _named(line[place:end]) for place in reversed(places)}
    glued = {end - size: line[end - size : end] for size in _GLUED if low and end - size > low}
    ways = ((labels, is_telling), (glued, is_telling), (labels, is_label), (labels, _is_unknown))
    for words, is_one in ways:
        for place, label in words.items():
            if len(bare(label)) > 1 and is_one(label):
                return place
    return None


def _is_unknown(text: str) -> bool:
    return _UNKNOWN.fullmatch(bare(text)) is not None


def _named(label: str) -> str:
    """A label without marks around it: 【病种】, 所患疾病为."""
    return label.strip(_AROUND).removesuffix(_IS)


def _value(words: str, said: str, *, is_last: bool) -> str:
    """What is filled in, without marks behind it and a bracket that began before its label."""
    masked = _MASKED.match(words)
    if masked and not said.removesuffix(words).endswith("*"):
        return masked[0]
    value = words.rstrip(_BEHIND)
    if not is_last:
        value = _NUMBER.sub("", value).rstrip(_BEHIND)
    for begin, end in ("（）", "()", "【】", "[]", "{}"):
        if value.endswith(end) and value.count(begin) < value.count(end):
            value = value[:-1]
    return value
