"""The fields that a name nobody knows may mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final

from portal.model.names import english

_MEANT: Final[Mapping[str, tuple[str, ...]]] = {
    "发布日期": ("发布时间",),
    "活动时间": ("开始",),
    "时间": ("开始", "发布时间"),
    "日期": ("开始", "发布时间"),
    "活动地点": ("地点",),
    "活动名称": ("标题",),
    "名称": ("标题",),
    "题目": ("标题",),
    "标题": ("名称",),
    "活动内容": ("说明", "做什么"),
    "内容": ("说明",),
    "人数": ("参加人数", "名额"),
    "截止时间": ("报名截止", "到期时间"),
    "简介": ("摘要",),
    "分类": ("栏目", "类别"),
    "参加对象": ("面向", "面向谁"),
    "date": ("发布时间", "开始"),
}
"""Words of everyday language and the fields they may mean."""


def near_names(typed: str, names: Iterable[str]) -> list[str]:
    """Chinese names like the typed one: half of two characters is already much."""
    names = list(names)
    spellings = {spelling: name for name in names for spelling in (name, english(name))}
    if typed.lower() in spellings:
        return [spellings[typed.lower()]]
    meant = [name for name in _MEANT.get(typed.lower(), ()) if name in names]
    if meant:
        return meant
    close = get_close_matches(typed, spellings, n=2, cutoff=0.6 if typed.isascii() else 0.5)
    return list(dict.fromkeys(spellings[spelling] for spelling in close))
