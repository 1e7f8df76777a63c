"""Whole numbers as text that needs no escaping in JSON and shrinks well under gzip.

A number is written in digits to the base 32, the lowest first, one character each from the
alphabet of base64; 32 is added to every digit but the last (VLQ, as in source maps, unsigned).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from operator import sub
from typing import Final

ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@cache
def number(value: int) -> str:
    """One number, not negative: ``A`` for 0, ``gB`` for 32."""
    head, digit = divmod(value, 32)
    return ALPHABET[digit] if head == 0 else ALPHABET[digit + 32] + number(head)


def numbers(values: Iterable[int]) -> str:
    """Several numbers in a row."""
    return "".join(map(number, values))


class _Steps(dict[int, str]):
    """Each distance written, once: a dictionary is asked faster than a function that caches."""

    def __missing__(self, step: int) -> str:
        self[step] = number(step - 1)
        return self[step]


_STEPS: Final = _Steps()


def rising(values: Sequence[int]) -> str:
    """Numbers each greater than the one before: the first, then the differences less 1."""
    steps = map(sub, values[1:], values)
    return number(values[0]) + "".join(map(_STEPS.__getitem__, steps))
