"""The summary as data, before it is written in any form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from portal.report.figures import Basis

MAX_LEVEL: Final = 4
"""Levels of headings in an official document: 一、（一）1.（1）(GB/T 9704-2012, 7.3.3)."""


@dataclass(frozen=True)
class Text:
    """Words without a figure of the records."""

    text: str


@dataclass(frozen=True)
class FigureRun:
    """A figure as it stands in the sentence, and what it rests on."""

    text: str
    """With unit and qualifier: 1300余人次."""
    basis: Basis


Run: TypeAlias = Text | FigureRun
Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True)
class Paragraph:
    """Sentences that belong together."""

    runs: Runs


@dataclass(frozen=True)
class Items:
    """Points, each a paragraph with a number of its own."""

    entries: tuple[Runs, ...]


@dataclass(frozen=True)
class Column:
    """The head of a table's column."""

    name: str
    unit: str = ""
    """The unit of every cell, where they share one."""

    @property
    def head(self) -> str:
        """金额（元）."""
        return f"{self.name}（{self.unit}）" if self.unit else self.name


@dataclass(frozen=True)
class Table:
    """Rows under a header. Raises ValueError where a row has another number of cells."""

    caption: str
    header: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.header):
                raise ValueError(f"{self.caption}: {len(row)} cells under {len(self.header)}")


Block: TypeAlias = Paragraph | Items | Table


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it; its level is its depth."""

    heading: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True)
class Missing:
    """Something such a summary tells, of which the records hold nothing."""

    section: str
    """Heading under which it would stand."""
    what: str
    """What is not known: 金秋助学."""
    where: str
    """Where it would be recorded, in words or as a file."""
    why: str = ""
    """Why it is not told, where it is not that nothing is recorded."""


@dataclass(frozen=True)
class Draft:
    """The whole summary. Raises ValueError where headings are deeper than four levels."""

    title: str
    """The first and only line above the text: 示例镇总工会2025年工作总结."""
    period: str
    """2025年, 2025年上半年, 2025年3月1日至5月31日."""
    first_day: date
    last_day: date
    organisation: str
    """Full name, signed below the text."""
    day: date
    """Day the draft was made, below the signature."""
    opening: tuple[Block, ...]
    sections: tuple[Section, ...]
    missing: tuple[Missing, ...]
    """Everything that has no data; never in the text itself."""
    remarks: tuple[str, ...] = ()
    """What the clerk must know beside that it is a draft; never in the text itself."""

    def __post_init__(self) -> None:
        if _depth(self.sections) > MAX_LEVEL:
            raise ValueError(f"headings are deeper than {MAX_LEVEL} levels")


def _depth(sections: Iterable[Section]) -> int:
    return max((1 + _depth(section.sections) for section in sections), default=0)


def words(*parts: str | Run) -> Runs:
    """Runs of plain words and figures, in this order."""
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def figures_of(draft: Draft) -> Iterator[FigureRun]:
    """Every figure, in reading order, as often as it is told."""
    opening = Section("", draft.opening)
    for runs in texts_of((opening, *draft.sections)):
        yield from (run for run in runs if isinstance(run, FigureRun))


def texts_of(sections: Iterable[Section]) -> Iterator[Runs]:
    """Every piece of text below some headings, in reading order."""
    for section in sections:
        for block in section.blocks:
            yield from _texts(block)
        yield from texts_of(section.sections)


def _texts(block: Block) -> Iterator[Runs]:
    match block:
        case Paragraph():
            yield block.runs
        case Items():
            yield from block.entries
        case Table():
            for row in block.rows:
                yield from row
