"""Days of birth: a date beside the words, or the person, that make it one.

Behind 出生 a month is enough; a bare date beside a sex and a people must be a whole one, and
before the years in which people join or meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.privacy.numbers.context import after, before
from portal.privacy.people.dates import BLANK, DAY, FIRST_EVENT_YEAR, MONTH, WHOLE_DAY, WHOLE_MONTH
from portal.privacy.people.names import NATION
from portal.privacy.people.spoken_of import is_after_person, is_at_person
from portal.privacy.topics import AID
from portal.text_source import HAN

_DATE: Final = (
    rf"{WHOLE_DAY}"
    r"|[一二][九〇零][〇零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_SHORT: Final = rf"[3-9](?<![0-9][0-9])[0-9]{BLANK}年{BLANK}{MONTH}{BLANK}月(?!{BLANK}[0-9])"
_SHORT_DAY: Final = rf"{BLANK}年{BLANK}{MONTH}{BLANK}月{BLANK}{DAY}(?:{BLANK}[日号])?"
_SHORT_DATE: Final = rf"[3-9](?<![0-9][0-9])[0-9]{_SHORT_DAY}"
_ANY_SHORT: Final = rf"[0-9](?<![0-9][0-9])[0-9]{_SHORT_DAY}"
_MARKS: Final = r"[\"'“”： :（(|,，]{0,4}"
_LABELLED = re.compile(
    rf"(?:出生(?:日期|年月日?|时间|于|在)?|(?<![诞发产])生于|(?<!集体)(?<!党的)(?<!祖国)(?<!国的)生日)[为是在]?{_MARKS}({_DATE}|{_ANY_SHORT})"
)
_LABELLED_MONTH = re.compile(
    rf"(?:出生(?:日期|年月日?|时间|于)|(?<![诞发产])生于)[为是]?{_MARKS}({WHOLE_MONTH})(?!{BLANK}[0-9])"
)
_END: Final = "[，,。；;）)、|\\s\"'”’」』】\\]}<*_！!？?…]|$"
"""What stands behind a birth: the end of the words, of what is quoted, of a tag or of a cell."""
_BORN: Final = rf"[\"'）) ]{{0,2}}(?:出生(?! ?的(?:职工|人|婴|子女|孩|[，,])|率|人口|人数|缺陷|医学|证明|登记|性别)|生人|[（(]?生(?=于|{_END}))"
_FOLLOWED = re.compile(rf"(?<![0-9])({_DATE}){_BORN}")
_FOLLOWED_MONTH = re.compile(rf"(?<![0-9])({WHOLE_MONTH}|{_ANY_SHORT}|{_SHORT}){_BORN}")
_BESIDE_SEX = re.compile(
    rf"(?:^|[，,、；;\s（(])(?:[男女][，,、；; ]{{1,3}}{NATION}|{NATION}[，,、；; ]{{1,3}}[男女]|[男女](?=[，、； ]))"
    rf"[，,、；; ]{{1,3}}({_DATE}|{_SHORT_DATE})",
    re.MULTILINE,
)
_ADULT: Final = "(?=19[3-9]|200)"
"""Years in which those were born who work or are helped, and whose days of joining are few."""
_MONTH_BESIDE_SEX = re.compile(
    rf"(?:^|[：:，,、；;\s（(])(?P<sex>[男女])(?:[，,、；; ]{{1,3}}(?:{NATION}|[汉回藏彝羌苗壮土满白]))?[，,、；; ]{{1,3}}"
    rf"(?P<month>{_ADULT}(?:{WHOLE_MONTH}))(?={_END})",
    re.MULTILINE,
)
_DAY_OF_PERSON = re.compile(
    rf"[，（(] ?(?P<day>{_ADULT}(?:{WHOLE_DAY}))(?=[，。；）)]|$)", re.MULTILINE
)
"""A day that stands alone behind a name."""
_AWARD = re.compile(
    "[获得中受]奖|表彰|当选|签发|审核|记者|通讯员|摄影|供稿|任职|入职|入会|入党|日期"
)
_NOBODY = re.compile(f"(?:^|[^{HAN}])[{HAN}]某{{1,2}}[，,（(：: ]{{1,2}}$")
"""Before a month: the example person of an explainer."""
_PAST = re.compile("烈士(?!的?[之子女后家])|牺牲|逝世|诞辰|雷锋")
"""What tells of people of history, whose days stand in every book."""
_FIRST_YEAR_OF_LIVING: Final = "1925"
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
_POLICY = re.compile(r"(?:凡|在|自|从|于|至|到|-|~)$")


def births(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every date on which somebody was born, limits of a rule excepted."""
    for start, end in (*_told(text), *_beside(text)):
        if not _is_of_history(text, start, end):
            yield start, end


