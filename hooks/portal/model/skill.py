"""Skills and innovation: records in ``data/skills/*.yml``; planned against done."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from portal.model.base import Part, Record, about
from portal.model.period import Period, year_of_period
from portal.model.types import Count, Day, Line, Percent, Refers, Slug, Yuan


class SkillKind(StrEnum):
    """What was done."""

    COURSE = "培训班"
    CONTEST = "劳动竞赛"
    SKILLS_CONTEST = "技能竞赛"
    SUGGESTIONS = "合理化建议"
    INNOVATION = "技术革新"
    DRILL = "岗位练兵"
    NIGHT_SCHOOL = "职工夜校"
    SAVING = "增产节约"


class Prize(Part):
    """One level of prizes; who won them stands among the honours."""

    prize_level: Line = about("奖项等级", "一等奖")
    count: Count = about("多少份", "1", unit="份")
    reward_yuan: Yuan | None = about("每份奖金", "1000", unit="元", default=None)


class Skill(Record):
    """Courses, a contest, suggestions or innovations of one kind in one period."""

    title: Line = about("名称", "农民工安全培训班")
    kind: SkillKind = about("哪一类", "培训班")
    period: Period = about("什么时候的数", "2025年")
    on: Day | None = about("日期", "2025-08-18", default=None)
    programme: Annotated[Slug, Refers("programmes")] | None = about(
        "属于哪个项目", "jineng-peixun", default=None
    )
    organisation: Annotated[Slug, Refers("organisations")] | None = about(
        "由哪个工会办", "shili-zhen", default=None
    )
    trade: Line | None = about("工种、行业", "计算机操作", default=None)
    audience: Line | None = about("面向谁", "外来务工人员", default=None)
    partners: tuple[Line, ...] = about("合作单位、承办机构", "镇成人学校", default=())
    sessions: Count | None = about("办了几场、几期", "2", unit="场", default=None)
    lesson_hours: Count | None = about("学时", "16", unit="学时", default=None)
    participants: Count | None = about("参加的人数，一个人只算一次", "20", unit="人", default=None)
    person_times: Count | None = about("参加的人次，来一次算一次", "100", unit="人次", default=None)
    migrants: Count | None = about("其中外来务工人员", "7", unit="人", default=None)
    planned_person_times: Count | None = about("计划人次", "100", unit="人次", default=None)
    firms: Count | None = about("涉及的企业", "17", unit="家", default=None)
    teams: Count | None = about("参赛、参加的队伍", "18", unit="支", default=None)
    chains: Count | None = about("产业链", "1", unit="条", default=None)
    certificates: Count | None = about("发放证书", "20", unit="本", default=None)
    certificate_level: Line | None = about("证书类型和等级", "初级工", default=None)
    suggestions: Count | None = about("收到的合理化建议", "211", unit="条", default=None)
    adopted: Count | None = about("采纳的建议", "125", unit="条", default=None)
    adopted_percent: Percent | None = about("采纳率", "59.24", unit="%", default=None)
    projects: Count | None = about("革新项目", "9", unit="项", default=None)
    projects_done: Count | None = about("已完成的项目", "9", unit="项", default=None)
    benefit_yuan: Yuan | None = about("经济效益", "830000", unit="元", default=None)
    earned_yuan: Yuan | None = about("增收", "300000", unit="元", default=None)
    saved_yuan: Yuan | None = about("节支", "200000", unit="元", default=None)
    cost_yuan: Yuan | None = about("费用；免费写 0", "0", unit="元", default=None)
    theory_percent: Percent | None = about("理论成绩占比", "30", unit="%", default=None)
    practice_percent: Percent | None = about("实操成绩占比", "70", unit="%", default=None)
    prizes: tuple[Prize, ...] = about("设几个奖", default=())
    timetable: tuple[Line, ...] = about("课表", "周三 19:00 计算机基础", default=())

    @property
    def counted_year(self) -> int:
        """The year of the last day of the period."""
        return year_of_period(self.period)

    @property
    def is_counted(self) -> bool:
        """Not while all that is known is the plan: it says nothing of what was done."""
        done = (self.sessions, self.participants, self.person_times)
        return self.planned_person_times is None or any(one is not None for one in done)
