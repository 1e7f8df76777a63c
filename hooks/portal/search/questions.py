"""Words of a question that say nothing of its matter: 怎么办 in 入会怎么办.

They are taken off where nothing says the whole.
"""

from __future__ import annotations

from typing import Final

QUESTIONS: Final = (
    *("怎么办理", "怎么办", "怎么样", "怎么", "怎样", "咋办", "咋", "如何", "为什么", "什么", "啥"),
    *("在哪里", "在哪儿", "在哪", "哪里", "哪儿", "哪个", "哪些", "是不是", "有没有", "有哪些"),
    *("可以", "可不可以", "能不能", "能否", "是否", "要不要", "需要", "应该", "多少", "几天"),
    *("电话", "地址", "流程", "条件", "申请", "办理", "请问", "我想", "我要", "找谁"),
    *("吗", "呢", "吧", "啊", "呀", "了", "的"),
)
"""As readers write them, normalised."""


def longest_first() -> list[str]:
    """The words so that none is looked for before one it is a part of."""
    return sorted(QUESTIONS, key=lambda word: (-len(word), word))
