"""What the guard finds in a text: where, of what kind, and what of it may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was found, in the words messages use."""

    RESIDENT_ID = "身份证号"
    MOBILE = "手机号"
    BANK_CARD = "银行卡号"
    PASSPORT = "护照号"
    PERMIT = "居住证或通行证号"
    ADDRESS = "家庭住址"
    BIRTH = "出生日期"
    NAME = "姓名"
    """Only of a table column, when a file is masked; never a finding of a scan."""
    FIELD = "个人信息"
    """A cell or a value under a private heading."""


@dataclass(frozen=True, order=True)
class Finding:
    """One stretch of a text that tells something private."""

    start: int
    """Where it begins in the text as it was given, in characters from 0."""
    end: int
    """Where it ends; the character there is no part of it."""
    kind: Kind
    """What it is."""
    masked: str
    """What may be printed and what a mended source holds instead: cannot be turned back."""
    beside: str = ""
    """Words directly before it that help to find it and are not private: 上河村."""
