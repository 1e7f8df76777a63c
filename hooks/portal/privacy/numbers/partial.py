"""Numbers with some digits starred out of which the rest still leads to the person.

Of an identity number no digit may stay: six digits in front and four behind leave 34 days of
birth to try once the year is known. Of a mobile number four hidden digits are enough, wherever
they stand: 138****1234 and 1398567**** leave ten thousand numbers each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.model.masked import HIDING
from portal.privacy.numbers.context import before
from portal.privacy.numbers.identity import has_region, is_day, is_known_county
from portal.privacy.people.spoken_of import is_after_person
from portal.privacy.rare import Rare
from portal.privacy.topics import TAIL

_SURE_STAR: Final = f"{HIDING}▇▓#?？"
_STAR: Final = f"{_SURE_STAR}xX"
"""A letter X ends numbers and stands in codes, where it hides nothing."""
_STARRED = Rare(
    f"[0-9][{_STAR}]{{2}}",
    rf"(?<![0-9A-Za-z*＊])([1-9][0-9]{{1,13}})([{_STAR}]{{2,14}})([0-9]{{0,4}}[0-9Xx]?)(?![0-9A-Za-z])",
)
_WHOLE = Rare(
    f"[0-9{_STAR}]{{18}}", f"(?<![0-9A-Za-z{_STAR}])[0-9{_STAR}]{{18}}(?![0-9A-Za-z{_STAR}])"
)
"""An identity number of which any signs are hidden, as long as it was."""
_SPACED = Rare(
    "[*＊]",
    rf"(?<![0-9A-Za-z{_STAR}])(?=[0-9]{{6}}[0-9 -]*[*＊])[0-9](?:[ -]?[0-9*＊]){{16}}[ -]?[0-9Xx*＊](?![0-9A-Za-z*＊])",
)
"""One cut into groups, which cards are too: only a county tells it from these."""
_NAMED = re.compile(r"身份证|身份号|证件号|证号")
_TAIL = Rare(
    "身份|证件",
    rf"(?:身份证?(?:件)?|证件)(?:号码?)?的?{TAIL}(?:号码)?"
    r"[为是]?[\"“：: （(]{0,3}(?P<tail>[0-9]{3,7}[0-9Xx])(?![0-9A-Za-z])",
)
"""The end of an identity number that is called so."""
_CARD = re.compile(r"卡号|银行|账号|帐号|信用代码|税号")
_GANSU = re.compile(rf"62(?:0[0-9{_STAR}]|1[0-2]|29|30|[{_STAR}])")
_LENGTH: Final = 18
_MOBILE_LENGTH: Final = 11
_FEWEST_SHOWN: Final = 8
_FEWEST_NAMED: Final = 6
_FEWEST_OF_WHOLE: Final = 4
_HIDDEN = re.compile(f"[{_SURE_STAR}]|[xX]{{3}}")
_DIGITS = re.compile("[0-9]")
_SHORT = re.compile(rf"1[3-9][0-9](?:[{_STAR}]{{2,8}}[0-9]{{4}}|[0-9]{{4}}[{_STAR}]{{4}})")
"""A masked mobile number, which may stand beside the words for another."""
_MOBILE = Rare(
    "[*＊]",
    r"(?<![0-9A-Za-z*＊.])1[3-9][0-9]{0,8}[*＊]{1,3}[0-9]{0,8}(?![0-9A-Za-z*＊.])",
)
"""A mobile number with three digits hidden or fewer."""


def starred(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every identity number of which digits are still there."""
    for found in _TAIL.finditer(text):
        yield found.span("tail")
    for form, is_person in ((_WHOLE, _is_whole), (_STARRED, _is_part), (_SPACED, _is_cut)):
        for found in form.finditer(text):
            near = before(text, found.start(), 16)
            is_named = _NAMED.search(near) is not None or _is_beside_person(text, found)
            if not _CARD.search(near) and is_person(found, is_named=is_named):
                yield found.span()


def half_masked(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every mobile number of which too few digits are hidden."""
    for found in _MOBILE.finditer(text):
        if len(found[0]) == _MOBILE_LENGTH:
            yield found.span()


def _is_whole(found: re.Match[str], *, is_named: bool) -> bool:
    """Whether what is shown of eighteen signs is a region or a day of birth."""
    shown = len(_DIGITS.findall(found[0]))
    if shown < _FEWEST_OF_WHOLE or _HIDDEN.search(found[0]) is None:
        return False
    is_of_region = has_region(f"{found[0][:2]}{'0' * _LENGTH}") and not _is_of_a_card(found[0])
    return is_named or is_day(found[0][6:14]) or is_of_region


def _is_beside_person(text: str, found: re.Match[str]) -> bool:
    """Whether a number begins with a county, directly behind somebody: 王建国 341226******6093."""
    return is_known_county(found[0]) and is_after_person(text, found.start())


def _is_part(found: re.Match[str], *, is_named: bool) -> bool:
    """Whether a number of any length, with stars inside or behind, begins with a region."""
    head, stars, tail = found.groups()
    size = len(head + stars + tail)
    if not has_region(f"{head}{'0' * _LENGTH}") or _SHORT.fullmatch(found[0]):
        return False
    if is_named:
        return len(head + tail) >= _FEWEST_NAMED
    return size == _LENGTH and len(head + tail) >= _FEWEST_SHOWN and not _is_of_a_card(head)


def _is_cut(found: re.Match[str], *, is_named: bool) -> bool:
    """Whether groups of digits and stars begin with a county, or are called what they are."""
    is_region = has_region(f"{found[0][:6]}{'0' * _LENGTH}")
    is_hidden = _HIDDEN.search(found[0]) is not None
    return is_hidden and is_region and (is_named or is_known_county(found[0]))


def _is_of_a_card(signs: str) -> bool:
    """Cards show their first six digits and their last four too; no county has those six."""
    if signs[:6].isdecimal():
        return not is_known_county(signs)
    return signs.startswith("91") or (signs.startswith("62") and not _GANSU.match(signs))
