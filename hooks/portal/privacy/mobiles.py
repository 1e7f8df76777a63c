"""Mobile numbers of the mainland: eleven digits from 13 to 19, with or without 86."""

from __future__ import annotations

import re
from typing import Final

from portal.privacy.context import before, is_document_number, is_quantity
from portal.privacy.numbers import Number

_USUAL_SIZES: Final = frozenset({(11,), (3, 4, 4), (3, 8), (7, 4), (3, 3, 5)})
_NOBODY: Final = "00000000"
"""The end of the numbers that stand in examples, as in 13800000000."""
_NAMED = re.compile(
    r"手机|电话|联系|号码|微信|短信|致电|拨打|tel|mobile|phone|wechat|[☎📞📱]", re.IGNORECASE
)
_ABROAD = re.compile(r"(?:\+|00) ?86[ -]*\(?$")
_COUNTRY = re.compile(r"(?:(?:00)?86|0)(?=1[3-9][0-9]{9}$)")
"""The number of the country, or the 0 once dialled before a mobile of another town."""


def mobile(text: str, number: Number) -> tuple[int, str] | None:
    """Where the eleven digits begin, and they, if a number is one of a mobile telephone."""
    start, digits, sizes = _at_home(number)
    if len(digits) != 11 or digits[0] != "1" or digits[1] not in "3456789":
        return None
    if digits.endswith(_NOBODY):
        return None
    return (start, digits) if _is_likely(text, number, sizes) else None


def _is_likely(text: str, number: Number, sizes: tuple[int, ...]) -> bool:
    is_named = _NAMED.search(before(text, number.start, 20)) is not None
    is_cut = sizes != number.sizes and number.digits.startswith(("86", "0086"))
    is_abroad = is_cut or _ABROAD.search(before(text, number.start, 8)) is not None
    if is_named or is_abroad or set(sizes) == {1}:
        return True
    return (
        sizes in _USUAL_SIZES
        and _is_even(number)
        and not is_document_number(text, number.start)
        and not is_quantity(text, number.start, number.end)
    )


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
        return number.sizes == (3, 4, 4)
    return len({sign.strip() for sign in number.separators}) <= 1
