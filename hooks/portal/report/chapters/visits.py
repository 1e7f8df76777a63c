"""Visits to the grassroots: to firms without a union, and to guide those that have one."""

from __future__ import annotations

from typing import Final

from portal.model.inspection import Inspection, InspectionKind
from portal.report.clauses import Among, Clause, Stated
from portal.report.topics import Topic

_VISITED: Final = (
    Stated("每月", "visits_a_month"),
    Clause("走访企业", "firm_visits"),
    Clause("涉及企业", "firms"),
    Among(
        (
            Clause("愿意建会的", "willing"),
            Clause("需要继续做工作的", "to_persuade"),
            Clause("暂不符合条件的", "unfit"),
            Clause("已迁出或在别处建会的", "moved_away"),
        )
    ),
    Clause("涉及村", "villages"),
)


def _topic(kind: InspectionKind) -> Topic:
    return Topic(kind.value, f"开展{kind.value}", Inspection, (kind,), _VISITED)


SURVEYS: Final = _topic(InspectionKind.FOUNDING)
GUIDANCE: Final = _topic(InspectionKind.GUIDANCE)
