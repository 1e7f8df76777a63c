"""What ``check --freshness`` prints: matters that are due or soon will be, as of one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from portal.freshness.reviews import Review
from portal.wording import until

SOON_DAYS: Final = 30
"""Days ahead that are told as well, so that there is time to do it."""


def lines(reviews: Iterable[Review], today: date) -> list[str]:
    """One line for each, what is longest overdue first, and how many there are."""
    late, soon = [], []
    for review in sorted(reviews):
        left = (review.due_on - today).days
        if left < 0:
            late.append(_line(review, f"已过 {-left} 天"))
        elif left <= SOON_DAYS:
            soon.append(_line(review, f"还有 {left} 天" if left else "今天是最后一天"))
    return [*late, *soon, *_count(len(late), len(soon))]


def _line(review: Review, left: str) -> str:
    place = f"{review.source}:{review.line}"
    return f"{place}: {review.what}，{until(review.due_on)}到期，{left}；{review.remedy}"


def _count(late: int, soon: int) -> Iterator[str]:
    if late or soon:
        yield f"维护提醒：{late} 项过期，{soon} 项 {SOON_DAYS} 天内到期。"
    else:
        yield f"维护提醒：没有过期的内容，{SOON_DAYS} 天内也没有到期的。"
