"""Where the numbers of offices are listed, and of which kinds they are; no model is read for it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

PLACE: Final = "data/office_phones.yml"
"""The file editors write them in."""


class NumberKind(StrEnum):
    """What a number is."""

    MOBILE = "办公手机"
    ACCOUNT = "收款账号"
