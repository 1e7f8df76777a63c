"""Mutations: the same generator of random numbers gives the same content."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from random import Random
from typing import Final

from commands.benchmark.fuzz.hostile import PIECES

MOST: Final = 6_000
"""Characters of a seed that are kept; a longer one only takes longer."""
_REPEATED: Final = (2, 3, 20, 300, 3_000)
_ENCODINGS: Final = ("utf-8",) * 12 + ("gb18030", "utf-16", "utf-16-le", "utf-32", "utf-8-sig")
_DIGITS: Final = ("0", "-1", "99999999999999999999", "1e9", "0.1", "２", "", "13", "2026", "٣")


def excerpt(random: Random, text: str) -> str:
    """A list of records as some of them in a row; anything else from its start."""
    heads = [at for at in _line_starts(text) if text.startswith("- ", at)]
    start = random.choice(heads) if heads else 0
    end = next((at for at in heads if at - start > MOST // 2), start + MOST)
    return text[start : min(end, start + MOST)]


def mutated(random: Random, text: str, other: str) -> str:
    """A text with one to four mutations; ``other`` is what it may be spliced with."""
    for _ in range(random.choice((1, 1, 1, 2, 2, 4))):
        text = random.choice(_CHANGES)(random, text, other)
    return text


def encoded(random: Random, text: str) -> bytes:
    """The text as bytes: mostly UTF-8, now and then otherwise, or damaged."""
    encoding = random.choice(_ENCODINGS)
    halves = "surrogatepass" if encoding.startswith("utf") else "replace"
    content = text.encode(encoding, halves)
    if random.random() < 0.06:
        return damaged(random, content)
    return codecs.BOM_UTF8 + content if random.random() < 0.03 else content


def damaged(random: Random, content: bytes) -> bytes:
    """Bytes with some changed, lost or repeated."""
    data = bytearray(content)
    for _ in range(random.choice((1, 1, 3, 10))):
        at, size = random.randrange(len(data) + 1), random.choice((1, 1, 2, 8, 64))
        kind = random.randrange(4)
        if kind == 0:
            data[at : at + size] = random.randbytes(size)
        elif kind == 1:
            del data[at : at + size]
        elif kind == 2:
            data[at:at] = data[at : at + size] * random.choice((1, 40))
        else:
            data[at:at] = random.choice((b"\x00", b"\xff", b"\xff" * 8, b"%%EOF", b"PK\x05\x06"))
    return bytes(data[: random.randrange(len(data) + 1)] if random.random() < 0.1 else data)


def _line_starts(text: str) -> list[int]:
    return [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]


def _span(random: Random, text: str) -> tuple[int, int]:
    start = random.randrange(len(text) + 1)
    return start, min(len(text), start + random.choice((0, 1, 1, 2, 5, 20, 100)))


def _insert(random: Random, text: str, _other: str) -> str:
    start, _ = _span(random, text)
    return text[:start] + random.choice(PIECES) + text[start:]


def _replace(random: Random, text: str, _other: str) -> str:
    start, end = _span(random, text)
    return text[:start] + random.choice(PIECES) + text[end:]


def _after_colon(random: Random, text: str, _other: str) -> str:
    """A field with another value: what most faults of editors are."""
    colons = [at for at, sign in enumerate(text) if sign == ":"]
    if not colons:
        return text
    start = random.choice(colons) + 1
    end = text.find("\n", start)
    return f"{text[:start]} {random.choice(PIECES)}{text[end if end >= 0 else len(text) :]}"


def _delete(random: Random, text: str, _other: str) -> str:
    start, end = _span(random, text)
    return text[:start] + text[end:]


def _repeat(random: Random, text: str, _other: str) -> str:
    start, end = _span(random, text)
    return text[:start] + text[start:end] * random.choice(_REPEATED) + text[end:]


def _many(random: Random, text: str, _other: str) -> str:
    start, _ = _span(random, text)
    piece = random.choice(PIECES)
    times = min(random.choice(_REPEATED), 20_000 // (len(piece) or 1))
    return text[:start] + (piece + random.choice(("", " ", "\n"))) * times + text[start:]


def _splice(random: Random, text: str, other: str) -> str:
    return text[: random.randrange(len(text) + 1)] + other[random.randrange(len(other) + 1) :]


def _digits(random: Random, text: str, _other: str) -> str:
    places = [at for at, sign in enumerate(text) if sign.isdigit()]
    if not places:
        return text
    at = random.choice(places)
    return text[:at] + random.choice(_DIGITS) + text[at + 1 :]


def _lines(random: Random, text: str, _other: str) -> str:
    """Two lines change places, or one is doubled, dropped or indented."""
    lines = text.split("\n")
    one, two = random.randrange(len(lines)), random.randrange(len(lines))
    kind = random.randrange(4)
    if kind == 0:
        lines[one], lines[two] = lines[two], lines[one]
    elif kind == 1:
        lines[one:one] = [lines[one]] * random.choice((1, 1, 50))
    elif kind == 2:
        del lines[one]
    else:
        lines[one] = random.choice((" ", "  ", "\t", "\u3000", "- ", "    ")) + lines[one]
    return "\n".join(lines)


def _cut(random: Random, text: str, _other: str) -> str:
    return text[: random.randrange(len(text) + 1)]


def _ends(random: Random, text: str, _other: str) -> str:
    return text.replace("\n", random.choice(("\r\n", "\r", "\n\n", "\u2028", "\n\r", "\x0b")))


_CHANGES: Final[tuple[Callable[[Random, str, str], str], ...]] = (
    *(_insert, _replace, _after_colon, _after_colon, _delete, _repeat, _many, _splice),
    *(_digits, _digits, _lines, _lines, _cut, _ends),
)
