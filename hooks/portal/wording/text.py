"""Texts of editors as pages show them: paragraphs, telephone numbers, articles of law."""

from __future__ import annotations

import re
from typing import Final

PHONE: Final = re.compile(r"(?<![\d-])(0\d{2,3}-\d{7,8}|12\d{3})(?![\d-])")
"""A landline with its area code, or a five-digit hotline, inside a text."""
NOT_REAL: Final = "演示内容，不是真的。"
"""What keeps a demonstration from being taken for real where it stands alone, off this site."""
_ARTICLE = re.compile(r"(\d+)(?:之(\d+))?")
_NUMERALS: Final = "一二三四五六七八九十"


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
