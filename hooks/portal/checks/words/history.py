"""Whether a figure is told as one of the past: 以前产假90天, 产假90天是旧规定.

A word of the past tells only of the figure it stands beside, with nothing in between but the
words that make such a sentence. 生孩子以前要办手续，女职工产假90天 tells of today.
"""

from __future__ import annotations

import re
from typing import Final

_PAST: Final = (
    "旧|老规定|原来|原先|原有|原规定|以前|过去|曾经?|此前|当时|[日年]前|废止|代替|取代"
    "|不再|不是|并非|不[止只]|谣[言传]|网传|误传|假消息|不实"
)
_MORE: Final = "增加|延长|奖励|另|再(?:给|加|休)"
"""What is given on top of what the law gives is another figure."""
_WORDS: Final = (
    "的|了|里|中|上|时候?|是|为|都|只|要|可以|有|外|给|说|称|被|和|及|系|属于?|已经?|早已?"
    "|也|就|均|这[是些]?|那|规定|法律|法规|政策|条例|标准|办法|做法|说法|消息|传言|我国|国家|全国"
    "|女方|女?职工|妇女|劳动者|生育|分娩|申请|享受|不得?少于|[至最]少|全年|每年|依据|根据|按照?"
    "|《[^《》]{1,20}》|劳动法?|[“”（(：: ]"
)
_LISTED: Final = "[产婚]假|法定节?假日|仲裁时效|[0-9一二三四五六七八九十]{1,3}[天日]|、"
"""Other figures of the same past: 以前产假90天、法定节假日11天."""
_SAYS: Final = f"(?:{_WORDS}){{0,8}}"
_BETWEEN: Final = f"(?:{_WORDS}|{_LISTED}){{0,8}}"
_LAW: Final = "(?:规定|法|办法|政策|标准|条例)"
_BEFORE = re.compile(
    rf"(?:{_PAST}|{_MORE}){_BETWEEN}$"
    rf"|(?<![\u4e00-\u9fff])(?:在|按照?|根据|依据|依照)?(?:{_PAST}){_SAYS}[，,]{_SAYS}$"
    rf"|(?:旧|老|原|过去|以前|原来|原先)的?{_LAW}[里中上]?[，,]{_SAYS}$"
)
_CHANGED: Final = (
    r"(?:改|延长|增加|调整|提高|变|修[改订])[到至为成了]{0,2}\s*[0-9一二两三四五六七八九十]"
)
_OVER: Final = (
    "旧|老规定|不是|废止|取消|代替|取代|谣[言传]|假消息|不实|误传|不存在|失效|过时|作废"
    "|不再(?:适用|执行|实行|施行|有效|是|为|算|照)|(?:是|属于?|为)(?:过去|以前|原来|原先|此前|当时)"
)
_BEHIND = re.compile(
    rf"{_BETWEEN}(?:{_OVER}|{_CHANGED})"
    r"|[，,](?:但|可|不过)?(?:这|那|该|此)?[个条一]?(?:规定|说法|消息)?(?:现|早|都|也|均|其实)?"
    rf"(?:(?:是|属于?|为|已经?|被)[^，。；！？\n]{{0,6}})?(?:{_OVER})"
)
_NEAR: Final = 60
"""Characters before and behind a figure that are looked at."""


def is_history(sentence: str, start: int, end: int) -> bool:
    """Whether what stands from ``start`` to ``end`` of a sentence is told as past or denied."""
    before = _BEFORE.search(sentence, max(0, start - _NEAR), start)
    return before is not None or _BEHIND.match(sentence, end, end + _NEAR) is not None
