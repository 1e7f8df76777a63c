"""Numbers that broke on the way from paper or another file: 201 4年, 2024余元, 1.05家.

No search begins with a look backwards, and none is unbounded: a text of any kind is run
through at the speed of its rare signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.checks.words.find import Find, before

_SPLIT_YEAR = re.compile(r"\d(?:[ 　]{0,2}\d){3}[ 　]*年")
_SPLIT_POINT = re.compile(r"(?:\.[ 　]|[ 　]\.)(\d{1,3})(?=[万亿]?元|[%％]|个百分点|公里|平方)")
_WHOLE = re.compile(r"(?<=[\u4e00-\u9fff])\d{1,6}$")
"""Elsewhere a number with a dot counts the items of a list: 1. 98万元用于慰问."""
_ODD_MORE = re.compile(
    r"(?:\d{1,3}(?:,\d{3}){1,3}(?<=[1-9])|\d{1,11}[1-9])余(?=[元人名户家件份亩次])"
)
_PART_OF_ONE = re.compile(r"\d{1,12}\.\d{1,4}[家名户](?![均内词额单称外籍型庭访长口])")
_MEAN = re.compile(r"均|每|折合|相当")
_PAGE_NUMBER = re.compile(r"-\s?\d{1,3}\s?-(?=[\u4e00-\u9fff])")
_HAN = re.compile(r"[\u4e00-\u9fff，。]")
_BEFORE: Final = 8
"""Characters before a number that may say it is a mean."""


def finds(text: str) -> Iterator[Find]:
    """Every broken number of a text."""
    for match in _SPLIT_YEAR.finditer(text):
        year = re.sub(r"\s|年", "", match[0])
        is_split = len(match[0].rstrip("年 　")) > len(year)
        if is_split and year[:2] in ("19", "20") and before(text, match) not in "0123456789.:：/-":
            yield Find(*match.span(), f"“{match[0]}”里的数字断开了", f"请写“{year}年”")
    yield from _split_points(text)
    for match in _ODD_MORE.finditer(text) if "余" in text else ():
        if before(text, match) not in "0123456789.,":
            message = f"“{match[0]}”不通：“余”前面应当是整十、整百的数"
            remedy = f"请核对；知道准数就写准数，不知道就写“{_round(match[0])}余”"
            yield Find(*match.span(), message, remedy, "warning")
    for match in _PART_OF_ONE.finditer(text):
        if not _MEAN.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            message = f"“{match[0]}”不会有小数，多半是数字断了"
            yield Find(*match.span(), message, "请对照原件写准确的数", "warning")
    for match in _PAGE_NUMBER.finditer(text):
        if _HAN.match(before(text, match)):
            message = f"“{match[0]}”像是从纸上带来的页码"
            yield Find(*match.span(), message, "请删去", "warning")


def _split_points(text: str) -> Iterator[Find]:
    """Decimal points with a blank beside them: 5. 98万元."""
    for match in _SPLIT_POINT.finditer(text):
        whole = _WHOLE.search(text, max(0, match.start() - _BEFORE), match.start())
        if whole:
            message = f"“{whole[0]}{match[0]}”里的数字断开了"
            remedy = f"请写“{whole[0]}.{match[1]}”"
            yield Find(whole.start(), match.end(), message, remedy, "warning")


def _round(found: str) -> str:
    """2000 for 2024余, 1,000 for 1,205余: the number that 余 was most likely meant to follow."""
    return found[0] + re.sub(r"\d", "0", found[1:-1])
