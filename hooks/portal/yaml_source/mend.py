"""Syntax errors: where each is, what was meant, and the text as it was meant.

The parser stops at its first error. A correction of a line near it is accepted only when the
parser then gets further, so that every line we tell an editor to paste has been tried; parsing
goes on with the corrected text, which brings up the next error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import yaml

from portal.yaml_source.corrections import Correction, corrections
from portal.yaml_source.events import events_of, line_of, place
from portal.yaml_source.scalar import paste
from portal.yaml_source.shapes import is_wide
from portal.yaml_source.tree import MAX_DEPTH
from portal.yaml_source.wording import WIDE_INDENTATION, wording

_MAX_FAULTS: Final = 30
"""Errors reported for one file; nobody reads more at once."""
_MAX_WORK: Final = 60_000
"""Characters of records, each times its errors, on which corrections are tried in one file: every
correction costs a parse of the record. Forty errors in records of usual size are well below it."""
MORE: Final = ("后面还有更多写错的地方", "先改这些，再检查一次")
"""What is told, and advised, where not all errors are."""
_TO_THE_END: Final = 10**9
"""Stands for the number of events of a text that is read to its end."""
_RECORD = re.compile(r"-(\s|$)")


@dataclass(frozen=True)
class Fault:
    """One syntax error; ``line`` counts from 0 within the text."""

    line: int
    message: str
    remedy: str


@dataclass(frozen=True)
class Mended:
    """The text with every accepted correction, line by line as before."""

    lines: tuple[str, ...]
    faults: tuple[Fault, ...]
    is_whole: bool
    """Whether the parser now reads it to the end with nothing left out."""


@dataclass(frozen=True)
class _Stop:
    """Where the parser stopped: after how many events, at which lines, and why."""

    events: int
    line: int
    nearby: tuple[int, ...]
    error: yaml.MarkedYAMLError


def mend(text: str) -> Mended:
    """Find the syntax errors of a text and correct what can be corrected."""
    lines = text.split("\n")
    if _stop(lines) is None:
        return Mended(tuple(lines), (), True)
    faults: list[Fault] = []
    whole, work = True, _MAX_WORK
    for start, end in _blocks(lines):
        room = _MAX_FAULTS - len(faults)
        size = sum(map(len, lines[start:end]))
        block = _mend_block(lines[start:end], room, work // (size + 1))
        work -= size * len(block.faults)
        lines[start:end] = block.lines
        faults += [Fault(f.line + start, f.message, f.remedy) for f in block.faults]
        whole = whole and block.is_whole
    stop = _stop(lines)
    if stop is not None and whole:
        faults.append(_translated(stop, lines))
    elif stop is not None and len(faults) >= _MAX_FAULTS:
        faults.append(Fault(faults[-1].line, *MORE))
    return Mended(tuple(lines), tuple(faults), whole and stop is None)


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The records of a list, each a block that is YAML by itself; else the whole text."""
    starts = [number for number, line in enumerate(lines) if _RECORD.match(line)]
    edges = sorted({0, *starts, len(lines)})
    yield from pairwise(edges)


def _mend_block(lines: list[str], room: int, correctable: int) -> Mended:
    faults: list[Fault] = []
    whole = True
    while (stop := _stop(lines)) is not None:
        if len(faults) >= room:
            return Mended(tuple(lines), tuple(faults), False)
        is_left = len(faults) >= correctable
        found = None if is_left else _best(lines, stop)
        if found is not None:
            number, (line, wrong) = found
            lines[number] = line
            faults.append(Fault(number, wrong, paste(line)))
            continue
        # Without a correction the line is left out, so that it does not hide the next error.
        whole = False
        faults.append(_translated(stop, lines))
        if is_left or not _leave_out(lines, faults[-1].line, stop):
            break
    return Mended(tuple(lines), tuple(faults), whole)


def _leave_out(lines: list[str], number: int, stop: _Stop) -> bool:
    """Blank the line of an error; False if that is no help."""
    kept, lines[number] = lines[number], ""
    then = _stop(lines)
    return bool(kept.strip()) and (then is None or then.events >= stop.events)


def _best(lines: Sequence[str], stop: _Stop) -> tuple[int, Correction] | None:
    """The correction that lets the parser get furthest, if any lets it get further."""
    best: tuple[int, Correction] | None = None
    reached = stop.events
    for number in stop.nearby:
        above = [line for line in lines[max(0, number - 12) : number] if line.strip()]
        for correction in corrections(lines[number], above):
            then = _stop([*lines[:number], correction[0], *lines[number + 1 :]])
            events = _TO_THE_END if then is None else then.events
            if events > reached:
                best, reached = (number, correction), events
    return best


def _stop(lines: Sequence[str]) -> _Stop | None:
    """The parser's first error; None if there is none before nesting gets too deep."""
    events, last, depth = 0, 0, 0
    try:
        for event in events_of("\n".join(lines)):
            events, last = events + 1, line_of(event)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return None
    except yaml.MarkedYAMLError as error:
        return _stopped(lines, events, last, error)
    return None


def _stopped(lines: Sequence[str], events: int, last: int, error: yaml.MarkedYAMLError) -> _Stop:
    marks = [error.problem_mark, error.context_mark]
    places = [place(mark)[0] for mark in marks if mark is not None]
    places += [_previous(lines, min(places[0], len(lines) - 1)), last]
    nearby = [
        place for place in dict.fromkeys(places) if place < len(lines) and lines[place].strip()
    ]
    return _Stop(events, min(places[0], len(lines) - 1), tuple(nearby), error)


def _previous(lines: Sequence[str], number: int) -> int:
    """The line above that is not blank."""
    return next((n for n in range(number - 1, -1, -1) if lines[n].strip()), 0)


def _translated(stop: _Stop, lines: Sequence[str]) -> Fault:
    message, remedy, at_context = wording(stop.error)
    mark = stop.error.context_mark
    line = place(mark)[0] if at_context and mark is not None else stop.line
    text = lines[line]
    if is_wide(text[: len(text) - len(text.lstrip())]):
        message, remedy = WIDE_INDENTATION
    return Fault(line, message, remedy)
