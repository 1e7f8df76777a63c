"""The nearest valid value for one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(value: str, valid: Iterable[str]) -> str | None:
    """The valid value an editor most likely meant, if one is close enough."""
    found = get_close_matches(value, list(valid), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(value: str, valid: Iterable[str], otherwise: str) -> str:
    """“是不是…？” with the nearest value, or ``otherwise`` where nothing is near."""
    near = nearest(value, valid)
    return f"是不是“{near}”？" if near else otherwise
