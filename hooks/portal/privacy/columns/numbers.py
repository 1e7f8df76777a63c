"""Whether a cell in a column of numbers holds one: 138…, 4.4E+17, 幺三八…; not 原件1份, Mate 60.

A number of a person need not be whole to lead to one, so that its form is not asked for here:
four digits beside each other are enough, unless they are a year, an amount or part of a model.
"""

from __future__ import annotations

import re
from typing import Final

from portal.model.masked import HIDING
from portal.privacy.numbers.written import in_digits
from portal.privacy.plain import plain

_GAP: Final = r"[ .…~·_*-]{1,3}"
_RUN = re.compile(
    rf"(?P<before>[A-Za-z¥￥$]?)(?P<run>[0-9]{{3,}}(?:{_GAP}[0-9]{{3,}})*)(?P<after>[A-WYZa-wyz]?)"
)
"""Groups of digits in a cell that says something else too."""
_UNIT = re.compile(
    r" ?(?:[千百万]?元|[块年月日号款部台张份套户件次名个克米天度点页本条期级折分人]|毫安|积分|[./-][01]?[0-9](?![0-9]))"
)
"""What makes a short run of digits a count, a price or a day."""
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_DIALLED = re.compile("[打拨线] ?$")
"""What stands before a hotline: 拨12351."""
_SHORT: Final = 6
"""Digits of the longest run that can be a price, a count or a model."""
_FEWEST_BEHIND: Final = 6
"""Digits behind a letter that make a number of a passport, and not a model."""
_FEWEST_BEFORE: Final = 8
"""Digits before one that make a number of anything."""
_SCIENTIFIC = re.compile(r"[0-9](?:\.[0-9]+)?[Ee] ?\+ ?[0-9]{2}(?![0-9])")
"""A long number as a spreadsheet draws it in a narrow column."""
_MASKED = re.compile(
    rf"[0-9][ -]?(?:[{HIDING}]{{2}}|[xX]{{2}})|(?:[{HIDING}]{{2}}|[xX]{{2}})[ -]?[0-9]"
)
"""A number with some of its digits hidden."""
_BARE = re.compile(r"(?:[0-9Xx]|[^\w])+")
"""A cell of digits and signs alone."""
_NO_NUMBER = re.compile(
    r"20[0-9]{2}[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?|[0-9]{1,2}:[0-9]{2}(?:-[0-9]{1,2}:[0-9]{2})?"
    r"|[¥￥$].*|.*%|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+\.[0-9]{2}"
)
"""Of these days, times and amounts."""
_LANDLINE = re.compile("0[0-9]{2,3}[ -]?[2-8][0-9]{6,7}(?:[-转][0-9]{1,4})?|12[0-9]{3}")
"""A telephone on a desk, or a hotline, which stands below 手机 by mistake."""
_FEWEST: Final = 3
_FEWEST_IN_WORDS: Final = 4
_DIGIT = re.compile("[0-9]")
_ONE = re.compile("[0-9]+")
_GROUPS = re.compile("[0-9]+(?:[ -][0-9]+)+")
_APART = re.compile("[ -]")
_COUNTRY: Final = "86"


def holds_number(value: str) -> bool:
    """Whether a number of a person, or a part of one, stands in a cell."""
    text = "".join(in_digits(plain(value).text).splitlines()).strip()
    if _SCIENTIFIC.search(text) or _MASKED.search(text):
        return True
    if _BARE.fullmatch(text):
        is_other = _NO_NUMBER.fullmatch(text) is not None
        return len(_DIGIT.findall(text)) >= _FEWEST and not is_other
    return any(_is_long(text, one) for one in _RUN.finditer(text))


def is_landline(value: str) -> bool:
    """Whether a cell holds nothing but the number of a telephone on a desk, or of a hotline."""
    return _LANDLINE.fullmatch(plain(value).text.strip()) is not None


def without(value: str, listed: frozenset[str]) -> str:
    """A cell without the numbers of a list, each given in digits alone."""
    if not listed:
        return value

    def left(found: re.Match[str]) -> str:
        digits = _APART.sub("", found[0])
        return "" if {digits, digits.removeprefix(_COUNTRY)} & listed else found[0]

    return _GROUPS.sub(left, _ONE.sub(left, plain(value).text))


def _is_long(text: str, found: re.Match[str]) -> bool:
    digits = len(_DIGIT.findall(found["run"]))
    if found["before"] or found["after"]:
        return digits >= (_FEWEST_BEFORE if found["after"] else _FEWEST_BEHIND)
    if digits > _SHORT:
        return True
    is_other = _YEAR.fullmatch(found["run"]) or _DIALLED.search(text, 0, found.start())
    return digits >= _FEWEST_IN_WORDS and not (is_other or _UNIT.match(text, found.end()))
