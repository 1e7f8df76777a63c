"""Cells that were read in a text inside of YAML, without the signs of YAML behind them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from portal.files.tables.cells import Place
from portal.privacy.columns.private import yaml_in
from portal.privacy.passage import Passage
from portal.privacy.sources.keys import words_of
from portal.yaml_source.scalars import scalars

Tables = list[list[Passage]]


def in_values(source: str, text: str, tables: Iterable[Sequence[Passage]]) -> Tables:
    """The cells of tables as far as each lies in one value; those in no YAML are whole.

    What begins outside of a value and reaches into one has no place: only a person can tell.
    """
    begin, end = yaml_in(source, text)
    found = [list(table) for table in tables]
    if not any(one.place and begin <= one.place[0] < end for table in found for one in table):
        return found
    written = (words_of(text[begin:end], one) for one in scalars(text[begin:end]) or ())
    values = sorted((begin + start, begin + stop) for start, stop in written)
    return [[one._replace(place=_clipped(one.place, values)) for one in table] for table in found]


def _clipped(place: Place | None, values: Sequence[Place]) -> Place | None:
    if place is None:
        return None
    start, end = place
    at = bisect_right(values, start, key=lambda value: value[0])
    if at and start < values[at - 1][1]:
        return start, min(end, values[at - 1][1])
    return None if at < len(values) and values[at][0] < end else place
