"""Links, anchors, images and attachments lead to something that is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from portal import urls
from portal.assets import asset_path, attachments_of
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.activity import Activity
from portal.model.base import Document
from portal.model.notice import Notice
from portal.model.programme import Programme
from portal.model.reference import Alert
from portal.public import is_public
from portal.render import Link
from portal.suggest import did_you_mean


def problems(content: Content) -> Iterator[Problem]:
    """Everything a reader could follow into nothing."""
    targets = _Targets(content)
    for document in content.documents():
        body = content.bodies.get(document.src_uri)
        for link in body.links if body else ():
            yield from _link(document, link, targets)
        yield from _attachments(document, targets)
        if isinstance(document, Notice) and document.withdrawn and document.withdrawn.instead:
            path = ("withdrawn", "instead")
            yield from _address(document, path, document.withdrawn.instead, targets)
    for alert in content.of(Alert):
        if alert.link is not None:
            yield from _address(alert, ("link",), alert.link, targets)


class _Targets:
    """What can be linked to."""

    def __init__(self, content: Content) -> None:
        # A record with a fault of its own has no page yet; links to it are not faults too.
        own = (r for r in content.all() if isinstance(r, Document | Activity | Programme))
        self.paths = {spec.path for spec in content.specs} | {
            urls.path_of(record) for record in own if is_public(record, content.now)
        }
        self.assets = content.assets
        self.documents = {document.src_uri: document for document in content.documents()}
        self.unreadable = content.unreadable
        self.anchors: Mapping[str, frozenset[str]] = {
            urls.path_of(self.documents[src_uri]): body.anchors
            for src_uri, body in content.bodies.items()
        }

    def has(self, path: str) -> bool:
        """Whether a path is a page, a page without its closing slash, or a file."""
        return path in self.paths or path in self.assets


def _link(document: Document, link: Link, targets: _Targets) -> Iterator[Problem]:
    line = _line(document, link.written)
    what = "图片" if link.is_image else "链接"
    if link.path is None or not targets.has(link.path):
        yield from _missing(document, link, line, what, targets)
    elif link.fragment and link.fragment not in targets.anchors.get(link.path, {link.fragment}):
        anchors = sorted(targets.anchors[link.path])
        yield Problem(
            document.origin.source,
            line,
            "正文",
            f"链接“{unquote(link.written)}”指到的小标题“{link.fragment}”不在那个页面上",
            did_you_mean(link.fragment, anchors, "请核对 # 后面的文字"),
        )


def _missing(
    document: Document, link: Link, line: int, what: str, targets: _Targets
) -> Iterator[Problem]:
    wanted = asset_path(document, unquote(link.written).partition("#")[0])
    if wanted in targets.unreadable:
        return
    written = unquote(link.written)
    source = document.origin.source
    if wanted in targets.documents:
        message = f"链接“{written}”指向还没有公开的页面"
        yield Problem(source, line, "正文", message, "请等它公开后再链接，或者删去这个链接")
        return
    valid = targets.documents if wanted.endswith(".md") else targets.assets
    remedy = did_you_mean(wanted, sorted(valid), f"请核对文件名和位置，或者删去这个{what}")
    yield Problem(source, line, "正文", f"{what}“{written}”指向的文件不存在", remedy)


def _attachments(document: Document, targets: _Targets) -> Iterator[Problem]:
    field = "attachments" if isinstance(document, Notice) else "forms"
    for index, attachment in enumerate(attachments_of(document)):
        path = asset_path(document, attachment.file)
        if path not in targets.assets:
            yield document.origin.problem(
                (field, index, "file"),
                f"附件“{attachment.file}”不存在",
                did_you_mean(path, sorted(targets.assets), "请上传这个文件，或者核对文件名"),
            )


def _address(
    record: Document | Alert, field: tuple[str, ...], address: str, targets: _Targets
) -> Iterator[Problem]:
    if address.lstrip("/") not in targets.paths or not address.startswith("/"):
        known = sorted(f"/{path}" for path in targets.paths)
        yield record.origin.problem(
            field,
            f"本站没有网址“{address}”",
            did_you_mean(address, known, "请打开要链接的页面，复制网址里域名后面的部分"),
        )


def _line(document: Document, written: str) -> int:
    head, found, _ = document.body.partition(written)
    if not found:
        head, _, _ = document.body.partition(unquote(written))
    return document.body_line + head.count("\n")
