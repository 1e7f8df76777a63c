"""What may be shown of a private value, and what a mended source holds in its place.

A mask cannot be turned back: of an identity number no digit stays, for its first six and last
four leave 34 days of birth to try once the year is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from portal.privacy.finding import Finding, Kind

HIDDEN: Final = "******"
"""What stands for a value of which nothing may be shown, whatever its length."""
_DIGITS = re.compile(r"[0-9]+|[零〇一二三四五六七八九十百]+")
_NO_DOOR_WORDS = re.compile(r"[^号楼栋幢座单元室户房组队镇乡村附#-]+")
"""All of an address but the words that tell what its numbers count."""


def mask(kind: Kind, value: str) -> str:
    """The mask of a value made plain."""
    if kind is Kind.MOBILE:
        return f"{value[:3]}****{value[-4:]}"
    if kind is Kind.BANK_CARD:
        return f"****{value[-4:]}"
    if kind is Kind.ADDRESS:
        return _NO_DOOR_WORDS.sub("*", value)
    if kind is Kind.BIRTH:
        return _DIGITS.sub("*", value)
    return HIDDEN


def in_source(found: Finding) -> str:
    """What a source holds in place of a finding: nothing that Markdown or YAML take for a sign."""
    match found.kind:
        case Kind.MOBILE | Kind.NAME:
            return found.masked
        case Kind.BANK_CARD:
            return f"尾号{found.masked[-4:]}"
        case Kind.ADDRESS:
            return "（门牌已隐去）"
    return "（已隐去）"


def rewritten(
    text: str, findings: Iterable[Finding], say: Callable[[Finding], str] = lambda one: one.masked
) -> str:
    """The text with every finding replaced by what is said of it, and all else as it was."""
    pieces: list[str] = []
    last = 0
    for found in sorted(findings):
        pieces += (text[last : found.start], say(found))
        last = found.end
    return "".join([*pieces, text[last:]])
