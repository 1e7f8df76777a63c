"""Numbers of bank cards: 16 to 19 digits whose last is the Luhn check digit (ISO/IEC 7812)."""

from __future__ import annotations

import re
from typing import Final

from stdnum import luhn

from portal.privacy.numbers.context import after, before, is_document_number
from portal.privacy.numbers.digits import Number
from portal.privacy.numbers.figures import is_quantity
from portal.privacy.numbers.identity import is_credit_code
from portal.privacy.people.surnames import FAMILY, GIVEN
from portal.text_source import HAN

_PREFIXES: Final = ("62", "60", "9", "4", "5", "3")
_USUAL_SIZES: Final = frozenset(
    {
        *((16,), (17,), (18,), (19,), (4, 4, 4, 4), (4, 4, 4, 4, 1), (4, 4, 4, 4, 2)),
        *((4, 4, 4, 4, 3), (6, 10), (6, 11), (6, 12), (6, 13), (4, 4, 4, 7), (8, 8), (8, 11)),
    }
)
_NAMED = re.compile(
    r"卡号|账号|帐号|账户|帐户|银行|[农工中建交邮]行|开户|收款|汇款|打款|转账|工资卡|一卡通|储蓄|信用卡|借记卡|存折|社保卡|农信|农商|邮储|信用社|支付宝"
)
_CALLED = re.compile(
    r"(?:[卡账帐]号(?:码|是|为)?|银行卡|[农工中建交邮]行|农商行?|邮储|信用社)[\"'“： :]{0,3}$"
)
_LABELLED = re.compile(
    r"(?:(?:银行|工资|储蓄|信用|借记|社保|惠农|收款|打款|[农工中建交邮]行|农商行?|邮储|信用社)卡)(?:号码?|账号)?(?:是|为)?[\"'“： :]{0,3}$"
)
"""Directly behind it stands a card, whatever slipped in typing."""
_CARD = re.compile(rf"(?:^|[^{HAN}]|的|本人|个人)卡号(?:码|是|为)?[\"'“： :]{{0,3}}$")
"""The same before a number that begins as those of UnionPay do: other things have cards too."""
_UNION_PAY: Final = "62"
_BOOK = re.compile(
    r"(?:存折|一折通|一本通|一卡通)的?(?:[账帐卡]号|号码|号)(?:码|是|为)?[\"'“： :]{0,3}$"
)
"""Directly behind it stands the account of a person, which has no check digit."""
_HOLDER = re.compile(rf"户名(?:是|为)?[\"'“： :]{{0,3}}{FAMILY}{GIVEN}(?![{HAN}])")
"""Whose an account is, where a person has it."""
_SHORTEST: Final = 15
"""Digits of the accounts of banks, at least."""
_ISSUED: Final = ("62", "60", "4", "5", "9")
_ROUNDED = re.compile("(?=[0-9]{17})62[0-9]*[1-9]0{2,5}")
"""A card kept as a number by a spreadsheet, which knows the first 15 or 17 digits only."""
_FEWEST_FIGURES: Final = 4
_REACH: Final = 30
"""How near such a word makes a number that of a card, in characters."""


def is_card(text: str, number: Number) -> bool:
    """Whether a number is that of a bank card."""
    if _is_account(text, number):
        return True
    digits = number.digits
    if not 16 <= len(digits) <= 19 or not digits.isdecimal() or len(set(digits)) < 2:
        return False
    if not (number.is_whole or _is_usual(number)):
        return False
    named = _NAMED.search(
        before(text, number.start, _REACH) + " " + after(text, number.end, _REACH)
    )
    if not (named or digits.startswith((*_ISSUED, *_PREFIXES))) or is_credit_code(digits):
        return False
    if not luhn.is_valid(digits):
        return _is_labelled(text, number) or _is_rounded(text, number)
    if named:
        is_called = number.is_whole and _CALLED.search(before(text, number.start, 8)) is not None
        return is_called or _is_usual(number)
    return number.is_sure and _is_likely(text, number)


def _is_labelled(text: str, number: Number) -> bool:
    """Whether 银行卡号 stands directly before a whole number that begins like a card."""
    if not number.is_whole or not number.digits.startswith(_ISSUED):
        return False
    near = before(text, number.start, 12)
    is_card = number.digits.startswith(_UNION_PAY) and _CARD.search(near) is not None
    return is_card or _LABELLED.search(near) is not None


def _is_account(text: str, number: Number) -> bool:
    """Whether a whole number is called an account that a person has."""
    if not number.is_whole or len(number.digits) < _SHORTEST:
        return False
    near = before(text, number.start, 12)
    if _BOOK.search(near):
        return True
    head = text[max(0, number.start - _REACH) : number.start]
    return _CALLED.search(near) is not None and _HOLDER.search(head) is not None


def _is_rounded(text: str, number: Number) -> bool:
    is_one = number.is_sure and len(number.sizes) == 1
    return (
        is_one
        and _ROUNDED.fullmatch(number.digits) is not None
        and not is_document_number(text, number.start)
        and not is_quantity(text, number.start, number.end)
    )


def _is_likely(text: str, number: Number) -> bool:
    """Without a word beside it: by the issuer's digits, unless it is a row of figures."""
    groups = number.sizes
    return (
        number.digits.startswith(_PREFIXES)
        and (number.is_whole or len(groups) == 1)
        and _is_usual(number)
        and not is_document_number(text, number.start)
        and not is_quantity(text, number.start, number.end)
        and not (len(groups) > 1 and _is_row(number))
    )


def _is_usual(number: Number) -> bool:
    """Whether its groups are those of a card."""
    return number.sizes in _USUAL_SIZES or set(number.sizes) == {1} or _is_cut(number)


def _is_cut(number: Number) -> bool:
    """Whether it goes on on the next line, at whatever place that begins."""
    return number.is_broken and len(number.sizes) == 2


def _is_row(number: Number) -> bool:
    """Whether every group ends in 0, as rounded figures beside each other do."""
    ends, place = [], 0
    for size in number.sizes:
        place += size
        ends.append(number.digits[place - 1])
    return len(ends) >= _FEWEST_FIGURES and set(ends) == {"0"}
