"""How dates, times, amounts and states are written for people (the house style, UX.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from portal.model.activity import Activity
from portal.model.service import ServiceState, ServiceStatus
from portal.model.types import begin_of, end_of
from portal.statistics.activities import Figure

WEEKDAYS: Final = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
PHONE: Final = re.compile(r"(?<![\d-])(0\d{2,3}-\d{7,8}|12\d{3})(?![\d-])")
"""A landline with its area code, or a five-digit hotline, inside a text."""
_BEFORE: Final = frozenset({"约", "近"})
_AFTER: Final = frozenset({"以上", "以下"})
"""Where custom puts a qualifier; the others, 余 and 多, stand before the unit."""
_MYRIAD: Final = 10_000
_ARTICLE = re.compile(r"(\d+)(?:之(\d+))?")
_NUMERALS: Final = "一二三四五六七八九十"


@dataclass(frozen=True)
class ServiceNotice:
    """What a reader must know before setting out for a service."""

    word: str
    """调整 or 暂停; 将调整 or 将暂停 before it begins."""
    text: str
    """From when to when, and what to do instead."""


def weekday(day: date) -> str:
    """周六."""
    return WEEKDAYS[day.weekday()]


def day(when: date) -> str:
    """2026年11月21日（周六）."""
    return f"{when.year}年{when.month}月{when.day}日（{weekday(when)}）"


def short_day(when: date) -> str:
    """11月21日; only beside a year that is already told."""
    return f"{when.month}月{when.day}日"


def clock(when: datetime) -> str:
    """9:30, 24 hours."""
    return f"{when.hour}:{when.minute:02d}"


def moment(when: datetime) -> str:
    """2026年11月21日 9:30."""
    return f"{when.year}年{when.month}月{when.day}日 {clock(when)}"


def iso(when: date | datetime) -> str:
    """For ``<time datetime>``: ``2026-11-21`` or ``2026-11-21T09:30+08:00``."""
    return when.isoformat(timespec="minutes") if isinstance(when, datetime) else when.isoformat()


def when(value: date | datetime) -> str:
    """A day, with the time where one was written: 2026年11月21日（周六）9:30."""
    return f"{day(value)}{clock(value)}" if isinstance(value, datetime) else day(value)


def until(value: date | datetime) -> str:
    """An end without a weekday: 2026年11月20日 17:00."""
    if isinstance(value, datetime):
        return moment(value)
    return f"{value.year}年{value.month}月{value.day}日"


def span(activity: Activity) -> str:
    """From when to when: 2025年7月15日（周二）9:00—11:30, or 11月3日至11月9日 with years."""
    start, end = activity.start, activity.end
    if end is None or end == start:
        return when(start)
    if begin_of(start).date() != begin_of(end).date():
        return f"{when(start)}至{_later_day(start, end)}"
    if isinstance(start, datetime) and isinstance(end, datetime):
        return f"{when(start)}—{clock(end)}"
    return when(start)


def _later_day(start: date | datetime, end: date | datetime) -> str:
    text = f"{short_day(end)}（{weekday(end)}）" if start.year == end.year else day(end)
    return f"{text}{clock(end)}" if isinstance(end, datetime) else text


def quantity(value: int | Decimal, unit: str, qualifier: str = "") -> str:
    """In running text: 1200人次, 5.98万元, 约100人, 1000余人次, 60多万元, 90%以上.

    Yuan with cents are not told in 万元: 30000.50元 is easier to check than 3.00005万元.
    """
    digits, tail = _parted(Decimal(value), unit)
    if qualifier in _BEFORE:
        return f"{qualifier}{digits}{tail}"
    if qualifier in _AFTER:
        return f"{digits}{tail}{qualifier}"
    return f"{digits}{qualifier}{tail}"


def _parted(value: Decimal, unit: str) -> tuple[str, str]:
    if unit == "元" and value != int(value):
        return f"{value:.2f}", unit
    if unit == "元" and abs(value) >= _MYRIAD:
        return _trimmed(value / _MYRIAD), "万元"
    return _trimmed(value), unit


def grouped(value: int | Decimal, qualifier: str = "") -> str:
    """With thousands separators, for tables only: 1,200; 约1,200; 1,200余."""
    whole, point, rest = _trimmed(Decimal(value)).partition(".")
    sign, digits_only = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    text = f"{sign}{int(digits_only):,}{point}{rest}"
    return f"{qualifier}{text}" if qualifier in _BEFORE else f"{text}{qualifier}"


def amount(figure: Figure) -> str:
    """A sum with its unit."""
    return quantity(figure.total, figure.unit)


def change(figure: Figure) -> str:
    """Last year's sum and the difference in words; empty without one."""
    return "" if figure.before is None else since(figure.total, figure.before, figure.unit)


def since(value: int | Decimal, before: int | Decimal, unit: str) -> str:
    """Last year's number and the difference: 上年18人，多10人; 上年90%，多2个百分点."""
    last = f"上年{quantity(before, unit)}"
    difference = Decimal(value) - Decimal(before)
    if not difference:
        return f"{last}，持平"
    word = "多" if difference > 0 else "少"
    return f"{last}，{word}{quantity(abs(difference), '个百分点' if unit == '%' else unit)}"


def _trimmed(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def file_size(size_bytes: int) -> str:
    """24 KB, 1.5 MB; at least 1 KB."""
    if size_bytes >= 1_000_000:
        return f"{size_bytes / 1_000_000:.1f} MB"
    return f"{max(1, round(size_bytes / 1000))} KB"


def service_notice(state: ServiceState | None, now: datetime) -> ServiceNotice | None:
    """暂停, 2026年11月10日至2026年12月31日，…; None where it is over or nothing changed."""
    if state is None or state.status is ServiceStatus.NORMAL:
        return None
    if state.until is not None and end_of(state.until) <= now:
        return None
    ahead = "将" if begin_of(state.since) > now else ""
    to = f"至{until(state.until)}" if state.until is not None else "起"
    return ServiceNotice(ahead + state.status.value, f"{until(state.since)}{to}，{state.note}")


def article_label(number: str) -> str:
    """第3条, 第14条之一; 全文 stays as it is."""
    found = _ARTICLE.fullmatch(number)
    if found is None:
        return number
    article, inserted = found.groups()
    return f"第{article}条" + (f"之{_numeral(int(inserted))}" if inserted else "")


def _numeral(value: int) -> str:
    return _NUMERALS[value - 1] if 1 <= value <= len(_NUMERALS) else str(value)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of plain text, separated by blank lines."""
    return ["".join(part.split("\n")) for part in re.split(r"\n\s*\n", text.strip()) if part]


def digits(text: str) -> str:
    """Only the digits: 00001234567, or the number inside 某公网安备 12345678901234号."""
    return re.sub(r"[^0-9]", "", text)


def tel(phone: str) -> str:
    """``tel:`` address of a number."""
    return f"tel:{digits(phone)}"
