"""People of a list, named in full in a file that nothing marks: there they stay.

A search leads to the file while the list is shown, and the file is offered when the list is gone.
Only whole words are looked at: a name is told from 李明镇 by what stands beside it. One name of
several, in a file of another page, can be that of somebody who answers the telephone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from typing import Final

from portal.assets import notice_path
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.masked import is_masked
from portal.model.public_notice import PublicNotice

_WORD = re.compile("[\u4e00-\u9fff·]+")
_SPACED = re.compile(
    "(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:[ \u3000]{1,3}[\u4e00-\u9fff]){1,3}(?![\u4e00-\u9fff])"
)
"""Characters with blanks in between, as clerks write 李 明 to make names equally wide."""
_SHORTEST: Final = 2
_SEVERAL: Final = 2
"""Names of one list that are no chance any more."""


def problems(content: Content) -> Iterator[Problem]:
    """Full names of lists in the words of files without a mark."""
    notices = list(content.of(PublicNotice))
    rolls = {notice: names for notice in notices if (names := _names(notice))}
    if not rolls:
        return
    marked = {notice_path(o) for one in notices for o in one.attachments if o.holds_names}
    files = {path: text for path, text in content.texts.items() if path not in marked}
    for path, text in sorted(files.items()):
        # A column of names is told of already, by what stands above it.
        if path not in content.natures or not content.natures[path].names_at:
            yield from _named(path, words_of(text), rolls)


def words_of(text: str) -> set[str]:
    """Every word of Chinese, as far as other signs part them, and names with blanks inside."""
    spaced = ("".join(found[0].split()) for found in _SPACED.finditer(text))
    return {*_WORD.findall(text), *spaced}


def _names(notice: PublicNotice) -> frozenset[str]:
    """The people of a list who are named in full."""
    names = ("".join(one.person.split()) for one in notice.roll)
    full = (name for name in names if len(name) >= _SHORTEST and not is_masked(name))
    return frozenset() if notice.is_aid else frozenset(full)


def _named(
    path: str, words: Set[str], rolls: Mapping[PublicNotice, frozenset[str]]
) -> Iterator[Problem]:
    for notice, names in rolls.items():
        count = len(names & words)
        if not count:
            continue
        if path in {notice_path(one) for one in notice.attachments}:
            message = f"里面有名单上的姓名（{count} 个），没有写“含姓名”，公示期满不会撤下"
            remedy = "在公示的这个附件下面写 含姓名: 是，或者把姓名从文件里删去，再重新上传"
            yield Problem(f"docs/{path}", 0, "", message, remedy)
        else:
            message = (
                f"里面有“{notice.title}”名单上的姓名（{count} 个），会被搜到，公示期满也不会撤下"
            )
            remedy = "请把姓名从文件里删去，再重新上传；要公布的，改作公示的附件，写 含姓名: 是"
            is_chance = count < min(_SEVERAL, len(names))
            yield Problem(
                f"docs/{path}", 0, "", message, remedy, "warning" if is_chance else "error"
            )
