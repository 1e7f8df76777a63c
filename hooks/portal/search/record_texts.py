"""What the page of a record of a register says: the public facts, in the page's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from portal import wording
from portal.model.names import chinese
from portal.pages.registers.facts import Fact, FactTable
from portal.pages.registers.records import RecordView
from portal.pages.registers.words import Word

INTERNAL: Final = frozenset(
    map(chinese, ("order", "version", "checked_on", "review_by", "is_partial", "demo", "sources"))
)
"""Labels of what is true of the record, not of its matter: nobody looks for it."""


def record_lines(view: RecordView) -> Iterator[str]:
    """The lines of a record's page below its title."""
    if view.strip is not None:
        yield f"{view.strip.word} {view.strip.text}"
    yield from (badge.text for badge in view.badges)
    yield from (f"{answer.words} {_said(answer.said)}" for answer in view.answers)
    yield from view.sentences
    yield _facts((*view.amounts, *view.rest))
    yield from (f"{label}{text}" for label, text in view.derived)
    for table in view.facts.tables:
        yield table.label
        yield _rows(table)
    for group in view.facts.groups:
        yield group.label
        yield _facts(group.facts)
    yield from wording.paragraphs(view.text)


def _facts(facts: Iterable[Fact]) -> str:
    told = (fact for fact in facts if fact.label not in INTERNAL)
    return "；".join(f"{fact.label} {_said(fact.words)}" for fact in told)


def _rows(table: FactTable) -> str:
    places = [at for at, (label, _) in enumerate(table.heads) if label not in INTERNAL]
    return "；".join("，".join(_said(row[at]) for at in places if row[at]) for row in table.rows)


def _said(words: Iterable[Word]) -> str:
    return "、".join(f"{word.text} {word.note}".strip() for word in words)
