"""Numbers of articles as laws print them: ``第四十三条之一`` is article ``43之1``."""

from __future__ import annotations

import re
from typing import Final

from portal.model.types import plain

_DIGITS: Final = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_NUMBER = "([0-9]+|[〇零一二两三四五六七八九十百千]+)"
_ARTICLE = re.compile(rf"第?\s*{_NUMBER}\s*条?(?:\s*之\s*{_NUMBER})?(?:\s*第.*款.*)?")


def article_number(typed: str) -> str:
    """``43`` for ``第四十三条`` or ``第43条``; empty for text that names no article."""
    found = _ARTICLE.fullmatch(plain(typed))
    if found is None:
        return ""
    return "之".join(str(_value(number)) for number in found.groups() if number)


def _value(number: str) -> int:
    """The value of a number in digits of either kind, below ten thousand."""
    if number.isdecimal():
        return int(number)
    total, digit = 0, 0
    for sign in number.replace("〇", "零").replace("两", "二"):
        if sign in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[sign], 0
        else:
            digit = _DIGITS[sign]
    return total + digit
