"""Running text cleared of what belongs to the demonstration: names, numbers, dead links."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from typing import Final

from portal import urls
from portal.model.township import Township

SHIPPED: Final = {
    "full_name": "示例镇总工会",
    "upper_union": "示例县总工会",
    "phone": "0000-1234567",
}
"""What the shipped texts say, even after the configuration has been changed by hand."""
SHIPPED_LABOUR_PHONE: Final = "0000-1234568"
# The full name comes after the short one: where they are the same, the full one is meant.
_REPLACED: Final = ("address", "short_name", "full_name", "upper_union", "phone", "email", "hours")
_UNION = re.compile(r"(总工会|工会联合会|联合工会|工会委员会|工会)$")
_LINK = re.compile(r"(?<!!)\[([^\]\n]*)\]\(([^)\s]+)(?:\s+\"[^\"\n]*\")?\)")
# The roots stay; what is below them is a record, a year, a column or a month.
_PASSING = re.compile(r"/(news|activities|calendar)/.+")
_EMPTIED: Final = tuple(
    f"/{path}"
    for path in (
        *(path for kind, path in urls.REGISTERS.items() if kind != "checklists"),
        *(urls.tables(family) for family in ("aid", "cases", "placements")),
        *(urls.PLACES, urls.FIGURES),
    )
)
"""Lists that have no record left, so that they are gone with their pages."""


def place_of(union: str) -> str:
    """The place a union is named after: ``青山镇`` of ``青山镇总工会``."""
    return _UNION.sub("", union)


def new_names(
    before: Township, after: Township, labour_before: str, labour_after: str
) -> dict[str, str]:
    """Every name and number of the demonstration with what takes its place."""
    found = {SHIPPED[name]: str(getattr(after, name)) for name in SHIPPED}
    found[SHIPPED_LABOUR_PHONE] = found[labour_before] = labour_after
    for name in _REPLACED:
        old, new = getattr(before, name), getattr(after, name)
        if old:
            found[old] = new or ""
    places = {place_of(old): place_of(new) for old, new in found.items() if _UNION.search(old)}
    return {**places, **found}


def renamed(text: str, names: Mapping[str, str]) -> str:
    """The text with every old name replaced; longer names first, nothing replaced twice."""
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(name) for name in longest_first))
    return pattern.sub(lambda found: names[found[0]], text)


def unlinked(text: str, src_uri: str, is_gone: Callable[[str], bool]) -> str:
    """A body in which links that lead nowhere any more are only their words.

    ``is_gone`` takes a file below docs/ or an address that begins with ``/``.
    """

    def link(found: re.Match[str]) -> str:
        target = found[2].partition("#")[0]
        if not target.startswith("/"):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(src_uri), target))
        return found[1] if is_gone(target) else found[0]

    return _LINK.sub(link, text)


def is_passing(address: str) -> bool:
    """Whether a page stands at an address only as long as records stand behind it."""
    return _PASSING.fullmatch(address) is not None or address.startswith(_EMPTIED)
