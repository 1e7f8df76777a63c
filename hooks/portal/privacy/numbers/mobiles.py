"""Mobile numbers of the mainland: eleven digits from 13 to 19, with or without 86."""

from __future__ import annotations

import re
from typing import Final

from portal.privacy.numbers.context import before, is_document_number, is_of_a_thing
from portal.privacy.numbers.digits import DAY, Number
from portal.privacy.numbers.figures import is_among_figures, is_quantity

_USUAL_SIZES: Final = frozenset({(11,), (3, 4, 4), (3, 8), (7, 4), (3, 3, 5)})
_ODD_SIZES: Final = frozenset(
    {
        *((3, 2, 2, 2, 2), (2, 3, 3, 3), (3, 4, 2, 2), (3, 2, 2, 4), (4, 3, 4), (4, 4, 3), (5, 6)),
        *((6, 5), (5, 3, 3), (3, 3, 3, 2), (3, 5, 3), (4, 7), (8, 3)),
    }
)
"""Groups that a hand makes now and then; a row of figures looks the same."""
_DAY = re.compile(f"{DAY}$")
_JOINED_BEFORE = re.compile("[0-9A-Za-z][-_/=#.+]$")
_JOINED_AFTER = re.compile("[-_/=#.+][0-9A-Za-z]")
"""What joins the parts of a code or of an address."""
_NOBODY: Final = "00000000"
"""The end of the numbers that stand in examples, as in 13800000000."""
_NAMED = re.compile(
    r"手机|电话|联系|号码|微信|短信|致电|拨打|值班|tel|mobile|phone|wechat|[☎📞📱]", re.IGNORECASE
)
_SLUG = re.compile(r"^[ \t]*(?:- +)?(?:编号|id)[\"']?[：:] *[\"']?[a-z][a-z-]*-$")
"""Before a number in what becomes the address of a page."""
_FREE: Final = ("400", "800")
"""Beginnings of numbers that cost nothing, which often follow a number of their own."""
_ABROAD = re.compile(r"(?:\+|00) ?86[ -]*\(?$")
_COUNTRY = re.compile(r"(?:(?:00)?86|0)(?=1[3-9][0-9]{9}$)")
"""The number of the country, or the 0 once dialled before a mobile of another town."""


def mobile(text: str, number: Number) -> tuple[int, str] | None:
    """Where the eleven digits begin, and they, if a number is one of a mobile telephone."""
    start, digits, sizes = _at_home(number)
    if len(digits) != 11 or digits[0] != "1" or digits[1] not in "3456789":
        return None
    if digits.endswith(_NOBODY) or (sizes[0] == 1 and digits[1:4] in _FREE and max(sizes) > 1):
        return None
    return (start, digits) if _is_likely(text, number, sizes) else None


def _is_likely(text: str, number: Number, sizes: tuple[int, ...]) -> bool:
    is_named = _NAMED.search(before(text, number.start, 20)) is not None
    is_cut = sizes != number.sizes and number.digits.startswith(("86", "0086"))
    is_abroad = is_cut or _ABROAD.search(before(text, number.start, 8)) is not None
    is_public = sizes == (11,) and _SLUG.search(before(text, number.start)) is not None
    if is_named or is_abroad or is_public or set(sizes) == {1}:
        return True
    if not number.is_sure and not _is_typed(text, number):
        return False
    return (
        (sizes in _USUAL_SIZES or _is_odd(text, number))
        and _is_even(number)
        and not is_document_number(text, number.start)
        and not is_quantity(text, number.start, number.end)
    )


def _is_typed(text: str, number: Number) -> bool:
    """Whether letters were typed for digits in a number that stands alone and is no code."""
    is_part = _JOINED_BEFORE.search(before(text, number.start, 2)) or _JOINED_AFTER.match(
        text, number.end
    )
    is_typed = text[number.start : number.end].isalnum()
    return is_typed and not is_part and not is_of_a_thing(text, number.start)


def _is_odd(text: str, number: Number) -> bool:
    """Whether unusual groups are still one number: alone, and not among figures."""
    is_cut = len(number.sizes) == 2 and number.is_broken and before(text, number.start, 1).strip()
    is_alone = number.is_whole and (number.sizes in _ODD_SIZES or is_cut)
    return bool(is_alone) and not is_among_figures(text, number.start, number.end)


def _at_home(number: Number) -> tuple[int, str, tuple[int, ...]]:
    """Start, digits and groups without the number of the country written on to them."""
    country = _COUNTRY.match(number.digits)
    if country is None or number.sizes[0] <= country.end():
        return number.start, number.digits, number.sizes
    cut = country.end()
    return number.start + cut, number.digits[cut:], (number.sizes[0] - cut, *number.sizes[1:])


def _is_even(number: Number) -> bool:
    """Whether the same sign stands between all groups; 113.75123456 is no number of a person."""
    if number.separators & {".", "/"}:
        is_date = _DAY.search(number.digits) is not None
        return number.sizes == (3, 4, 4) or ("." not in number.separators and not is_date)
    return len({sign.strip() for sign in number.separators}) <= 1
