"""The last day of everything that grows old: columns, explainers, laws, telephones, results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import chain
from typing import Final, TypeVar

from portal.listing import group
from portal.model.activity import Activity
from portal.model.base import Record
from portal.model.explainer import Explainer
from portal.model.info import Info
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.reference import Column, Hotline, Law
from portal.publishing import is_public
from portal.recurrence.expand import times_of

R = TypeVar("R", bound=Record)
Records = Mapping[str, Sequence[Record]]
LAW_DAYS: Final = 180
"""Days after which a law is compared with the official text again (STANDARDS LAW-1)."""
HOTLINE_DAYS: Final = 180
"""Days after which a telephone number is rung again."""
PAGE_DAYS: Final = 365
"""Days after which an explainer that names no day, and a standing page, is read again."""
RESULT_DAYS: Final = 30
"""Days in which the results of an activity are written down."""


class Matter(StrEnum):
    """What grows old."""

    COLUMN = "栏目"
    EXPLAINER = "政策解读"
    LAW = "法律"
    HOTLINE = "电话"
    PAGE = "固定页面"
    RESULT = "活动结果"


@dataclass(frozen=True, order=True)
class Review:
    """One thing to look at again."""

    due_on: date
    """The last day on which it is still fresh."""
    matter: Matter
    id: str
    """Of the record."""
    source: str
    """File to mend, relative to the repository."""
    line: int
    what: str
    """What it is, for people: may hold a title."""
    remedy: str


def reviews(records: Records, now: datetime) -> tuple[Review, ...]:
    """Everything public at ``now``, the earliest day first; ``now`` decides nothing else."""
    shown = {
        kind: [r for r in found if is_public(r, now) and not r.is_report_only]
        for kind, found in records.items()
    }
    found = chain(
        _columns(shown),
        _explainers(shown),
        _checked(shown),
        _results(shown),
    )
    return tuple(sorted(found))


def _columns(records: Records) -> Iterator[Review]:
    """The columns that were ever written in; an empty one is shown nowhere."""
    notices = group(_of(records, Notice), lambda notice: notice.column)
    for column in _of(records, Column):
        if column.id in notices:
            newest = max(notice.published.date() for notice in notices[column.id])
            days = column.fresh_days
            what = f"栏目“{column.name}”最近一篇是 {newest}，应当 {days} 天内更新一次"
            remedy = "请发布新内容；这个栏目本来就不常更新的，把“更新期限天数”改长"
            yield _review(column, "update_within_days", newest, days, Matter.COLUMN, what, remedy)


def _explainers(records: Records) -> Iterator[Review]:
    for one in _of(records, Explainer):
        remedy = "请对照法律原文核对一遍，再改“核对日期”和“下次核对”"
        if one.review_by is not None:
            what = f"政策解读“{one.title}”定在 {one.review_by} 以前核对"
            yield _review(one, "review_by", one.review_by, 0, Matter.EXPLAINER, what, remedy)
        else:
            what = f"政策解读“{one.title}”上次核对是 {one.checked_on}"
            yield _review(
                one, "checked_on", one.checked_on, PAGE_DAYS, Matter.EXPLAINER, what, remedy
            )


def _checked(records: Records) -> Iterator[Review]:
    for law in _of(records, Law):
        what = f"法律“{law.name}”上次核对是 {law.checked_on}"
        remedy = "请到“官方出处”对照有没有修改，再改“核对日期”"
        yield _review(law, "checked_on", law.checked_on, LAW_DAYS, Matter.LAW, what, remedy)
    for line in _of(records, Hotline):
        what = f"电话“{line.name}”上次核对是 {line.checked_on}"
        remedy = "请打一次看通不通，再改“核对日期”"
        yield _review(
            line, "checked_on", line.checked_on, HOTLINE_DAYS, Matter.HOTLINE, what, remedy
        )
    for page in _of(records, Info):
        what = f"固定页面“{page.title}”上次核对是 {page.checked_on}"
        remedy = "请从头读一遍，再改“核对日期”"
        yield _review(page, "checked_on", page.checked_on, PAGE_DAYS, Matter.PAGE, what, remedy)


def _results(records: Records) -> Iterator[Review]:
    """Results that are not written yet; what is still to come has its day too."""
    summed = {one.id for one in _of(records, Programme) if one.figures}
    for activity in _of(records, Activity):
        years = group((t for t in times_of(activity) if not t.is_off), lambda t: t.counted_year)
        for year, times in years.items():
            missing = [time for time in times if time.results is None]
            if activity.is_series and activity.programme in summed:
                yield from _each_time(activity, year, missing)
            elif len(missing) == len(times):
                yield _some_time(activity, year, times)


def _each_time(activity: Activity, year: int, missing: Sequence[Activity]) -> Iterator[Review]:
    """Of a series whose programme adds results up, those of every time: once for each year."""
    if missing:
        first = min(map(_last_day, missing))
        what = (
            f"活动“{activity.title}”{year} 年有 {len(missing)} 次没有写“活动结果”，"
            f"最早的 {first} 办完"
        )
        remedy = "请在“逐次”里补上，项目要按年汇总；没有办成的，改“状态”"
        yield _review(activity, "title", first, RESULT_DAYS, Matter.RESULT, what, remedy)


def _some_time(activity: Activity, year: int, times: Sequence[Activity]) -> Review:
    """Of what is held once, its results; of any other series, some results of every year.

    Nobody counts the readers of each of fifty evenings.
    """
    last = max(map(_last_day, times))
    held = f"{year} 年各次到 {last} 办完" if activity.is_series else f"{last} 办完"
    what = f"活动“{activity.title}”{held}，没有写“活动结果”"
    remedy = "请补上参加人数、金额等数字；没有办成的，改“状态”"
    return _review(activity, "title", last, RESULT_DAYS, Matter.RESULT, what, remedy)


def _last_day(time: Activity) -> date:
    return (time.ends_at - timedelta(seconds=1)).date()


def _review(
    record: Record, field: str, since: date, days: int, matter: Matter, what: str, remedy: str
) -> Review:
    return Review(
        due_on=since + timedelta(days=days),
        matter=matter,
        id=record.id,
        source=record.origin.source,
        line=record.origin.line_of(field),
        what=what,
        remedy=remedy,
    )


def _of(records: Records, model: type[R]) -> list[R]:
    return [r for found in records.values() for r in found if isinstance(r, model)]
