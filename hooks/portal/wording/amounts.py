"""How numbers, sums and sizes are written for people."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from portal.statistics.activities import Figure

_BEFORE: Final = frozenset({"约", "近"})
_AFTER: Final = frozenset({"以上", "以下"})
"""Where custom puts a qualifier; the others, 余 and 多, stand before the unit."""
_MYRIAD: Final = 10_000


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


def records_in_words(records: int, items: int) -> str:
    """2条记录; 2条记录的41项 where some give several numbers, as a series each of its times."""
    return f"{records}条记录" + (f"的{items}项" if items > records else "")


def _trimmed(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def file_size(size_bytes: int) -> str:
    """24 KB, 1.5 MB; at least 1 KB."""
    if size_bytes >= 1_000_000:
        return f"{size_bytes / 1_000_000:.1f} MB"
    return f"{max(1, round(size_bytes / 1000))} KB"
