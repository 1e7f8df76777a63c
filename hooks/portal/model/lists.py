"""Several items that were written as one text: ``送清凉、高温``."""

from __future__ import annotations

import re
from typing import Final

_SEPARATOR = re.compile("[，、,;；]")
_BRACKETS: Final = ("［］", "【】", "[]")
_WITHOUT_YEAR = re.compile(r"(?:[0-9]{1,2}月)?[0-9]{1,2}[日号]")
_LONGEST: Final = 10
"""Characters of an item; a comma between longer pieces is one of a sentence."""


def items_in(text: str) -> tuple[str, ...]:
    """The items in a text that lists several; empty for one that is a single item."""
    text = text.strip()
    is_wrapped = text[:1] + text[-1:] in _BRACKETS
    inner = text[1:-1] if is_wrapped else text
    items = tuple(item.strip() for item in _SEPARATOR.split(inner))
    if is_wrapped:
        return tuple(item for item in items if item)
    return items if len(items) > 1 and all(map(_is_item, items)) else ()


def _is_item(text: str) -> bool:
    return bool(text) and text[-1] not in "。！？" and (len(text) <= _LONGEST or text.isascii())


def lacks_year(items: tuple[str, ...]) -> bool:
    """Whether some of several days have no year: 9月20日."""
    return any(_WITHOUT_YEAR.match(item) for item in items)


def days_without_year(name: str) -> tuple[str, str]:
    """What is wrong with such days, and how to write them."""
    remedy = f"每个都写四位年份，例如 {name}: [2026-09-20, 2026-10-10]"
    return f"“{name}”的日子没有写年份", remedy


def several_in_one(name: str, typed: str, items: tuple[str, ...]) -> tuple[str, str]:
    """What is wrong with such a text, and both lines that may have been meant."""
    several = f"请改成：{name}: [{', '.join(items)}]"
    if len(items) == 1:
        return f"“{name}”的括号要用半角", several
    wrong = f"“{name}”的几项要放进方括号，用半角逗号隔开"
    return wrong, f'{several}；如果只是一项，写成 {name}: ["{typed.strip()}"]'
