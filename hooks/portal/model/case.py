"""Case statistics: records in ``data/cases.yml``; aggregates only.

No field here can name a person, a firm or a day: kinds and causes are fixed words.
"""

from __future__ import annotations

from enum import StrEnum

from portal.model.base import Part, about
from portal.model.ledger import LedgerRecord
from portal.model.period import Period, year_of_period
from portal.model.types import Count, Percent, Yuan


class CaseKind(StrEnum):
    """Through which door the cases came."""

    MEDIATION = "劳动争议调解"
    PETITION = "信访接待"
    ARREARS = "工资清欠"
    INJURY = "工伤和死亡赔偿协助"
    LEGAL_AID = "法律援助与咨询"
    RESTRUCTURING = "改制纠纷调解"
    OPINIONS = "意见征集与谈心"
    WARNING = "劳动关系预警"


class Cause(StrEnum):
    """What the cases were about."""

    WAGES = "工资报酬"
    INJURY = "工伤"
    DEATH = "死亡"
    CONTRACT = "劳动合同"
    INSURANCE = "社会保险"
    HOURS = "工时休假"
    RESTRUCTURING = "企业改制"
    LETTERS = "来信"
    VISITS = "来访"
    CALLS = "来电"
    WELFARE = "生活福利"
    OTHER = "其他"


class CaseRow(Part):
    """The cases of one cause."""

    cause: Cause = about("案由或渠道", "工伤")
    accepted: Count = about("受理件数", "15", unit="件")
    settled: Count | None = about("调解成功、办结件数", "15", unit="件", default=None)
    persons: Count | None = about("涉及人数", "15", unit="人", default=None)
    amount_yuan: Yuan | None = about("花了、发了或追回多少钱", "597752", unit="元", default=None)


class CaseStatistic(LedgerRecord):
    """All cases of one kind in one period, in total and by cause."""

    kind: CaseKind = about("哪一类案件", "劳动争议调解")
    period: Period = about("什么时候的数", "2025年1—8月")
    accepted: Count = about("受理件数", "48", unit="件")
    mediated: Count | None = about("其中进行调解的", "48", unit="件", default=None)
    settled: Count | None = about("调解成功、办结件数", "48", unit="件", default=None)
    settled_percent: Percent | None = about("成功率、办结率", "100", unit="%", default=None)
    persons: Count | None = about("涉及人数", "60", unit="人", default=None)
    person_times: Count | None = about("涉及人次", "220", unit="人次", default=None)
    migrants: Count | None = about("其中外来务工人员", "56", unit="人", default=None)
    firms: Count | None = about("涉及企业", "8", unit="家", default=None)
    amount_yuan: Yuan | None = about("花了、发了或追回多少钱", "662815", unit="元", default=None)
    rounds: Count | None = about("调解几轮", "3", unit="次", default=None)
    offices: Count | None = about("参与的部门", "5", unit="个", default=None)
    average_days: Count | None = about("平均几天办结", "7", unit="天", default=None)
    satisfied_percent: Percent | None = about("满意率", "98", unit="%", default=None)
    causes: tuple[CaseRow, ...] = about("按案由分", default=())

    @property
    def counted_year(self) -> int:
        """The year of the last day of the period."""
        return year_of_period(self.period)
