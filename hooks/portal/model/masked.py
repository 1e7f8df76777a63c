"""Names of which only the family name is told: 张* instead of the whole.

How a name is masked is decided once: two ways of masking one person, laid side by side, tell
more than each. So every masked name is published in one form, whatever an editor wrote.
"""

from __future__ import annotations

import re
from typing import Final

SIGN: Final = "*"
"""Stands for everything after the family name, and does not tell how long that is."""
DOUBLE: Final = (
    *("欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容"),
    *("夏侯", "轩辕", "宇文", "长孙", "司空", "鲜于", "端木", "独孤", "南宫", "百里", "呼延"),
    *("西门", "申屠", "完颜"),
)
"""Family names of two characters."""
HIDING: Final = "*＊×✕✱○〇●■□█"
"""Signs that people put in place of others, to hide them."""
_HIDES: Final = f"{HIDING}某"
"""Signs that stand for a part of a name."""
_LETTERS: Final = "XxＸｘ"
"""Letters that do so behind a Chinese family name: 张X, 李XX."""
_MASKED: Final = re.compile(rf"[^{_HIDES}]*[{_HIDES}]|[\u4e00-\u9fff]{{1,2}}[{_LETTERS}]")


_COURTESY: Final = re.compile(r"[\u4e00-\u9fff]{1,2}(?:先生|女士|小姐|同志|师傅|老师|同学)")
"""A family name with a title in place of the rest."""


_STROKES: Final = re.compile(
    r"[\u4e00-\u9fff](?:[_＿－—–-]{1,4}[\u4e00-\u9fff]?)?"
    r"|[\u4e00-\u9fff]{2}[_＿－—–-]{1,4}|[\u4e00-\u9fff]{1,2}口{1,3}"
)
"""A family name alone, or with strokes or a sign like an empty box in place of the rest.

In a text that need not be a name they hide nothing: a telephone number has a stroke too.
"""


def closed(name: str) -> str:
    """A name without the blanks that clerks put between 张 and 三, which mean nothing."""
    return "".join(name.split())


def hides_part(name: str) -> bool:
    """Whether a name is not told whole: masked, or a title or nothing stands for its rest."""
    if is_masked(name):
        return True
    return any(form.fullmatch(name) for form in (_COURTESY, _STROKES))


def is_masked(name: str) -> bool:
    """Whether some part of a name is hidden: 张*, 张某某, 张×明, 张XX."""
    return _MASKED.match(name) is not None


def tells_family_only(name: str) -> bool:
    """Whether a masked name tells the family name and nothing after it: 张*, 欧阳某某."""
    if not is_masked(name):
        return False
    family = name.rstrip(_HIDES + _LETTERS)
    return family != name and (len(family) == 1 or family in DOUBLE)


def masked(name: str) -> str:
    """A name as it may be published of somebody who was helped: 张*.

    Safe for any text: of what is no masked name only the family name is left, and of one of two
    characters only the first, which need not be the beginning of a double family name.
    """
    is_double = name.startswith(DOUBLE) and len(name) > 2
    family = name[:2] if is_double else name[:1]
    return f"{family}{SIGN}"
