"""Headings that only the table tells the meaning of: 账号 beside 姓名, 出生 above a day.

账号 may be that of a website, and 出生 may count births. What they mean is written behind them
in brackets, so that whoever reads a message finds the heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from portal.privacy.columns.headings import bare, is_sure_name_heading
from portal.privacy.columns.row_words import holds_day

_ACCOUNT = re.compile("[账帐][号户]")
_LONG: Final = re.compile("[0-9](?:[ -]?[0-9]){11}")
"""Digits of an account: more than a telephone has, or the number of a member."""
_BORN: Final = "出生"


def may_be_meant(heading: str) -> bool:
    """Whether the table tells what a heading means."""
    words = bare(heading)
    return words == _BORN or _ACCOUNT.fullmatch(words) is not None


def meant(heading: str, headings: Iterable[str], values: Sequence[str]) -> str:
    """A heading among those of its table and above its values, with what it means there."""
    words = bare(heading)
    if words == _BORN:
        return f"{words}（出生日期）" if any(map(holds_day, values)) else heading
    is_account = _ACCOUNT.fullmatch(words) and any(map(is_sure_name_heading, headings))
    if is_account and any(map(_LONG.search, values)):
        return f"{words}（银行账号）"
    return heading
