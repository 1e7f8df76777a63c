"""技能: courses, contests, suggestions and innovations; planned against done."""

from __future__ import annotations

from typing import Final

from portal.model.programme import Category
from portal.model.skill import Skill, SkillKind
from portal.report.chapters.activities import activities
from portal.report.chapters.values import values
from portal.report.clauses import Clause, Rate
from portal.report.sentences import Chapter, chapter
from portal.report.topics import Topic
from portal.report.view import View

HEADING: Final = "技能提升和建功立业"

_HELD: Final = (
    Clause("", "sessions", needs_all=True),
    Clause("参加", "person_times"),
    Rate("完成计划", "person_times", "planned_person_times"),
    Clause("参加职工", "participants"),
    Clause("其中外来务工人员", "migrants"),
    Clause("参赛队伍", "teams"),
    Clause("涉及企业", "firms"),
    Clause("发放证书", "certificates"),
    Clause("收到合理化建议", "suggestions"),
    Clause("采纳", "adopted"),
    Rate("采纳率", "adopted", "suggestions", "adopted_percent"),
    Clause("实施革新项目", "projects"),
    Clause("完成", "projects_done"),
    Clause("产生经济效益", "benefit_yuan"),
    Clause("增收", "earned_yuan"),
    Clause("节支", "saved_yuan"),
)
_OPENINGS: Final = {
    SkillKind.COURSE: "举办培训班",
    SkillKind.CONTEST: "举办劳动竞赛",
    SkillKind.SKILLS_CONTEST: "举办技能竞赛",
    SkillKind.SUGGESTIONS: "开展合理化建议活动",
    SkillKind.INNOVATION: "开展技术革新",
    SkillKind.DRILL: "开展岗位练兵",
    SkillKind.NIGHT_SCHOOL: "开办职工夜校",
    SkillKind.SAVING: "开展增产节约活动",
}
SKILLS: Final = tuple(
    Topic(kind.value, opening, Skill, (kind,), _HELD) for kind, opening in _OPENINGS.items()
)


def build(view: View) -> Chapter:
    """The part on skills and innovation."""
    told = [*(topic.tell(view) for topic in SKILLS), *activities(view, Category.SKILLS)]
    return chapter(HEADING, (("", (*told, *values(view, Category.SKILLS, told=told))),))
