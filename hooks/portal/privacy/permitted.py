"""What a site's own records allow to be published although it looks private.

Apart from :mod:`.allowed`, for it takes all models: whoever only looks for something private
need not wait for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from portal.model.base import Origin, Record
from portal.model.office_list import PLACE, NumberKind
from portal.model.office_phone import OfficePhone
from portal.model.rename import rename
from portal.model.validate import validate
from portal.privacy.allowed import Allowed, closed
from portal.text_source import decode
from portal.yaml_source import read_yaml


def allowed_by(phones: Iterable[OfficePhone], addresses: Iterable[str] = ()) -> Allowed:
    """What the list in ``data/office_phones.yml`` and the published addresses allow."""
    listed: dict[NumberKind, set[str]] = {kind: set() for kind in NumberKind}
    for one in phones:
        listed[one.kind].add(one.number)
    return Allowed(
        mobiles=frozenset(listed[NumberKind.MOBILE]),
        accounts=frozenset(listed[NumberKind.ACCOUNT]),
        addresses=frozenset(map(closed, addresses)),
    )


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
