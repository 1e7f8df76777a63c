"""Activities as short to write as a test needs them."""

from __future__ import annotations

from typing import Any

from portal.model.activity import Activity

PLAIN: dict[str, Any] = {
    "id": "gongjiancao",
    "title": "工间操",
    "start": "2026-03-04 16:00",
    "end": "2026-03-04 16:30",
    "place": "二楼活动室",
    "programme": "wenti",
    "audience": "全镇职工",
    "organiser": "示例镇总工会",
    "contact": "李同志 0000-1234567",
    "description": "一起动一动。",
}
"""One activity on a Wednesday afternoon in spring."""


def activity(**fields: Any) -> Activity:
    """The plain activity with other fields, as an editor would type them."""
    return Activity.model_validate({**PLAIN, **fields})


def weekly(until: str = "2026-04-01", **rule: Any) -> dict[str, Any]:
    """The fields of a weekly rule."""
    return {"frequency": "每周", "until": until, **rule}
