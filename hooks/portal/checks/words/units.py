"""Units whose number was lost, and numbers whose unit was: 共计  元, 年  月  日, 慰问职工30，.

Each search begins with a sign that is rare in a text; what must stand before it is looked at
only where it was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.checks.words.find import Find

_UNIT: Final = "(?:万元|亿元|元|人次|人|户|家|名|件|份|个|场|期)"
_BEFORE = re.compile(
    "(?:共计|合计|总计|累计|共有|共|计|达到|达|约|近|超过|资金|金额|投入|支出|收入|结余|慰问|帮扶"
    "|救助|发放|捐款|募集|筹集|募捐|参加|参与|培训|惠及|覆盖|服务|受益|奖励|补助|会员|职工)"
    "(?:了|为|有|是)?[：:]?$"
)
_GAP = re.compile(r"[ 　_]+")
_BEHIND = re.compile(rf"{_UNIT}(?=[，。；、！）)\s]|$)")
_BARE = re.compile(rf"[共合总]计(?:为|约|有)?{_UNIT}(?=[，。；、！）)]|\n|$)")
_DATE = re.compile(r"年[ 　_]+月(?:[ 　_]+日)?")
_YEAR = re.compile(r"[\d一二三四五六七八九十〇○零０-９][ 　_]*$")
_NO_YUAN = re.compile(
    r"(?:工资|津贴|补助|补贴|标准|奖励|待遇)(?:标准)?(?:为|是|[：:])?(\d{2,5}(?:\.\d{1,2})?)/([月年天人时户])"
)
_NO_COUNT = re.compile(
    "(?:慰问|帮扶|救助|走访|培训|惠及|服务)(?:困难|受灾|患病|一线|女)?"
    r"(职工|群众|农民工|会员|家庭|企业)(\d{1,6})(?=[，。；\n]|$)"
)
_SUM = re.compile(
    r"[金款费][共约近为]?(?:(万元|亿元|元)(?=[，。；！？])"
    r"|(\d{2,7}(?:\.\d{1,2})?|\d{1,6}(?:\.\d{1,4})?万)(?=[，。；]))"
)
_GIVEN = re.compile("(?:慰问|救助|补助|助学|资|善|捐|经)[金款费]$")
_ALONE = re.compile(
    "[个家](?:企业|单位)|名(?:职工|会员)|户(?:家庭|职工|困难)|数(?:为|是|达到?|共|约)(?:人次|人|户|家|名)"
    "(?=[，。；、！？\\n]|$)|[%％](?=[的以，。；])"
)
_TAKES: Final = {
    "个家名": re.compile("(?:(?<![公中])共有?|救助|帮扶|走访|慰问|惠及|培训|覆盖)$"),
    # A 帮扶户 is a household that is helped.
    "户": re.compile("(?:(?<![公中])共有?|走访|慰问|惠及)$"),
    "数": re.compile("[人户家]$"),
    "%％": re.compile("(?:完成|达到?|增长|下降|占|提高|超过)了?$"),
}
"""What a number must follow, by how that which follows the number begins."""
_NO_DAY = re.compile("月日(?=召开|举行|举办|成立|开始|开展|前(?!面)|至|起|到)")
_ON = re.compile("[在于]年?$")
_COUNTED: Final = {"家庭": "户", "企业": "家"}
_NEAR: Final = 6
"""Characters before a gap that are looked at."""
_REMEDY: Final = "请补上数字；不知道就整句删去"


def finds(text: str) -> Iterator[Find]:
    """Every unit without its number, and every number without its unit."""
    for gap in _GAP.finditer(text):
        unit = _BEHIND.match(text, gap.end())
        before = unit and _BEFORE.search(text[max(0, gap.start() - _NEAR) : gap.start()])
        if unit and before:
            start = gap.start() - len(before[0])
            yield _lost(start, unit.end(), f"{before[0]}　{unit[0]}")
    for match in _BARE.finditer(text):
        yield _lost(*match.span(), match[0])
    yield from _alone(text)
    yield from _sums(text)
    for match in _NO_YUAN.finditer(text):
        yield _bare(match, f"{match[1]}元/{match[2]}")
    for match in _NO_COUNT.finditer(text):
        yield _bare(match, f"{match[1]}{match[2]}{_COUNTED.get(match[1], '人')}")
    yield from _dates(text)


def _dates(text: str) -> Iterator[Find]:
    """Days of which only the words are there: 年  月  日, 在月日召开."""
    for match in _DATE.finditer(text):
        if not _YEAR.search(text[max(0, match.start() - _NEAR) : match.start()]):
            yield _undated(*match.span(), match[0])
    for match in _NO_DAY.finditer(text):
        on = _ON.search(text, max(0, match.start() - _NEAR), match.start())
        if on:
            yield _undated(on.start(), match.end(), f"{on[0]}{match[0]}")


def _alone(text: str) -> Iterator[Find]:
    """Units with nothing where their number was: 救助家企业, 人数为人, 完成%的任务."""
    for match in _ALONE.finditer(text):
        takes = next(words for signs, words in _TAKES.items() if match[0][0] in signs)
        before = takes.search(text, max(0, match.start() - _NEAR), match.start())
        if before:
            yield _lost(before.start(), match.end(), f"{before[0]}{match[0]}")


def _sums(text: str) -> Iterator[Find]:
    """Money without its number, and without its unit."""
    for match in _SUM.finditer(text):
        given = _GIVEN.search(text, max(0, match.start() - _NEAR), match.start() + 1)
        if given and match[1]:
            yield _lost(given.start(), match.end(), f"{given[0]}{match[0][1:]}")
        elif given:
            found = f"{given[0]}{match[0][1:]}"
            message, remedy = f"“{found}”缺了单位", f"请写“{found}元”"
            yield Find(given.start(), match.end(), message, remedy, "warning")


def _undated(start: int, end: int, found: str) -> Find:
    message = f"“{_shown(found)}”没有写日期"
    return Find(start, end, message, "请补上日期，或者删去", "warning")


def _lost(start: int, end: int, found: str) -> Find:
    return Find(start, end, f"“{_shown(found)}”缺了数字", _REMEDY)


def _bare(match: re.Match[str], right: str) -> Find:
    return Find(*match.span(), f"“{match[0]}”缺了单位", f"请写“{right}”", "warning")


def _shown(found: str) -> str:
    return re.sub(r"[ 　_]+", "　", found).strip()
