"""What several fields of a record say together: 4000—6500元/月, the newest term, a raise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.model.account import Account
from portal.model.agreement import Raise, RaiseUnit
from portal.model.job import Job
from portal.model.organisation import Membership, Organisation, Term
from portal.model.standing import CheckedList, Progress, Rating
from portal.wording import days_between, quantity, until


def newest_membership(union: Organisation) -> Membership | None:
    """The people of a union in the last year that is known."""
    return max(union.membership, key=lambda one: one.year, default=None)


def newest_term(union: Organisation) -> Term | None:
    """The term that ends last."""
    return max(union.terms, key=lambda term: term.end, default=None)


def term(one: Term) -> str:
    """第3届，2024年9月26日至2029年9月25日."""
    return f"第{one.term_number}届，{days_between(one.start, one.end)}"


def membership(one: Membership) -> str:
    """2026年460人，其中女会员210人."""
    parts = (
        ("女会员", one.women_members),
        ("外来务工会员", one.migrant_members),
    )
    told = "、".join(f"{name}{count}人" for name, count in parts if count is not None)
    return f"{one.year}年{one.members}人" + (f"，其中{told}" if told else "")


def wage(job: Job) -> str:
    """4000—6500元/月; 工资面谈 where the employer gave none."""
    low, high = job.wage_low_yuan, job.wage_high_yuan
    if low is not None and high is not None and low != high:
        return f"{quantity(low, '')}—{quantity(high, '')}元/月"
    if low is not None:
        return f"{quantity(low, '')}元/月" + ("" if high is not None else "起")
    return f"最高{quantity(high, '')}元/月" if high is not None else "工资面谈"


def identity(account: Account) -> str:
    """年初结余5500元 ＋ 收入5万元 － 支出4.3万元 ＝ 年末结余1.25万元.

    Without an opening balance there is no sum, only the three numbers beside each other.
    """
    terms = (
        ("年初结余", account.opening_yuan),
        ("＋ 收入", account.income_sum),
        ("－ 支出", account.expenditure_sum),
        ("＝ 年末结余", account.closing_yuan),
    )
    told = [f"{name}{quantity(yuan, '元')}" for name, yuan in terms if yuan is not None]
    if account.opening_yuan is None:
        return "，".join(one.lstrip("＋－＝ ") for one in told)
    return " ".join(told)


@dataclass(frozen=True)
class Badge:
    """A rating near the title."""

    icon: str
    """File below partials/icons/: a tick only for what has been reached."""
    text: str


def badge(rating: Rating) -> Badge:
    """规范化工会 3星（市级，2025年5月1日评定，有效期到2028年4月30日）."""
    is_reached = rating.stage in (None, Progress.DONE)
    stars = f" {rating.stars}星" if rating.stars is not None else ""
    notes = "，".join(_notes(rating))
    return Badge("done" if is_reached else "clock", f"{rating.name}{stars}（{notes}）")


def _notes(rating: Rating) -> Iterator[str]:
    yield rating.level.value
    if rating.stage not in (None, Progress.DONE):
        yield f"创建{rating.stage.value}"
    if rating.awarded_on is not None:
        yield f"{until(rating.awarded_on)}评定"
    if rating.valid_until is not None:
        yield f"有效期到{until(rating.valid_until)}"
    if rating.passed is not None and rating.total is not None:
        yield f"{rating.total}项达标{rating.passed}项"


def completeness(one: CheckedList, name: str) -> str:
    """“十有”10项做到9项，差：活动记录（2025年6月20日对照）."""
    missing = [item.item for item in one.items if not item.is_done]
    done = len(one.items) - len(missing)
    gaps = f"，差：{'、'.join(missing)}" if missing else ""
    return f"{name}：{len(one.items)}项做到{done}项{gaps}（{until(one.checked_on)}对照）"


def wage_raise(one: Raise) -> str:
    """工资上浮4%—8%，2025年7月1日起执行; percentage points are called so."""
    unit = "%" if one.measured_in is RaiseUnit.PERCENT else "个百分点"
    low = quantity(one.low, unit)
    to = f"—{quantity(one.high, unit)}" if one.high is not None else ""
    since = f"，{until(one.effective_on)}起执行" if one.effective_on is not None else ""
    return f"工资上浮{low}{to}{since}"
