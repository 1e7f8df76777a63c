"""The draft as Markdown, for the terminal and for pasting elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from portal.report.appendix import (
    NO_DATA,
    NO_DATA_NOTE,
    TITLE,
    References,
    addend_line,
    headline,
    missing_lines,
    note,
    number_of,
    references,
)
from portal.report.draft import Block, Draft, Items, Paragraph, Run, Runs, Table
from portal.report.figures import Basis, Trace
from portal.report.numbering import numbered, point
from portal.wording import until

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|#~&])")
_LINE_START: Final = re.compile(r"^(\d*)([.)+=-])(?=[\s=-]|$)")


def create_markdown(draft: Draft, *, with_sources: bool) -> str:
    """The whole text. ``with_sources`` numbers the figures and adds the appendix."""
    numbers = references(draft) if with_sources else {}
    parts = [f"# {_escaped(draft.title)}", f"（{_escaped(note(draft))}）", *_body(draft, numbers)]
    parts += [_escaped(draft.organisation), until(draft.day), *_no_data(draft)]
    parts += _appendix(numbers)
    return "\n\n".join(parts) + "\n"


def _body(draft: Draft, numbers: References) -> Iterator[str]:
    for block in draft.opening:
        yield from _block(block, 0, numbers)
    for place in numbered(draft.sections):
        yield f"{'#' * (place.level + 1)} {_escaped(place.title)}"
        for block in place.section.blocks:
            yield from _block(block, place.level, numbers)


def _block(block: Block, level: int, numbers: References) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _line(_runs(block.runs, numbers))
        case Items():
            for position, entry in enumerate(block.entries, start=1):
                yield point(level, position) + _runs(entry, numbers)
        case Table():
            yield f"**{_escaped(block.caption)}**"
            yield _table(block, numbers)


def _table(table: Table, numbers: References) -> str:
    heads = [_escaped(column.head) for column in table.header]
    rows = [[_runs(cell, numbers) for cell in row] for row in table.rows]
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _runs(runs: Runs, numbers: References) -> str:
    return "".join(_run(run, numbers) for run in runs)


def _run(run: Run, numbers: References) -> str:
    text = _escaped(run.text)
    number = number_of(run, numbers)
    return text if number is None else f"{text}[{number}]"


def _no_data(draft: Draft) -> Iterator[str]:
    if draft.missing:
        yield f"## {NO_DATA}"
        yield NO_DATA_NOTE
        yield _listed(missing_lines(draft))


def _appendix(numbers: References) -> Iterator[str]:
    if numbers:
        yield f"## {TITLE}"
        yield "\n\n".join(_source(basis, number) for basis, number in numbers.items())


def _source(basis: Basis, number: int) -> str:
    head = f"[{number}] {_escaped(headline(basis))}"
    if not isinstance(basis, Trace):
        return head
    return f"{head}\n\n{_listed(addend_line(a, basis.unit) for a in basis.addends)}"


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"- {_escaped(line)}" for line in lines)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split("\n")))


def _line(text: str) -> str:
    """A paragraph that is not taken for a list because of how it begins."""
    return _LINE_START.sub(r"\1\\\2", text)
