"""Resident identity numbers (GB 11643), told from social credit codes (GB 32100)."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from stdnum import numdb
from stdnum.cn import ric, uscc

from portal.privacy.numbers.context import (
    after,
    before,
    is_case_number,
    is_document_number,
    is_of_a_thing,
)
from portal.privacy.numbers.digits import LONGEST, Number
from portal.privacy.numbers.figures import is_quantity
from portal.privacy.people.spoken_of import is_after_person

_PROVINCES: Final = frozenset(
    (
        *("11", "12", "13", "14", "15", "21", "22", "23"),
        *("31", "32", "33", "34", "35", "36", "37"),
        *("41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54"),
        *("61", "62", "63", "64", "65", "71", "81", "82", "83", "91"),
    )
)
"""First two digits (GB/T 2260); 81 to 83 residents from 港澳台, 91 foreigners."""
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_USUAL_SIZES: Final = frozenset(
    {
        *((18,), (17, 1), (6, 8, 4), (6, 12), (14, 4), (6, 4, 4, 4), (6, 4, 2, 2, 4), (6, 8, 3, 1)),
        *((6, 8, 2, 2), (4, 4, 4, 4, 2), (3, 3, 4, 4, 4), (2, 4, 8, 4), (2, 2, 2, 8, 4)),
        *((4, 4, 4, 6), (6, 6, 6), (3, 3, 3, 3, 3, 3)),
        *((15,), (6, 6, 3), (6, 9), (12, 3), (6, 2, 2, 2, 3)),
        *((3, 3, 3, 3, 3), (5, 5, 5), (6, 6, 2, 1)),
    }
)
"""Digits in each group of a number that is cut into groups: of eighteen, and of the old fifteen."""
_NAMED = re.compile(r"身份证|身份号|公民身份|证件号|证号|居住证|残疾证|学籍|ID", re.IGNORECASE)
_FULL: Final = 18
_RECENT: Final = "2000"
"""From this year on a day in a number may be that of a case, not of a birth."""
_SIGNS_BEFORE = re.compile(r"[0-9A-Za-z]*\Z")
_SIGNS_AFTER = re.compile(r"[0-9A-Za-z]*")
_CALLED = re.compile(r"身份证(?:件)?(?:号码?)?(?:是|为)?[:： ]{0,2}$")
"""Directly behind it stands one, whatever slipped in typing."""
_SLIPS: Final = range(15, 21)
"""Digits that a number typed wrong may have: as the old (15) or new one (18), up to two more."""
_CREDIT = re.compile(r"信用代码|机构代码|识别号|税号|代码证")


def is_identity(text: str, number: Number) -> bool:
    """Whether a number is that of a person: right, wrong only in its check digit, or called so."""
    if len(number.digits) in _SLIPS and _CALLED.search(before(text, number.start, 12)):
        return True
    match len(number.digits):
        case 17 | 19:
            return _is_slip(text, number)
        case 15:
            return _is_old(text, number)
        case 18:
            return _is_full(text, number)
        case 20:
            return _is_disability(number.digits)
    return False


def is_credit_code(digits: str) -> bool:
    """Whether 18 signs are a unified social credit code with the right check sign."""
    return len(digits) == 18 and uscc.is_valid(digits)


def is_in_credit_code(text: str, number: Number) -> bool:
    """Whether a number is only a part of a code that has letters too."""
    head = _SIGNS_BEFORE.search(text[max(0, number.start - LONGEST) : number.start])
    tail = _SIGNS_AFTER.match(text, number.end)
    around = (head[0] if head else "", tail[0] if tail else "")
    return any(around) and is_credit_code(text[number.start : number.end].join(around).upper())


def _is_full(text: str, number: Number) -> bool:
    digits = number.digits
    if not is_day(digits[6:14]):
        return False
    # One person in 31 has a number that is a credit code too; the words tell them apart, and
    # without words it is a person: codes with a real day at that place are far rarer.
    if is_credit_code(digits) and _CREDIT.search(before(text, number.start)):
        return False
    if not has_region(digits):
        return _is_of_a_foreigner(digits)
    if ric.calc_check_digit(digits) == digits[-1]:
        return not (digits[6:10] >= _RECENT and is_case_number(text, number.start))
    return _is_likely(text, number)


def _is_of_a_foreigner(digits: str) -> bool:
    """Permanent residence since 2023: 9, two digits of the region, three of the nationality."""
    is_number = digits[:17].isdecimal() and digits[0] == "9" and digits[1:3] in _PROVINCES
    return is_number and ric.calc_check_digit(digits) == digits[-1]


def _is_old(text: str, number: Number) -> bool:
    """15 digits, as issued until 1999: without century and check digit."""
    digits = number.digits
    if not digits.isdigit() or not has_region(digits) or not is_day(f"19{digits[6:12]}"):
        return False
    return (_is_named(text, number) or is_known_county(digits)) and _is_likely(text, number)


def _is_disability(digits: str) -> bool:
    """20 digits: an identity number, the kind (1 to 7) and the degree (1 to 4)."""
    return is_right(digits[:18]) and digits[18] in "1234567" and digits[19] in "1234"


def _is_slip(text: str, number: Number) -> bool:
    """Whether a digit was left out or typed twice behind the day, directly behind somebody."""
    return (
        len(number.sizes) == 1
        and is_known_county(number.digits)
        and is_day(number.digits[6:14])
        and is_after_person(text, number.start)
    )


def _is_likely(text: str, number: Number) -> bool:
    if _is_named(text, number):
        return True
    if not number.is_sure:
        return _is_typed(text, number)
    if number.digits[6:10] >= _RECENT and is_case_number(text, number.start):
        return False
    is_cut = number.is_broken and len(number.sizes) == 2
    is_usual = is_cut or number.sizes in _USUAL_SIZES or set(number.sizes) == {1}
    return (
        is_usual
        and not is_document_number(text, number.start)
        and not is_quantity(text, number.start, number.end)
    )


def _is_typed(text: str, number: Number) -> bool:
    """Whether one letter was typed for a digit in a number of a county, and its last is wrong."""
    letters = sum(one.isalpha() for one in text[number.start : number.end - 1])
    is_one = letters == 1 and number.end - number.start == _FULL
    return (
        is_one
        and is_known_county(number.digits)
        and not is_document_number(text, number.start)
        and not is_of_a_thing(text, number.start)
    )


def _is_named(text: str, number: Number) -> bool:
    near = before(text, number.start, 16) + " " + after(text, number.end, 8)
    return _NAMED.search(near) is not None and _CREDIT.search(near) is None


def is_right(digits: str) -> bool:
    """Whether 18 signs are an identity number with a region, a day and the right check sign."""
    is_like_one = has_region(digits) and is_day(digits[6:14])
    return is_like_one and ric.calc_check_digit(digits) == digits[-1]


def has_region(digits: str) -> bool:
    """Whether a number begins like that of a person: with a province, and digits after it."""
    return digits[:17].isdecimal() and digits[:2] in _PROVINCES


def is_known_county(digits: str) -> bool:
    """Whether a number begins with the code of a county of today or of once (GB/T 2260)."""
    found = numdb.get("cn/loc").info(digits[:6])
    return any("county" in properties for _, properties in found)


def is_day(eight: str) -> bool:
    """Whether eight digits are a day on which somebody can be born."""
    if not eight.isdecimal():
        return False
    try:
        day = date(int(eight[:4]), int(eight[4:6]), int(eight[6:]))
    except ValueError:
        return False
    return _FIRST_YEAR <= day.year <= _LAST_YEAR
