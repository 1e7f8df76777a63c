"""Files of public notices in which people are named: as strict as the list in the page.

Who is helped is told by the family name alone, in the attachment too: it is published as it is,
and nothing masks it on the way (STANDARDS PRIV-7, PRIV-10).
"""

from __future__ import annotations

from collections.abc import Iterator

from portal.assets import notice_path
from portal.checks.content import Content
from portal.errors import Problem
from portal.files.natures import Nature
from portal.files.person_facts import Beyond
from portal.model.masked import closed, hides_part
from portal.model.public_notice import PublicNotice


def problems(content: Content) -> Iterator[Problem]:
    """Names in files beside public notices that are told in full, or in two ways."""
    for notice in content.of(PublicNotice):
        paths = [notice_path(one) for one in notice.attachments if one.holds_names]
        files = {path: content.natures.get(path, Nature()) for path in paths}
        for path, nature in files.items():
            rule = _aid if notice.is_aid else _awards
            yield from rule(notice, path, nature)


def _aid(notice: PublicNotice, path: str, nature: Nature) -> Iterator[Problem]:
    where = nature.full_at or nature.part_at
    if where:
        remedy = f"“{notice.category.value}”只写姓加星号，例如 张*；请在文件里改好，再重新上传"
        yield Problem(f"docs/{path}", 0, where, "名字没有遮住", remedy)


def _awards(notice: PublicNotice, path: str, nature: Nature) -> Iterator[Problem]:
    yield from _beyond(notice, path, nature.beyond)
    masked_at = nature.part_at or nature.family_at
    masked = [hides_part(closed(one.person)) for one in notice.roll]
    is_full = bool(nature.full_at) or not all(masked)
    is_hidden = bool(masked_at) or any(masked)
    if nature.names_at and is_full and is_hidden:
        where = masked_at or nature.full_at
        message = "有的写全名，有的遮住了"
        yield Problem(f"docs/{path}", 0, where, message, "一份名单只用一种写法，附件也一样")


def _beyond(notice: PublicNotice, path: str, told: Beyond) -> Iterator[Problem]:
    if told.where:
        column = f"多了一列“{told.heading}”" if told.heading else f"写了{told.fact}"
        remedy = (
            f"“{notice.category.value}”的名单只写姓名、所在单位、职务，附件也一样；"
            "别的请在文件里删去，再重新上传"
        )
        yield Problem(f"docs/{path}", 0, told.where, column, remedy)
