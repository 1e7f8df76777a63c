"""Numbers of Excel cells as a reader sees them: days as days, long numbers with all digits."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from lxml.etree import _Element
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import from_excel

from portal.files.carriers.office.xml import get, local

_CHINESE_DATES: Final = frozenset({*range(27, 37), *range(50, 59)})
"""Numbers of formats that mean days in Chinese Excel (ECMA-376 part 1, 18.8.30)."""
_LONGEST: Final = 40
"""Characters of a number; Excel writes at most 24."""


class NumberFormats:
    """How the styles of a workbook show numbers; ``styles`` is None for a book without any."""

    def __init__(self, styles: _Element | None) -> None:
        own: dict[str, str] = {}
        self._dates: list[bool] = []
        for one in () if styles is None else styles.iter():
            if local(one) == "numFmt":
                own[get(one, "numFmtId")] = get(one, "formatCode")
            elif local(one) == "cellXfs":
                self._dates = [_is_date(get(xf, "numFmtId"), own) for xf in one]

    def shown(self, value: str, style: str) -> str:
        """The number ``value`` in the style of that number."""
        value = value.strip()
        if not value or len(value) > _LONGEST:
            return value
        if style.isdigit() and int(style[:6]) < len(self._dates) and self._dates[int(style[:6])]:
            return _day(value)
        return _plain(value)


def _is_date(number: str, own: dict[str, str]) -> bool:
    if number in own:
        return bool(is_date_format(own[number]))
    if not number.isdigit() or len(number) > 4:
        return False
    form = BUILTIN_FORMATS.get(int(number), "")
    return int(number) in _CHINESE_DATES or bool(is_date_format(form))


def _day(value: str) -> str:
    try:
        found = from_excel(float(value))
    except (ValueError, OverflowError, TypeError):
        return value
    return f"{found:%Y-%m-%d}" if isinstance(found, datetime) else _plain(value)


def _plain(value: str) -> str:
    """``1.38E+10`` with all its digits."""
    if "e" not in value.lower():
        return value
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    is_short = number.is_finite() and abs(number.adjusted()) < _LONGEST
    return f"{number:f}".removesuffix(".0") if is_short else value
