"""How far an address leads to the door: from the first number of its way to the last.

Forms find what tells of a door. Courts, lanes and rows before it, floors and rooms behind it
lead to the same door, and blanks around it are no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from portal.privacy.numbers.context import before

_S: Final = " {0,2}"
_COUNT: Final = r"(?:(?:[0-9]{1,3}-){0,2}[0-9]{1,4}|[一二三四五六七八九十百]{1,4}|[A-Za-z甲乙丙丁])"
_STEP: Final = "号院|号楼|号|弄|排|栋|幢|座|#楼|#|单元|门|楼|层|组|队"
_BEFORE = re.compile(
    rf"(?<![0-9A-Za-z年月.-])(?:(?:第{_S})?{_COUNT}{_S}(?:{_STEP}){_S}){{0,4}}(?:[0-9]{{1,3}}-){{0,2}}$"
)
"""What leads to a door directly before it; a day of a month does not."""
_FLOOR: Final = (
    rf"{_S}(?:附{_S}{_COUNT}{_S}号|(?<=[院排弄]){_COUNT}{_S}号"
    rf"|{_COUNT}{_S}(?:号楼|栋|幢|座|#楼|单元|楼|层|排|弄))(?!道)"
)
_ROOM: Final = (
    rf"{_S}(?:[0-9]{{1,4}}|[一二三四五六七八九〇零]{{3,4}}){_S}[室房](?![0-9一二两间])"
    r"|[0-9]{3,4}(?:号|户)?(?![0-9户人名元年月日平米万台条件份个.,%])"
    rf"|{_S}[东西中]户"
)
_REST: Final = rf"(?<=号)[楼院]|(?<=[0-9]){_S}(?:号楼|栋|幢|单元|排|弄)"
"""What the last number of a form counts, where the form ends before it."""
_AFTER = re.compile(
    rf"(?:{_REST})?(?:-[0-9]{{1,4}}(?![0-9年月日.])){{0,2}}(?:{_FLOOR}){{0,4}}(?:{_ROOM})?"
)
"""What leads on directly behind the first part of a door; sums and days do not."""


def whole_doors(text: str, found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Start and end of every door with its whole way, each once; sorted by place."""
    whole: list[tuple[int, int]] = []
    for start, end in sorted(_whole(text, *one) for one in found):
        if whole and start <= whole[-1][1]:
            start, last = whole.pop()
            end = max(end, last)
        whole.append((start, end))
    return whole


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    said = text[start:end]
    first = start + len(said) - len(said.lstrip(" "))
    last = start + len(said.rstrip(" "))
    lead = _BEFORE.search(before(text, first))
    tail = _AFTER.match(text, last)
    return first - len(lead[0] if lead else ""), tail.end() if tail else last
