"""Days of birth: a whole date beside the words that make it one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_YEAR: Final = r"(?:19|20)[0-9]{2}"
_DATE: Final = (
    rf"{_YEAR} ?[年./-] ?(?:1[0-2]|0?[1-9]) ?[月./-] ?(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])[日号]?"
    rf"|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"
    r"|[一二][九〇零][〇零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_LABELLED = re.compile(
    rf"(?:出生(?:日期|年月日?|时间|于|在)?|(?<!诞)生于|(?<!集体)(?<!党的)(?<!祖国)(?<!国的)生日)[为是在]?[\"'“”： :（(|,，]{{0,4}}({_DATE})"
)
_FOLLOWED = re.compile(
    rf"(?<![0-9])({_DATE})[\"'）) ]{{0,2}}(?:出生(?!的(?:职工|人员|婴|子女|孩))|生人|生(?=[，,。；;）)、\s]|$))"
)
_RANGE = re.compile(
    r" ?(?:\(含\)|（含）|\(含当日\)|（含当日）)?(?:以后|以前|之后|之前|后|前|起|至|到|及以|-|~|～|以来)"
)
_CLOCK = re.compile(
    r" ?(?:[（(][^）)\n]{1,6}[）)])? ?(?:上午|下午|中午|晚上|早上|[0-9]{1,2} ?[:：时点])"
)
"""A time after a date: something is held then."""
_FIRST_EVENT_YEAR: Final = "2020"
"""From this year on a day is that of a meeting; only the word 出生 makes it one of a child."""
_POLICY = re.compile(r"(?:凡|在|自|从|于|至|到|-|~)$")


def births(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every date on which somebody was born, limits of a rule excepted."""
    for form in (_LABELLED, _FOLLOWED):
        for found in form.finditer(text):
            start, end = found.span(1)
            is_limit = _RANGE.match(text, end) or (
                form is _FOLLOWED and _POLICY.search(text[max(0, start - 1) : start])
            )
            if not is_limit and not _is_event(text, found):
                yield start, end


def _is_event(text: str, found: re.Match[str]) -> bool:
    """Whether a date is that of a feast; spreadsheets write a time after days of birth too."""
    if "出生" in found[0]:
        return False
    is_late = found[1][0] == "2" and found[1][:4] >= _FIRST_EVENT_YEAR
    return is_late or _CLOCK.match(text, found.end(1)) is not None
