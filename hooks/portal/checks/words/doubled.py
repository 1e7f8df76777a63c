"""Characters and words typed twice: 举办了了, 职工的的意见, 100元元, 10%%.

Only words that Chinese never doubles are looked for; 谢谢, 天天, 研究研究 and 人人 are right.
A neighbour can make a pair right: 目的的, 为了了解, 的的确确, 现在在; the second of two nouns may
begin another word (困难职工职工医保), so that they count only where a sentence or a phrase ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.checks.words.find import Find
from portal.errors import Level

_RIGHT: Final[dict[str, tuple[str, str, Level]]] = {
    "的": ("目标打有众面端", "确士", "error"),
    "了": ("不为心罢完", "解结却断一之愿望", "error"),
    "们": ("", "", "error"),
    "是": ("于但可还只就也凡若要总不国", "非否", "warning"),
    "在": ("现存实所潜内外自正", "处", "warning"),
    "第": ("门及宅府邸次科等", "", "error"),
    "与": ("参给赠赋授", "", "warning"),
    "和": ("温平缓调共饱谦柔亲祥随暖总附应中", "美气睦乐平缓解", "warning"),
    "被": ("棉毛线盖", "子褥单", "warning"),
}
"""For each character what before it or behind it makes the pair right, and how sure a slip is."""
_LITTLE: Final = (
    "以及",
    "因为",
    "所以",
    "关于",
    "由于",
    "按照",
    "根据",
    "为了",
    "并且",
    "而且",
    "或者",
    "进行",
    "开展",
    "我们",
    "他们",
    "如果",
    "但是",
    "进一步",
)
_WORDS = re.compile(f"({'|'.join(_LITTLE)})\\1")
_NOUNS = re.compile(
    r"(职工|会员|干部|领导|群众|同志|精神|情况|问题|意见|单位|部门|人员|时间|地点|内容|措施)\1"
    r"(?=[，。；：！？）”、\s的和与及]|$)"
)
_UNITS = re.compile(r"[\d十百千万亿]((万元|亿元|人次|小时|分钟|公里|平方米)\2|元元(?![旦月]))")
"""A unit behind a number; others may begin a word: 10家家庭, 3个个体户, 5名名师."""
_PERCENT = re.compile(r"\d(([%％])\2)")
_PAIR = re.compile(f"([{''.join(_RIGHT)}])\\1")


def finds(text: str) -> Iterator[Find]:
    """Everything typed twice in a text."""
    for match in _PAIR.finditer(text):
        before, behind, level = _RIGHT[match[1]]
        is_right = text[match.start() - 1 : match.start()] in (*before,)
        if not is_right and text[match.end() : match.end() + 1] not in (*behind,):
            yield _find(match, match[1], level)
    for match in _WORDS.finditer(text):
        yield _find(match, match[1], "error")
    for match in _NOUNS.finditer(text):
        yield _find(match, match[1], "warning")
    for behind_number in (_UNITS, _PERCENT):
        for match in behind_number.finditer(text):
            yield _find(match, match[1][: len(match[1]) // 2], "error", 1)


def _find(match: re.Match[str], once: str, level: Level, group: int = 0) -> Find:
    message = f"“{match[group]}”多打了一遍“{once}”"
    return Find(*match.span(group), message, f"请写“{once}”", level)
