"""People of a list, named in full in a file that nothing marks: there they would stay.

Such a file is still offered when the list is gone. Whole words are compared, so that 李明 is not
found in 李明镇. One name of several, in a file of another page, can be that of somebody who
answers the telephone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Final

from portal.assets import notice_path
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Record
from portal.model.masked import closed, is_masked
from portal.model.public_notice import PublicNotice

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
    for path in sorted(content.words.keys() - marked):
        # A column of names is told of already, by what stands above it.
        if path not in content.natures or not content.natures[path].names_at:
            yield from _named(path, content.words[path], rolls)


def are_sought(records: Iterable[Record]) -> bool:
    """Whether some list names people in full, so that files have to be read for them."""
    return any(isinstance(one, PublicNotice) and _names(one) for one in records)


def _names(notice: PublicNotice) -> frozenset[str]:
    """The people of a list who are named in full."""
    names = (closed(one.person) for one in notice.roll)
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
            message = f"里面有“{notice.title}”名单上的姓名（{count} 个），公示期满也不会撤下"
            remedy = "请把姓名从文件里删去，再重新上传；要公布的，改作公示的附件，写 含姓名: 是"
            is_chance = count < min(_SEVERAL, len(names))
            yield Problem(
                f"docs/{path}", 0, "", message, remedy, "warning" if is_chance else "error"
            )
