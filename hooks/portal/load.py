"""The only reader of content text: a repository's docs/ and data/ into records.

1. The settings come from the configuration file's own text.
2. Every file below docs/ and data/ is looked at; each belongs to one family or is refused.
3. Each record is read, renamed, validated and told where it stands.
4. Ends that follow from a number of working days are filled in.

Nothing stops at the first problem; all of them come back with whatever could be read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from portal.almanac.deadlines import settle
from portal.errors import Problem
from portal.front_matter import read_front_matter
from portal.model.base import Document, Origin, Record
from portal.model.families import FAMILIES, Family
from portal.model.notice import Notice
from portal.model.public_notice import PLACE
from portal.model.rename import rename
from portal.model.validate import validate
from portal.settings import Settings
from portal.text_source import check_name, decode
from portal.urls import default_notice_id
from portal.yaml_source import read_yaml

LISTS: Final = f"{PLACE}*.xlsx"
"""Lists of public notices that are kept in Excel; ``files.name_lists`` reads them."""


@dataclass
class Loaded:
    """What was found: records by kind, files beside them, and every problem."""

    records: dict[str, list[Record]] = field(default_factory=lambda: {k: [] for k in FAMILIES})
    assets: set[str] = field(default_factory=set)
    """Files below docs/ that are no Markdown: ``news/2025/photo.jpg``."""
    files: dict[str, Path] = field(default_factory=dict)
    """Every file below docs/ and data/, whether it can be used or not, by its name in messages."""
    problems: list[Problem] = field(default_factory=list)
    lists: set[str] = field(default_factory=set)
    """Excel files beside the public notices: ``data/public_notices/2026-zhuxue.xlsx``."""
    unread: set[str] = field(default_factory=set)
    """Kinds of which some record could not be read; references to them are not blamed."""


def load(settings: Settings) -> Loaded:
    """Read all content of a site. Never raises for what an editor can have written."""
    loaded = Loaded()
    for path, source in _files(settings, loaded):
        family = family_of(source)
        if family is not None:
            _read(path, source, family, loaded)
        elif fnmatchcase(source, LISTS) and source.count("/") == LISTS.count("/"):
            loaded.lists.add(source)
        elif source.startswith("docs/") and not source.endswith(".md"):
            loaded.assets.add(source.removeprefix("docs/"))
        else:
            loaded.problems.append(_homeless(source))
    _settle(loaded)
    return loaded


def family_of(source: str) -> Family | None:
    """The family whose place a file stands in, if any."""
    depth = source.count("/")
    for family in FAMILIES.values():
        if family.place.count("/") == depth and fnmatchcase(source, family.place):
            return family
    return None


def _settle(loaded: Loaded) -> None:
    settled, problems = settle(loaded.records, loaded.unread)
    loaded.unread |= {k for k, items in loaded.records.items() if len(settled[k]) < len(items)}
    loaded.records = settled
    loaded.problems += problems


def _files(settings: Settings, loaded: Loaded) -> Iterator[tuple[Path, str]]:
    for prefix, folder in (("docs", settings.docs_dir), ("data", settings.data_dir)):
        for path in _walk(folder):
            source = f"{prefix}/{path.relative_to(folder).as_posix()}"
            problems = _refusals(path, source, folder)
            if path.is_file() and _leads_inside(path, folder):
                loaded.files[source] = path
            loaded.problems += problems
            if not any(problem.level == "error" for problem in problems):
                yield path, source


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        suspicious = [name for name in folders if _is_suspicious(Path(parent, name))]
        for name in sorted([*names, *suspicious]):
            if not name.startswith("."):
                yield Path(parent, name)


def _is_suspicious(folder: Path) -> bool:
    """Whether a folder cannot be walked as one: a link, or named like a file."""
    return folder.is_symlink() or folder.name.endswith((".md", ".yml"))


def _refusals(path: Path, source: str, folder: Path) -> list[Problem]:
    if path.is_symlink() and not _leads_inside(path, folder):
        return [Problem(source, 0, "", "这是指向网站目录以外的链接", "请换成真正的文件")]
    if path.is_dir():
        return [Problem(source, 0, "", "这里应当是文件，却是一个文件夹", "请删除或改名这个文件夹")]
    if not path.is_file():
        return [Problem(source, 0, "", "这个文件打不开", "请删除后重新上传")]
    return check_name(source)


def _leads_inside(link: Path, folder: Path) -> bool:
    try:
        return link.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link to itself; Python 3.11 and 3.13 differ
        return True


def _homeless(source: str) -> Problem:
    if source.startswith("docs/"):
        remedy = "通知放 docs/news/年份/，政策解读放 docs/policies/，办事指南放 docs/services/"
    else:
        places = [family.place for family in FAMILIES.values() if family.place.endswith(".yml")]
        remedy = f"data/ 里只有：{'、'.join(places)}"
    return Problem(source, 0, "", "不认识放在这里的文件", remedy)


def _read(path: Path, source: str, family: Family, loaded: Loaded) -> None:
    text, problems = decode(path.read_bytes(), source)
    loaded.problems += problems
    if text is None:
        loaded.unread.add(family.kind)
        return
    if issubclass(family.model, Document):
        _read_document(text, source, family, loaded)
    else:
        _read_list(text, source, family, loaded)


def _read_document(text: str, source: str, family: Family, loaded: Loaded) -> None:
    page, problems = read_front_matter(text, source)
    loaded.problems += problems
    if page is None:
        loaded.unread.add(family.kind)
        return
    tree, problems = rename(page.tree, source)
    loaded.problems += problems
    origin = Origin(source, tree.lines)
    mended = _told(loaded, source)
    record, problems = validate(family.model, tree.value, origin)
    loaded.problems += (one for one in problems if one.line not in mended)
    if not isinstance(record, Document):
        loaded.unread.add(family.kind)
        return
    named = _named(record, origin)
    loaded.records[family.kind].append(named.with_body(page.body, page.body_line))


def _named(record: Document, origin: Origin) -> Document:
    """The document with the id that an editor may leave out."""
    record.placed(origin)
    if record.id:
        return record
    if isinstance(record, Notice):
        identifier = default_notice_id(record.src_uri, record.published)
    else:
        identifier = record.src_uri.removesuffix(".md")
    named = record.model_copy(update={"id": identifier})
    named.placed(origin)
    return named


def _told(loaded: Loaded, source: str) -> frozenset[int]:
    """Lines of a file that were found wrong as text; what they hold is not blamed again."""
    return frozenset(one.line for one in loaded.problems if one.source == source)


def _read_list(text: str, source: str, family: Family, loaded: Loaded) -> None:
    tree, problems = read_yaml(text, source)
    loaded.problems += problems
    if tree is None:
        loaded.unread.add(family.kind)
    if tree is None or tree.value is None:
        return
    tree, problems = rename(tree, source, family.kind)
    loaded.problems += problems
    if not isinstance(tree.value, list):
        remedy = "每条记录以“- 编号: ”开头，前面不要有别的内容"
        loaded.problems.append(Problem(source, 1, "", "文件内容应当是一条条记录", remedy))
        loaded.unread.add(family.kind)
        return
    mended = _told(loaded, source)
    for index, value in enumerate(tree.value):
        origin = Origin(source, tree.lines, (index,), family.kind)
        record, problems = validate(family.model, value, origin)
        loaded.problems += (one for one in problems if one.line not in mended)
        if record is None:
            loaded.unread.add(family.kind)
        else:
            loaded.records[family.kind].append(record.placed(origin))
