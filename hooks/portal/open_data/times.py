"""The times of activities, worked out, so that nobody has to read the rule of a series."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from portal.model.activity import Activity
from portal.model.tables import TIMES
from portal.open_data.dataset import Dataset, Field
from portal.wording import iso

READING: Final = (
    "办几次的活动在 activities 里只有一行：各次的时间、地点和状态在 activities-times，"
    "各次的结果在 activities-occasions。"
)
"""Where to look for what a series has more than once."""
_FIELDS: Final = (
    Field(key="record", name="活动编号", type="string", meaning="属于哪一条活动，写它的编号"),
    Field(key="key", name="原定日期", type="string", meaning="哪一次；只办一次的活动留空"),
    Field(key="start", name="开始", type="string", meaning="这一次开始；改了期的是新的时间"),
    Field(key="end", name="结束", type="string", meaning="这一次结束；空白就是当天"),
    Field(key="venue", name="场所", type="string", meaning="在哪个场所，写场所编号"),
    Field(key="place", name="地点", type="string", meaning="在哪里"),
    Field(
        key="status", name="状态", type="string", meaning="这一次的状态；已取消、延期的没有照时间办"
    ),
)


def times_dataset(times: Iterable[Activity]) -> Dataset:
    """Every time of every activity, in the order given."""
    return Dataset(
        name=TIMES,
        title="活动·各次时间",
        description="每个活动的每一次一行，照重复的规律算好，取消和延期的也在内。",
        fields=_FIELDS,
        rows=tuple(
            (
                time.id,
                (time.slot.key if time.slot is not None else "") or None,
                iso(time.start),
                iso(time.end) if time.end is not None else None,
                time.venue,
                time.place,
                time.status.value,
            )
            for time in times
        ),
    )
