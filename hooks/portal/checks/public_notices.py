"""Public notices: when they run, and whether there is a list while they do and none afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.checks.content import Content
from portal.checks.honours import LEAST_DAYS
from portal.errors import Problem
from portal.model.public_notice import WORKING_DAYS, PublicNotice
from portal.wording import until

MOST_DAYS: Final = 100
"""Days of the longest window; the most working days one may have are fewer."""


def problems(content: Content) -> Iterator[Problem]:
    """What is wrong with the window of a notice, and a list at the wrong time."""
    for notice in content.of(PublicNotice):
        yield from _window(notice)
        yield from _stays(notice, content)


def _window(notice: PublicNotice) -> Iterator[Problem]:
    window = notice.window
    if window.last < window.start:
        yield notice.origin.problem(
            ("notice_until",),
            f"公示止 {until(window.last)} 早于公示起 {until(window.start)}",
            "请核对“公示起”与“公示止”",
        )
    elif (days := (window.last - window.start).days + 1) > MOST_DAYS:
        yield notice.origin.problem(
            ("notice_until",),
            f"公示从 {until(window.start)} 到 {until(window.last)}，有 {days} 天",
            f"名单要到公示期满才撤下，最多 {MOST_DAYS} 天；请核对年份",
        )
    elif window.working_days is not None and window.working_days < WORKING_DAYS:
        yield notice.origin.problem(
            ("working_days",),
            f"只公示 {window.working_days} 个工作日",
            f"公示一般不少于 {WORKING_DAYS} 个工作日，请核对",
            "warning",
        )
    elif window.working_days is None and days < LEAST_DAYS:
        yield notice.origin.problem(
            ("notice_until",),
            f"公示从 {until(window.start)} 到 {until(window.last)}，不到 {LEAST_DAYS} 天",
            f"公示一般不少于 {WORKING_DAYS} 个工作日，请核对起止日期",
            "warning",
        )
    if notice.issued_on > window.start:
        yield notice.origin.problem(
            ("issued_on",),
            f"成文日期 {until(notice.issued_on)} 晚于公示起 {until(window.start)}",
            "请核对“成文日期”与“公示起”",
            "warning",
        )


def _stays(notice: PublicNotice, content: Content) -> Iterator[Problem]:
    """The site has forgotten the names by itself; the files have not."""
    today = content.now.date()
    is_over = notice.withdrawn is not None or today > notice.window.last
    field = "roll_file" if notice.roll_file else "roll"
    if is_over and notice.roll:
        what = "名单文件连同“名单文件”这一行" if notice.roll_file else "这一份名单"
        yield notice.origin.problem(
            (field,),
            "公示已经结束，网站上没有名单了，文件里还有",
            f"请删去{what}，只留“摘要”",
            "warning",
        )
    elif notice.is_running(today) and not (notice.roll or notice.roll_file or notice.attachments):
        message = "正在公示，却没有名单"
        yield notice.origin.problem(
            ("roll",), message, "请写“名单”“名单文件”，或者添上附件", "warning"
        )
