"""The figures and names of laws that no longer hold, and the ways in which people say them.

Facts: STANDARDS §7. A row names a thing and its figure; in what words the one is said of the
other is the same for all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from portal.errors import Level

_SPAN: Final = "(?:期间?|期限|时间|时长|天数|日数)?"
_USUALLY: Final = "(?:一般|通常|最少|至少|应当?|全年|每年|一年|可以?|要|只|仅){0,2}"
_LASTS: Final = "(?:为|是|有|[一总]?共[有计为是]?|总计|合计|享受|休[息假]?|放假?|规?定为|不得?少于|不得?低于){0,2}"
_IS: Final = rf"的?{_SPAN}{_USUALLY}{_LASTS}[：:（(]?\s*"
"""What may stand between a thing and its number of days; other words speak of another number."""
_OF: Final = "的?(?:带薪|全薪)?"
_DO: Final = "(?:申请|提出|提起)"
_SINCE: Final = "(?:自[^。；！？，,\n]{2,10}日起)?"
_OTHER_DEEDS: Final = "诉|行政|复议|异议"
_STATES: Final = f"的?{_SPAN}{_USUALLY}(?:为|是|有|[一总]?共|规?定为|[：:])\\s*"
"""The same where a number must be stated, for months: 产假三个月工资 tells of wages."""
_NO_SPAN: Final = "(?!以?[上内后前]|的?(?:工资|津贴|补助|待遇|生活费))"


@dataclass(frozen=True)
class Superseded:
    """One statement that no longer holds, and what holds now."""

    hints: tuple[str, ...]
    """Words without one of which nothing is said; most texts have none."""
    said: re.Pattern[str]
    right: re.Pattern[str]
    """What stands in a sentence that knows better."""
    message: str
    remedy: str
    level: Level = "error"
    of_a_name: bool = False
    """Whether history may be told anywhere in the sentence; a figure has it beside it."""


def _said(
    thing: str,
    figure: str,
    unit: str = "[天日]",
    *,
    unless: str = "(?!)",
    months: str = "",
    deed: str = "",
    more: tuple[str, ...] = (),
) -> re.Pattern[str]:
    """A number of days said of a thing, or of what is to be done within them.

    ``figure`` in both scripts, ``unless`` behind it means something else; ``months`` is the same
    length, and ``more`` other ways to say it, with ``DAYS`` for the number.
    """
    days = rf"(?<![\d.百])(?:{figure})\s*(?:个?(?:自然|日历))?{unit}"
    within = f"{days}[以之]?内"
    ways = [
        f"{thing}{_IS}{days}(?!{unless})",
        f"{days}{_OF}{thing}",
        rf"{thing}的?[天日]数[为是]?[：:]?\s*(?:{figure})(?![\d.]|\s*[^\s，。；、！？）)|])",
        *(way.replace("DAYS", days) for way in more),
    ]
    if months:
        ways.append(rf"{thing}{_STATES}(?:{months})\s*个月{_NO_SPAN}")
    if deed:
        ways += [
            f"{_DO}{_up_to(8)}{deed}{_up_to(16)}{within}",
            f"{deed}{_up_to(6)}{within}{_up_to(4)}{_DO}",
            f"{_DO}{_up_to(4)}{deed}的?[，,：:]{_SINCE}{_up_to(3)}{within}{_DO}(?!{_OTHER_DEEDS})",
            f"{within}(?:{_up_to(3)}|{_up_to(4)}{_DO}{_up_to(8)}){deed}",
            f"{within}{_up_to(16)}{deed}{_up_to(8)}{_DO}",
        ]
    return re.compile("|".join(ways))


def _up_to(most: int) -> str:
    """So many signs of the same part of a sentence at most."""
    return f"[^。；！？，\n]{{0,{most}}}"


def _article(number: str) -> re.Pattern[str]:
    return re.compile(f"《?(?:中华人民共和国)?劳动法》?第(?:{number})条")


_BIRTHS: Final = ("生孩子", "生小孩", "生娃", "生育", "分娩")
_LEAVE_TAKEN: Final = (
    "(?:的|后|时|，)?(?:女?职工)?(?:一般|能够?|可以?|可|应当?|都|有权)?(?:请|休|享受|放|有)"
)
_ARISEN: Final = "(?<!行政)争议发生之日起"
_TOO_LATE: Final = (
    f"{_ARISEN}DAYS[以之]?内{_up_to(10)}(?:申请(?!{_up_to(6)}(?:{_OTHER_DEEDS}))|申诉)",
    f"(?:超过|过了?|满)DAYS的?[，,]?{_up_to(8)}仲裁{_up_to(6)}不[再予]{{0,2}}受理",
    f"(?:超过|过了?|满)DAYS的?[，,]?{_up_to(4)}不(?:能|得|可以?)再?{_DO}{_up_to(4)}仲裁",
)
_LEAVE = "请写产假98天，见《女职工劳动保护特别规定》第七条；省里另有规定的，写明省里的规定"
_LIMIT = "请写申请劳动仲裁的时效是1年，见《劳动争议调解仲裁法》第二十七条"
SUPERSEDED: Final = (
    Superseded(
        ("产假", "生育假", *_BIRTHS),
        _said(
            "(?:产|生育)假",
            "90|九[十〇○零0]",
            unless="[以之]?内|以上",
            months="三|3",
            more=(f"(?:{'|'.join(_BIRTHS)}){_LEAVE_TAKEN}DAYS的?(?:带薪|全薪)?假",),
        ),
        re.compile(r"(?<!\d)98(?![\d号元人名年]|\.\d)|九十八"),
        "产假90天是《劳动法》第六十二条的旧规定",
        _LEAVE,
    ),
    Superseded(
        ("仲裁", "争议"),
        _said(
            "仲裁的?(?:申请)?(?:时效|时限|期限)",
            "60|六十",
            months="两|二|2",
            deed="仲裁",
            more=_TOO_LATE,
        ),
        # Disputes of civil servants have their own sixty days (公务员法第一百零五条).
        re.compile("(?:(?<!\\d)1|一)年(?![一来度级])|公务员|聘任|人事争议"),
        "60日内申请劳动仲裁是《劳动法》第八十二条的旧规定",
        _LIMIT,
    ),
    Superseded(
        ("法定", "纪念日放假"),
        _said(
            "(?:法定(?:年节)?(?:节?假日|节日|假)|纪念日放假办法》?(?:规定)?)",
            "11|十一",
            "天",
            unless="连休|假期",
            more=(
                r"(?<![\d.])(?:11|十一)\s*个法定(?:年节)?(?:节?假日|节日)(?=[，。；、！？）)\s]|$)",
            ),
        ),
        re.compile(r"(?<!\d)13(?![\d号元人名月日]|\.\d)|十三|2024年"),
        "法定节假日11天是2025年以前的规定",
        "请写13天，见2024年11月修改的《全国年节及纪念日放假办法》",
    ),
    Superseded(
        ("20.83", "２０．８３", "２０.８３"),
        re.compile(r"20\.83\s*天|工作[日天][^。；\n\d]{0,6}20\.83(?![\d%％])"),
        re.compile(r"20\.67|2024年"),
        "月平均工作日20.83天是放假13天以前的算法",
        "请写20.67天；折算日工资仍用月计薪天数21.75天",
        "warning",
    ),
    Superseded(
        ("劳动法",),
        _article("六十二|62"),
        # That there is a leave still holds; its 90 days do not.
        re.compile(r"特别规定|享受产假(?!\D{0,6}(?:90|九十))"),
        "《劳动法》第六十二条的产假90天已经不再照此执行",
        _LEAVE,
        of_a_name=True,
    ),
    Superseded(
        ("劳动法",),
        _article("八十二|82"),
        re.compile("调解仲裁法"),
        "《劳动法》第八十二条的60日时效已经不再照此执行",
        _LIMIT,
        of_a_name=True,
    ),
    Superseded(
        ("劳动法",),
        re.compile(
            r"20(?:19|2\d)年?(?:版|修订的?|修改的?|施行的?|实施的?)?(?:新|最新)《?劳动法》?(?!律|规(?!定))"
            r"|新《?劳动法》?(?!律|规(?!定))[^。；！？\n]{0,6}20(?:19|2\d)年"
        ),
        re.compile("2018"),
        "没有2018年以后的新《劳动法》",
        "请写“《中华人民共和国劳动法》（2018年12月29日修正）”",
        of_a_name=True,
    ),
)
"""The statements that are looked for."""
