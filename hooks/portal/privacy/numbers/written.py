"""Numbers whose signs are no ASCII digits: in words, in circles, or letters that look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import category, digit

from portal.privacy.numbers.digits import Number, guessed, one_group
from portal.privacy.plain import BEYOND, LAST_SIGN
from portal.privacy.rare import Rare


def _drawn() -> dict[int, str]:
    """Digits in circles and brackets, raised and lowered ones (Unicode's other numbers)."""
    signs = (chr(code) for code in range(0x80, LAST_SIGN))
    return {
        ord(one): str(digit(one))
        for one in signs
        if category(one) == "No" and digit(one, None) is not None
    }


_WORDS: Final = {
    **{ord(sign): str(n) for n, sign in enumerate("零一二三四五六七八九")},
    **{ord(sign): str(n) for n, sign in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    ord("幺"): "1",
    ord("陸"): "6",
    ord("貳"): "2",
    ord("參"): "3",
}
_DIGITS: Final = _drawn() | _WORDS
_OTHER: Final = "".join(map(chr, _DIGITS))
_SIGN: Final = f"{''.join(sign for sign in _OTHER if sign < BEYOND)}{BEYOND}-{chr(LAST_SIGN)}"
"""These and more: a class of so many signs is slow with single ones of the higher planes."""
_ALL_WRITTEN = Rare(
    rf"[{_SIGN}][{_SIGN} -]{{10}}",
    rf"[{_OTHER}](?:[ -]?[{_OTHER}]){{10,19}}[Xx]?(?![{_OTHER}])",
)
_MIXED = Rare(
    rf"[0-9{_SIGN}]{{11}}",
    rf"(?<![0-9{_OTHER}])[0-9{_OTHER}]{{11,20}}[Xx]?(?![0-9{_OTHER}])",
)
"""Digits and words in one: a clerk corrects one sign with another keyboard."""
_PARTS = re.compile("[ -]")
_LETTERS: Final = {"O": "0", "o": "0", "l": "1", "I": "1", "i": "1"}
_ALIKE = Rare(
    "[0-9OoIil]{11}",
    r"(?<![0-9A-Za-z])(?:[0-9OoIil]{17}[0-9OoIilXx]|[1Iil][3-9][0-9OoIil]{9})(?![0-9A-Za-z])",
)
"""An identity or a mobile number in which letters were typed for 0 and 1."""
_FULL: Final = 18
"""Signs of an identity number, of which region, day and check digit tell, whatever its letters."""
_MOST_LETTERS: Final = 0.45
"""How much of a mobile number may be letters: those of some people are half noughts and ones."""
_SAME: Final = str.maketrans(_LETTERS)


def written(text: str) -> Iterator[Number]:
    """Every such number of a text."""
    for form in (_ALL_WRITTEN, _MIXED):
        yield from (_read(found) for found in form.finditer(text) if not found[0].isascii())
    for found in _ALIKE.finditer(text):
        letters = sum(sign.isalpha() for sign in found[0].rstrip("Xx"))
        is_likely = letters <= len(found[0]) * _MOST_LETTERS or len(found[0]) == _FULL
        if letters and is_likely:
            yield guessed(found.start(), found.end(), found[0].translate(_SAME).upper())


def in_digits(text: str) -> str:
    """The text with an ASCII digit for every one that is written in words or drawn."""
    return text.translate(_DIGITS)


def _read(found: re.Match[str]) -> Number:
    digits = _PARTS.sub("", found[0]).translate(_DIGITS).upper()
    return one_group(found.start(), found.end(), digits)
