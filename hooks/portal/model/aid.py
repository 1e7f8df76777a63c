"""Aid: records in ``data/aid/*.yml``; one batch of one kind of help, as counts and sums.

Who was helped, and why, is never written: no field of this model can hold it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from portal.model.base import Part, about
from portal.model.ledger import LedgerRecord
from portal.model.period import Period, year_of_period
from portal.model.types import Count, Percent, Refers, Slug, Yuan


class AidKind(StrEnum):
    """Kinds of help, by the season or the scheme."""

    WARMTH = "送温暖"
    COOLING = "送清凉"
    SCHOOLING = "金秋助学"
    MUTUAL = "职工医疗互助"
    HARDSHIP = "困难职工帮扶"
    ALLOWANCE = "低保衔接"
    EMERGENCY = "大病意外募捐"
    DISASTER = "救灾慰问"
    WOMEN = "女职工关爱"
    HEALTH = "职工体检"
    FESTIVAL = "节日慰问"
    LIFE = "病丧婚慰问"
    WORK_STUDY = "勤工俭学"
    TICKETS = "代购返乡车票"


class Fund(StrEnum):
    """Where the money came from."""

    UNION = "工会经费"
    UPPER = "上级工会"
    TREASURY = "财政拨款"
    STAFF = "职工捐款"
    FIRMS = "企业捐赠"
    FOUNDATION = "基金会"
    MEDIA = "新闻媒体"
    CHARITY = "慈善会"
    COUNTY = "县内社会人士"
    OTHER = "其他"


class FundPart(Part):
    """The part one source paid."""

    fund: Fund = about("资金来源", "基金会")
    persons: Count | None = about("涉及人数", "2", unit="人", default=None)
    amount_yuan: Yuan | None = about("花了、发了或追回多少钱", "2000", unit="元", default=None)


class Goods(StrEnum):
    """Goods in kind."""

    FOOD = "米面油"
    DRINKS = "饮料茶水"
    MEDICINE = "药品"
    BEDDING = "被褥衣物"
    STATIONERY = "学习用品"
    OTHER = "其他"


class GoodsPart(Part):
    """One kind of goods given out."""

    goods_kind: Goods = about("什么物资", "饮料茶水")
    count: Count = about("多少份", "200", unit="份")
    worth_yuan: Yuan | None = about("折价多少钱", "6000", unit="元", default=None)


class AidBatch(LedgerRecord):
    """One batch of help in one period."""

    kind: AidKind = about("哪一类帮扶", "送温暖")
    period: Period = about("什么时候的数", "2025年1月")
    programme: Annotated[Slug, Refers("programmes")] | None = about(
        "属于哪个项目", "song-wennuan", default=None
    )
    batch: Count = about("当年第几批、第几期", "1", unit="批", default=1)
    households: Count | None = about("慰问、走访的户数", "12", unit="户", default=None)
    persons: Count | None = about("涉及人数", "31", unit="人", default=None)
    pairs: Count | None = about("结对几对", "28", unit="对", default=None)
    visits: Count | None = about("走访几次", "28", unit="次", default=None)
    amount_yuan: Yuan | None = about("花了、发了或追回多少钱", "4500", unit="元", default=None)
    per_head_yuan: Yuan | None = about("人均、户均多少钱", "145.16", unit="元", default=None)
    standard_yuan: Yuan | None = about("每人或每户的标准", "1000", unit="元", default=None)
    ceiling_yuan: Yuan | None = about("最高不超过多少钱", "3000", unit="元", default=None)
    goods_yuan: Yuan | None = about("物资折价合计", "6000", unit="元", default=None)
    goods_given: tuple[GoodsPart, ...] = about("发了哪些物资", default=())
    funds: tuple[FundPart, ...] = about("资金来源；各项相加等于总数", default=())
    eligible: Count | None = about("应参加人数", "82", unit="人", default=None)
    joined: Count | None = about("参加互助、体检等的人", "59", unit="人", default=None)
    joined_percent: Percent | None = about("参加率", "71.95", unit="%", default=None)
    claims: Count | None = about("理赔几例", "7", unit="例", default=None)
    claim_days: Count | None = about("理赔几天办结", "10", unit="天", default=None)
    tickets: Count | None = about("代购车票", "100", unit="张", default=None)
    posts_offered: Count | None = about("提供岗位", "10", unit="个", default=None)
    donors: Count | None = about("捐款人数", "58", unit="人", default=None)
    files_made: Count | None = about("新建困难档案", "6", unit="户", default=None)
    firms: Count | None = about("涉及的企业", "12", unit="家", default=None)

    @property
    def counted_year(self) -> int:
        """The year of the last day of the period."""
        return year_of_period(self.period)
