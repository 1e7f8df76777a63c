"""Dates that contradict each other, or run ahead of their publication."""

from __future__ import annotations

from collections.abc import Iterator

from portal.checks.content import Content
from portal.errors import Problem
from portal.model.explainer import Explainer
from portal.model.names import chinese
from portal.model.notice import Notice
from portal.model.reference import Alert
from portal.model.service import Service
from portal.model.types import begin_of, end_of
from portal.wording import until


def problems(content: Content) -> Iterator[Problem]:
    """Times of publication and of withdrawal; states and alerts that end before they begin."""
    for notice in content.of(Notice):
        yield from _future(notice, content)
        yield from _life(notice)
        yield from _folder(notice)
        yield from _withdrawal(notice, content)
    for explainer in content.of(Explainer):
        yield from _future(explainer, content)
    for service in content.of(Service):
        yield from _future(service, content)
        yield from _state(service)
    for alert in content.of(Alert):
        if end_of(alert.end) <= begin_of(alert.start):
            yield alert.origin.problem(
                ("end",),
                f"结束 {until(alert.end)} 不晚于开始 {until(alert.start)}",
                "请核对“开始”与“结束”",
            )


def _future(record: Notice | Explainer | Service, content: Content) -> Iterator[Problem]:
    timed = isinstance(record, Notice) and record.publish_at is not None
    if record.published > content.now and not timed and not record.draft:
        instead = f"定时发布: {record.published:%Y-%m-%d %H:%M}"
        remedy = f"要到时自动公开，请加一行 {instead}" if isinstance(record, Notice) else "请核对"
        yield record.origin.problem(
            ("published",), f"发布时间 {until(record.published)} 还没有到", remedy
        )


def _life(notice: Notice) -> Iterator[Problem]:
    opening = max(notice.published, notice.publish_at or notice.published)
    for field in ("expire_at", "pinned_until"):
        when = getattr(notice, field)
        if when is not None and end_of(when) <= opening:
            yield notice.origin.problem(
                (field,),
                f"{chinese(field)} {until(when)} 不晚于发布时间 {until(opening)}",
                f"请核对“{chinese(field)}”与“发布时间”",
            )
    if notice.publish_at is not None and notice.published > notice.publish_at:
        yield notice.origin.problem(
            ("published",),
            f"发布时间 {until(notice.published)} 晚于定时发布 {until(notice.publish_at)}",
            f"请写成 发布时间: {notice.publish_at:%Y-%m-%d %H:%M}",
        )
    for index, update in enumerate(notice.updates):
        if update.on < notice.published.date():
            yield notice.origin.problem(
                ("updates", index, "on"),
                f"更新日期 {until(update.on)} 早于发布时间 {until(notice.published)}",
                "请核对这条更新记录的日期",
            )


def _withdrawal(notice: Notice, content: Content) -> Iterator[Problem]:
    if notice.withdrawn is None:
        return
    on = notice.withdrawn.on
    if on < notice.published.date():
        message = f"撤下日期 {until(on)} 早于发布时间 {until(notice.published)}"
        yield notice.origin.problem(("withdrawn", "on"), message, "请核对撤下的日期")
    elif begin_of(on) > content.now:
        yield notice.origin.problem(
            ("withdrawn", "on"),
            f"撤下日期 {until(on)} 还没有到，页面却会马上撤下",
            "请写今天或以前的日期；想到时自动结束，请用“到期时间”",
        )


def _folder(notice: Notice) -> Iterator[Problem]:
    folder = notice.src_uri.split("/")[1]
    year = f"{notice.published.year}"
    if folder != year:
        yield notice.origin.problem(
            ("published",),
            f"文件放在 {folder} 年的文件夹里，发布时间却是 {year} 年",
            f"请把文件移到 docs/news/{year}/，或者改正发布时间",
        )


def _state(service: Service) -> Iterator[Problem]:
    state = service.state
    if state is None or state.until is None:
        return
    if end_of(state.until) <= begin_of(state.since):
        yield service.origin.problem(
            ("state", "until"),
            f"止 {until(state.until)} 早于起 {until(state.since)}",
            "请核对“起”与“止”",
        )
