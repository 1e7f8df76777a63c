"""How many times an activity is held, in words: the one rule wherever a total is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from portal.model.activity import Activity


def each_called(activity: Activity) -> str:
    """What one time of a series is called: 次 of a rule, 场 without one."""
    return "场" if activity.repeat is None else "次"


def times_in_words(times: Sequence[Activity]) -> str:
    """15次，另有2次取消: the times of a series that are, or will be, held; the others beside.

    3次取消 where none is left.
    """
    each = each_called(times[0])
    held = sum(not time.is_off for time in times)
    parts = (f"{held}{each}" if held else "", off_in_words(times, each))
    return "，另有".join(part for part in parts if part)


def off_in_words(times: Sequence[Activity], each: str) -> str:
    """2次取消、1次延期: how many are not held at any known time; empty where all are."""
    return "、".join(_off(times, each))


def _off(times: Sequence[Activity], each: str) -> Iterator[str]:
    waiting = sum(time.is_waiting for time in times)
    cancelled = sum(time.is_off for time in times) - waiting
    if cancelled:
        yield f"{cancelled}{each}取消"
    if waiting:
        yield f"{waiting}{each}延期"
