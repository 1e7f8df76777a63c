"""Meetings and congresses: records in ``data/meetings/*.yml``."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from portal.model.base import Part, Record, about
from portal.model.types import Count, Day, Flag, Line, Lines, Refers, Slug, Text, When, begin_of


class MeetingKind(StrEnum):
    """Kinds of meeting."""

    MEMBERS = "会员大会"
    CONGRESS = "会员代表大会"
    WORKERS = "职工代表大会"
    ASSEMBLY = "职工大会"
    CHAIRS = "工会主席会议"
    COMMITTEE = "委员会会议"
    PARTY = "党委听取工会汇报"
    JOINT = "政府与工会联席会议"
    TRIPARTITE = "劳动关系三方会议"
    AREA = "区域行业职代会"
    FINANCE = "财务经审会议"
    AWARDS = "表彰大会"


class Resolution(Part):
    """One matter that was decided, and what became of it."""

    matter: Line = about("什么事", "审议工会工作报告")
    decision: Line | None = about("议定什么", "通过", default=None)
    votes_for: Count | None = about("赞成票", "47", unit="票", default=None)
    votes_against: Count | None = about("反对票", "0", unit="票", default=None)
    votes_abstained: Count | None = about("弃权票数", "1", unit="票", default=None)
    responsible: Line | None = about("谁来办（单位）", "镇劳动保障所", default=None)
    due_on: Day | None = about("应当哪天办完", "2025-12-31", default=None)
    done_on: Day | None = about("哪天办完", "2025-11-30", default=None)


class Proposal(Part):
    """One proposal or opinion and how it was handled; no name of who made it."""

    matter: Line = about("案由", "改善食堂就餐环境")
    topic: Line | None = about("类别", "生活福利", default=None)
    responsible: Line | None = about("承办单位", "后勤部门", default=None)
    received_on: Day | None = about("收到日期", "2025-03-01", default=None)
    answered_on: Day | None = about("答复日期", "2025-04-01", default=None)
    is_satisfied: Flag | None = about("提出者是不是满意", "是", default=None)


class Meeting(Record):
    """One meeting with its agenda, attendance and decisions."""

    title: Line = about("会议名称", "示例镇总工会第三届第二次会员代表大会")
    kind: MeetingKind = about("哪一类会议", "会员代表大会")
    organisation: Annotated[Slug, Refers("organisations")] = about("哪个工会的会议", "shili-zhen")
    start: When = about("什么时候开", "2025-03-18 09:00")
    place: Line | None = about("在哪里", "镇政府三楼会议室", default=None)
    term_number: Count | None = about("第几届", "3", unit="届", default=None)
    session_number: Count | None = about("第几次", "2", unit="次", default=None)
    due: Count | None = about("应到人数", "48", unit="人", default=None)
    present: Count | None = about("实到人数", "48", unit="人", default=None)
    absent: Count | None = about("缺席人数", "0", unit="人", default=None)
    units: tuple[Line, ...] = about("参加的单位、部门", "镇劳动保障所", default=())
    firms: Count | None = about("覆盖的单位、企业", "50", unit="家", default=None)
    workers: Count | None = about("覆盖的职工", "1150", unit="人", default=None)
    agenda: Lines = about("议程、议题", "听取工会工作报告")
    resolutions: tuple[Resolution, ...] = about("决议、议定事项", default=())
    proposals: tuple[Proposal, ...] = about("提案、意见", default=())
    proposals_received: Count | None = about("收到提案、意见几件", "4", unit="件", default=None)
    proposals_answered: Count | None = about("已答复几件", "4", unit="件", default=None)
    minutes: Text | None = about("纪要", "会议一致同意……", default=None)
    documents: tuple[Annotated[Slug, Refers("documents")], ...] = about(
        "有关文件的编号", "2025-gongzuo-baogao", default=()
    )
    awards: tuple[Annotated[Slug, Refers("honours")], ...] = about(
        "会上授予的荣誉", "2025-shijia", default=()
    )

    @property
    def counted_year(self) -> int:
        """The year in which it is held."""
        return begin_of(self.start).year
