"""One activity in every state it can have, as an editor would write it."""

from __future__ import annotations

from typing import Any

from ical.made import weekly

LATER = {"since": "2026-11-20", "reason": "台风蓝色预警"}
TIMED: dict[str, Any] = {"published": "2026-11-01 09:00"}
SIGNUP = {"way": "到镇总工会登记", "closes_at": "2026-11-20 17:00", "capacity": "60"}


def _occasion(on: str, **changed: Any) -> dict[str, Any]:
    return {"on": on, **LATER, **changed}


CANCELLED = _occasion("2026-12-02", status="已取消")
POSTPONED = _occasion("2026-12-09", status="延期")
MOVED = _occasion("2026-12-16", status="变更", moved_to={"start": "2026-12-17 16:00"})
ELSEWHERE = _occasion("2026-12-23", status="变更", moved_to={"venue": "zhigong-zhijia"})

STATES: dict[str, dict[str, Any]] = {
    "planned": {**TIMED, "venue": "zhigong-zhijia", "place": "三楼活动室", "signup": SIGNUP},
    "full": {**TIMED, "status": "名额已满", "signup": SIGNUP},
    "cancelled": {**TIMED, "status": "已取消", **LATER},
    "postponed": {**TIMED, "status": "延期", **LATER},
    "postponed-to": {
        **TIMED,
        **{"status": "延期", **LATER, "moved_to": {"start": "2026-12-02 16:00"}},
    },
    "postponed-to-later": {
        **{**TIMED, "status": "延期", **LATER},
        "moved_to": {"start": "2026-12-02 16:00", "decided_on": "2026-11-21"},
    },
    "held-after-all": {**TIMED, "status": "计划", "since": "2026-11-21", "reason": "台风绕开了"},
    "full-since": {**TIMED, "status": "名额已满", "since": "2026-11-21"},
    "moved-time": {**TIMED, "status": "变更", **LATER, "moved_to": {"end": "2026-11-25 17:00"}},
    "moved-place": {**TIMED, "status": "变更", **LATER, "moved_to": {"place": "镇文化广场"}},
    "moved-both": {
        **TIMED,
        **{"status": "变更", **LATER},
        "moved_to": {"start": "2026-11-26 9:00", "venue": "zhigong-zhijia"},
    },
    "over": {"start": "2025-11-19 16:00", "end": "2025-11-19 16:30"},
    "changed": {
        **TIMED,
        "updates": [
            {"on": "2026-11-10", "note": "改了带什么"},
            {"on": "2026-11-12", "note": "错字", "minor": "是"},
        ],
    },
    "all-day": {"start": "2026-11-28", "end": None, "demo": "是"},
    "several-days": {"start": "2026-11-28", "end": "2026-12-01"},
    "over-night": {"start": "2026-11-28 20:00", "end": "2026-11-29"},
    "no-end": {"end": None},
    "sessions": {
        "more_times": [
            {"start": "2026-11-28 9:00", "end": "2026-11-28 11:00", "place": "工业园区"},
            {"start": "2026-12-05"},
        ],
        "occasions": [_occasion("2026-12-05", status="已取消")],
    },
    "weekly": {"repeat": weekly(skipped=["2026-12-16"])},
    "weekly-changed": {
        "repeat": weekly("2026-12-30"),
        "occasions": [CANCELLED, POSTPONED, MOVED, ELSEWHERE],
    },
    "fortnightly": {"repeat": weekly("2027-02-10", interval="2", days=["周一", "周三"])},
    "weekly-days": {"start": "2026-11-25", "end": None, "repeat": weekly()},
    "monthly": {"repeat": {"frequency": "每月", "times": "4", "skipped": ["2027-01-25"]}},
    "monthly-nth": {
        "repeat": {"frequency": "每月", "nth_weekday": "第二个周六", "times": "3"},
        "start": "2026-11-14 9:00",
        "end": "2026-11-14 11:00",
        "occasions": [
            _occasion("2027-01-09", status="变更", moved_to={"start": "2027-01-10 9:00"})
        ],
    },
    "yearly": {"repeat": {"frequency": "每年", "until": "2030-12-31"}},
    "yearly-nth": {
        "repeat": {"frequency": "每年", "nth_weekday": "最后一个周三", "times": "3"},
        "occasions": [_occasion("2027-11-24", status="已取消")],
    },
    "series-cancelled": {"repeat": weekly(), "status": "已取消", **LATER},
    "series-postponed": {"repeat": weekly(), "status": "延期", **LATER},
    "series-held-after-all": {
        "repeat": weekly(),
        "status": "计划",
        "since": "2026-12-10",
        "occasions": [{"on": "2026-12-02", "status": "计划", "since": "2026-12-01"}],
    },
    "series-much-skipped": {
        "repeat": weekly(
            "2027-12-22", skipped=["2026-12-16", "2026-12-30", "2027-02-10", "2027-05-05"]
        )
    },
    "series-called-off": {
        "repeat": weekly(),
        "status": "已取消",
        "reason": "场地检修",
        "since": "2026-12-10",
    },
    "series-elsewhere": {
        "repeat": weekly(),
        "status": "变更",
        "reason": "场地检修",
        "since": "2026-11-30",
        "moved_to": {"place": "镇文化广场"},
    },
    "series-full": {"repeat": weekly(), "status": "名额已满"},
    "series-and-session": {"repeat": weekly(), "more_times": [{"start": "2026-12-26 9:00"}]},
    "lunar": {
        "start": "2027-02-20 19:00",
        "end": "2027-02-20 21:00",
        "repeat": {"frequency": "农历每年", "lunar_day": "正月十五", "times": "3"},
        "occasions": [
            _occasion("2028-02-09", status="变更", moved_to={"start": "2028-02-10 19:00"})
        ],
    },
}
"""What differs from the plain activity, by the name of the state."""
