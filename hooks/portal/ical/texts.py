"""What a calendar entry says of one time of an activity, short enough for a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal import wording
from portal.ical.entry import Status
from portal.model.activity import Activity, ActivityStatus
from portal.model.decisions import is_confirmed
from portal.public import Portal
from portal.states import marks_of

MOST_CHARACTERS: Final = 400
"""About as much as a description may have; the text of the activity takes what is left."""
TITLE: Final = 40
"""Characters of a title that calendar programs show."""
_LINE, _REASON = 60, 50
_MOBILE: Final = re.compile(r"(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)")
_WHERE: Final = 80


def status_of(time: Activity) -> Status:
    """How a calendar program treats it."""
    if time.status is ActivityStatus.CANCELLED:
        return Status.CANCELLED
    return Status.TENTATIVE if time.is_waiting else Status.CONFIRMED


def summary_of(time: Activity) -> str:
    """The title, with the change before it: many programs show neither status nor text."""
    marks = "".join(f"【{mark}】" for mark in marks_of(time))
    return f"{marks}{short(time.title, TITLE)}"


def location_of(portal: Portal, time: Activity) -> str:
    """The name of the place and its address, so that a map finds it."""
    where = portal.where(time)
    return short("，".join(filter(None, (where.text, where.address))), _WHERE)


def description_of(portal: Portal, time: Activity, page: str) -> str:
    """First what has changed, why and since when; last the address of the page."""
    return _told(portal, time, [*change_of(portal, time), _when(time, _hours(time))], page)


def series_told(portal: Portal, series: Activity, usual: Activity, page: str) -> str:
    """The description of a series with a rule, of which most times are as ``usual``."""
    rule = _without_tail(wording.span(series))
    lines = [*_of_the_rest(series, usual), *change_of(portal, usual), _when(usual, rule)]
    return _told(portal, usual, lines, page)


def _told(portal: Portal, time: Activity, lines: list[str], page: str) -> str:
    if not time.is_off:
        lines += (f"地点：{short(portal.where(time).text, _LINE)}", *_for_whom(time))
    ends = [wording.NOT_REAL] if time.demo else []
    left = MOST_CHARACTERS - sum(map(len, (*lines, *ends, page)))
    about = " ".join(wording.paragraphs(time.description))
    return "\n".join([*lines, short(about, max(left, _LINE)), *ends, page])


def change_told(portal: Portal, time: Activity, page: str) -> str:
    """The description of one time of a series that differs; the rest stands with the series.

    So short that 600 of them, the most a series can have, fit into one file.
    """
    return "\n".join([*change_of(portal, time), _when(time, _hours(time)), page])


def change_of(portal: Portal, time: Activity) -> Iterator[str]:
    """What has changed, why and since when; nothing where it is held as planned."""
    if time.status is ActivityStatus.CANCELLED:
        yield f"已取消{_why(time)}"
    elif time.is_waiting:
        yield f"延期{_why(time)}"
    else:
        if time.has_new_time:
            yield f"改期{_why(time)}，原定{wording.planned_span(time)}"
        if time.has_new_place:
            planned = short(portal.planned_where(time).text, _LINE)
            yield f"改地点{'' if time.has_new_time else _why(time)}，原定在{planned}"
        if is_confirmed(time):
            yield short(wording.confirmed(time), _LINE + _REASON)
        elif time.status is ActivityStatus.FULL:
            yield "名额已满"


def as_planned(time: Activity) -> Activity:
    """A time of an activity as if nothing had been changed."""
    slot = time.slot
    if slot is None:
        return time
    status = time.status if time.status is ActivityStatus.FULL else ActivityStatus.PLANNED
    return time.at(
        slot,
        **{"start": slot.start, "end": slot.end, "venue": slot.venue, "place": slot.place},
        **{"status": status, "reason": None, "since": None, "moved_to": None},
    )


def short(text: str, most: int) -> str:
    """A text of at most so many characters, without numbers of mobile telephones.

    A number on a page can be taken away; one in a thousand calendars cannot.
    """
    text = _MOBILE.sub("（号码见网页）", text)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _why(time: Activity) -> str:
    """Empty for a change nobody explained: the checks complain of that."""
    reason = f"：{short(time.reason, _REASON)}" if time.reason else ""
    return reason + (f"（{wording.until(time.since)}决定）" if time.since else "")


def _of_the_rest(series: Activity, usual: Activity) -> Iterator[str]:
    """What was decided of the times still to come, where most were as ``usual`` before it."""
    if is_confirmed(series) and not is_confirmed(usual):
        yield short(wording.confirmed(series), _LINE + _REASON)
    if series.since is None or not series.is_off or usual.is_off:
        return
    how = "都延期，时间另定" if series.is_waiting else "不再举行"
    reason = f"：{short(series.reason, _REASON)}" if series.reason else ""
    yield f"{wording.until(series.since)}起{how}{reason}"


def _hours(time: Activity) -> str:
    """When it is held; of what is off, when it was to be."""
    return wording.planned_span(time) if time.is_off else wording.span(time)


def _when(time: Activity, when: str) -> str:
    before = "时间另定，原定" if time.is_waiting else f"{'原定' if time.is_off else ''}时间："
    return f"{before}{short(when, _LINE)}"


def _without_tail(rule: str) -> str:
    """A rule without its last parts where it is too long.

    The days that are skipped come last: cut in the middle, they would read as days held.
    """
    while len(rule) > _LINE and "，" in rule:
        rule = rule.rpartition("，")[0]
    return rule


def _for_whom(time: Activity) -> Iterator[str]:
    yield f"面向：{short(time.audience, _LINE)}"
    signup = time.signup
    if signup is None:
        return
    cut = {"way": short(signup.way, _LINE), "fee": short(signup.fee, _LINE)}
    yield f"报名：{wording.signup_in_words(signup.model_copy(update=cut))}"
