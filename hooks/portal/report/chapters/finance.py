"""经费: accounts of the year, dues sent up, audit; the township union's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from portal.model.account import Account, AccountKind, AccountState, Audit, Entry
from portal.model.names import chinese
from portal.model.organisation import Organisation, OrganisationKind
from portal.report.addends import addend
from portal.report.draft import Runs, words
from portal.report.figures import Derived, Trace
from portal.report.gaps import gap, where
from portal.report.sentences import Chapter, Tell, chapter, clause, counts, sentence
from portal.report.view import View

HEADING: Final = "经费收支"


def build(view: View) -> Chapter:
    """The part on money."""
    told = [
        *(_account(view, kind) for kind in AccountKind),
        _dues(view),
        _audit(view),
    ]
    return chapter(HEADING, (("", told),))


def accounts(view: View, kind: AccountKind) -> list[Account]:
    """The final accounts of one kind; those of unions below would count money twice."""
    found = [
        account for account in view.within(Account, [kind]) if account.status is AccountState.FINAL
    ]
    town = {o.id for o in view.all_of(Organisation) if o.kind is OrganisationKind.TOWN}
    own = [account for account in found if account.organisation in town]
    return own if town and kind is AccountKind.UNION else found


def income(view: View, kind: AccountKind) -> Trace | None:
    """What came in on the accounts of one kind, in yuan."""
    return _sum(view, kind, accounts(view, kind), "income", lambda account: account.income_sum)


def _account(view: View, kind: AccountKind) -> Tell:
    found = accounts(view, kind)
    if not found:
        return gap(view, kind.value, Account, (kind,))
    name = kind.value
    told = [
        *clause("年初结余", view.summed(name, found, "opening_yuan")),
        *clause("收入", income(view, kind)),
        *_lines(name, found, "income"),
        *clause("支出", _sum(view, kind, found, "expenditure", lambda a: a.expenditure_sum)),
        *_lines(name, found, "expenditure"),
        *clause("年末结余", view.summed(name, found, "closing_yuan")),
    ]
    return Tell(name, where(Account), sentence(f"{name}方面，", told))


def _sum(
    view: View,
    kind: AccountKind,
    found: Sequence[Account],
    side: str,
    of: Callable[[Account], Decimal],
) -> Trace | None:
    addends = (addend(account, of(account), side) for account in found)
    label = f"{kind.value}：{chinese(side)}"
    return view.trace(label, f"accounts.{side}.amount_yuan", "元", addends, only=kind.value)


def _lines(name: str, found: Sequence[Account], side: str) -> list[Runs]:
    """What one account names line by line: 其中上级拨入3万元、会费收入2万元."""
    if len(found) != 1:
        return []
    entries: tuple[Entry, ...] = getattr(found[0], side)
    told = counts(
        (entry.item, _line(name, found[0], side, index, entry))
        for index, entry in enumerate(entries)
    )
    return [(*words("其中"), *told)] if told else []


def _line(name: str, account: Account, side: str, index: int, entry: Entry) -> Trace | None:
    if entry.amount_yuan is None:
        return None
    made = addend(account, entry.amount_yuan, side, index, "amount_yuan")
    return Trace(f"{name}：{entry.item}", f"accounts.{side}.amount_yuan", "元", (made,))


def _dues(view: View) -> Tell:
    found = accounts(view, AccountKind.UNION)
    due = view.summed("经费上缴", found, "dues_due_yuan")
    paid = view.summed("经费上缴", found, "dues_paid_yuan")
    if paid is None:
        return gap(view, "经费上缴", Account, (AccountKind.UNION,))
    rate = Derived("经费上缴：完成率", "rate", paid, due) if due is not None and due.total else None
    told = [*clause("应上缴经费", due), *clause("已上缴", paid), *clause("完成", rate)]
    return Tell("经费上缴", where(Account), sentence("", told))


def _audit(view: View) -> Tell:
    found = [a for a in accounts(view, AccountKind.UNION) if a.audit is not None]
    told = [
        *clause("开展经费审查", _audited(view, found, "audits", "次")),
        *clause("发现问题", _audited(view, found, "findings", "项")),
        *clause("提出建议", _audited(view, found, "advice", "条")),
        *(words(f"审查意见为“{_flat(a.audit)}”") for a in found if a.audit is not None),
    ]
    return (
        Tell("经费审查", where(Account), sentence("", told))
        if told
        else gap(view, "经费审查", Account, (AccountKind.UNION,))
    )


def _audited(view: View, found: Sequence[Account], field: str, unit: str) -> Trace | None:
    addends = (
        addend(account, getattr(account.audit, field), "audit", field)
        for account in found
        if getattr(account.audit, field) is not None
    )
    return view.trace(f"经费审查：{chinese(field)}", f"accounts.audit.{field}", unit, addends)


def _flat(audit: Audit) -> str:
    return "".join(audit.opinion.split()).rstrip("。")
