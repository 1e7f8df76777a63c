"""What stands below a private heading: blank, masked, a hint for filling in, or something private.

1. What is left blank, masked or to be filled in tells nothing: :func:`tells`.
2. Of the rest a number must be one: a model of a telephone or “原件1份” below 手机 or 身份证 is
   none, nor is “身体健康” an illness, nor a number that the office may publish: :func:`is_private`.
"""

from __future__ import annotations

import re
from typing import Final

from portal.model.masked import HIDING
from portal.privacy.allowed import Allowed
from portal.privacy.columns.headings import asks_for, shows_digits, shows_tail
from portal.privacy.columns.numbers import holds_number, is_landline, without
from portal.privacy.finding import Kind
from portal.privacy.topics import TAIL

_HARMLESS = re.compile(
    rf"[-—–/\\_.。…·\sxX☐（）(){HIDING}]*|已登记|.{{0,8}}[{HIDING}]{{2,}}.{{0,4}}|.{{0,40}}已隐去[）)]?"
)
"""What stands in masked columns and in fields to be filled by hand."""
_TAIL = re.compile(rf"{TAIL}?[:：]? ?[.…-]{{0,6}}[0-9]{{4}}")
"""The last four digits of a number and nothing else."""
_TO_FILL = re.compile(
    r"[（(]?(?:无|略|[√✓✔是否有需要不]{1,3}|(?:不填|必填|选填)(?:[，,、；; ]{0,2}[0-9]{1,2} ?位(?:数字|号码)?)?|见[^0-9]{0,10}(?:表|附件)|[0-9]{1,2} ?位(?:数字|号码)?"
    r"|例[如：:].*|如：.*|如 ?[0-9A-Za-z].*|1[0-9]{0,2}[xXＸｘ]{8,10}|(?:\s?[xXＸｘ]{1,4}\s?[省市州县区乡镇街道村社居委会组号路]{1,3}){2,8}|请.*|填写.*|提供.*|写.*|必须.*"
    r"|(?:(?:原件|复印件|电子版|照片|正反面|[0-9一二两三]{1,2} ?[份张页套]|各|及|和|与|、|，|需|查验|核对)+))[）)]?"
)
"""What stands in blank forms, in rows of examples and in lists of papers to be brought."""
_BOLD = re.compile(r"(\*\*?)(?P<words>[^*]*[\u4e00-\u9fff][^*]*)\1")
"""Words with the marks of Markdown around them, which hide nothing."""
_DIGITS = re.compile(r"\d")
_MOST_SHOWN: Final = 7
"""Digits a masked value may show: those of 138****1234."""
_NUMBERS: Final = frozenset({"身份证号", "银行卡号", "手机号", "护照号", "居住证或通行证号"})
"""Meanings of headings below which nothing but a number is private."""
_MOBILE: Final = frozenset({"手机号"})
_WECHAT: Final = "微信号"
_SIGNED = re.compile("[A-Za-z][-_0-9A-Za-z]{4}")
"""What every account of WeChat has that is no number; one may be named below 微信号 in words."""
_OF_HEALTH: Final = frozenset({"病情", "残疾信息"})
_GOOD: Final = (
    "(?:本人|身体|身心|体检|心理|健康|五官|视力|听力)*(?:状况|情况|均|都)?(?:健康|良好|正常|合格|健全|强健|健壮)"
    "|(?:无|没有|未患|未见)"
    "(?:重大?|大|严重|慢性病?|急性病?|传染[性病]?|职业病?|精神病?|心理|家族|遗传性?|先天性?|既往|明显|其他|任何|基础"
    "|不良|特殊|皮肤病?|心脑血管|高血压|糖尿病|心脏病|肝炎|肺结核|癫痫|恐高症?|色盲|色弱|[性类等的、和及或与])*"
    "(?:疾病|病|症|病史|残疾|伤残|障碍|异常|色盲|色弱|嗜好|禁忌症?)"
    "|不限|(?:无|没有|不作|不做)(?:特殊|特别)?要求"
)
"""What is said of somebody who is well, and of a post that asks for it."""
_FOLLOWING: Final = "(?:能|可|适应|胜任|符合|满足|持有?|具备|服从)[^，,。；;、]{1,16}"
"""What is asked of such a person besides: 能下井, 持健康证."""
_WELL = re.compile(rf"(?:{_GOOD})(?:[，,、；;。/](?:{_GOOD}|{_FOLLOWING}))*[。；;]?")


def tells(value: str, heading: str) -> bool:
    """Whether a value below a private heading is filled in: not blank, not masked."""
    shown = _shown(value)
    digits = len(_DIGITS.findall(shown))
    if is_to_fill(shown):
        return digits > _MOST_SHOWN
    if _TAIL.fullmatch(shown):
        return not shows_tail(heading)
    if not _HARMLESS.fullmatch(shown):
        return True
    return digits > 0 and (digits > _MOST_SHOWN or not shows_digits(heading))


def is_to_fill(value: str) -> bool:
    """Whether a value only tells what is to be written there: （18位）, 填写姓名, 见值班表."""
    return _TO_FILL.fullmatch(value.strip()) is not None


def is_private(value: str, heading: str, allowed: Allowed) -> bool:
    """Whether a value below a private heading must not be published."""
    if not tells(value, heading):
        return False
    asked = asks_for(heading)
    if asked <= _NUMBERS | {_WECHAT}:
        if asked == _MOBILE and is_landline(value):
            return False
        left = without(value, _listed(asked, allowed))
        return holds_number(left) or (_WECHAT in asked and _SIGNED.search(left) is not None)
    return not (asked <= _OF_HEALTH and _WELL.fullmatch("".join(_shown(value).split())))


def _shown(value: str) -> str:
    shown = value.strip().strip("\"'")
    bold = _BOLD.fullmatch(shown)
    return bold["words"] if bold else shown


def _listed(asked: frozenset[str], allowed: Allowed) -> frozenset[str]:
    """The office numbers that may stand below a heading: none where a paper is asked for too."""
    lists = {str(Kind.MOBILE): allowed.mobiles, str(Kind.BANK_CARD): allowed.accounts}
    if not asked <= lists.keys():
        return frozenset()
    return frozenset().union(*(lists[one] for one in asked))
