"""A family's records as tables: one of the records, one for each list of parts in them.

A table of parts is named after the way to it, ``meetings-resolutions``, and says in its
first columns which record a row belongs to and which item of the list it is, from 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from portal.model.base import Part, Record
from portal.model.families import Family, Privacy
from portal.model.fields import is_list, lists_of_parts, part_in
from portal.model.names import chinese
from portal.model.tables import table_name
from portal.open_data.columns import columns_of
from portal.open_data.dataset import Dataset, Field

RECORD: Final = "record"
"""Key of the column that holds the id of the record a part belongs to."""


@dataclass(frozen=True)
class Item:
    """One part inside a record: the numbers of the list items that lead to it, from 1."""

    numbers: tuple[int, ...]
    part: Part


def family_datasets(family: Family, records: Sequence[Record]) -> Iterator[Dataset]:
    """The tables of a family, which hold no row where it has no record."""
    yield _records(family, records)
    if family.privacy is Privacy.WHILE_NOTICE:
        return
    for path, part in lists_of_parts(family.model):
        yield _parts(family, path, part, records)


def _records(family: Family, records: Iterable[Record]) -> Dataset:
    columns = tuple(columns_of(family.model))
    return Dataset(
        name=table_name(family.kind),
        title=family.label,
        description=f"每条{family.label}一行。",
        fields=tuple(column.field for column in columns),
        rows=tuple(tuple(column.value(record) for column in columns) for record in records),
    )


def _parts(
    family: Family, path: tuple[str, ...], part: type[Part], records: Iterable[Record]
) -> Dataset:
    columns = tuple(columns_of(part))
    steps = "·".join(map(chinese, path))
    return Dataset(
        name=table_name(family.kind, path),
        title=f"{family.label}·{steps}",
        description=f"{family.label}里“{steps}”的每一项一行。",
        fields=(*_keys(family, path), *(column.field for column in columns)),
        rows=tuple(
            (record.id, *item.numbers, *(column.value(item.part) for column in columns))
            for record in records
            for item in _items(record, path)
        ),
    )


def _keys(family: Family, path: tuple[str, ...]) -> Iterator[Field]:
    label = family.label
    yield Field(
        key=RECORD, name=f"{label}编号", type="string", meaning=f"属于哪一条{label}，写它的编号"
    )
    for name in _levels(family.model, path):
        yield Field(
            key=f"{name}_number",
            name=f"{chinese(name)}序号",
            type="integer",
            meaning=f"是“{chinese(name)}”里的第几项",
        )


def _levels(model: type[Part], path: tuple[str, ...]) -> Iterator[str]:
    """The fields on the way that are lists; a single part on the way needs no number."""
    for name in path:
        field = model.model_fields[name]
        if is_list(field):
            yield name
        model = part_in(field.annotation) or model


def _items(part: Part, path: tuple[str, ...], numbers: tuple[int, ...] = ()) -> Iterator[Item]:
    if not path:
        yield Item(numbers, part)
        return
    found = getattr(part, path[0])
    if isinstance(found, tuple):
        for number, item in enumerate(found, 1):
            yield from _items(item, path[1:], (*numbers, number))
    elif found is not None:
        yield from _items(found, path[1:], numbers)
