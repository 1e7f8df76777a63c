"""Every reference leads to a record that exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Record
from portal.model.explainer import Explainer
from portal.model.families import FAMILIES
from portal.model.life import LawReference
from portal.model.names import ENGLISH, chinese
from portal.model.programme import Programme
from portal.model.reference import Law
from portal.model.references import references_of
from portal.model.results import Results
from portal.model.service import Service
from portal.suggest import did_you_mean


def problems(content: Content) -> Iterator[Problem]:
    """Unknown ids, unknown articles of known laws, unknown measures."""
    known = {kind: {r.id for r in records} for kind, records in content.records.items()}
    for record in content.all():
        yield from dangling(record, known)
    laws = {law.id: law for law in content.of(Law)}
    for explainer in content.of(Explainer):
        yield from _articles(explainer, "laws", explainer.laws, laws)
    for service in content.of(Service):
        yield from _articles(service, "basis", service.basis, laws)
    for programme in content.of(Programme):
        yield from _measures(programme)


def dangling(record: Record, known: Mapping[str, set[str]]) -> Iterator[Problem]:
    """The references of one record that lead nowhere."""
    for path, kind, identifier in references_of(record):
        if identifier not in known.get(kind, set()):
            family = FAMILIES[kind]
            yield record.origin.problem(
                path,
                f"没有编号为“{identifier}”的{family.label}",
                did_you_mean(identifier, known.get(kind, ()), f"可用的编号见 {family.place}"),
            )


def _articles(
    record: Record, field: str, references: tuple[LawReference, ...], laws: Mapping[str, Law]
) -> Iterator[Problem]:
    for index, reference in enumerate(references):
        law = laws.get(reference.law)
        numbers = [article.number for article in law.articles] if law else []
        if law is not None and reference.article not in numbers:
            yield record.origin.problem(
                (field, index, "article"),
                f"《{law.name}》下没有登记条款“{reference.article}”",
                f"已登记：{'、'.join(numbers)}；要用新的条文，先写进 {law.origin.source}",
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
