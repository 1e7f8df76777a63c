"""Election returns: records in ``data/elections.yml``."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from portal.model.base import Part, Record, about
from portal.model.types import Count, Day, Flag, Line, Refers, Slug


class ElectingBody(StrEnum):
    """Who elects; the law expects the members (工会法 Art. 10)."""

    MEMBERS = "会员大会"
    CONGRESS = "会员代表大会"
    WORKERS = "职工代表大会"
    COMMITTEE = "委员会"


class Candidate(Part):
    """One candidate under a public label and the votes cast on that line."""

    label: Line = about("候选人；当选并公示前只写“候选人甲”这样的代号", "候选人甲")
    votes_for: Count | None = about("赞成票", "47", unit="票", default=None)
    votes_against: Count | None = about("反对票", "0", unit="票", default=None)
    votes_abstained: Count | None = about("弃权票数", "1", unit="票", default=None)
    is_elected: Flag = about("是不是当选", "是")
    post: Line | None = about("职务", "主席", default=None)
    portfolio: Line | None = about("分管什么", "组织", default=None)


class Approval(Part):
    """The answer of the union above."""

    awarded_by: Line = about("批复的机关", "示例县总工会")
    doc_number: Line | None = about("批复文号", "示工组〔2025〕11号", default=None)
    on: Day = about("批复日期", "2025-12-01")


class Election(Record):
    """One election with ballots and votes that must add up."""

    title: Line = about("选举名称", "示例中学联合工会第一届委员会选举")
    organisation: Annotated[Slug, Refers("organisations")] = about("哪个工会", "shili-xuexiao")
    meeting: Annotated[Slug, Refers("meetings")] | None = about(
        "在哪次会议上", "2025-xuexiao-dahui", default=None
    )
    body: ElectingBody = about("由谁选举", "会员代表大会")
    on: Day = about("选举日期", "2025-11-18")
    term_number: Count | None = about("第几届", "1", unit="届", default=None)
    due: Count = about("应到人数", "48", unit="人")
    present: Count = about("实到人数", "48", unit="人")
    absent: Count | None = about("缺席人数", "0", unit="人", default=None)
    ballots_issued: Count | None = about(
        "发出选票；举手表决的，四个选票数都不写", "48", unit="张", default=None
    )
    ballots_returned: Count | None = about("收回选票", "48", unit="张", default=None)
    ballots_valid: Count | None = about("有效票", "48", unit="张", default=None)
    ballots_invalid: Count | None = about("无效票", "0", unit="张", default=None)
    ballots_blank: Count | None = about(
        "整张弃权的票；和候选人名下的弃权票数不是一回事", "0", unit="张", default=None
    )
    seats: Count = about("应选几人", "5", unit="人")
    candidates: tuple[Candidate, ...] = about("候选人和得票")
    votes_public: Flag = about("要不要公开每个候选人的得票", "否", default=False)
    tie_rule: Line | None = about("得票相同怎么定", "得票相同的再次投票", default=None)
    approval: Approval | None = about("上级批复", default=None)

    @property
    def votes_cast(self) -> int:
        """How many voted validly: the valid ballots; by show of hands, all who were present."""
        return self.present if self.ballots_valid is None else self.ballots_valid

    def public_form(self, today: date) -> Self:  # noqa: ARG002  # other families look at the day
        """Only those elected and without their votes, unless the record says 得票公开."""
        hidden = dict.fromkeys(("votes_for", "votes_against", "votes_abstained"))
        if self.votes_public:
            return self
        elected = (one for one in self.candidates if one.is_elected)
        return self._with(candidates=tuple(one.model_copy(update=hidden) for one in elected))

    @property
    def counted_year(self) -> int:
        """The year in which it was held."""
        return self.on.year
