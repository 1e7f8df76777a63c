"""Sentences made of figures: a beginning, then one clause for each figure there is.

A clause without a figure is left out; a sentence without any becomes a gap that is listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from portal.report.amounts import figure
from portal.report.draft import FigureRun, Missing, Paragraph, Runs, Section, Text, words
from portal.report.figures import Basis, Trace

COMMA: Final = "，"


@dataclass(frozen=True)
class Tell:
    """One thing a summary tells: its sentence, or the gap where it would stand."""

    what: str
    """What the sentence is about; so it is called in the list of gaps."""
    where: str
    """Where it is recorded."""
    runs: Runs = ()
    """The sentence with its full stop; empty without data."""
    why: str = ""
    """Why there is no sentence, where it is not that nothing is recorded."""


@dataclass(frozen=True)
class Chapter:
    """One part of the summary and its gaps."""

    section: Section | None
    """None where there is nothing to tell."""
    missing: tuple[Missing, ...]


def sentence(opening: str, clauses: Iterable[Runs]) -> Runs:
    """The beginning and its clauses with commas between and a full stop."""
    return (*(words(opening) if opening else ()), *joined(clauses, COMMA), Text("。"))


def clause(verb: str, basis: Basis | None) -> list[Runs]:
    """Words and a figure, or nothing where there is no figure."""
    return [words(verb, figure(basis))] if basis is not None else []


def joined(parts: Iterable[Runs], between: str) -> Runs:
    """Runs one after another with a mark between them."""
    told: list[FigureRun | Text] = []
    for part in parts:
        told += [*([Text(between)] if told else []), *part]
    return tuple(told)


def counts(pairs: Iterable[tuple[str, Trace | None]], between: str = "、") -> Runs:
    """Names with their figures: 村联合工会11家、企业工会48家; without those that have none."""
    return joined((words(name, figure(trace)) for name, trace in pairs if trace), between)


def chapter(heading: str, groups: Sequence[tuple[str, Sequence[Tell]]]) -> Chapter:
    """A section with one sub-section for each group that tells anything.

    A group without a name is the section's own text; so is a group that tells alone, since a
    （一） without a （二） would divide nothing.
    """
    missing = tuple(
        Missing(heading, tell.what, tell.where, tell.why)
        for _, tells in groups
        for tell in tells
        if not tell.runs
    )
    told = [(name, text) for name, tells in groups if (text := _text(tells))]
    if not told:
        return Chapter(None, missing)
    is_alone = len(told) == 1
    own = tuple(Paragraph(text) for name, text in told if not name or is_alone)
    below = tuple(Section(name, (Paragraph(text),)) for name, text in told if name and not is_alone)
    return Chapter(Section(heading, own, below), missing)


def _text(tells: Sequence[Tell]) -> Runs:
    return tuple(run for tell in tells for run in tell.runs)


def traces_in(blocks: Iterable[Runs]) -> Iterator[Trace]:
    """The sums in some text, those behind worked-out figures included."""
    for runs in blocks:
        for run in runs:
            if isinstance(run, FigureRun):
                basis = run.basis
                yield from (basis,) if isinstance(basis, Trace) else (basis.first, basis.second)
