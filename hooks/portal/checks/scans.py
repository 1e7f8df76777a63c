"""Scans: what is only a picture of words stands in the page as words, and somebody compared them.

Who did is told as a post, never as a name: the field is public with the sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from portal.errors import Problem

LISTS: Final = (
    *("名单", "公示", "花名册", "名册", "汇总表", "一览表", "登记表", "公示表"),
    *("光荣榜", "红榜"),
)
"""Words by which a page, or what is said of a picture, speaks of a list of people."""
_BOARDS = re.compile("公示[栏牌]")
"""People before a notice board are no list."""
_CALLED = re.compile(
    r"名单|名册|光荣榜|红榜|公示(?!期|栏|牌|办法|制度|规定|规则|细则|流程|程序|说明|要求|须知|指南|方案|依据|模板)"
)
"""Words in the title of a file beside a public notice that is the list, or holds it."""
FEWEST: Final = 20
"""Characters from which on a text beside a scan can be what stands in it."""
_BODY: Final = "办部科室委会岗员组心所站处局队"
"""Signs in which names of departments and posts end."""
_POST = re.compile(r"(?:主任|主席|干事|书记|秘书|经办|负责人|组长|科长|部长)(?:岗位?)?$")
_SURNAME_AND_POST: Final = 3
"""王主任 tells who it was; 办公室主任 and 副主席 do not."""
_RANKS: Final = ("副", "办", "正", "总", "常", "各", "本", "镇", "县")


def speaks_of_list(words: str) -> bool:
    """Whether what is said of a picture, or of its page, is about a list of people."""
    return any(word in _BOARDS.sub("", words) for word in LISTS)


def is_called_list(title: str) -> bool:
    """Whether a file of a public notice is called a list; 异议登记表 and 公示办法 are none."""
    return _CALLED.search(title) is not None


def is_post(text: str) -> bool:
    """Whether a text names a department or a post and no person."""
    if _POST.search(text):
        return len(text) != _SURNAME_AND_POST or text.startswith(_RANKS)
    return text.endswith(tuple(_BODY)) or "岗" in text


def scan_problems(
    place: Problem, what: str, checked_by: str | None, said: str, into: str = "正文"
) -> Iterator[Problem]:
    """What is missing for a scan to be shown; ``what`` begins the message.

    ``into`` names where the words of the scan are to stand; ``said`` is what stands there.
    """
    if checked_by is None:
        message = f"{what}，查不了有没有不能公布的"
        remedy = (
            "请从原来的文档另存一份上传；只有扫描件的，"
            f"把上面的字打进{into}，请人核对以后写“核对部门: 办公室”"
        )
        yield replace(place, message=message, remedy=remedy)
        return
    if not is_post(checked_by):
        message = f"“核对部门”写的是“{checked_by[:1]}…”，像是人名"
        yield replace(place, message=message, remedy="请写部门或岗位，例如 办公室，不写人名")
    if len("".join(said.split())) < FEWEST:
        message = f"{what}，{into}里又没有这些字"
        remedy = f"请把上面的字打进{into}：看不清、听读屏的人也要能知道"
        yield replace(place, message=message, remedy=remedy)
