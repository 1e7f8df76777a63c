"""Sorting, grouping and paging: plain functions over sequences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Slice(Generic[T]):
    """One page of a list."""

    items: tuple[T, ...]
    number: int
    """This page, counted from 1."""
    count: int
    """How many pages there are."""


def group(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Items by key, keys and items in the order in which they came."""
    groups: defaultdict[K, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)


def paginate(items: Sequence[T], size: int) -> Iterator[Slice[T]]:
    """Pages of at most ``size`` items; an empty list has one empty page."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        start = (number - 1) * size
        yield Slice(tuple(items[start : start + size]), number, count)


def neighbours(items: Sequence[T]) -> Iterator[tuple[T | None, T, T | None]]:
    """Each item with the one before and the one after it."""
    for index, item in enumerate(items):
        before = items[index - 1] if index else None
        after = items[index + 1] if index + 1 < len(items) else None
        yield before, item, after


def related(
    items: Sequence[T], labels: Callable[[T], Iterable[Hashable]], most: int, reach: int = 4
) -> dict[int, tuple[T, ...]]:
    """For each position, the items that share most labels, nearest in the order first.

    Only the ``reach`` nearest items on either side in each label's own list are weighed,
    so that the cost grows with the number of labels, not with the square of the items.
    """
    shelves = _shelves(items, labels)
    return {
        index: tuple(items[other] for other in _closest(index, labels(item), shelves, reach)[:most])
        for index, item in enumerate(items)
    }


@dataclass(frozen=True)
class _Shelf:
    positions: list[int]
    """Positions of the items that carry a label, rising."""
    place: Mapping[int, int]
    """Position of an item to its place on this shelf."""


def _shelves(
    items: Sequence[T], labels: Callable[[T], Iterable[Hashable]]
) -> dict[Hashable, _Shelf]:
    by_label: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        for label in dict.fromkeys(labels(item)):
            by_label[label].append(index)
    return {
        label: _Shelf(positions, {index: place for place, index in enumerate(positions)})
        for label, positions in by_label.items()
    }


def _closest(
    index: int, labels: Iterable[Hashable], shelves: Mapping[Hashable, _Shelf], reach: int
) -> list[int]:
    shared: defaultdict[int, int] = defaultdict(int)
    for label in dict.fromkeys(labels):
        shelf = shelves[label]
        place = shelf.place[index]
        for other in shelf.positions[max(0, place - reach) : place + reach + 1]:
            shared[other] += 1
    shared.pop(index, None)
    return sorted(shared, key=lambda other: (-shared[other], abs(other - index), other))
