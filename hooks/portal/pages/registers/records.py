"""The page of one record of a register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from portal import urls
from portal.assets import file_of
from portal.charts import Chart
from portal.listing import group
from portal.model.base import Record
from portal.model.families import FAMILIES, KINDS
from portal.model.honour import HonourState
from portal.model.official_document import OfficialDocument
from portal.model.organisation import Organisation
from portal.model.quantities import NOT_ADDITIVE
from portal.pages.registers.answers import Answer, answers_of
from portal.pages.registers.catalogue import Register
from portal.pages.registers.derived import Derived, derived_of
from portal.pages.registers.facts import Fact, Facts, facts_of
from portal.pages.registers.lists import HUB_CRUMB
from portal.pages.registers.phrases import Badge, badge
from portal.pages.registers.pictures import charts_of
from portal.pages.registers.sentences import sentences_of
from portal.pages.registers.strips import Strip, strip_of
from portal.pages.registers.tree import chain_of
from portal.pages.registers.words import Word, link_to, title_of
from portal.pages.spec import HOME_CRUMB, Crumb, PageSpec
from portal.public import Portal

HEADINGS: Final = {
    ("organisations", "organisations"): "下级工会",
    ("documents", "documents"): "被代替的旧文件",
    ("agreements", "agreements"): "其中包括",
    ("checklists", "organisations"): "对照这张清单的工会",
}
"""Of the records that point to one, where 有关 says too little: its register and their kind."""


@dataclass(frozen=True, kw_only=True)
class RecordView:
    """One record with all its public facts and what points to it."""

    record: Record
    title: str
    strip: Strip | None
    chain: tuple[Word, ...]
    """The unions above one, the highest first; empty for other records."""
    badges: tuple[Badge, ...]
    """Ratings and titles with their validity."""
    answers: tuple[Answer, ...]
    sentences: tuple[str, ...]
    charts: tuple[Chart, ...]
    facts: Facts
    derived: tuple[Derived, ...]
    text: str
    """Full text of a document; empty for none."""
    download: str
    """File to download, below docs/; empty for none."""
    pointing: tuple[tuple[str, tuple[Word, ...]], ...]
    """Records that refer to this one, by heading."""

    @property
    def amounts(self) -> tuple[Fact, ...]:
        """Numbers that stand large, where no box of answers tells the most important ones."""
        if self.answers:
            return ()
        plain = self.facts.plain
        return tuple(f for f in plain if f.is_amount and f.name not in NOT_ADDITIVE)

    @property
    def rest(self) -> tuple[Fact, ...]:
        """What neither stands in the box nor large."""
        told = {answer.field for answer in self.answers} | {fact.name for fact in self.amounts}
        if self.strip and getattr(self.record, "status", None) is HonourState.NOTICE:
            # 公示中 as it was written may be over; the strip tells from when to when.
            told.add("status")
        return tuple(fact for fact in self.facts.plain if fact.name not in told)


def record_page(portal: Portal, register: Register, record: Record) -> PageSpec:
    """The page of one record."""
    view = view_of(portal, register, record)
    return PageSpec(
        path=urls.path_of(record),
        title=view.title,
        tab=_with_year(view.title, record.counted_year),
        template="record.html",
        view=view,
        description=_description(view.facts, view.title),
        crumbs=(HOME_CRUMB, HUB_CRUMB, Crumb(register.title, urls.REGISTERS[register.kind])),
        source=record.origin.source,
    )


def _with_year(title: str, year: int | None) -> str:
    """2025年入会申请表: what comes back every year has the same title."""
    return title if year is None or f"{year}" in title else f"{year}年{title}"


def view_of(portal: Portal, register: Register, record: Record) -> RecordView:
    """What the page of a record shows."""
    today, facts = portal.now.date(), facts_of(record, portal)
    union = record if isinstance(record, Organisation) else None
    return RecordView(
        record=record,
        title=title_of(record),
        strip=_strip(portal, record),
        chain=chain_of(portal, union) if union else (),
        badges=tuple(map(badge, union.ratings)) if union else (),
        answers=tuple(answers_of(record, today)),
        sentences=tuple(sentences_of(record, portal)),
        charts=tuple(charts_of(record)),
        facts=facts,
        derived=tuple(_new(derived_of(record), facts)),
        text=str(getattr(record, "full_text", None) or ""),
        download=file_of(record) if isinstance(record, OfficialDocument) else "",
        pointing=tuple(_pointing(portal, register, record)),
    )


def _strip(portal: Portal, record: Record) -> Strip | None:
    """The state of a record; of a document that was replaced, with the way to the new one."""
    strip = strip_of(record, portal.now.date())
    if strip is None or not isinstance(record, OfficialDocument) or record.replaced_by is None:
        return strip
    return replace(strip, onward=_new_version(portal, record.replaced_by))


def _new_version(portal: Portal, identifier: str) -> Word:
    new = portal.index.get(("documents", identifier))
    return _version(new) if isinstance(new, OfficialDocument) else Word(identifier)


def _version(document: OfficialDocument) -> Word:
    """Old and new versions have the same title: the version tells them apart."""
    link = link_to(document, document.id)
    return replace(
        link, text=f"{link.text}（{document.version or f'{document.issued_on.year}年'}）"
    )


def _new(derived: Iterator[Derived], facts: Facts) -> Iterator[Derived]:
    """What the record does not say itself in the same words."""
    said = {(fact.label, fact.words[0].text) for fact in facts.plain}
    return (one for one in derived if one not in said)


def _pointing(
    portal: Portal, register: Register, record: Record
) -> Iterator[tuple[str, tuple[Word, ...]]]:
    for kind, words in pointing_to(portal, register.kind, record.id):
        yield HEADINGS.get((register.kind, kind), f"有关{FAMILIES[kind].label}"), words


def _description(facts: Facts, title: str) -> str:
    said = "，".join(f"{fact.label}{fact.words[0].text}" for fact in facts.plain[:4])
    return f"{title}：{said}"[:60]


def pointing_to(
    portal: Portal, kind: str, identifier: str
) -> Iterator[tuple[str, tuple[Word, ...]]]:
    """The records that refer to one and have a page, by kind."""
    found = portal.backlinks.get((kind, identifier), ())
    with_page = [one for one in found if urls.has_page(one)]
    for model, records in group(with_page, type).items():
        words = (
            _version(r) if isinstance(r, OfficialDocument) else link_to(r, "") for r in records
        )
        yield KINDS[model], tuple(words)
