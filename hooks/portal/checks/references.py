"""Every reference leads to a record that exists."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final

from portal.checks.content import Content
from portal.checks.numerals import article_number
from portal.errors import Problem
from portal.model.base import Path, Record
from portal.model.explainer import Explainer
from portal.model.families import FAMILIES
from portal.model.life import LawReference
from portal.model.names import ENGLISH, chinese
from portal.model.programme import Programme
from portal.model.reference import Law
from portal.model.references import Reference, references_of
from portal.model.results import Results
from portal.model.service import Service
from portal.suggest import did_you_mean

MOST_SUGGESTIONS: Final = 100
"""Unknown ids for which the nearest known one is looked up; nobody reads more at once."""


def problems(content: Content) -> Iterator[Problem]:
    """Unknown ids, unknown articles of known laws, unknown measures."""
    known = {kind: {r.id for r in records} for kind, records in content.records.items()}
    left = MOST_SUGGESTIONS
    for record in content.all():
        for path, kind, identifier in dangling(record, known):
            if kind not in content.unread:
                near = known[kind] if left > 0 else ()
                yield _unknown(record, path, kind, identifier, near)
                left -= 1
    laws = {law.id: law for law in content.of(Law)}
    for explainer in content.of(Explainer):
        yield from _articles(explainer, "laws", explainer.laws, laws)
    for service in content.of(Service):
        yield from _articles(service, "basis", service.basis, laws)
    for programme in content.of(Programme):
        yield from _measures(programme)


def has_dangling(record: Record, known: Mapping[str, Container[str]]) -> bool:
    """Whether a reference of a record leads nowhere; no words are made."""
    return any(True for _ in dangling(record, known))


def dangling(record: Record, known: Mapping[str, Container[str]]) -> Iterator[Reference]:
    """The references of one record that lead nowhere."""
    for reference in references_of(record):
        if reference[2] not in known.get(reference[1], ()):
            yield reference


def _unknown(
    record: Record, path: Path, kind: str, identifier: str, near: Iterable[str]
) -> Problem:
    family = FAMILIES[kind]
    remedy = did_you_mean(identifier, near, f"可用的编号见 {family.place}")
    return record.origin.problem(path, f"没有编号为“{identifier}”的{family.label}", remedy)


def _articles(
    record: Record, field: str, references: tuple[LawReference, ...], laws: Mapping[str, Law]
) -> Iterator[Problem]:
    for index, reference in enumerate(references):
        law = laws.get(reference.law)
        numbers = [article.number for article in law.articles] if law else []
        if law is not None and reference.article not in numbers:
            meant = article_number(reference.article)
            remedy = f"已登记：{'、'.join(numbers)}；要用新的条文，先写进 {law.origin.source}"
            yield record.origin.problem(
                (field, index, "article"),
                f"《{law.name}》下没有登记条款“{reference.article}”",
                f"条款只写数字：条款: {meant}" if meant in numbers else remedy,
            )


def _measures(programme: Programme) -> Iterator[Problem]:
    names = [chinese(name) for name in Results.model_fields]
    for index, name in enumerate(programme.figures):
        if ENGLISH.get(name, name) not in Results.model_fields:
            yield programme.origin.problem(
                ("figures", index),
                f"“{name}”不是活动结果里的字段",
                did_you_mean(name, names, f"可用：{'、'.join(names)}"),
            )
