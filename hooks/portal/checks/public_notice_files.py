"""The files beside the list of a public notice: there, its own, marked where they name people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from portal import urls
from portal.assets import notice_path
from portal.checks.content import Content
from portal.checks.offers import offers, pictures_shown
from portal.checks.scans import is_called_list, speaks_of_list
from portal.errors import Problem
from portal.files.carriers.kinds import PICTURES
from portal.files.natures import Nature
from portal.model.public_notice import PublicNotice
from portal.suggest import did_you_mean_file
from portal.text_source import ending_of


def problems(content: Content) -> Iterator[Problem]:
    """Files that are missing, pictures of lists without a mark, and files others hand out too."""
    for notice in content.of(PublicNotice):
        yield from _missing(notice, content)
        yield from _unmarked(notice, content)
    yield from _offered_elsewhere(content)


def _missing(notice: PublicNotice, content: Content) -> Iterator[Problem]:
    folder = urls.REGISTERS["public_notices"]
    for index, attachment in enumerate(notice.attachments):
        path = notice_path(attachment)
        if path not in content.assets:
            otherwise = f"请把文件上传到 docs/{folder}，或者核对文件名"
            remedy = did_you_mean_file(
                path, content.assets, otherwise, lambda near: near.removeprefix(folder)
            )
            message = f"附件“{attachment.file}”不存在"
            yield notice.origin.problem(("attachments", index, "file"), message, remedy)


def _unmarked(notice: PublicNotice, content: Content) -> Iterator[Problem]:
    """What a file is called has to do: no program reads pictures, nor seeks names in prose."""
    for index, one in enumerate(notice.attachments):
        path = notice_path(one)
        is_picture = ending_of(path) in PICTURES
        is_scan = content.natures.get(path, Nature()).is_scan
        if one.holds_names:
            continue
        if (is_picture or is_scan) and speaks_of_list(one.title):
            message = f"“{one.file}”像是名单的照片、扫描件，没有写“含姓名”，公示期满不会撤下"
            remedy = "有姓名的请加一行 含姓名: 是，公示期满和名单一起撤下；没有的，标题请说清是什么"
            yield notice.origin.problem(("attachments", index, "file"), message, remedy)
        elif is_called_list(one.title):
            message = f"“{one.file}”的标题说的是名单，没有写“含姓名”，公示期满不会撤下"
            remedy = (
                "请标明 含姓名: 是，公示期满和名单一起撤下；没有姓名的，把标题改成别的，说清是什么"
            )
            yield notice.origin.problem(("attachments", index, "title"), message, remedy)


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
