"""The fields and fixed words that a word nobody knows may mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Final

from portal.model.everyday_fields import FIELDS
from portal.model.everyday_words import WORDS
from portal.model.names import english
from portal.suggest import nearest

_NEGATIONS: Final = frozenset("不未没无非")


def near_names(typed: str, names: Iterable[str]) -> list[str]:
    """Chinese names like the typed one: half of two characters is already much.

    An everyday word means what it means, and nothing that only looks like it: 人数 is no 人群.
    """
    names = list(names)
    spellings = {spelling: name for name in names for spelling in (name, english(name))}
    if typed.lower() in spellings:
        return [spellings[typed.lower()]]
    if typed.lower() in FIELDS:
        return [name for name in FIELDS[typed.lower()] if name in names]
    close = get_close_matches(typed, spellings, n=2, cutoff=0.6 if typed.isascii() else 0.5)
    return list(dict.fromkeys(spellings[spelling] for spelling in close))


def near_choice(typed: str, choices: Sequence[str]) -> str | None:
    """The fixed word an editor most likely meant; never one that says the opposite."""
    typed = typed.strip()
    meant = WORDS.get(typed.lower())
    if meant in choices:
        return meant
    alike = [choice for choice in choices if _is_negated(choice) is _is_negated(typed)]
    around = [choice for choice in alike if typed and (typed in choice or choice in typed)]
    return around[0] if len(around) == 1 else nearest(typed, alike)


def _is_negated(text: str) -> bool:
    return not _NEGATIONS.isdisjoint(text)
