"""Numbers that go on on the next line: a full cell, a narrow column, a key pressed by habit.

Two figures below each other look the same, so that such a number needs more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.numbers.context import LINE_BREAK
from portal.privacy.numbers.digits import DAY, MOST_GROUPS, Groups, Number, groups_in, of_groups

_GAP: Final = rf"[ -]{{0,8}}\\?{LINE_BREAK}[ >]{{0,40}}"
_BEGUN = re.compile(rf"[0-9](?={_GAP}[0-9Xx])")
_HEAD = re.compile(r"(?:[0-9][ ./-]{0,3})*[0-9]$")
_TAIL = re.compile(rf"(?:{_GAP}[0-9Xx](?:[ ./-]{{0,3}}[0-9Xx])*)+")
_BREAK = re.compile(LINE_BREAK)
_DAY = re.compile(DAY)
"""A day at the beginning of the next line is no end of a telephone number."""
_FIGURE_BEFORE = re.compile("[0-9] $")
_FIGURE_AFTER = re.compile(" [0-9]")
_MOBILE: Final = 11
_REACH: Final = 60
_MOST_BREAKS: Final = 4
_CELL_ENDS: Final = ",;|"
"""What stands beside the first and the last figure of a row of a table in plain text."""


def broken(text: str) -> Iterator[Number]:
    """Every number that begins on one line and ends on a later one."""
    done = 0
    for begun in _BEGUN.finditer(text):
        if begun.end() < done:
            continue
        head = _HEAD.search(text, max(done, begun.end() - _REACH), begun.end())
        tail = _TAIL.match(text, begun.end())
        if head is None or tail is None:
            continue
        done = tail.end()
        groups = groups_in(text, head.start(), done)
        for part in _parts(text, groups):
            numbers = of_groups(part)
            yield from (one for one in numbers if _is_one(text, one, groups.count))


def _parts(text: str, groups: Groups) -> tuple[Groups, ...]:
    """The groups; of a long column of figures its ends, where words can stand beside them."""
    ends = MOST_GROUPS + 1
    count = groups.count
    if count <= 2 * ends or text.count("\n", groups.starts[0], groups.ends[-1]) != count - 1:
        return (groups,)
    return groups.part(0, ends), groups.part(count - ends, count)


def _is_one(text: str, number: Number, among: int) -> bool:
    breaks = len(_BREAK.findall(text, number.start, number.end))
    if not 0 < breaks <= _MOST_BREAKS or len(number.sizes) > _MOST_BREAKS + 2:
        return False
    is_row = text[number.start - 1 : number.start] in _CELL_ENDS and number.start > 0
    is_row = is_row or (number.end < len(text) and text[number.end] in _CELL_ENDS)
    if is_row or (len(number.digits) == _MOBILE and _is_of_figures(text, number)):
        return False
    return not _is_column(text, number) or len(number.sizes) == among


def _is_of_figures(text: str, number: Number) -> bool:
    """Whether the last figure of a row and the first of the next only look like a telephone."""
    is_within = _FIGURE_BEFORE.search(text, max(0, number.start - 2), number.start) is not None
    is_row = is_within and _FIGURE_AFTER.match(text, number.end) is not None
    return is_row or _DAY.fullmatch(_last(text, number)) is not None


def _last(text: str, number: Number) -> str:
    return _BREAK.split(text[number.start : number.end])[-1].strip(" >")


def _is_column(text: str, number: Number) -> bool:
    """Whether nothing but figures stands on its lines."""
    before = _BREAK.split(text[max(0, number.start - _REACH) : number.start])[-1].strip(" >")
    after = _BREAK.split(text[number.end : number.end + _REACH])[0].strip(" >")
    return not before and not after
