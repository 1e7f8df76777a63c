"""What the law once said and no longer says: figures and names that still go round.

Facts: STANDARDS §7. A sentence that tells the history (旧规定, 不再是, 改为) is left alone, and
so is one that gives the right figure as well; of a table its row. An excuse for any other stays in sight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from portal.checks.words.find import Find
from portal.checks.words.markdown import CELL
from portal.checks.words.plain import plain
from portal.checks.words.rows import statements
from portal.errors import Level

_HISTORY = re.compile(
    r"旧|原来|原先|原有|以前|过去|曾|不再|不是|废止|改为|改成|此前|当时|代替|取代"
    r"|[日年]前|谣|假消息|不实|不存在|网传|误传"
)
_IS: Final = (
    r"(?:一般|通常|最少|至少|应当?)?"
    r"(?:为|是|有|[一总]?共[有计为是]?|总计|合计|可?享受|(?:可以?)?休|放假|不得?少于|不得?低于)?[：:（(]?\s*"
)
"""What may stand between a thing and its number of days; other words speak of another number."""
_END = re.compile(r"[。；！？\n]")
_PAST = re.compile(r"(?:19\d\d|20[01]\d|202[0-4])年")
"""In a row or a heading of a table: what held in that year."""


@dataclass(frozen=True)
class Outdated:
    """One outdated statement and what holds now."""

    hints: tuple[str, ...]
    """Words without one of which nothing is said; most texts have none."""
    said: re.Pattern[str]
    right: re.Pattern[str]
    """What stands in a sentence that knows better."""
    message: str
    remedy: str
    level: Level = "error"


_LEAVE = "产假98天，见《女职工劳动保护特别规定》第七条；省里另有规定的，写明省里的规定"
_YEAR = "申请劳动仲裁的时效是1年，见《劳动争议调解仲裁法》第二十七条"
OUTDATED: Final = (
    Outdated(
        ("产假",),
        re.compile(
            rf"产假(?:期|期限|时间|天数)?{_IS}(?:90|九十)\s*[天日](?!以?内|之内|以上)"
            r"|(?:90|九十)\s*[天日]的?产假"
        ),
        # A province may add days to the 98.
        re.compile(r"98|九十八|增加|延长|奖励|另"),
        "产假90天是《劳动法》第六十二条的旧规定",
        f"请写{_LEAVE}",
    ),
    Outdated(
        ("仲裁",),
        re.compile(
            r"(?:申请|提出|提起)[^。；！？\n]{0,8}仲裁[^。；！？，\n]{0,16}(?:60|六十)[日天](?:内|以内|之内)"
            r"|(?:60|六十)[日天](?:内|以内|之内)[^。；！？，\n]{0,16}仲裁[^。；！？，\n]{0,8}(?:申请|提出)"
            r"|(?:60|六十)[日天](?:内|以内|之内)[^。；！？，\n]{0,4}(?:申请|提出|提起)[^。；！？，\n]{0,8}仲裁"
            rf"|仲裁的?(?:申请)?(?:时效|时限|期限)(?:期间)?{_IS}(?:60|六十)[日天]"
            r"|仲裁[^。；！？，\n]{0,6}(?:60|六十)[日天](?:内|以内|之内)[^。；！？，\n]{0,4}(?:申请|提出|提起)"
            r"|(?:60|六十)[日天](?:内|以内|之内)[^。；！？，\n]{0,3}仲裁"
            r"|申请[^。；！？，\n]{0,4}仲裁的?[，,：:](?:自[^。；！？，\n]{2,10}日起)?[^。；！？，\n]{0,3}"
            r"(?:60|六十)[日天](?:内|以内|之内)(?:申请|提出|提起)(?!诉|行政|复议|异议)"
        ),
        # Disputes of civil servants have their own sixty days (公务员法第一百零五条).
        re.compile(r"1年|一年|公务员|聘任|人事争议"),
        "60日内申请劳动仲裁是《劳动法》第八十二条的旧规定",
        f"请写{_YEAR}",
    ),
    Outdated(
        ("劳动法",),
        re.compile(r"《?(?:中华人民共和国)?劳动法》?第(?:六十二|62)条"),
        # That there is a leave still holds; its 90 days do not.
        re.compile(r"特别规定|享受产假(?!\D{0,6}(?:90|九十))"),
        "《劳动法》第六十二条的产假90天已经不再照此执行",
        f"请写{_LEAVE}",
    ),
    Outdated(
        ("劳动法",),
        re.compile(r"《?(?:中华人民共和国)?劳动法》?第(?:八十二|82)条"),
        re.compile(r"调解仲裁法"),
        "《劳动法》第八十二条的60日时效已经不再照此执行",
        f"请写{_YEAR}",
    ),
    Outdated(
        ("法定",),
        re.compile(
            rf"法定(?:节假日|假日|节日)(?:全年|每年|一年)?{_IS}(?:11|十一)\s*天(?!连休|假期)|(?:11|十一)\s*天的?法定(?:节假日|假日|节日)"
        ),
        re.compile(r"13|十三|2024年"),
        "法定节假日11天是2025年以前的规定",
        "请写13天，见2024年11月修改的《全国年节及纪念日放假办法》",
    ),
    Outdated(
        ("20.83", "２０．８３", "２０.８３"),
        re.compile(r"20\.83\s*天|工作[日天][^。；\n\d]{0,6}20\.83(?![\d%％])"),
        re.compile(r"20\.67|2024年"),
        "月平均工作日20.83天是放假13天以前的算法",
        "请写20.67天；折算日工资仍用月计薪天数21.75天",
        "warning",
    ),
    Outdated(
        ("劳动法",),
        re.compile(
            r"20(?:19|2\d)年?(?:版|修订的?|修改的?|施行的?|实施的?)?(?:新|最新)《?劳动法》?(?!律|规(?!定))"
            r"|新《?劳动法》?(?!律|规(?!定))[^。；！？\n]{0,6}20(?:19|2\d)年"
        ),
        re.compile(r"2018"),
        "没有2018年以后的新《劳动法》",
        "请写“《中华人民共和国劳动法》（2018年12月29日修正）”",
    ),
)
"""The statements that are looked for."""


def finds(text: str) -> Iterator[Find]:
    """Every outdated statement of a text, in sentences and in tables."""
    sought = [one for one in OUTDATED if any(hint in text for hint in one.hints)]
    if not sought:
        return
    read = plain(text)
    for one in sought:
        for match in one.said.finditer(read.text):
            if not _knows_better(one, _sentence(read.text, *match.span())):
                yield _find(one, *read.span(*match.span()))
    if "|" in text or CELL in text:
        # A cell says the same of whatever it is about.
        yield from dict.fromkeys(_in_tables(text, sought))


def _in_tables(text: str, sought: Iterable[Outdated]) -> Iterator[Find]:
    for said in statements(text):
        whole = f"{said.about}：{said.said}"
        for one in sought:
            match = one.said.search(whole)
            if not match or match.start() >= len(said.about) or match.end() <= len(said.about) + 1:
                continue
            is_past = _PAST.search(said.around)
            if not is_past and not _knows_better(one, f"{whole}，{said.around}"):
                yield _find(one, said.cell.start, said.cell.end)


def _knows_better(one: Outdated, sentence: str) -> bool:
    return bool(one.right.search(sentence) or _HISTORY.search(sentence))


def _find(one: Outdated, start: int, end: int) -> Find:
    return Find(start, end, one.message, one.remedy, one.level, one.level == "error")


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a stretch."""
    before = max((found.end() for found in _END.finditer(text, 0, start)), default=0)
    after = _END.search(text, end)
    return text[before : after.start() if after else len(text)]
