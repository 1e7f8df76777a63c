"""A report is not older than the activity it tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from portal.checks.activities.plan import Plan, Said
from portal.errors import Problem
from portal.model.activity import Activity
from portal.model.names import chinese
from portal.model.notice import Notice
from portal.wording import until


def problems(plans: Iterable[Plan], notices: Iterable[Notice]) -> Iterator[Problem]:
    """Reports that were written before their activity began."""
    known = {notice.id: notice for notice in notices}
    for plan in plans:
        for said in plan.said:
            report, time = known.get(said.of.report or ""), plan.time_of(said)
            if report is not None and time is not None and report.published < time.begins_at:
                yield from _older(plan, said, time, report)


def _older(plan: Plan, said: Said, time: Activity, report: Notice) -> Iterator[Problem]:
    """What was signed before the day cannot tell of it; what was only published may be mended."""
    begin = time.begins_at.date()
    if any(update.on >= begin for update in report.updates):
        return
    is_signed = report.issued_on is not None and report.issued_on < begin
    name = "issued_on" if is_signed else "published"
    yield plan.problem(
        (*said.path, "report"),
        f"{said.noun} {until(time.start)} 才开始，报道“{report.id}”"
        f"（{report.origin.source}:{report.origin.line_of(name)}）的{chinese(name)}却是 "
        f"{until(getattr(report, name))}",
        f"请核对活动的“开始”与报道的“{chinese(name)}”"
        if is_signed
        else "先发通知、后补报道的，请在那一篇写“更新记录”；否则请核对两个日期",
        "error" if is_signed else "warning",
    )
