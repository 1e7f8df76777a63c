"""安全: inspections, hazards found and put right."""

from __future__ import annotations

from typing import Final

from portal.model.inspection import Inspection, InspectionKind
from portal.model.programme import Category
from portal.report.chapters.activities import activities
from portal.report.chapters.values import values
from portal.report.clauses import Clause, Rate, Stated
from portal.report.sentences import Chapter, chapter
from portal.report.topics import Topic
from portal.report.view import View

HEADING: Final = "安全生产和劳动保护"

_CHECKED: Final = (
    Stated("每月", "visits_a_month"),
    Clause("走访企业", "firm_visits"),
    Clause("涉及企业", "firms"),
    Clause("涉及村", "villages"),
    Clause("检查设备", "machines"),
    Clause("发放安全提示卡", "cards"),
    Clause("发现隐患", "hazards_found"),
    Clause("整改", "hazards_fixed"),
    Rate("整改率", "hazards_fixed", "hazards_found", "fixed_percent"),
    Clause("发现问题", "findings"),
    Clause("发出意见书、建议", "opinions"),
    Clause("期间发生事故", "accidents", tells_zero=True),
)
KINDS: Final = (
    InspectionKind.SAFETY,
    InspectionKind.KEY_FIRMS,
    InspectionKind.TOUR,
    InspectionKind.HEALTH,
    InspectionKind.MACHINES,
    InspectionKind.PILOT,
)
CHECKS: Final = tuple(
    Topic(kind.value, f"开展{kind.value}", Inspection, (kind,), _CHECKED) for kind in KINDS
)


def build(view: View) -> Chapter:
    """The part on safety at work."""
    told = [*(topic.tell(view) for topic in CHECKS), *activities(view, Category.SAFETY)]
    return chapter(HEADING, (("", (*told, *values(view, Category.SAFETY, told=told))),))
