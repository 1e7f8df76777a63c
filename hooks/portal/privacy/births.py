"""Days of birth: a date beside the words, or the person, that make it one.

Behind 出生 a month is enough; a bare date beside a sex and a people must be a whole one, and
before the years in which people join or meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.context import after, before
from portal.privacy.people import is_after_person
from portal.privacy.topics import AID

_YEAR: Final = r"(?:19|20)[0-9]{2}"
_S: Final = " {0,2}"
_MONTH: Final = r"(?:1[0-2]|0?[1-9])"
_DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_DATE: Final = (
    rf"{_YEAR}{_S}[年./-]{_S}{_MONTH}{_S}[月./-]{_S}{_DAY}(?:{_S}[日号])?"
    rf"|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])"
    r"|[一二][九〇零][〇零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_IN_MONTH: Final = rf"{_YEAR}{_S}(?:年{_S}{_MONTH}{_S}月|[./-]{_S}{_MONTH}(?![0-9./-]))|{_YEAR}(?:0[1-9]|1[0-2])(?![0-9])"
_SHORT: Final = rf"[3-9](?<![0-9][0-9])[0-9]{_S}年{_S}{_MONTH}{_S}月(?!{_S}[0-9])"
_SHORT_DAY: Final = rf"{_S}年{_S}{_MONTH}{_S}月{_S}{_DAY}(?:{_S}[日号])?"
_SHORT_DATE: Final = rf"[3-9](?<![0-9][0-9])[0-9]{_SHORT_DAY}"
_ANY_SHORT: Final = rf"[0-9](?<![0-9][0-9])[0-9]{_SHORT_DAY}"
_MARKS: Final = r"[\"'“”： :（(|,，]{0,4}"
_LABELLED = re.compile(
    rf"(?:出生(?:日期|年月日?|时间|于|在)?|(?<![诞发产])生于|(?<!集体)(?<!党的)(?<!祖国)(?<!国的)生日)[为是在]?{_MARKS}({_DATE})"
)
_LABELLED_MONTH = re.compile(
    rf"(?:出生(?:日期|年月日?|时间|于)|(?<![诞发产])生于)[为是]?{_MARKS}({_IN_MONTH})"
)
_BORN: Final = r"[\"'）) ]{0,2}(?:出生(?! ?的(?:职工|人|婴|子女|孩|[，,])|率|人口|人数|缺陷|医学|证明|登记|性别)|生人|[（(]?生(?=[，,。；;）)、|\s]|$))"
_FOLLOWED = re.compile(rf"(?<![0-9])({_DATE}){_BORN}")
_FOLLOWED_MONTH = re.compile(rf"(?<![0-9])({_IN_MONTH}|{_ANY_SHORT}|{_SHORT}){_BORN}")
_PEOPLE: Final = r"[\u4e00-\u9fff]{1,3}族"
_BESIDE_SEX = re.compile(
    rf"(?:^|[，,、；;\s（(])(?:[男女][，,、；; ]{{1,3}}{_PEOPLE}|{_PEOPLE}[，,、；; ]{{1,3}}[男女]|[男女](?=[，、； ]))"
    rf"[，,、；; ]{{1,3}}({_DATE}|{_SHORT_DATE})",
    re.MULTILINE,
)
_BIRTH = re.compile("出生|生于|生日|生人|[0-9月日号）)\"' ][（(]?生")
"""Some of this stands in every text that tells of a birth by its words."""
_CENTURY = re.compile("(?:19|20)[0-9]")
_SEX = re.compile("[男女][，,、；; ]|族[，,、；; ]{1,3}[男女]")
_SHORT_ALONE = re.compile(rf"({_SHORT})(?=[，,。；;）)、|}}\s]|$)", re.MULTILINE)
_IN_AID = re.compile(f"{AID}|残疾|事由")
_NAMED = re.compile(r"姓名[\"']?[：:]")
_RANGE = re.compile(
    r" ?(?:\(含\)|（含）|\(含当日\)|（含当日）)?(?:以后|以前|之后|之前|后|前|起|至|到|及以|-|~|～|以来)"
)
_EVENT = re.compile(
    r" ?(?:入|参加|加入|任|调|从事|开始|获|当选|进|上岗|退休|退役|毕业|逝世|去世|因|在|被|成立|召开|举|比|开|报|考|赛)"
)
"""What somebody did on a day."""
_CLOCK = re.compile(
    r" ?(?:[（(][^）)\n]{1,6}[）)])? ?(?:上午|下午|中午|晚上|早上|[0-9]{1,2} ?[:：时点])"
)
"""A time after a date: something is held then."""
_FIRST_EVENT_YEAR: Final = "2020"
"""From this year on a day is that of a meeting; only the word 出生 makes it one of a child."""
_POLICY = re.compile(r"(?:凡|在|自|从|于|至|到|-|~)$")


def births(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every date on which somebody was born, limits of a rule excepted."""
    is_born = _BIRTH.search(text) is not None
    for form in (_LABELLED, _LABELLED_MONTH, _FOLLOWED) if is_born else ():
        for found in form.finditer(text):
            if not _is_limit(text, found) and not _is_event(text, found):
                yield found.span(1)
    for found in _FOLLOWED_MONTH.finditer(text) if is_born else ():
        is_short = _CENTURY.match(found[1]) is None
        if is_short or is_after_person(text, found.start()):
            yield found.span(1)
    for found in _SHORT_ALONE.finditer(text):
        if _is_in_aid(text, found):
            yield found.span(1)
    for found in _BESIDE_SEX.finditer(text) if _SEX.search(text) else ():
        end = found.end(1)
        if not (_RANGE.match(text, end) or _EVENT.match(text, end) or _is_event(text, found)):
            yield found.span(1)


def _is_limit(text: str, found: re.Match[str]) -> bool:
    start, end = found.span(1)
    is_policy = found.re is _FOLLOWED and _POLICY.search(text[max(0, start - 1) : start])
    return bool(_RANGE.match(text, end) or is_policy)


def _is_event(text: str, found: re.Match[str]) -> bool:
    """Whether a date is that of a feast; spreadsheets write a time after days of birth too."""
    if "出生" in found[0]:
        return False
    is_late = found[1][0] == "2" and found[1][:4] >= _FIRST_EVENT_YEAR
    return is_late or _CLOCK.match(text, found.end(1)) is not None


def _is_in_aid(text: str, found: re.Match[str]) -> bool:
    """Whether a month of two figures stands in a row of an aid list, beside the person."""
    head = before(text, found.start(), 60)
    if not _IN_AID.search(head + after(text, found.end(), 60)):
        return False
    return is_after_person(text, found.start()) or _NAMED.search(head) is not None
