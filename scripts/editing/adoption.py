"""A demonstration site becomes a union's own: what every file will say, as one plan.

1. Notices, activities and alerts that are demonstration go, with the files only they use.
2. What stays loses its demonstration marks and takes the union's names and numbers.
3. Explainers, guides and need pages are marked 待核对 until somebody has checked them.

Nothing is written here; everything that is not meant stays byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from editing.answers import Answers
from editing.cleaning import is_passing, new_names, renamed, unlinked
from editing.lost_references import Key, without_lost
from editing.standing import standing_pages
from editing.yaml_text import (
    drop_field,
    edit_below,
    put_field,
    rewritten,
    split_front_matter,
    split_records,
)
from portal import urls
from portal.assets import asset_path, attachments_of, cover_path, file_of
from portal.errors import BuildError
from portal.listing import group
from portal.load import Loaded
from portal.model.base import Document, Record
from portal.model.families import FAMILIES
from portal.model.names import chinese
from portal.model.notice import Notice
from portal.model.official_document import OfficialDocument
from portal.model.place import Place
from portal.model.reference import Hotline
from portal.model.township import Township
from portal.render import Renderer
from portal.yaml_source.scalar import written

STAYING: Final = frozenset(
    {
        *("policies", "services", "needs", "info", "programmes", "columns", "laws", "hotlines"),
        *("indicators", "checklists"),
    }
)
"""Kinds whose demonstration records stay, without the mark: what any union can use as it is."""
LEAVING: Final = frozenset(FAMILIES) - STAYING
"""Kinds whose demonstration records go."""
TO_VERIFY: Final = frozenset({"policies", "services", "needs"})
"""Kinds whose pages say 待核对 until somebody has checked them."""
LABOUR_DESK: Final = "zhen-laodong"
"""The hotline record of the township's labour desk."""


@dataclass(frozen=True)
class Plan:
    """What becomes of the files of a site."""

    changes: Mapping[str, str | None]
    """New text by place below the repository; None where the file goes."""
    leaving: Mapping[str, int]
    """How many demonstration records of each kind go."""
    to_verify: Sequence[str]
    """Pages that somebody must check, ``file  title``."""


