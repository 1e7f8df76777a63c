"""Signs of Chinese as programs that print write them: ``⼿机`` for ``手机``.

A font draws a radical and the word that looks like it with one shape, and a PDF file made by a
browser then says that it shows the radical (Unicode 15, chapter 18.3).
"""

from __future__ import annotations

from typing import Final
from unicodedata import normalize

_SUPPLEMENT: Final = dict(
    zip(
        "⺁⺠⺟⻄⻅⻆⻋⻒⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⻰",
        "厂民母西见角车镸长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟龙",
        strict=True,
    )
)
"""CJK Radicals Supplement, as far as its signs are words of today."""
_KANGXI: Final = {chr(code): normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_WORDS: Final = str.maketrans(_KANGXI | _SUPPLEMENT)


def as_words(text: str) -> str:
    """A text with each radical as the word it stands for; no place changes."""
    return text.translate(_WORDS)
