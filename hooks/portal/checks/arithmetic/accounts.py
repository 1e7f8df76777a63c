"""Accounts: opening + income − expenditure = closing, year after year, budget against final.

The totals against their lines stand with the other sums.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from portal.checks.arithmetic.said import gap, number
from portal.checks.content import Content
from portal.errors import Problem
from portal.listing import group
from portal.model.account import Account, AccountState, Entry
from portal.model.names import chinese
from portal.wording import until

_SIDES: Final = ("income", "expenditure")


def problems(content: Content) -> Iterator[Problem]:
    """Balances that do not add up, do not carry over, or leave the budget unsaid."""
    accounts = list(content.of(Account))
    for account in accounts:
        yield from _balance(account)
        yield from _days(account)
    finals = [a for a in accounts if a.status is AccountState.FINAL]
    for of_one in group(finals, _ledger).values():
        yield from _carried(of_one)
    yield from _budgets(accounts)


def _ledger(account: Account) -> tuple[str, str, str]:
    return account.organisation, account.kind.value, account.programme or ""


def _balance(account: Account) -> Iterator[Problem]:
    taken, spent = _side(account, "income"), _side(account, "expenditure")
    opening = account.opening_yuan
    if opening is None or (taken is None and spent is None):
        return
    left = opening + (taken or 0) - (spent or 0)
    if left == account.closing_yuan or _balances_by_lines(account, opening):
        return
    yield account.origin.problem(
        ("closing_yuan",),
        f"年初结余 {number(opening)}+收入 {number(taken or 0)}"
        f"-支出 {number(spent or 0)}={number(left)}元，"
        f"年末结余写的是 {number(account.closing_yuan)}元，{gap(left, account.closing_yuan, '元')}",
        "请核对各项收支和两头的结余",
    )


def _side(account: Account, side: str) -> Decimal | None:
    """What was taken in or spent: as stated, or the sum of the lines; None where neither is."""
    stated: Decimal | None = getattr(account, f"{side}_yuan")
    return stated if stated is not None else _lines(account, side)


def _lines(account: Account, side: str) -> Decimal | None:
    """The sum of the lines of a side; None where none has an amount."""
    values = [
        value for entry in getattr(account, side) if (value := _amount(account, entry)) is not None
    ]
    return sum(values, Decimal(0)) if values else None


def _balances_by_lines(account: Account, opening: Decimal) -> bool:
    """Whether only a stated total is wrong, which its own rule tells."""
    taken, spent = (_readings(account, side) for side in _SIDES)
    return any(opening + a - b == account.closing_yuan for a in taken for b in spent)


def _readings(account: Account, side: str) -> set[Decimal]:
    """The stated total of a side, and the sum of its lines where each has an amount."""
    entries: tuple[Entry, ...] = getattr(account, side)
    is_whole = bool(entries) and all(entry.amount_yuan is not None for entry in entries)
    lines = _lines(account, side) if is_whole else None
    return {yuan for yuan in (_side(account, side) or Decimal(0), lines) if yuan is not None}


def _amount(account: Account, entry: Entry) -> Decimal | None:
    """The amount of a line; in a budget, what is planned."""
    planned = entry.budget_yuan if account.status is AccountState.BUDGET else None
    return entry.amount_yuan if entry.amount_yuan is not None else planned


def _days(account: Account) -> Iterator[Problem]:
    for side in _SIDES:
        for index, entry in enumerate(getattr(account, side)):
            if entry.on is not None and entry.on.year != account.year:
                yield account.origin.problem(
                    (side, index, "on"),
                    f"“{entry.item}”的日期 {until(entry.on)} 不在 {account.year} 年度",
                    "跨年入账的就不用改，否则请核对“日期”与“年度”",
                    "warning",
                )
    audit = account.audit
    if audit is not None and account.status is AccountState.FINAL and audit.on.year < account.year:
        yield account.origin.problem(
            ("audit", "on"),
            f"审查日期 {until(audit.on)} 早于 {account.year} 年度",
            "请核对审查的“日期”与“年度”",
        )


def _carried(finals: Sequence[Account]) -> Iterator[Problem]:
    """The closing balance of a year opens the next; a year with two such accounts tells none."""
    by_year = group(finals, lambda account: account.year)
    single = [by_year[year][0] for year in sorted(by_year) if len(by_year[year]) == 1]
    for one, two in pairwise(single):
        opening = two.opening_yuan
        if opening is not None and two.year == one.year + 1 and opening != one.closing_yuan:
            yield two.origin.problem(
                ("opening_yuan",),
                f"年初结余 {number(opening)}元，上一年“{one.id}”"
                f"（{one.origin.source}:{one.origin.line_of('closing_yuan')}）"
                f"的年末结余是 {number(one.closing_yuan)}元",
                "请核对两年的结余；调整过的在审查意见里说明",
                "warning",
            )


def _budgets(accounts: Sequence[Account]) -> Iterator[Problem]:
    """What a final account says was planned, against the budget itself, line by line."""
    planned = {
        (*_ledger(account), account.year, side, entry.item): (account, _amount(account, entry))
        for account in accounts
        if account.status is AccountState.BUDGET
        for side in _SIDES
        for entry in getattr(account, side)
    }
    for account in accounts if planned else ():
        if account.status is AccountState.FINAL:
            yield from _planned(account, planned)


def _planned(
    account: Account,
    planned: dict[tuple[str, str, str, int, str, str], tuple[Account, Decimal | None]],
) -> Iterator[Problem]:
    for side in _SIDES:
        for index, entry in enumerate(getattr(account, side)):
            budget, amount = planned.get(
                (*_ledger(account), account.year, side, entry.item), (account, None)
            )
            if entry.budget_yuan is not None and amount not in (None, entry.budget_yuan):
                yield account.origin.problem(
                    (side, index, "budget_yuan"),
                    f"“{entry.item}”的{chinese('budget_yuan')}写的是 "
                    f"{number(entry.budget_yuan)}元，预算“{budget.id}”里是 {number(amount or 0)}元",
                    "预算中途调整过就不用改，否则请核对",
                    "warning",
                )
