"""When an activity is held again: the rule of a series, further sessions, what differs once."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Final

from pydantic import BeforeValidator

from portal.model.base import Part, about
from portal.model.hours import Days
from portal.model.lunar_words import LunarDate, lunar_date
from portal.model.results import Results
from portal.model.typed import fault, plain
from portal.model.types import AtLeastOne, Day, Line, Refers, Slug, When

NTHS: Final = {"第一个": 1, "第二个": 2, "第三个": 3, "第四个": 4, "第五个": 5, "最后一个": -1}
"""Words for the place of a weekday in its month, and the number of RFC 5545 for each."""
WEEKDAYS: Final = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
DAY_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The same as calendars write them (RFC 5545 section 3.3.10)."""

_NTH = re.compile(
    r"(?:每个?[月年]的?)?(第[一二三四五1-5]个|最后一?个)(?:周|星期|礼拜)([一二三四五六日天])"
)
_DIGITS: Final = str.maketrans("12345", "一二三四五")


class ActivityStatus(StrEnum):
    """What is known of an activity that is still to come."""

    PLANNED = "计划"
    FULL = "名额已满"
    CANCELLED = "已取消"
    POSTPONED = "延期"
    MOVED = "变更"
    """Held at another time or place than announced; which is told by ``moved_to``."""


class Frequency(StrEnum):
    """How often a series is held."""

    WEEKLY = "每周"
    MONTHLY = "每月"
    YEARLY = "每年"
    LUNAR = "农历每年"
    """On the same day of the Chinese calendar."""


def read_nth(text: str) -> str:
    """``第二个周六`` from ``每月第2个星期六``; ``最后一个周五`` from ``最后个周五``.

    第二周的周六 is refused: who counts weeks may mean another day.

    Raises PydanticCustomError ``not_nth_weekday``.
    """
    found = _NTH.fullmatch(plain(text).replace(" ", ""))
    if found is None:
        raise fault("not_nth_weekday")
    which = "最后一个" if found[1].startswith("最后") else found[1].translate(_DIGITS)
    return f"{which}周{found[2].replace('天', '日')}"


NthWeekday = Annotated[str, BeforeValidator(lambda v: read_nth(v) if isinstance(v, str) else v)]
"""A weekday by its place in the month: 第二个周六."""


class Repeat(Part):
    """The rule of a series; what is not written is taken from the first time."""

    frequency: Frequency = about("每周、每月、每年，或农历每年", "每周")
    interval: AtLeastOne = about("隔几个算一次；每两周一次写 2", "1", default=1)
    days: tuple[Days, ...] = about("每周哪几天；不写就和第一次同一天", "周三", default=())
    nth_weekday: NthWeekday | None = about(
        "每月或每年的第几个周几；不写就是和第一次同一个日子", "第二个周六", default=None
    )
    lunar_day: LunarDate | None = about(
        "农历的日子或节日，第一次要正好在这一天；不写就从第一次推算", "正月十五", default=None
    )
    until: Day | None = about("最后一次不晚于哪天；和“共几次”写一个", "2026-12-31", default=None)
    times: AtLeastOne | None = about("一共几次，跳过的也算", "10", unit="次", default=None)
    skipped: tuple[Day, ...] = about("原定要办、安排时就不办的日子", "[2026-10-07]", default=())

    @property
    def nth(self) -> tuple[int, int] | None:
        """Place in the month (-1 for the last) and weekday, 0 for Monday."""
        if self.nth_weekday is None:
            return None
        return NTHS[self.nth_weekday[:-2]], WEEKDAYS.index(self.nth_weekday[-2:])

    @property
    def lunar(self) -> tuple[int, int] | None:
        """Month and day of the Chinese calendar; None where they are not written."""
        return None if self.lunar_day is None else lunar_date(self.lunar_day)


class Session(Part):
    """One more time of an activity that is held several times without a rule."""

    start: When = about("这一场什么时候开始", "2026-05-09 09:00")
    end: When | None = about(
        "这一场什么时候结束；不写就和第一次一样长", "2026-05-09 11:00", default=None
    )
    venue: Annotated[Slug, Refers("places")] | None = about(
        "这一场在哪个场所，写场所编号；不写就和活动写的地点一样", "wenhua-guangchang", default=None
    )
    place: Line | None = about(
        "这一场在哪里；写了场所的，写几楼几室；都不写就和活动的一样",
        "工业园区多功能厅",
        default=None,
    )


class Moved(Part):
    """The new time or place; what is not written stays as it was."""

    start: When | None = about("改到什么时候开始", "2025-07-22 09:00", default=None)
    end: When | None = about("改到什么时候结束", "2025-07-22 11:30", default=None)
    venue: Annotated[Slug, Refers("places")] | None = about(
        "改到哪个场所，写场所编号", "wenhua-guangchang", default=None
    )
    place: Line | None = about("改到哪里", "示例镇文体活动中心", default=None)
    decided_on: Day | None = about(
        "新的时间、地点是哪天定下的；和“起”同一天就不写", "2025-07-18", default=None
    )


class Occasion(Part):
    """What differs at one time of a series, or what came of it."""

    on: When = about("原定的日期；同一天有几场才写钟点", "2026-11-11")
    status: ActivityStatus | None = about(
        "这一次取消、延期、变更或恢复举行了才写", "已取消", default=None
    )
    reason: Line | None = about("取消、延期、变更或恢复举行的原因", "场地检修", default=None)
    since: Day | None = about("哪天决定的", "2026-11-09", default=None)
    moved_to: Moved | None = about("这一次改到什么时候、哪里", default=None)
    results: Results | None = about("这一次结束后的数字", default=None)
    report: Annotated[Slug, Refers("notices")] | None = about(
        "这一次报道的编号", "2026-gongjiancao", default=None
    )
