"""What may be published although it looks private: office mobiles, accounts, office addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.privacy.finding import Kind

_LONGEST: Final = 200
"""Signs of the longest address of a record."""


@dataclass(frozen=True)
class Allowed:
    """Values that are no findings, each in digits or words alone."""

    mobiles: frozenset[str] = frozenset()
    """Eleven digits of each office mobile, without 86."""
    accounts: frozenset[str] = frozenset()
    """Digits of each collection account."""
    addresses: frozenset[str] = frozenset()
    """Addresses of offices and places as they are published, without blanks."""

    def holds(self, kind: Kind, value: str, text: str, start: int) -> bool:
        """Whether a value found at a place of a text may stand there."""
        match kind:
            case Kind.MOBILE:
                return value in self.mobiles
            case Kind.BANK_CARD:
                return value in self.accounts
            case Kind.ADDRESS:
                return self._has_address(value, text, start)
        return False

    def _has_address(self, value: str, text: str, start: int) -> bool:
        around = text[max(0, start - _LONGEST) : start + _LONGEST]
        written, door = closed(around), closed(value)
        return any(door in address and address in written for address in self.addresses)


def closed(text: str) -> str:
    """A text without blanks."""
    return "".join(text.split())
