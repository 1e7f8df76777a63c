"""Text as an editor typed it, made ready for reading, and the faults found in it."""

from __future__ import annotations

import unicodedata
from typing import Final

from pydantic_core import PydanticCustomError

_QUOTES: Final = ("“”", "”“", "””", "““", '""', "‘’", "''", "「」", "『』")


def plain(text: str) -> str:
    """Full-width digits and marks as the half-width ones that were meant (NFKC).

    One pair of quotation marks around the whole is dropped.
    """
    return unquoted(unicodedata.normalize("NFKC", text).replace("—", "-").replace("–", "-"))


def unquoted(text: str) -> str:
    """The text without white space and one pair of quotation marks around it."""
    text = text.strip()
    return text[1:-1].strip() if len(text) > 2 and text[0] + text[-1] in _QUOTES else text


def has_odd_digit(text: str) -> bool:
    """Whether a digit is raised, circled or a fraction, which NFKC would make a plain one."""
    return any(sign.isnumeric() and sign.isdigit() != sign.isdecimal() for sign in text)


def fault(kind: str, **context: str) -> PydanticCustomError:
    """An error of our own; ``kind`` and ``context`` go to ``model.messages``."""
    return PydanticCustomError(kind, "refused", context)
