"""The font table: what to take where a machine lacks an official document's fonts."""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import quoteattr

IMITATION_SONG: Final = "仿宋_GB2312"
TITLE_SONG: Final = "方正小标宋简体"
BLACK: Final = "黑体"
REGULAR: Final = "楷体_GB2312"
SONG: Final = "宋体"
LATIN: Final = "Times New Roman"

ALTERNATIVES: Final = {
    IMITATION_SONG: "仿宋,FangSong,FangSong_GB2312",
    TITLE_SONG: "FZXiaoBiaoSong-B05S,宋体,SimSun",
    BLACK: "SimHei",
    REGULAR: "楷体,KaiTi,KaiTi_GB2312",
    SONG: "SimSun",
}
"""Other names and stand-ins, the nearest first (ECMA-376-1, 17.8.3.1: a list with commas)."""

_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_GB2312: Final = "86"


def font_table() -> bytes:
    """``word/fontTable.xml``."""
    fonts = "".join(_font(name, others) for name, others in ALTERNATIVES.items())
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<w:fonts xmlns:w="{_NAMESPACE}">{fonts}</w:fonts>'.encode()


def _font(name: str, others: str) -> str:
    return (
        f"<w:font w:name={quoteattr(name)}><w:altName w:val={quoteattr(others)}/>"
        f'<w:charset w:val="{_GB2312}"/><w:family w:val="auto"/></w:font>'
    )
