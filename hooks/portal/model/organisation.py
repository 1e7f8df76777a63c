"""Unions of every kind: records in ``data/organisations/*.yml``; everything hangs off them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated

from portal.model.base import Part, Record, about
from portal.model.committee import Committee, UnionGroup
from portal.model.post import Post
from portal.model.standing import CheckedList, Mechanism, Rating
from portal.model.types import Count, Day, Line, Phone, Refers, Slug, Year


class OrganisationKind(StrEnum):
    """Kinds of union, in the order in which they are listed."""

    TOWN = "乡镇总工会"
    VILLAGE = "村联合工会"
    COMMUNITY = "社区联合工会"
    ENTERPRISE = "企业工会"
    OFFICE = "机关事业单位工会"
    SCHOOL = "学校工会"
    COOPERATIVE = "合作社工会"
    TRADE = "行业工会联合会"
    AREA = "区域工会联合会"
    BRANCH = "分工会"
    UPPER = "上级工会"


class Relation(StrEnum):
    """How a union stands to the one above."""

    BELONGS = "隶属"
    CONTACT = "联系"
    MANAGED = "代管"


class OrganisationState(StrEnum):
    """How far a union has come."""

    SURVEYED = "摸底"
    PREPARING = "筹建"
    FOUNDED = "已建"
    MERGED = "已合并"
    DISSOLVED = "已撤销"


class Ownership(StrEnum):
    """Who owns the unit a union belongs to."""

    PUBLIC = "国有集体"
    PRIVATE = "非公企业"
    FOREIGN = "外资企业"
    OFFICE = "机关事业"
    COOPERATIVE = "合作社"
    OTHER = "其他"


class Term(Part):
    """One term of a union's committee (工会法 Art. 16: three or five years)."""

    term_number: Count = about("第几届", "3", unit="届")
    start: Day = about("任期从哪天起", "2023-05-01")
    end: Day = about("任期到哪天止", "2028-04-30")
    preparation: Line | None = about("换届筹备到哪一步", "已向上级请示", default=None)
    planned_on: Day | None = about("打算哪天开换届会", "2028-04-15", default=None)


class Membership(Part):
    """The people of a union at the end of a year, as counts."""

    year: Year = about("哪一年年末的数", "2025", unit="年")
    members: Count = about("会员总数", "460", unit="人")
    women_members: Count | None = about("其中女会员", "210", unit="人", default=None)
    migrant_members: Count | None = about("其中外来务工会员", "120", unit="人", default=None)
    new_members: Count | None = about("当年新加入的会员", "69", unit="人", default=None)
    staff: Count | None = about("职工总数", "480", unit="人", default=None)
    women_staff: Count | None = about("其中女职工", "230", unit="人", default=None)


class Organisation(Record):
    """One union under the township, or one above it."""

    name: Line = about("全称", "示例镇河东村联合工会")
    kind: OrganisationKind = about("哪一类工会", "村联合工会")
    above: Annotated[Slug, Refers("organisations")] | None = about(
        "上级工会的编号", "shili-zhen", default=None
    )
    relation: Relation = about("和上级的关系", "隶属", default=Relation.BELONGS)
    founding: OrganisationState = about("建会进展", "已建", default=OrganisationState.FOUNDED)
    village: Line | None = about("在哪个村或社区", "河东村", default=None)
    trade: Line | None = about("行业、产业或区域", "建材", default=None)
    ownership: Ownership | None = about("单位性质", "非公企业", default=None)
    founded_on: Day | None = about("成立日期", "2024-09-10", default=None)
    firms: Count | None = about("覆盖的单位、企业", "12", unit="家", default=None)
    address: Line | None = about("办公地点", "河东村委会一楼", default=None)
    hours: Line | None = about("办公时间", "工作日 8:30—12:00，14:30—17:30", default=None)
    phone: Phone | None = about("公开电话，只写座机或热线", "0000-1234567", default=None)
    membership: tuple[Membership, ...] = about("各年会员数", default=())
    terms: tuple[Term, ...] = about("届次和任期", default=())
    posts: tuple[Post, ...] = about("职务和分工", default=())
    committees: tuple[Committee, ...] = about("下设委员会", default=())
    groups: tuple[UnionGroup, ...] = about("工会小组", default=())
    ratings: tuple[Rating, ...] = about("等级、星级和称号", default=())
    checked_lists: tuple[CheckedList, ...] = about("规范化清单对照", default=())
    mechanisms: tuple[Mechanism, ...] = about("建立的制度", default=())

    @property
    def counted_year(self) -> int | None:
        """The year in which it was founded; None where it adds no union to the township."""
        stands_apart = self.kind in (OrganisationKind.TOWN, OrganisationKind.UPPER)
        if stands_apart or self.founding is not OrganisationState.FOUNDED:
            return None
        return self.founded_on.year if self.founded_on is not None else None

    def last_days(self) -> Iterator[date]:
        """The last days of its committees, and of its posts, after which nobody is sent there."""
        yield from (term.end for term in self.terms)
        yield from (post.end for post in self.posts if post.end is not None)