@dataclass(frozen=True)
class Adoption:
    """One site about to be adopted."""

    before: Township
    answers: Answers
    loaded: Loaded
    today: date

    def stays(self, kind: str, record: Record) -> bool:
        """Whether a record is still there afterwards."""
        return not (record.demo and kind in LEAVING)

    @cached_property
    def gone(self) -> frozenset[Key]:
        """The records that go."""
        return frozenset((kind, r.id) for kind, r in self._all() if not self.stays(kind, r))

    @cached_property
    def names(self) -> dict[str, str]:
        """What stands for what: see :func:`new_names`."""
        desks = [r for r in self.loaded.records["hotlines"] if r.id == LABOUR_DESK]
        old = [desk.number for desk in desks if isinstance(desk, Hotline)]
        labour = old[0] if old else self.before.phone
        return new_names(self.before, self.answers.township, labour, self.answers.labour_phone)

    def plan(self, texts: Mapping[str, str]) -> Plan:
        """What becomes of every file; ``texts`` is what they say now, by place."""
        changes: dict[str, str | None] = {}
        for kind, records in self.loaded.records.items():
            for source, inside in group(records, lambda record: record.origin.source).items():
                changes[source] = self._file(kind, inside, texts[source])
        changes.update(dict.fromkeys(f"docs/{path}" for path in self._orphans()))
        changes["mkdocs.yml"] = configured(texts["mkdocs.yml"], self.answers)
        leaving = {kind: sum(1 for key in self.gone if key[0] == kind) for kind in sorted(LEAVING)}
        changed = {s: text for s, text in changes.items() if text is None or text != texts.get(s)}
        return Plan(changed, leaving, tuple(self._to_verify(changes)))

    def _all(self) -> Iterator[tuple[str, Record]]:
        for kind, records in self.loaded.records.items():
            yield from ((kind, record) for record in records)

    def _file(self, kind: str, inside: Sequence[Record], text: str) -> str | None:
        if isinstance(inside[0], Document):
            document = inside[0]
            if document.demo and document.src_uri in self._standing:
                return unlinked(self._standing[document.src_uri], document.src_uri, self._is_absent)
            return self._document(kind, document, text) if self.stays(kind, document) else None
        return self._list(kind, inside, text)

    def _list(self, kind: str, inside: Sequence[Record], text: str) -> str | None:
        _, pieces = split_records(text)
        if len(pieces) != len(inside):
            raise BuildError(f"{inside[0].origin.source} 的记录没有写成一条条“- 编号: ”，改不了")
        bodies = [
            self._mapping(kind, record, piece.body) if self.stays(kind, record) else ""
            for record, piece in zip(inside, pieces, strict=True)
        ]
        if any(bodies) or "*" not in FAMILIES[kind].place:
            return rewritten(text, bodies)
        return None

    def _document(self, kind: str, document: Document, text: str) -> str:
        opening, front, rest = split_front_matter(text)
        front = self._mapping(kind, document, front)
        home = urls.path_of(document) == urls.HOME
        if kind in TO_VERIFY or (document.demo and not home):
            front = put_field(front, "to_verify", "是")
        if kind == "services":
            township = self.answers.township
            for name in ("place", "hours", "phone"):
                value = township.address if name == "place" else getattr(township, name)
                front = put_field(front, name, written(value))
        rest = unlinked(rest, document.src_uri, self._is_gone)
        return opening + front + renamed(rest, self.names)

    def _mapping(self, kind: str, record: Record, text: str) -> str:
        """One record that stays: no marks, new names, no references to what goes."""
        if record.demo:
            text = drop_field(drop_field(text, "demo"), "sources")
        if kind not in ("laws", "columns") and (record.demo or isinstance(record, Document)):
            text = renamed(text, self.names)
        if isinstance(record, Hotline) and record.demo:
            text = self._hotline(record, text)
        return without_lost(text, record, self.gone, self._place_names)

    @cached_property
    def _place_names(self) -> dict[str, str]:
        places = (r for r in self.loaded.records["places"] if isinstance(r, Place))
        return {place.id: renamed(place.name, self.names) for place in places}

    def _hotline(self, record: Hotline, text: str) -> str:
        """The union's own desk is known from the answers; of the others only the number is."""
        if record.id == LABOUR_DESK:
            return text
        text = put_field(text, "hours", written(self.answers.township.hours))
        return put_field(text, "checked_on", f"{self.today:%Y-%m-%d}")

    @cached_property
    def _standing(self) -> dict[str, str]:
        return standing_pages(self.answers, self.today)

    def _is_absent(self, target: str) -> bool:
        pages = {document.src_uri for _, document in self._documents()}
        return target.endswith(".md") and target not in pages

    def _is_gone(self, target: str) -> bool:
        if target.startswith("/"):
            return is_passing(target) and target[1:] not in self._addresses
        return target in self._removed_files

    @cached_property
    def _removed_files(self) -> frozenset[str]:
        return frozenset(d.src_uri for k, d in self._documents() if not self.stays(k, d))

    @cached_property
    def _addresses(self) -> frozenset[str]:
        """The addresses of notices and activities that stay."""
        own = ("notices", "activities")
        staying = (r for kind, r in self._all() if kind in own and self.stays(kind, r))
        return frozenset(urls.path_of(record) for record in staying)

    def _documents(self) -> Iterator[tuple[str, Document]]:
        for kind, record in self._all():
            if isinstance(record, Document):
                yield kind, record

    def _orphans(self) -> Iterable[str]:
        """Files that only records that go refer to."""
        renderer = Renderer()
        used: dict[bool, set[str]] = {True: set(), False: set()}
        for kind, document in self._documents():
            files = {asset_path(document, a.file) for a in attachments_of(document)}
            if isinstance(document, Notice) and document.cover is not None:
                files.add(cover_path(document))
            links = renderer.render(document.body, document.src_uri, lambda _: None).links
            used[self.stays(kind, document)] |= files | {link.path for link in links if link.path}
        for record in self.loaded.records["documents"]:
            if isinstance(record, OfficialDocument):
                used[self.stays("documents", record)].add(file_of(record))
        return sorted((used[False] - used[True]) & self.loaded.assets)

    def _to_verify(self, changes: Mapping[str, str | None]) -> Iterator[str]:
        mark = f"\n{chinese('to_verify')}: 是\n"
        for _, document in self._documents():
            text = changes[document.origin.source]
            if text is not None and mark in f"\n{split_front_matter(text)[1]}\n":
                yield f"{document.origin.source}  {document.title}"


def configured(text: str, answers: Answers) -> str:
    """``mkdocs.yml`` with the union's particulars; everything else as it was."""
    township = answers.township
    text = put_field(text, "site_name", written(township.full_name))
    text = put_field(text, "site_url", answers.site_url)
    above, below, rest = edit_below(text, "township")
    for name, value in township:
        given = value is not None and value != ()
        below = put_field(below, name, _shown(value)) if given else drop_field(below, name)
    return above + below + rest


def _shown(value: object) -> str:
    """A value as it stands behind its key."""
    match value:
        case bool():
            return "是" if value else "否"
        case tuple():
            return f"[{', '.join(written(str(one)) for one in value)}]"
    return written(str(value))
