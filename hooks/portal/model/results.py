"""What came out of an activity: numbers with fixed units, so that they can be summed.

人 (persons) and 人次 (person-times) are different units and are never added together.
"""

from __future__ import annotations

from decimal import Decimal

from portal.model.base import Part, about
from portal.model.types import Count, Yuan


class Results(Part):
    """Counted results; a number nobody has counted is left out, never guessed."""

    participants: Count | None = about("参加的人数，一个人只算一次", "120", unit="人", default=None)
    person_times: Count | None = about("参加的人次，来一次算一次", "600", unit="人次", default=None)
    sessions: Count | None = about("办了几场、几期", "4", unit="场", default=None)
    households: Count | None = about("慰问、走访的户数", "28", unit="户", default=None)
    firms: Count | None = about("涉及的企业", "76", unit="家", default=None)
    amount_yuan: Yuan | None = about("花了、发了或追回多少钱", "30000", unit="元", default=None)
    goods: Count | None = about("发放的物资", "200", unit="份", default=None)
    students: Count | None = about("受助的学生", "18", unit="人", default=None)
    new_members: Count | None = about("新加入工会的人", "350", unit="人", default=None)
    agreements: Count | None = about("签订的合同、协议", "31", unit="份", default=None)
    cases_closed: Count | None = about("办结的案件、纠纷", "48", unit="件", default=None)
    hazards_found: Count | None = about("查出的隐患", "200", unit="条", default=None)
    hazards_fixed: Count | None = about("其中已整改的隐患", "200", unit="条", default=None)
    jobs: Count | None = about("提供的岗位", "100", unit="个", default=None)
    hired: Count | None = about("达成就业的人", "38", unit="人", default=None)
    teams: Count | None = about("参赛、参加的队伍", "10", unit="支", default=None)
    works: Count | None = about("收到的作品、成果", "20", unit="件", default=None)
    books: Count | None = about("赠送、添置的图书", "5000", unit="册", default=None)
    suggestions: Count | None = about("收到的合理化建议", "30", unit="条", default=None)

    def values(self) -> dict[str, int | Decimal]:
        """The numbers that were counted, by field name, in the order of the model."""
        return {name: value for name, value in self if value is not None}


def unit_of(measure: str) -> str:
    """The unit of a measure: ``人`` for ``participants``."""
    extra = Results.model_fields[measure].json_schema_extra
    return str(extra["unit"]) if isinstance(extra, dict) else ""
