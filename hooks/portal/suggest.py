"""The nearest valid value for one that is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from heapq import nsmallest
from pathlib import PurePosixPath
from typing import Final

_MOST: Final = 300
"""Names compared letter by letter; a comparison costs far more than a look at the length."""
_SLACK: Final = 3
"""How much longer or shorter a name may be that does not begin alike."""


def nearest(value: str, valid: Iterable[str]) -> str | None:
    """The valid value an editor most likely meant, if one is close enough."""
    found = get_close_matches(value[:200], _likely(value, valid), n=1, cutoff=0.6)
    return found[0] if found else None


def nearest_file(path: str, valid: Iterable[str]) -> str | None:
    """The valid path whose name without its ending is like that of a path, if there is one."""
    by_stem: dict[str, list[str]] = {}
    for one in sorted(valid):
        by_stem.setdefault(_stem(one), []).append(one)
    wanted = _stem(path)[:200]
    found = get_close_matches(wanted, _likely(wanted, by_stem), n=1, cutoff=0.5)
    return max(by_stem[found[0]], key=lambda one: _shared(path, one)) if found else None


def _stem(path: str) -> str:
    return PurePosixPath(path).stem


def did_you_mean(value: str, valid: Iterable[str], otherwise: str) -> str:
    """“是不是…？” with the nearest value, or ``otherwise`` where nothing is near."""
    near = nearest(value, valid)
    return f"是不是“{near}”？" if near else otherwise


def did_you_mean_file(
    path: str, valid: Iterable[str], otherwise: str, written: Callable[[str], str] = str
) -> str:
    """The same of files; ``written`` gives a path as it is written where it is missed."""
    near = nearest_file(path, valid)
    return f"是不是“{written(near)}”？" if near else otherwise


def _likely(value: str, valid: Iterable[str]) -> list[str]:
    """The names worth comparing: those that share most of the beginning come first."""
    names = [
        name for name in valid if name[:1] == value[:1] or abs(len(name) - len(value)) <= _SLACK
    ]
    if len(names) <= _MOST:
        return names
    return nsmallest(_MOST, names, key=lambda name: (-_shared(value, name), name))


def _shared(value: str, name: str) -> int:
    """How many characters two names begin and end with alike."""
    pairs = list(zip(value, name, strict=False))
    front = next((at for at, (a, b) in enumerate(pairs) if a != b), len(pairs))
    backwards = zip(reversed(value), reversed(name), strict=False)
    back = next((at for at, (a, b) in enumerate(backwards) if a != b), len(pairs))
    return front + back
