"""Records of privacy class C (aggregate only): what they rest on is the title of a ledger."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from portal.model.base import Record, about

Ledger = Annotated[
    str,
    StringConstraints(
        pattern=r"^(素材 \d{3}(-[A-Z0-9]{1,2})?|.{2,20}(台账|登记簿|登记表|发放表|统计表|报表|年报|总结))$"
    ),
]
"""A source that is a ledger or report, never a person."""


class LedgerRecord(Record):
    """A record that holds counts only; nothing in it is free text."""

    sources: tuple[Ledger, ...] = about(
        "数字出自哪本台账、哪张报表", "劳动争议调解台账", default=()
    )
