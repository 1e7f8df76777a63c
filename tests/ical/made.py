"""Portals of a few activities, made without a site around them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from portal.ical.files import calendar_files
from portal.model.activity import Activity
from portal.model.base import Record
from portal.model.families import KINDS
from portal.model.holiday import HolidayYear
from portal.model.place import Place
from portal.model.programme import Programme
from portal.model.township import Township
from portal.public import Portal
from portal.publishing import publish
from recurrence import made
from tiny import NOW

TOWNSHIP = Township.model_validate(
    {
        "full_name": "示例镇总工会",
        "short_name": "示例镇总工会",
        "tag_authority": "union.example",
        "tag_year": "2026",
        "address": "示例镇人民路1号",
        "phone": "0000-1234567",
        "hours": "工作日 8:30—12:00",
        "upper_union": "示例县总工会",
    }
)
PROGRAMME = Programme.model_validate(
    {
        "id": "wenti",
        "name": "职工文体",
        "category": "文化体育",
        "summary": "打球、唱歌、做操",
        "content": "下班以后一起动一动。",
        "for_whom": "全镇职工",
        "take_part": "到场就行",
    }
)
PLACE = Place.model_validate(
    {
        "id": "zhigong-zhijia",
        "name": "示例镇职工之家",
        "kind": "职工之家",
        "address": "示例镇人民路1号",
        "coord": {"lng": "113.751243", "lat": "30.284617", "datum": "gcj02"},
        "verified_on": "2026-11-03",
    }
)
HOLIDAYS = HolidayYear.model_validate(
    {
        "id": "fangjia-2026",
        "year": "2026",
        "title": "国务院办公厅关于2026年部分节假日安排的通知",
        "doc_number": "国办发明电〔2025〕7号",
        "issued_on": "2025-11-04",
        "holidays": [
            {
                "name": "国庆节",
                "start": "2026-10-01",
                "end": "2026-10-07",
                "workdays": ["2026-09-20", "2026-10-10"],
            }
        ],
    }
)


def activity(**fields: Any) -> Activity:
    """The plain activity on a Wednesday to come, with other fields as an editor types them."""
    return made.activity(**{"start": "2026-11-25 16:00", "end": "2026-11-25 16:30", **fields})


def weekly(until: str = "2026-12-23", **rule: Any) -> dict[str, Any]:
    """The fields of a weekly rule that goes on from then."""
    return made.weekly(until, **rule)


def portal_of(
    activities: Sequence[Activity], *others: Record, now: datetime = NOW, site_name: str = ""
) -> Portal:
    """The portal of these activities, one programme, one place and further records."""
    records: dict[str, list[Record]] = {}
    for record in (*activities, PROGRAMME, PLACE, *others):
        records.setdefault(KINDS[type(record)], []).append(record)
    return publish(
        records,
        {},
        TOWNSHIP,
        site_name=site_name or "示例镇总工会",
        site_url="https://union.example/",
        floor=3,
        now=now,
    )


def written(one: Activity, *others: Record, now: datetime = NOW) -> bytes:
    """The calendar file of one activity."""
    return calendar_files(portal_of([one], *others, now=now))[f"activities/{one.id}/{one.id}.ics"]
