"""The tables in which records are published, and the names of their files.

A family has a table of its records and one of each list of parts inside them; a family
that is published in total only has the one table of totals, and one that names people while
a notice runs only that of its records. Activities have one more.
"""

from __future__ import annotations

from typing import Final

from portal.model.activity import Activity
from portal.model.families import FAMILIES, Family, Privacy
from portal.model.fields import lists_of_parts

FIGURES: Final = "figures"
"""The table of all figures, which is also published as a workbook."""
TIMES: Final = "activities-times"
"""The table of the times of activities, worked out from their rules."""
DESCRIPTOR: Final = "datapackage.json"
"""The file that describes every table (Data Package 1 prescribes its name)."""
ARCHIVE: Final = "all.zip"
"""The file that holds all the others."""


def table_name(kind: str, path: tuple[str, ...] = ()) -> str:
    """The name of a table's files; ``path`` leads to a list of parts: ``meetings-resolutions``."""
    return "-".join((kind, *path)).replace("_", "-")


def tables_of(family: Family) -> tuple[str, ...]:
    """The names of a family's tables."""
    if family.privacy in (Privacy.AGGREGATE, Privacy.WHILE_NOTICE):
        return (table_name(family.kind),)
    inside = (table_name(family.kind, path) for path, _ in lists_of_parts(family.model))
    times = (TIMES,) if family.model is Activity else ()
    return (table_name(family.kind), *inside, *times)


TABLES: Final = (*(name for family in FAMILIES.values() for name in tables_of(family)), FIGURES)
"""Every table of a site, records or not."""
FILES: Final = (
    *(f"{name}.{kind}" for name in TABLES for kind in ("csv", "json")),
    *(f"{FIGURES}.xlsx", DESCRIPTOR, ARCHIVE),
)
"""Every file of open data, below ``data/``."""
