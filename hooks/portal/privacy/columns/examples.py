"""Rows that show how a form is filled in: 例 | 张三 | 高血压. Numbers are found in them too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_WORDS: Final = "(?:填写|填表|填报)?(?:示例|样例|范例|例子?|样表|举例)"
_WHOLE = re.compile(
    rf"[（(\[【]?{_WORDS}[0-9一二三]?(?:行|数据)?[）)\]】]?(?:[，,]?请?删除?)?[:：]?"
)
"""A cell that only says so, wherever it stands in its row."""
_BEFORE = re.compile(
    rf"[（(\[【]{_WORDS}[）)\]】].+|{_WORDS}[:：].+|例如.+|.+[（(\[【]{_WORDS}[）)\]】]"
)
"""The words before or behind an example itself."""
_SIGNS: Final = "例样"
"""One of them stands in every such word, and most rows have none."""
_FIRST: Final = 2
"""Cells at the begin of a row, a number and a name, in which such words hold for the whole row."""


def is_example(cells: Sequence[str]) -> bool:
    """Whether a row is an example."""
    words = [one.strip() for one in cells if one.strip()]
    if not any(sign in one for one in words for sign in _SIGNS):
        return False
    is_called = any(map(_WHOLE.fullmatch, words))
    return is_called or any(map(_BEFORE.fullmatch, words[:_FIRST]))
