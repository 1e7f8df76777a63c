"""What a list shows of a record beside its title: fields, and what several say together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from portal.model.base import Record
from portal.model.names import chinese
from portal.model.organisation import Organisation
from portal.model.quantities import unit_of
from portal.model.target import Target
from portal.pages.registers.facts import Fact, fact_of, is_amount
from portal.pages.registers.phrases import newest_membership, newest_term, wage
from portal.pages.registers.strips import notice_in_words
from portal.pages.registers.words import Word
from portal.public import Portal
from portal.wording import grouped, quantity, until

NAMED: Final = frozenset({"founded_on", "expires_on", "term_end"})
"""Columns of words that are not understood without their label."""


@dataclass(frozen=True)
class Head:
    """What stands above a column."""

    name: str
    label: str
    unit: str = ""
    """Of an amount; empty for words."""

    @property
    def is_named(self) -> bool:
        """Whether a phone, which shows no heads, must say what the value is."""
        return bool(self.unit) or self.name in NAMED


@dataclass(frozen=True)
class Together:
    """A column that is no field."""

    label: str
    unit: str
    read: Callable[[Any], int | Decimal | str | None]
    """Given a record of the register that has the column."""


def _members(union: Organisation) -> int | None:
    newest = newest_membership(union)
    return newest.members if newest is not None else None


def _term_end(union: Organisation) -> str | None:
    newest = newest_term(union)
    return until(newest.end) if newest is not None else None


def _progress(target: Target) -> str | None:
    unit, aim, done = target.unit_name or "", target.target_value, target.done_value
    words = [f"目标{quantity(aim, unit)}"] if aim is not None else []
    words += [f"完成{quantity(done, unit)}"] if done is not None else []
    return "，".join(words) or None


TOGETHER: Final = {
    "window": Together("公示期", "", lambda notice: notice_in_words(notice.window)),
    "newest_members": Together("会员", "人", _members),
    "term_end": Together("任期到", "", _term_end),
    "wage": Together("月工资", "", wage),
    "progress": Together("目标和完成", "", _progress),
    "income_sum": Together("收入", "元", lambda account: account.income_sum),
    "expenditure_sum": Together("支出", "元", lambda account: account.expenditure_sum),
}
"""By the name that stands among a register's columns."""


def head_of(model: type[Record], name: str) -> Head:
    """The head of a column."""
    if name in TOGETHER:
        return Head(name, TOGETHER[name].label, TOGETHER[name].unit)
    info = model.model_fields[name]
    return Head(name, chinese(name), unit_of(info) if is_amount(info) else "")


def cell_of(record: Record, head: Head, portal: Portal) -> Fact | None:
    """One cell; None where nothing was written. An amount leaves its unit to the head."""
    name = head.name
    value = TOGETHER[name].read(record) if name in TOGETHER else getattr(record, name)
    if value is None:
        return None
    if head.unit and not isinstance(value, str):
        return Fact(name, head.label, (Word(grouped(value)),), is_amount=True)
    if name in TOGETHER:
        return Fact(name, head.label, (Word(str(value)),))
    return fact_of(name, type(record).model_fields[name], value, portal)
