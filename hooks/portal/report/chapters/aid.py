"""帮扶: help by season and scheme, and help in finding work."""

from __future__ import annotations

from typing import Final

from portal.model.aid import AidBatch, AidKind
from portal.model.job import Job, Placement, PlacementKind
from portal.model.programme import Category
from portal.report.chapters.activities import activities
from portal.report.chapters.values import values
from portal.report.clauses import Clause, Rate
from portal.report.gaps import where
from portal.report.sentences import Chapter, Tell, chapter, clause, sentence
from portal.report.topics import Topic
from portal.report.view import View

HEADING: Final = "帮扶服务"


def is_collected(batch: AidBatch) -> bool:
    """Whether the money of a batch is what was given, since only its donors are counted."""
    return batch.donors is not None and batch.households is None and batch.persons is None


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
    Clause("募集资金", "amount_yuan", is_collected, label="募集金额"),
    Clause("发放资金", "amount_yuan", lambda batch: not is_collected(batch)),
    Clause("发放物资折价", "goods_yuan"),
)
_PLACED: Final = (
    Clause("举办活动", "sessions", needs_all=True),
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
_FAIR: Final = (Clause("", "sessions", needs_all=True), *_PLACED[1:])
"""举办招聘会1场."""
PLACEMENTS: Final = tuple(
    Topic(kind.value, opening, Placement, (kind,), _FAIR if kind is PlacementKind.FAIR else _PLACED)
    for kind, opening in _PLACEMENT_OPENINGS.items()
)


def build(view: View) -> Chapter:
    """The part on help."""
    helped = [*(topic.tell(view) for topic in AID), *activities(view, Category.AID)]
    placed = [*(topic.tell(view) for topic in PLACEMENTS), jobs(view)]
    placed += activities(view, Category.JOBS)
    return chapter(
        HEADING,
        (
            (
                "困难帮扶和职工服务",
                (*helped, *values(view, Category.AID, told=helped)),
            ),
            (
                "就业服务",
                (*placed, *values(view, Category.JOBS, told=placed)),
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