def _told(text: str) -> Iterator[tuple[int, int]]:
    """Those that words make a birth."""
    if _BIRTH.search(text) is None:
        return
    for form in (_LABELLED, _LABELLED_MONTH, _FOLLOWED):
        for found in form.finditer(text):
            if not _is_limit(text, found) and not _is_event(text, found):
                yield found.span(1)
    for found in _FOLLOWED_MONTH.finditer(text):
        is_short = _CENTURY.match(found[1]) is None
        is_told = is_short or is_after_person(text, found.start())
        if is_told and not _NOBODY.search(before(text, found.start(), 8)):
            yield found.span(1)


def _beside(text: str) -> Iterator[tuple[int, int]]:
    """Those that stand where clerks write a birth, and that nothing calls so."""
    for found in _SHORT_ALONE.finditer(text):
        if _is_in_aid(text, found):
            yield found.span(1)
    for found in _BESIDE_SEX.finditer(text) if _SEX.search(text) else ():
        end = found.end(1)
        if not (_RANGE.match(text, end) or _EVENT.match(text, end) or _is_event(text, found)):
            yield found.span(1)
    for found in _MONTH_BESIDE_SEX.finditer(text) if _SEX.search(text) else ():
        if is_after_person(text, found.start("sex")) and not _is_deed(text, found.end("month")):
            yield found.span("month")
    for found in _DAY_OF_PERSON.finditer(text):
        if _is_of_person(text, found) and not _is_deed(text, found.end("day")):
            yield found.span("day")


def _is_of_person(text: str, found: re.Match[str]) -> bool:
    """Whether nothing but a name stands before a day: 王建国，1968年5月12日, no award."""
    is_other = _AWARD.search(before(text, found.start()) + after(text, found.end(), 12))
    return is_at_person(text, found.start()) and is_other is None


def _is_deed(text: str, end: int) -> bool:
    """Whether a date is the limit of something, or of what somebody did, told behind a comma."""
    behind = end + 1 if text[end : end + 1] in "，,、" else end
    return any(form.match(text, at) for form in (_RANGE, _EVENT) for at in (end, behind))


def _is_of_history(text: str, start: int, end: int) -> bool:
    """Whether a birth is one of somebody who lives no more and is spoken of everywhere."""
    year = text[start : start + 4]
    is_old = year.isdecimal() and year < _FIRST_YEAR_OF_LIVING
    return is_old or _PAST.search(before(text, start) + after(text, end)) is not None


def _is_limit(text: str, found: re.Match[str]) -> bool:
    start, end = found.span(1)
    is_policy = found.re is _FOLLOWED and _POLICY.search(text[max(0, start - 1) : start])
    return bool(_RANGE.match(text, end) or is_policy)


def _is_event(text: str, found: re.Match[str]) -> bool:
    """Whether a date is that of a feast; only the word 出生 makes a late one that of a child.

    Spreadsheets write a time after days of birth too.
    """
    if "出生" in found[0]:
        return False
    is_late = found[1][0] == "2" and found[1][:4] >= FIRST_EVENT_YEAR
    return is_late or _CLOCK.match(text, found.end(1)) is not None


def _is_in_aid(text: str, found: re.Match[str]) -> bool:
    """Whether a month of two figures stands in a row of an aid list, beside the person."""
    head = before(text, found.start(), 60)
    if not _IN_AID.search(head + after(text, found.end(), 60)):
        return False
    return is_after_person(text, found.start()) or _NAMED.search(head) is not None
