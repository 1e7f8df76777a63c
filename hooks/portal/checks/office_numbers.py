"""Numbers of offices: each is what its record calls it, so that only such a number is let out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.office_list import NumberKind
from portal.model.office_phone import OfficePhone

_MOBILE_DIGITS: Final = 11
_REMEDIES: Final = {
    NumberKind.MOBILE: f"手机号是 {_MOBILE_DIGITS} 位，请核对；"
    f"是单位的账号，加一行“种类: {NumberKind.ACCOUNT}”",
    NumberKind.ACCOUNT: "账号有 12 位以上，请核对；是办公手机，删去“种类”这一行",
}


def problems(content: Content) -> Iterator[Problem]:
    """Every number whose length is not that of its kind: it would allow nothing."""
    for phone in content.of(OfficePhone):
        if phone.kind is not _kind_of(phone.number):
            yield phone.origin.problem(
                ("kind",),
                f"号码有 {len(phone.number)} 位，不是{phone.kind}",
                _REMEDIES[phone.kind],
            )


def _kind_of(number: str) -> NumberKind:
    return NumberKind.MOBILE if len(number) == _MOBILE_DIGITS else NumberKind.ACCOUNT
