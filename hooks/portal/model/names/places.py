"""Names of where things are: places with their opening hours and equipment."""

from __future__ import annotations

from typing import Final

NAMES: Final[dict[str, str]] = {
    "roles": "会站家",
    "coord": "坐标",
    "lng": "经度",
    "lat": "纬度",
    "datum": "坐标系",
    "opening": "开放时间",
    "days": "星期",
    "open": "时段",
    "exceptions": "例外日期",
    "shut": "不开放",
    "closed": "暂停开放",
    "entry": "进门方式",
    "entry_note": "进门说明",
    "facilities": "设施",
    "offers": "服务项目",
    "area_square_metres": "面积",
    "rooms": "房间数",
    "operator": "管理单位",
    "covers": "覆盖范围",
    "equipment": "器材",
    "bought_on": "购置日期",
    "investment": "投入",
    "usage": "使用情况",
    "verified_on": "核实日期",
}
"""English field name to Chinese field name."""
