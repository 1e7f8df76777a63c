"""An activity as plain text, to be copied into a chat where links and files do not work."""

from __future__ import annotations

from collections.abc import Iterator

from portal import urls
from portal.model.activity import Activity
from portal.pages.activities.strips import planned_in_words, rest_in_words
from portal.public import Portal
from portal.states import FULL, changes_of, states_of
from portal.wording import NOT_REAL, signup_in_words, span


def plain_text(portal: Portal, activity: Activity) -> tuple[str, ...]:
    """Title, time, place, sign-up, address: the lines for an activity or one time of it."""
    return tuple(_lines(portal, activity))


def _lines(portal: Portal, activity: Activity) -> Iterator[str]:
    marks = "".join(f"【{change.word}】" for change in changes_of(activity))
    yield f"{marks}{activity.title}"
    is_dropped = activity.is_off and activity.slot is not None
    yield f"{'原定' if is_dropped and not activity.is_waiting else '时间'}：{span(activity)}"
    yield f"地点：{place_with_address(portal, activity)}"
    if marks:
        yield from _change(portal, activity)
    if not activity.is_off:
        yield f"参加：{activity.audience}"
        yield from _signup(portal, activity)
    yield f"咨询：{activity.contact}"
    if activity.demo:
        yield NOT_REAL
    yield urls.absolute(portal.site_url, urls.path_of(activity))


def _change(portal: Portal, activity: Activity) -> Iterator[str]:
    """Why, and what somebody who knows the old announcement must know."""
    if activity.reason is not None:
        yield f"原因：{activity.reason}"
    if activity.slot is None:
        yield from rest_in_words(portal, activity)
    elif not activity.is_off:
        yield planned_in_words(portal, activity)


def _signup(portal: Portal, activity: Activity) -> Iterator[str]:
    if FULL in states_of(activity, portal.now):
        yield f"报名：{FULL.word}"
    elif activity.signup is not None:
        yield f"报名：{signup_in_words(activity.signup)}"


def place_with_address(portal: Portal, activity: Activity) -> str:
    """示例镇职工之家，三楼活动室（示例镇人民路1号）."""
    where = portal.where(activity)
    return f"{where.text}（{where.address}）" if where.address else where.text
