"""Numbers that may be published although they look private: ``data/office_phones.yml``.

Whatever looks like a mobile number or a bank card stops the build, unless it stands here with
a reason. The record names a post, never a person; it has no page and no dataset of its own.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import StringConstraints

from portal.model.base import Record, Visibility, about
from portal.model.office_list import NumberKind
from portal.model.types import Line

OfficeNumber = Annotated[str, StringConstraints(pattern=r"^(1[3-9][0-9]{9}|[0-9]{12,30})$")]
"""Eleven digits of a mobile number, or those of an account, nothing between them."""


class OfficePhone(Record):
    """One number that belongs to an office, with the reason why it is published."""

    number: OfficeNumber = about("号码，只写数字，中间不空格", "13800000000")
    kind: NumberKind = about("是办公手机还是收款账号", "办公手机", default=NumberKind.MOBILE)
    purpose: Line = about("做什么用、谁在接，写岗位，不写姓名", "驿站值班手机")
    reason: Line = about("为什么要公布，为什么不用座机", "驿站没有座机，值班的人轮流带着")

    default_visibility: ClassVar[Visibility] = Visibility.REPORT
