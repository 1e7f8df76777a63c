"""What may be published although it looks private: office mobiles, accounts, office addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from portal.model.base import Origin, Record
from portal.model.office_phone import PLACE, OfficePhone
from portal.model.rename import rename
from portal.model.validate import validate
from portal.privacy.finding import Kind
from portal.text_source import decode
from portal.yaml_source import read_yaml

_LONGEST: Final = 200
"""Signs of the longest address of a record."""


@dataclass(frozen=True)
class Allowed:
    """Values that are no findings, each in digits or words alone."""

    numbers: frozenset[str] = frozenset()
    """Digits of office mobiles (11, without 86) and of collection accounts."""
    addresses: frozenset[str] = frozenset()
    """Addresses of offices and places as they are published, without blanks."""

    def holds(self, kind: Kind, value: str, text: str, start: int) -> bool:
        """Whether a value found at a place of a text may stand there."""
        if kind is not Kind.ADDRESS:
            return value in self.numbers
        around = text[max(0, start - _LONGEST) : start + _LONGEST]
        written, door = _closed(around), _closed(value)
        return any(door in address and address in written for address in self.addresses)


def allowed_by(phones: Iterable[OfficePhone], addresses: Iterable[str] = ()) -> Allowed:
    """What the list in ``data/office_phones.yml`` and the published addresses allow."""
    return Allowed(frozenset(one.number for one in phones), frozenset(map(_closed, addresses)))


def allowed_of(records: Mapping[str, Sequence[Record]], office: str) -> Allowed:
    """What a site's own records allow; ``office`` is the union's published address."""
    phones = (one for one in records["office_phones"] if isinstance(one, OfficePhone))
    addresses = (getattr(one, "address", None) for some in records.values() for one in some)
    return allowed_by(phones, [office, *filter(None, addresses)])


def allowed_in(content: bytes) -> Allowed:
    """What the bytes of ``data/office_phones.yml`` allow; records with faults allow nothing."""
    text, _ = decode(content, PLACE)
    tree = read_yaml(text or "", PLACE)[0]
    tree = rename(tree, PLACE, "office_phones")[0] if tree and tree.value else None
    if tree is None or not isinstance(tree.value, list):
        return Allowed()
    records = (validate(OfficePhone, value, Origin(PLACE))[0] for value in tree.value)
    return allowed_by(record for record in records if record is not None)


def _closed(text: str) -> str:
    return "".join(text.split())
