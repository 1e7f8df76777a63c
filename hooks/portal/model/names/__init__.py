"""The one table of field names: what editors write in Chinese, what the code calls it.

Every field of every record is listed once, in the room of the family that has it first; the
same English name has the same Chinese name everywhere, so a clerk who knows one form knows
them all. Both spellings are read.
"""

from __future__ import annotations

from typing import Final

from portal.model.names import (
    activities,
    every_record,
    growth,
    guides,
    news,
    papers,
    places,
    rights,
    site,
    unions,
)

CHINESE: Final[dict[str, str]] = {
    **every_record.NAMES,
    **news.NAMES,
    **guides.NAMES,
    **activities.NAMES,
    **places.NAMES,
    **unions.NAMES,
    **rights.NAMES,
    **growth.NAMES,
    **papers.NAMES,
    **site.NAMES,
}
"""English field name to Chinese field name."""

ENGLISH: Final[dict[str, str]] = {chinese: english for english, chinese in CHINESE.items()}
"""Chinese field name to English field name."""


def chinese(name: str) -> str:
    """The Chinese name of a field, or the name itself if it is not a field's."""
    return CHINESE.get(name, name)


def english(name: str) -> str:
    """The English name of a field, or the name itself if it is not a field's."""
    return ENGLISH.get(name, name)
