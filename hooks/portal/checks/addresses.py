"""Every page has an address of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal import urls
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.activity import Activity
from portal.model.base import Document, Origin, Path, Record
from portal.model.notice import Notice
from portal.model.programme import Programme


def problems(content: Content) -> Iterator[Problem]:
    """Two sources for one address, old addresses that are none, years that are none."""
    first: dict[str, Claim] = {}
    for claim in _claims(content):
        # Not every file system tells capitals apart.
        taken = first.setdefault(claim.file.lower(), claim)
        if taken is not claim:
            yield claim.collision(taken)
    for document in content.documents():
        yield from _moved_from(document)
    for notice in content.of(Notice):
        yield from _named(notice)


@dataclass(frozen=True)
class Claim:
    """One file of the finished site, and who wants to write it."""

    file: str
    """Below the site's root: ``news/2025/heat/index.html``."""
    owner: str
    """Source file, or the title of a page made by the engine."""
    origin: Origin | None
    """Where the source stands, if an editor wrote it."""
    field: Path

    def collision(self, taken: Claim) -> Problem:
        """The problem of a file that is already ``taken``."""
        address = f"/{self.file.removesuffix('index.html')}"
        remedy = "请改文件名、编号或原网址，两个页面不能用同一个网址"
        if self.file.startswith(urls.ASSETS):
            remedy = "请换一个文件夹"
        if self.origin is None:
            return Problem(self.owner, 0, "", f"网址 {address} 已经归 {taken.owner} 使用", remedy)
        return self.origin.problem(self.field, f"网址 {address} 已经归 {taken.owner} 使用", remedy)


def _claims(content: Content) -> Iterator[Claim]:
    """Every file a build writes now or later, the engine's own first."""
    # Feeds, calendars and pictures come and go with the content, so their names are the
    # engine's; and hosts keep what lies with the assets for a year.
    reserved = {asset for asset in content.assets if urls.is_reserved(asset)}
    for product in sorted(urls.PRODUCTS | reserved):
        yield Claim(product, "程序生成的文件", None, ())
    written = (Document, Activity, Programme)
    records = [record for record in content.coming_out() if isinstance(record, written)]
    for spec in content.specs:
        if spec.source is None:
            yield Claim(f"{spec.path}index.html", f"自动生成的“{spec.title}”页面", None, ())
    for record in _first_of_each(records):
        source = record.origin.source
        yield Claim(f"{urls.path_of(record)}index.html", source, record.origin, ())
    for asset in sorted(content.assets):
        yield Claim(urls.file_address(asset), f"docs/{asset}", None, ())
    for record in records:
        for index, path in enumerate(_old_paths(record)):
            field = ("moved_from", index)
            yield Claim(f"{path}index.html", record.origin.source, record.origin, field)


def _first_of_each(records: Iterable[Record]) -> Iterator[Record]:
    """Records of different ids: a second one with the same id is told by another rule."""
    seen: set[tuple[type[Record], str]] = set()
    for record in records:
        if (type(record), record.id) not in seen:
            seen.add((type(record), record.id))
            yield record


def _old_paths(record: Record) -> list[str]:
    addresses = record.moved_from if isinstance(record, Document) else ()
    return [urls.path_of_address(address) for address in addresses]


def _moved_from(document: Document) -> Iterator[Problem]:
    for index, address in enumerate(document.moved_from):
        if not urls.is_address(address):
            yield document.origin.problem(
                ("moved_from", index),
                f"“{address}”不是本站网址",
                "要以 / 开头、以 / 结尾，例如 /news/2024/old-name/",
            )


def _named(notice: Notice) -> Iterator[Problem]:
    _, folder, name = notice.src_uri.split("/")
    if not (folder.isdigit() and len(folder) == 4):
        yield Problem(
            notice.origin.source,
            0,
            "",
            f"文件夹“{folder}”不是年份",
            f"请把文件移到 docs/news/{notice.published.year}/",
        )
    stem = name.removesuffix(".md")
    if not urls.is_page_name(stem):
        yield Problem(
            notice.origin.source,
            0,
            "",
            f"文件名“{name}”不能作网址，这个页面的网址定为 /{urls.path_of(notice)}",
            "发布后不要再改文件名和发布日期；想要好记的网址，请用小写字母、数字和连字符命名",
            "warning",
        )
