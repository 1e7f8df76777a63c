"""The Excel files in which the lists of public notices are kept, read at load time.

1. A notice that names a file gets its rows, each with the place it was read from.
2. What is wrong with a file is told, and its notice stays without a list.
3. A file that no notice names is refused: it would only lie there.
"""

from __future__ import annotations

from pathlib import Path

from portal.errors import Problem
from portal.files.name_sheets import NameList, read_list
from portal.load import Loaded
from portal.model.base import Record
from portal.model.families import KINDS
from portal.model.public_notice import PLACE, PublicNotice


def with_name_lists(loaded: Loaded, data_dir: Path) -> list[Problem]:
    """Fill the lists of the notices in from the files they name; what is wrong with those.

    Whatever is wrong with a file, its notice stays without a list.
    """
    kind = KINDS[PublicNotice]
    problems: list[Problem] = []
    notices: list[Record] = []
    for record in loaded.records[kind]:
        if isinstance(record, PublicNotice) and record.roll_file is not None:
            found, faults = _of_notice(record, record.roll_file, loaded.lists, data_dir)
            notices.append(record.listing(found.people, found.rows))
            problems += faults
        else:
            notices.append(record)
    used = {f"{PLACE}{r.roll_file}" for r in notices if isinstance(r, PublicNotice)}
    loaded.records[kind] = notices
    unused = () if kind in loaded.unread else sorted(loaded.lists - used)
    return [*problems, *map(_unused, unused)]


def _of_notice(
    notice: PublicNotice, file: str, known: set[str], data_dir: Path
) -> tuple[NameList, list[Problem]]:
    source = f"{PLACE}{file}"
    if notice.roll:
        remedy = "只留一样：人少写“名单”，人多写“名单文件”"
        return NameList(notice.roll), [
            notice.origin.problem(("roll_file",), "“名单”和“名单文件”写了两样", remedy)
        ]
    if source not in known:
        remedy = f"请把 .xlsx 文件放进 {PLACE}，这里只写文件名"
        message = f"没有找到名单文件“{file}”"
        return NameList(), [notice.origin.problem(("roll_file",), message, remedy)]
    found = read_list((data_dir / source.removeprefix("data/")).read_bytes())
    return found, [Problem(source, 0, *fault) for fault in found.faults]


def _unused(source: str) -> Problem:
    remedy = "要公示的，在公示里写“名单文件”；不用的请删除，名单不要留在仓库里"
    return Problem(source, 0, "", "没有公示用到这个名单文件", remedy)
