"""Elections, ratings, systems, checklists, committees and money put into places."""

from __future__ import annotations

from typing import Any

import pytest

from portal.model.base import Record
from portal.model.election import Election
from portal.model.inspection import Inspection
from portal.model.job import Job
from portal.model.meeting import Meeting
from portal.model.organisation import Organisation
from portal.model.place import Place
from portal.model.skill import Skill
from portal.report.span import half
from report.records import a, told

ELECTION = {
    **{"title": "换届", "organisation": "r-1", "body": "会员大会", "on": "2025-11-18"},
    **{"due": 48, "present": 47, "ballots_issued": 47, "ballots_returned": 47},
    **{"ballots_valid": 47, "ballots_invalid": 0, "seats": 1},
    "candidates": [
        {
            **{"label": "候选人甲", "votes_for": 47, "votes_against": 0},
            **{"votes_abstained": 0, "is_elected": "是"},
        }
    ],
}


def union(**more: Any) -> Record:
    return a(Organisation, 1, name="甲村联合工会", **more)


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (
            Election.model_validate({"id": "e", **ELECTION}),
            "开展换届选举1次，应到会48人，实到会47人。",
        ),
        (
            union(ratings=[{"name": "规范化工会", "level": "市级", "awarded_on": "2025-05-01"}]),
            "评为规范化工会的1家。",
        ),
        (
            union(mechanisms=[{"system": "厂务公开制度", "firms": 12, "year": 2025}]),
            "实行厂务公开制度的单位12家。",
        ),
        (
            union(mechanisms=[{"system": "单独建账开户", "firms": 13, "since": "2023-01-01"}]),
            "实行单独建账开户的单位13家。",
        ),
        (
            union(
                checked_lists=[
                    {
                        **{"checklist": "shi-you", "checked_on": "2025-06-20"},
                        "items": [
                            {"item": "活动记录", "is_done": "是"},
                            {"item": "牌子", "is_done": "否"},
                        ],
                    }
                ]
            ),
            "对照规范化清单2项，做到1项。",
        ),
        (
            union(committees=[{"kind": "女职工委员会"}]),
            "设立女职工委员会的工会1个，占100%。",
        ),
        (
            a(
                Organisation,
                1,
                name="镇总工会",
                kind="乡镇总工会",
                membership=[{"year": 2025, "members": 9}],
            ),
            "截至2025年末，会员9人。",
        ),
        (
            a(
                Meeting,
                kind="职工代表大会",
                proposals=[{"matter": "食堂", "answered_on": "2025-04-01"}, {"matter": "宿舍"}],
            ),
            "收到提案、意见2件，答复1件，答复率50%。",
        ),
        (
            a(
                Place,
                investment=[
                    {"period": "2025年", "amount_yuan": 60000, "item": "翻修", "qualifier": "近"}
                ],
            ),
            "投入近6万元。",
        ),
        (
            a(Skill, kind="培训班", audience="工会干部", person_times=110),
            "培训工会干部110人次。",
        ),
        (
            a(Inspection, kind="民主管理指导", firm_visits=12),
            "开展民主管理指导，走访企业12家次。",
        ),
        (
            Job.model_validate(
                {
                    **{
                        "id": "j",
                        "title": "缝纫工",
                        "employer": "厂",
                        "openings": 20,
                        "place": "镇",
                    },
                    **{"phone": "0000-1234567", "posted_on": "2025-11-01"},
                    **{"expires_on": "2025-12-31", "origin_office": "劳动所"},
                }
            ),
            "发布招聘信息1条，招聘20人。",
        ),
    ],
)
def test_a_record_becomes_a_sentence(record: Record, sentence: str) -> None:
    assert sentence in told(record)


@pytest.mark.parametrize(
    "record",
    [
        union(ratings=[{"name": "规范化工会", "level": "市级", "awarded_on": "2024-05-01"}]),
        union(mechanisms=[{"system": "厂务公开制度", "firms": 12, "year": 2024}]),
        union(mechanisms=[{"system": "厂务公开制度", "firms": 12, "since": "2026-01-01"}]),
        a(Place, investment=[{"period": "截至2025年10月1日", "amount_yuan": 200000, "item": "建"}]),
    ],
)
def test_what_belongs_to_another_time_is_not_told(record: Record) -> None:
    text = told(record)
    assert all(word not in text for word in ("规范化工会", "厂务公开", "投入"))


def test_members_are_told_at_the_end_of_a_year_only() -> None:
    record = union(membership=[{"year": 2025, "members": 9}])
    assert "会员" not in told(record, span=half(2025, 1))
    assert "会员9人" in told(record, span=half(2025, 2))
