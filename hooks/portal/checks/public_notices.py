"""Public notices: who is helped is never named in full, and names stand in the list alone.

That a full name of somebody who is helped is an error, although the page would mask it in any
case, is because of the repository: its history keeps what was once handed in (STANDARDS
PRIV-6, PRIV-10). For the same reason no message repeats a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from portal import urls
from portal.assets import notice_path
from portal.checks.content import Content
from portal.checks.honours import LEAST_DAYS
from portal.checks.offers import offers, pictures_shown
from portal.checks.placeholders import texts_of
from portal.checks.scans import speaks_of_list
from portal.errors import Problem
from portal.files.carriers.kinds import PICTURES
from portal.files.natures import Nature
from portal.model.masked import hides_part, tells_family_only
from portal.model.names import chinese
from portal.model.public_notice import WORKING_DAYS, PublicNotice
from portal.privacy.causes import INSTEAD, cause_told
from portal.suggest import nearest_file
from portal.wording import until

MOST_NAMED: Final = 8
"""Rows that one message names."""
_LISTS: Final = frozenset({"roll", "roll_file"})
"""Fields in which names stand."""
MOST_DAYS: Final = 100
"""Days of the longest window; the most working days one may have are fewer."""
_IN_BRACKETS: Final = re.compile(r"[（(]([^（()）]*)")
_KEPT: Final = "写进仓库的会一直留在历史里，请改好再提交"


def problems(content: Content) -> Iterator[Problem]:
    """Every rule about public notices."""
    for notice in content.of(PublicNotice):
        yield from _aid(notice) if notice.is_aid else _awards(notice)
        yield from _elsewhere(notice)
        yield from _window(notice)
        yield from _missing(notice, content)
        yield from _unmarked(notice, content)
        yield from _stays(notice, content)
    yield from _offered_elsewhere(content)


def _aid(notice: PublicNotice) -> Iterator[Problem]:
    for index, one in enumerate(notice.roll):
        if not tells_family_only(one.person):
            remedy = f"“{notice.category.value}”只写姓加星号，例如 张*；{_KEPT}"
            yield _at(notice, index, "person", "名字没有遮住", remedy)
        if one.post is not None:
            remedy = "请删去：姓、单位加上职务，就认得出是谁"
            yield _at(notice, index, "post", "受帮扶的人不写职务", remedy)
        if cause := cause_told(one.matter or ""):
            remedy = f"只写帮扶的项目或档次，例如 {INSTEAD[cause]}"
            yield _at(notice, index, "matter", f"写了{cause}，不能公布", remedy)
        if cause := cause_told(" ".join(_IN_BRACKETS.findall(one.unit or ""))):
            remedy = "括号里的话请删去，只写单位的名称"
            yield _at(notice, index, "unit", f"写了{cause}，不能公布", remedy)


def _awards(notice: PublicNotice) -> Iterator[Problem]:
    for index, one in enumerate(notice.roll):
        if one.matter is not None:
            remedy = f"“{notice.category.value}”的名单只写姓名、所在单位、职务，请删去这一项"
            yield _at(notice, index, "matter", "多了“事由”", remedy)
    masked = [index for index, one in enumerate(notice.roll) if hides_part(one.person)]
    if masked and len(masked) < len(notice.roll):
        message = f"有的写全名，有的遮住了（{_places(notice, masked)}）"
        yield _at(notice, masked[0], "person", message, "一份名单只用一种写法")


def _elsewhere(notice: PublicNotice) -> Iterator[Problem]:
    """A name anywhere else would stay on the site when the list is gone."""
    names = {name for one in notice.roll if len(name := "".join(one.person.split())) > 1}
    for path, text in texts_of(notice):
        if path[0] not in _LISTS and any(name in "".join(text.split()) for name in names):
            field = next(part for part in reversed(path) if isinstance(part, str))
            message = f"“{chinese(field)}”里有名单上的姓名"
            yield notice.origin.problem(path, message, "姓名只写在“名单”里，请在这里删去")


def _window(notice: PublicNotice) -> Iterator[Problem]:
    window = notice.window
    if window.last < window.start:
        yield notice.origin.problem(
            ("notice_until",),
            f"公示止 {until(window.last)} 早于公示起 {until(window.start)}",
            "请核对“公示起”与“公示止”",
        )
    elif (days := (window.last - window.start).days + 1) > MOST_DAYS:
        yield notice.origin.problem(
            ("notice_until",),
            f"公示从 {until(window.start)} 到 {until(window.last)}，有 {days} 天",
            f"名单要到公示期满才撤下，最多 {MOST_DAYS} 天；请核对年份",
        )
    elif window.working_days is not None and window.working_days < WORKING_DAYS:
        yield notice.origin.problem(
            ("working_days",),
            f"只公示 {window.working_days} 个工作日",
            f"公示一般不少于 {WORKING_DAYS} 个工作日，请核对",
            "warning",
        )
    elif window.working_days is None and days < LEAST_DAYS:
        yield notice.origin.problem(
            ("notice_until",),
            f"公示从 {until(window.start)} 到 {until(window.last)}，不到 {LEAST_DAYS} 天",
            f"公示一般不少于 {WORKING_DAYS} 个工作日，请核对起止日期",
            "warning",
        )
    if notice.issued_on > window.start:
        yield notice.origin.problem(
            ("issued_on",),
            f"成文日期 {until(notice.issued_on)} 晚于公示起 {until(window.start)}",
            "请核对“成文日期”与“公示起”",
            "warning",
        )


def _missing(notice: PublicNotice, content: Content) -> Iterator[Problem]:
    folder = urls.REGISTERS["public_notices"]
    for index, attachment in enumerate(notice.attachments):
        path = notice_path(attachment)
        if path not in content.assets:
            near = nearest_file(path, content.assets)
            remedy = (
                f"是不是“{near.removeprefix(folder)}”？"
                if near
                else f"请把文件上传到 docs/{folder}，或者核对文件名"
            )
            message = f"附件“{attachment.file}”不存在"
            yield notice.origin.problem(("attachments", index, "file"), message, remedy)


def _unmarked(notice: PublicNotice, content: Content) -> Iterator[Problem]:
    """A picture of a list cannot be read by a program: what it is called has to do."""
    for index, one in enumerate(notice.attachments):
        path = notice_path(one)
        is_picture = path.rpartition(".")[2].lower() in PICTURES
        is_scan = content.natures.get(path, Nature()).is_scan
        if not one.holds_names and (is_picture or is_scan) and speaks_of_list(one.title):
            message = f"“{one.file}”像是名单的照片、扫描件，没有写“含姓名”，公示期满不会撤下"
            remedy = "有姓名的请加一行 含姓名: 是，公示期满和名单一起撤下；没有的，标题请说清是什么"
            yield notice.origin.problem(("attachments", index, "file"), message, remedy)


def _stays(notice: PublicNotice, content: Content) -> Iterator[Problem]:
    """The site has forgotten the names by itself; the files have not."""
    today = content.now.date()
    is_over = notice.withdrawn is not None or today > notice.window.last
    field = "roll_file" if notice.roll_file else "roll"
    if is_over and notice.roll:
        what = "名单文件连同“名单文件”这一行" if notice.roll_file else "这一份名单"
        yield notice.origin.problem(
            (field,),
            "公示已经结束，网站上没有名单了，文件里还有",
            f"请删去{what}，只留“摘要”",
            "warning",
        )
    elif notice.is_running(today) and not (notice.roll or notice.roll_file or notice.attachments):
        message = "正在公示，却没有名单"
        yield notice.origin.problem(
            ("roll",), message, "请写“名单”“名单文件”，或者添上附件", "warning"
        )


def _offered_elsewhere(content: Content) -> Iterator[Problem]:
    """A file with names goes away with its notice; what another page links to would be missing."""
    marked = [
        (notice, notice_path(one), notice.origin.problem(("attachments", index, "file"), ""))
        for notice in content.of(PublicNotice)
        for index, one in enumerate(notice.attachments)
        if one.holds_names
    ]
    owners = {path: notice for notice, path, _ in reversed(marked)}
    own = {place for _, _, place in marked}
    referring = ((offer.path, offer.place) for offer in offers(content))
    for path, place in (*referring, *pictures_shown(content)):
        if path in owners and place not in own:
            name = path.rpartition("/")[2]
            message = f"“{name}”是公示的附件，里面有姓名，只能由公示的网页提供"
            remedy = f"请删去；要提到它，就链接公示的网页 /{urls.path_of(owners[path])}"
            yield replace(place, message=message, remedy=remedy)


def _at(notice: PublicNotice, index: int, field: str, message: str, remedy: str) -> Problem:
    """A problem in one row, in YAML or in the Excel file it was read from."""
    if notice.rows:
        source = f"data/public_notices/{notice.roll_file}"
        label = f"{notice.rows[index]}: {chinese(field)}"
        return Problem(source, 0, label, message, remedy)
    return notice.origin.problem(("roll", index, field), message, remedy)


def _places(notice: PublicNotice, indexes: Sequence[int]) -> str:
    """第12行、第15行 of the file; of many the first."""
    named = "、".join(_place(notice, index) for index in indexes[:MOST_NAMED])
    return f"{named}等{len(indexes)}处" if len(indexes) > MOST_NAMED else named


def _place(notice: PublicNotice, index: int) -> str:
    line = notice.origin.line_of("roll", index, "person")
    return notice.rows[index] if notice.rows else f"第{line}行"
