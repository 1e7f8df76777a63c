"""Texts of editors as pages show them: paragraphs, telephone numbers, articles of law."""

from __future__ import annotations

import re
from typing import Final

PHONE: Final = re.compile(r"(?<![\d-])(0\d{2,3}-\d{7,8}|12\d{3})(?![\d-])")
"""A landline with its area code, or a five-digit hotline, inside a text."""
NOT_REAL: Final = "演示内容，不是真的。"
"""What keeps a demonstration from being taken for real where it stands alone, off this site."""
AI_GENERATED: Final = "这一页的文字或图片有人工智能生成的内容。"
"""The label of what artificial intelligence made, on the page and in every feed."""
_ARTICLE = re.compile(r"(\d+)(?:之(\d+))?")
_UNSAVABLE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
"""What some system takes in no name of a file."""
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


def file_name(title: str, kind: str) -> str:
    """困难职工帮扶申请表.docx: a title as a name under which every system can save a file."""
    ending = f".{kind.lower()}"
    name = _UNSAVABLE.sub("_", title).strip(" .")
    return name if name.lower().endswith(ending) else f"{name}{ending}"
