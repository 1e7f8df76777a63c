"""Numbers with a sign where none belongs: 1O月, 3 1日, 10,00元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.checks.words.find import Find, before

_SPLIT_DAY = re.compile(r"月[ 　]?([0-3][ 　][0-9][ 　]?日)")
_SPLIT = re.compile(
    r"(?:\d{1,6}(?:[ 　]\d){1,3}|(?<![ 　])\d{1,3}(?:[ 　]\d{3}){1,2})[ 　]?"
    "(?=(?:万?元(?!旦)|人|名|户|家|件|份))"
)
_GAP = re.compile(r"[ 　]\d")
_IN_FIGURES: Final = "0123456789.:：/,，、-—~～年月日期第"
"""Signs before a number that is one of several."""
_TWICE = re.compile(r"百分之[ 　]?(\d{1,3}(?:\.\d{1,3})?)[%％]|(\d)万万")
# A small l behind a number is as likely a litre: 2l家庭装.
_LETTER = re.compile(
    r"(?:\d{1,9}[OoI]\d{0,9}|\d{1,9}l\d{1,9}|[OlI]\d{1,9})(?=[年月日元人户家名件份个亩天万亿])"
)
_DIGITS: Final = str.maketrans("OolI", "0011")
_ODD_COMMA = re.compile(r"\d{1,3}(?:,\d{1,9})+(?=[万亿]?元)")


def finds(text: str) -> Iterator[Find]:
    """Every number of a text with a letter, a blank or a comma in the wrong place."""
    for match in _SPLIT_DAY.finditer(text):
        day = re.sub(r"\s", "", match[1])
        yield Find(*match.span(1), f"“{match[1]}”里的数字断开了", f"请写“{day}”")
    for match in _SPLIT.finditer(text) if _is_gapped(text) else ():
        if before(text, match) not in _IN_FIGURES:
            number, message = re.sub(r"\s", "", match[0]), f"“{match[0]}”里的数字断开了"
            yield Find(*match.span(), message, f"请写“{number}”", "warning")
    for match in _TWICE.finditer(text):
        right = f"{match[1]}%" if match[1] else f"{match[2]}万"
        yield Find(
            *match.span(), f"“{match[0]}”把单位写了两遍", f"请写“{right}”，或者核对", "warning"
        )
    for match in _LETTER.finditer(text):
        if not re.match("[0-9A-Za-z]", before(text, match)):
            right = match[0].translate(_DIGITS)
            yield Find(*match.span(), f"“{match[0]}”里混进了字母", f"请写“{right}”")
    for match in _ODD_COMMA.finditer(text):
        if {len(part) for part in match[0].split(",")[1:]} != {3}:
            yield _odd_comma(match)


def _is_gapped(text: str) -> bool:
    """Whether a blank stands between two digits anywhere: blanks are rarer than digits."""
    return any(before(text, gap).isdigit() for gap in _GAP.finditer(text))


def _odd_comma(match: re.Match[str]) -> Find:
    unit = match.string[match.end() : match.end() + 2].partition("元")[0] + "元"
    if match[0].count(",") > 1:
        remedy = f"并列的数请用顿号，例如“{match[0].replace(',', '、')}{unit}”"
    else:
        remedy = f"请写“{int(match[0].replace(',', '')):,}{unit}”，或者核对小数点"
    return Find(*match.span(), f"“{match[0]}{unit}”里的逗号位置不对", remedy)
