"""Every page has an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

from portal import urls
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Document
from portal.model.notice import Notice
from portal.pages.spec import PageSpec


def problems(content: Content) -> Iterator[Problem]:
    """Two sources for one address, old addresses that are none, years that are none."""
    first: dict[str, PageSpec] = {}
    for spec in content.specs:
        taken = first.setdefault(spec.path, spec)
        if taken is not spec:
            yield _collision(spec, taken)
    for document in content.documents():
        yield from _moved_from(document)
    for notice in content.of(Notice):
        yield from _named(notice)


def _collision(spec: PageSpec, taken: PageSpec) -> Problem:
    other = taken.source or f"自动生成的“{taken.title}”页面"
    return Problem(
        spec.source or taken.source or "mkdocs.yml",
        0,
        "",
        f"网址 /{spec.path} 已经归 {other} 使用",
        "请改文件名或编号，两个页面不能用同一个网址",
    )


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
