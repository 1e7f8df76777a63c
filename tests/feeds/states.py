"""The states in which subscribers can meet an item: what is recorded for each."""

from __future__ import annotations

from typing import Final

from feeds.made import ACTIVITY, PLACE, Files
from photographed import picture
from tiny import notice

_WHY: Final = "  原因: 台风蓝色预警\n  起: 2026-11-20\n"
_SIGNUP: Final = """\
  报名:
    报名方式: 打电话登记
    报名截止: 2026-11-24 17:00
    名额: 30
    收费: 不收费
"""
_NEW_TIME: Final = "  改到:\n    开始: 2026-12-02 15:00\n"
_NEW_PLACE: Final = "  改到:\n    场所: zhijia\n    地点: 三楼活动室\n"
_WEEKLY: Final = "  重复:\n    频率: 每周\n    共几次: 6\n"
_OFF_ONCE: Final = (
    "    - 日期: 2026-12-02\n      状态: 已取消\n      原因: 场地检修\n      起: 2026-11-19\n"
)
_HELD_ONCE: Final = "    - 日期: 2026-12-02\n      状态: 计划\n      起: 2026-11-21\n"
_OFF_TWICE: Final = _OFF_ONCE + _OFF_ONCE.replace("2026-12-02", "2026-12-16")
_MOVED_ONCE: Final = (
    "    - 日期: 2026-12-09\n      状态: 变更\n      原因: 有会\n      起: 2026-11-20\n"
    "      改到:\n        开始: 2026-12-10 09:00\n"
)
_SESSION: Final = "  其他场次:\n    - 开始: 2026-12-05 09:00\n      结束: 2026-12-05 10:00\n      地点: 工业园区\n"
_UPDATES: Final = "  更新记录:\n    - 日期: 2026-11-12\n      内容: {note}\n"

ACTIVITIES: Final = {
    "planned": "",
    "signup": _SIGNUP,
    "full": "  状态: 名额已满\n" + _SIGNUP,
    "cancelled": "  状态: 已取消\n" + _WHY,
    "postponed": "  状态: 延期\n" + _WHY,
    "postponed-to": "  状态: 延期\n" + _WHY + _NEW_TIME,
    "postponed-to-later": "  状态: 延期\n" + _WHY + _NEW_TIME + "    定下日期: 2026-11-21\n",
    "held-after-all": "  状态: 计划\n" + _WHY,
    "full-since": "  状态: 名额已满\n  起: 2026-11-21\n" + _SIGNUP,
    "moved-end": "  状态: 变更\n" + _WHY + "  改到:\n    结束: 2026-11-25 17:00\n",
    "moved-time": "  状态: 变更\n" + _WHY + _NEW_TIME,
    "moved-place": "  状态: 变更\n" + _WHY + _NEW_PLACE,
    "moved-both": "  状态: 变更\n" + _WHY + _NEW_PLACE + "    开始: 2026-12-02 15:00\n",
    "series": _WEEKLY,
    "series-one-cancelled": _WEEKLY + "  逐次:\n" + _OFF_ONCE,
    "series-one-held-after-all": _WEEKLY + "  逐次:\n" + _HELD_ONCE + _MOVED_ONCE,
    "series-two-cancelled": _WEEKLY + "  逐次:\n" + _OFF_TWICE,
    "series-one-moved": _WEEKLY + "  逐次:\n" + _OFF_ONCE + _MOVED_ONCE,
    "series-moved-place": _WEEKLY + "  状态: 变更\n" + _WHY + _NEW_PLACE,
    "series-cancelled": _WEEKLY + "  状态: 已取消\n" + _WHY,
    "series-postponed": _WEEKLY + "  状态: 延期\n" + _WHY,
    "sessions": _SESSION,
    "told": _UPDATES.format(note="签到改在一楼大厅"),
    "minor": _UPDATES.format(note="改了错字") + "      小改: 是\n",
}
"""Further fields of the one activity of a site, by state."""

_UPDATED: Final = "更新记录:\n  - 日期: 2025-07-03\n    内容: 加了 <报名表> & 地点\n"
_COVER: Final = '题图:\n  文件: tu/songshui 1.JPG\n  图片说明: 给工人"送水"\n'
NOTICES: Final[dict[str, Files]] = {
    "notice": {},
    "notice-told": {"docs/news/2025/gaowen.md": notice(more=_UPDATED)},
    "notice-minor": {"docs/news/2025/gaowen.md": notice(more=f"{_UPDATED}    小改: 是\n")},
    "notice-cover": {
        "docs/news/2025/gaowen.md": notice(more=_COVER),
        "docs/news/2025/tu/songshui 1.JPG": picture(),
    },
    "notice-expired": {"docs/news/2025/gaowen.md": notice(more="到期时间: 2025-08-01\n")},
    "notice-withdrawn": {
        "docs/news/2025/gaowen.md": notice(
            more="撤下:\n  日期: 2025-08-01\n  原因: 有误\n", body="秘密内容"
        ),
        "docs/news/2025/lao.md": notice("2025-lao", published="2025-06-01 08:30"),
    },
}
"""The files of a site, by the state of its one notice."""

_DAYS: Final = (
    ACTIVITY.replace("2026-11-25 16:00", "2026-11-25").replace("2026-11-25 16:30", "{end}")
    + _WEEKLY
)
STATES: Final[dict[str, Files]] = {
    "series-of-days": {"data/activities/2026.yml": _DAYS.format(end="2026-11-25")},
    "series-of-two-days": {"data/activities/2026.yml": _DAYS.format(end="2026-11-26")},
    **{
        state: {"data/activities/2026.yml": ACTIVITY + more, "data/places.yml": PLACE}
        for state, more in ACTIVITIES.items()
    },
    **NOTICES,
}
