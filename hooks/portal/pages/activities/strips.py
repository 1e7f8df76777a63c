"""What a reader must know of a changed activity before anything else: why, since when, what now."""

from __future__ import annotations

from collections.abc import Iterator

from portal.model.activity import Activity, ActivityStatus
from portal.model.decisions import is_confirmed
from portal.model.recurring import Moved
from portal.pages.registers.strips import Strip
from portal.public import Portal
from portal.states import OVER, changes_of
from portal.wording import between, confirmed_state, planned_span, until


def strips_of(portal: Portal, time: Activity) -> Iterator[Strip]:
    """The strips above one time: what was changed about it, and that it is over."""
    changes = changes_of(time)
    is_over = time.is_over(portal.now) and not time.is_off
    if changes:
        word = "、".join(change.word for change in changes)
        text = "。".join((*_decided(time), *_now(portal, time), planned_in_words(portal, time)))
        yield Strip(word, text, changes[0].icon, "plain" if is_over else "warn")
    elif is_confirmed(time) and not is_over:
        yield _confirmed(time)
    if is_over:
        yield Strip(OVER.word, "", OVER.icon)


def strips_of_series(portal: Portal, series: Activity) -> Iterator[Strip]:
    """The strips above a series: what was changed about all that was left of it, and its end."""
    changes = changes_of(series)
    if changes:
        word = "、".join(change.word for change in changes)
        text = "。".join((*_decided(series), *rest_in_words(portal, series)))
        yield Strip(word, text, changes[0].icon, "warn")
    elif is_confirmed(series) and not portal.is_over(series):
        yield _confirmed(series)
    if portal.is_over(series) and not series.is_off:
        yield Strip(OVER.word, "", OVER.icon)


def _confirmed(activity: Activity) -> Strip:
    """For those who heard that it was called off."""
    return Strip(confirmed_state(activity), "".join(_decided(activity)), OVER.icon)


def _decided(activity: Activity) -> Iterator[str]:
    """2026年7月14日决定，原因：台风蓝色预警."""
    since = f"{until(activity.since)}决定" if activity.since is not None else ""
    reason = f"原因：{activity.reason.rstrip('。')}" if activity.reason is not None else ""
    if since or reason:
        yield "，".join(part for part in (since, reason) if part)


def _now(portal: Portal, time: Activity) -> Iterator[str]:
    """What holds now."""
    if time.is_waiting:
        yield "新的时间定了，登在本页"
    parts = []
    if time.has_new_time:
        parts.append(f"改到{between(time.start, time.end)}")
    if time.has_new_place:
        parts.append(f"地点改为{portal.where(time).text}")
    if parts:
        yield "，".join(parts)


def planned_in_words(portal: Portal, time: Activity) -> str:
    """When and where it was planned, for those who know the old announcement."""
    place = portal.planned_where(time).text
    return f"原定{planned_span(time)}" + (f"，{place}" if place else "")


def rest_in_words(portal: Portal, series: Activity) -> Iterator[str]:
    """What holds of the times that were still to come on the day of the decision."""
    since = f"{until(series.since)}起的各次" if series.since is not None else "各次"
    if series.status is ActivityStatus.CANCELLED:
        yield f"{since}都不再办"
    elif series.is_waiting:
        yield f"{since}都推迟，新的时间定了，登在本页"
    elif series.moved_to is not None and series.has_new_place:
        yield f"{since}地点改为{portal.where(_at_new_place(series, series.moved_to)).text}"


def _at_new_place(series: Activity, moved: Moved) -> Activity:
    """The series where its later times are held, of which there may be none left."""
    return series.model_copy(update={"venue": moved.venue, "place": moved.place})
