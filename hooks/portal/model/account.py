"""Money: records in ``data/accounts.yml``; opening balance + income − expenditure = closing."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from portal.model.base import Part, Record, about
from portal.model.types import Count, Day, Line, Number, Refers, Slug, Text, Year, Yuan


class AccountKind(StrEnum):
    """What an account is of."""

    UNION = "工会经费"
    DONATION = "捐款收支"
    FUND = "互助帮困基金"
    PROJECT = "项目支出"


class AccountState(StrEnum):
    """Budget, or what was really taken in and spent."""

    BUDGET = "预算"
    FINAL = "决算"


class Entry(Part):
    """One line of income or expenditure."""

    item: Line = about("什么收入、什么支出", "职工活动支出")
    budget_yuan: Yuan | None = about("预算数", "50000", unit="元", default=None)
    amount_yuan: Yuan | None = about("花了、发了或追回多少钱", "48000", unit="元", default=None)
    on: Day | None = about("日期", "2025-05-10", default=None)
    source: Line | None = about("来源", "素材 004-1", default=None)


class Audit(Part):
    """What the audit committee found."""

    on: Day = about("日期", "2025-12-10")
    opinion: Text = about("审查意见", "收支真实，同意决算。")
    term_number: Count | None = about("第几届", "3", unit="届", default=None)
    audits: Count | None = about("一年审查、检查几次", "2", unit="次", default=None)
    findings: Count | None = about("发现问题", "2", unit="项", default=None)
    advice: Count | None = about("提出建议", "2", unit="条", default=None)


class Account(Record):
    """One account of one year."""

    title: Line = about("名称", "2025年工会经费决算")
    kind: AccountKind = about("哪一类账", "工会经费")
    status: AccountState = about("预算还是决算", "决算", default=AccountState.FINAL)
    year: Year = about("年度", "2025", unit="年")
    organisation: Annotated[Slug, Refers("organisations")] = about("哪个工会的账", "shili-zhen")
    programme: Annotated[Slug, Refers("programmes")] | None = about(
        "属于哪个项目", "jiuzai-juankuan", default=None
    )
    opening_yuan: Number | None = about(
        "年初结余；单独一个项目的账没有年初数就不写", "0", unit="元", default=None
    )
    income: tuple[Entry, ...] = about("收入", default=())
    expenditure: tuple[Entry, ...] = about("支出", default=())
    income_yuan: Yuan | None = about("收入合计；写了就和各项核对", "50000", unit="元", default=None)
    expenditure_yuan: Yuan | None = about(
        "支出合计；写了就和各项核对", "48000", unit="元", default=None
    )
    closing_yuan: Number = about("年末结余", "2000", unit="元")
    dues_due_yuan: Yuan | None = about("应上缴经费", "20000", unit="元", default=None)
    dues_paid_yuan: Yuan | None = about("已上缴经费", "20000", unit="元", default=None)
    paid_on: Day | None = about("上缴日期", "2025-12-20", default=None)
    purpose: Line | None = about("用途", "慰问受灾职工", default=None)
    donors: Count | None = about("捐款人数", "58", unit="人", default=None)
    audit: Audit | None = about("经费审查", default=None)

    @property
    def counted_year(self) -> int:
        """The year of the account."""
        return self.year

    @property
    def income_sum(self) -> Decimal:
        """Income in yuan: the lines' sum, or the stated one where no line is given."""
        return _sum(self.income, self.income_yuan)

    @property
    def expenditure_sum(self) -> Decimal:
        """Expenditure in yuan: the lines' sum, or the stated one where no line is given."""
        return _sum(self.expenditure, self.expenditure_yuan)


def _sum(entries: tuple[Entry, ...], stated: Decimal | None) -> Decimal:
    amounts = [entry.amount_yuan for entry in entries if entry.amount_yuan is not None]
    return sum(amounts, Decimal(0)) if amounts else stated or Decimal(0)
