"""What ``systems.csv`` says: where each mechanism of township union work has its place.

One line for each of the 291; ``note`` maps every field such a mechanism needs to the field
of a family that holds it, to an indicator, or gives the reason why the site has none.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from portal.model.base import Part
from portal.model.families import FAMILIES
from portal.model.fields import part_in
from tiny import ROOT

CSV: Final = ROOT / "tests" / "systems.csv"
COLUMNS: Final = ("id", "status", "where", "note")
STATUSES: Final = ("family", "programme", "page", "not-published")
GROUPS: Final = {
    **{"ORG": 42, "DEM": 19, "RGT": 28, "AID": 29, "SAF": 20, "SKL": 20, "CUL": 24, "HON": 19},
    **{"EMP": 12, "PLC": 16, "FIN": 14, "PUB": 14, "NEW": 6, "DIS": 9, "EVL": 7, "PLN": 7},
    **{"CTX": 5},
}
"""How many mechanisms each group has."""
FIELDS: Final = 1304
"""How many fields all of them need together."""
INDICATOR: Final = "indicators:"
_ENTRY = re.compile(r"(?P<name>[^=;]+)=(?:-（(?P<reason>[^）]+)）|(?P<target>[^（）; ]+))")


@dataclass(frozen=True)
class Need:
    """One field a mechanism needs."""

    row: str
    name: str
    target: str
    """``meetings.resolutions.decision`` or ``indicators:org-members``; empty with a reason."""
    reason: str
    """Why no field holds it; empty with a target."""

    @property
    def code(self) -> str:
        """The indicator that holds it; empty for a field of a family."""
        return self.target.removeprefix(INDICATOR) if self.target.startswith(INDICATOR) else ""


@dataclass(frozen=True)
class Row:
    """One mechanism."""

    id: str
    status: str
    where: str
    needs: tuple[Need, ...]


def needs_of(row: str, note: str) -> Iterator[Need]:
    """The fields a note names. Raises ValueError for an entry of another form."""
    for entry in note.split("; "):
        found = _ENTRY.fullmatch(entry)
        if found is None:
            raise ValueError(f"{row}: {entry}")
        yield Need(row, found["name"], found["target"] or "", found["reason"] or "")


@cache
def read_rows() -> tuple[Row, ...]:
    """Every line. Raises ValueError for one of another form."""
    with CSV.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise ValueError(f"columns: {reader.fieldnames}")
        return tuple(
            Row(
                line["id"], line["status"], line["where"], tuple(needs_of(line["id"], line["note"]))
            )
            for line in reader
        )


def mapped() -> tuple[Need, ...]:
    """Every field that has a place."""
    return tuple(need for row in read_rows() for need in row.needs if need.target)


def owner_of(target: str) -> type[Part]:
    """The model that holds the last field of a path. Raises KeyError for a step not there."""
    kind, *steps = target.split(".")
    owner: type[Part] = FAMILIES[kind].model
    for step in steps[:-1]:
        part = part_in(owner.model_fields[step].annotation)
        if part is None:
            raise KeyError(target)
        owner = part
    if part_in(owner.model_fields[steps[-1]].annotation) is not None:
        raise KeyError(target)
    return owner
