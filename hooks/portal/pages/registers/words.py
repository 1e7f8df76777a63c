"""Single values of records in words: what stands beside a label, or in a cell of a table."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Final

from portal import urls, wording
from portal.model.base import Record
from portal.model.service import Service
from portal.public import Portal

_PHONE: Final = re.compile(r"(?:0\d{2,3}-)?\d{7,8}(?:-\d+)?|12\d{3}")


@dataclass(frozen=True)
class Word:
    """One value in words, perhaps with a way to more."""

    text: str
    path: str | None = None
    """Of a page on this site."""
    is_phone: bool = False
    note: str = ""
    """What one must know before going there: a service that is suspended."""


def word_of(value: object, kind: str, unit: str, portal: Portal) -> Word:
    """A value in words, an identifier as the record it stands for."""
    if kind:
        found = portal.index.get((kind, str(value)))
        return replace(link_to(found, str(value)), note=_note(found, portal))
    if isinstance(value, str) and _PHONE.fullmatch(value):
        return Word(value, is_phone=True)
    return Word(in_words(value, unit))


def _note(record: Record | None, portal: Portal) -> str:
    state = record.state if isinstance(record, Service) else None
    notice = wording.service_notice(state, portal.now)
    return f"{notice.word}：{notice.text}" if notice is not None else ""


def link_to(record: Record | None, otherwise: str) -> Word:
    """A record by its title, as a link where it has a page."""
    if record is None:
        return Word(otherwise)
    return Word(title_of(record), urls.path_of(record) if urls.has_page(record) else None)


def title_of(record: Record) -> str:
    """What people call a record."""
    return str(getattr(record, "title", None) or getattr(record, "name", record.id))


def in_words(value: object, unit: str = "") -> str:
    """A plain value for people: 是, 2025年5月1日, 1200人次, 5.98万元."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date | datetime):
        return wording.until(value)
    if isinstance(value, int | Decimal):
        text = wording.quantity(value, unit)
        return f"第{text}" if unit == "届" else text
    return str(value)
