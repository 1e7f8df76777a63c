"""帮扶: help by season and scheme, and help in finding work."""

from __future__ import annotations

from typing import Final

from portal.model.aid import AidBatch, AidKind
from portal.model.job import Job, Placement, PlacementKind
from portal.model.programme import Category
from portal.report.chapters.common import activities, values
from portal.report.sentences import Chapter, Tell, chapter, clause, sentence, where
from portal.report.topics import Clause, Rate, Topic
from portal.report.view import View

HEADING: Final = "帮扶服务"

_HELPED: Final = (
    Clause("走访慰问", "households"),
    Clause("惠及", "persons"),
    Clause("结对", "pairs"),
    Clause("走访", "visits"),
    Rate("参加率", "joined", "eligible", "joined_percent"),
    Clause("参加", "joined"),
    Clause("理赔", "claims"),
    Clause("捐款", "donors"),
    Clause("代购车票", "tickets"),
    Clause("提供岗位", "posts_offered"),
    Clause("新建困难档案", "files_made"),
    Clause("发放资金", "amount_yuan"),
    Clause("发放物资折价", "goods_yuan"),
)
_PLACED: Final = (
    Clause("举办", "sessions"),
    Clause("登记", "registered"),
    Clause("提供岗位", "jobs"),
    Clause("推荐", "referred"),
    Clause("实现就业", "hired"),
    Clause("吸纳就业", "hired_times"),
    Clause("咨询", "advised"),
    Clause("发布岗位信息", "messages"),
    Clause("创业", "founders"),
    Clause("涉及企业", "firms"),
)

_AID_OPENINGS: Final = {
    AidKind.ALLOWANCE: "做好低保衔接",
    AidKind.EMERGENCY: "组织大病意外募捐",
    AidKind.HEALTH: "组织职工体检",
    AidKind.WORK_STUDY: "帮助学生勤工俭学",
    AidKind.TICKETS: "代购返乡车票",
}
"""How a sentence begins where 开展 does not fit."""
_PLACEMENT_OPENINGS: Final = {
    PlacementKind.REFERRAL: "开展就业登记推荐",
    PlacementKind.LAID_OFF: "帮助下岗职工再就业",
    PlacementKind.TRANSFER: "组织劳动力转移",
    PlacementKind.RETURNED: "服务返乡人员",
    PlacementKind.HARD: "帮扶就业困难人员",
    PlacementKind.FAIR: "举办招聘会",
    PlacementKind.START_UPS: "扶持创业、带动就业",
}

AID: Final = tuple(
    Topic(kind.value, _AID_OPENINGS.get(kind, f"开展{kind.value}"), AidBatch, (kind,), _HELPED)
    for kind in AidKind
)
PLACEMENTS: Final = tuple(
    Topic(kind.value, opening, Placement, (kind,), _PLACED)
    for kind, opening in _PLACEMENT_OPENINGS.items()
)


def build(view: View) -> Chapter:
    """The part on help."""
    helped = [topic.tell(view) for topic in AID]
    placed = [topic.tell(view) for topic in PLACEMENTS]
    return chapter(
        HEADING,
        (
            (
                "困难帮扶和职工服务",
                (*helped, *activities(view, Category.AID), *values(view, Category.AID)),
            ),
            (
                "就业服务",
                (
                    *placed,
                    jobs(view),
                    *activities(view, Category.JOBS),
                    *values(view, Category.JOBS),
                ),
            ),
        ),
    )


def jobs(view: View) -> Tell:
    """Vacancies that were published, and the people they look for."""
    posted = view.within(Job)
    told = [
        *clause("发布招聘信息", view.counted("招聘信息", posted, "条")),
        *clause("招聘", view.summed("招聘信息", posted, "openings")),
    ]
    return Tell("招聘信息", where(Job), sentence("", told) if told else ())
