"""Links, anchors, images and attachments lead to something that is published."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from portal import urls
from portal.assets import IMAGE_ENDINGS, asset_path, attachments_of, cover_path, file_of
from portal.checks.content import Content
from portal.errors import Problem
from portal.model.base import Document, Path
from portal.model.families import FAMILIES
from portal.model.notice import Notice
from portal.model.official_document import OfficialDocument
from portal.model.reference import Alert
from portal.render import Link
from portal.suggest import did_you_mean, nearest_file
from portal.yaml_source.scalar import shortened

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_OUTWARD = {
    "链接": "只能写 https:// 开头的网址、tel: 电话，或者本站的文件",
    "图片": "请把图片上传到本站，放在这个文件旁边",
}


def problems(content: Content) -> Iterator[Problem]:
    """Everything a reader could follow into nothing."""
    targets = _Targets(content)
    for document in content.documents():
        if isinstance(document, Notice) and document.withdrawn:
            yield from _instead(document, targets)
            continue
        body = content.bodies.get(document.src_uri)
        for link in body.links if body else ():
            yield from _link(document, link, targets)
        yield from _own_addresses(document, content)
        yield from _attachments(document, targets)
        if isinstance(document, Notice):
            yield from _cover(document, targets)
    for record in content.of(OfficialDocument):
        yield from _downloads(record, targets)
    for alert in content.of(Alert):
        if alert.link is not None:
            yield from _address(alert, ("link",), alert.link, targets)
        for number, address in enumerate(alert.shown_on):
            if address != "/":
                yield from _address(alert, ("shown_on", number), address, targets)


class _Targets:
    """What can be linked to, now or at some time without anybody editing."""

    def __init__(self, content: Content) -> None:
        own = (r for r in content.coming_out() if urls.has_page(r) and not r.is_report_only)
        # Also records with a fault of their own, and those whose time is still to come.
        self.paths = {spec.path for spec in content.specs} | {
            urls.path_of(record) for record in own
        }
        self.assets = content.assets
        self.documents = {document.src_uri: document for document in content.documents()}
        self.unreadable = content.unreadable
        self.unread = tuple(_folder(kind) for kind in content.unread if _has_folder(kind))
        self.anchors: Mapping[str, frozenset[str]] = {
            urls.path_of(self.documents[src_uri]): body.anchors
            for src_uri, body in content.bodies.items()
        }

    def has(self, path: str) -> bool:
        """Whether a path is a page, a file beside the pages or a product of the build.

        Pages of kinds that could not be read are taken to be there.
        """
        is_there = path in self.paths or path in self.assets or path in urls.PRODUCTS
        return is_there or path.startswith(self.unread)


def _has_folder(kind: str) -> bool:
    """Whether the pages of a kind stand in a folder of their own; documents are known one by one."""
    return not issubclass(FAMILIES[kind].model, Document)


def _folder(kind: str) -> str:
    if kind in ("indicators", "values"):
        return urls.FIGURES
    return urls.LAWS if kind == "laws" else urls.REGISTERS.get(kind, urls.tables(kind))


def _link(document: Document, link: Link, targets: _Targets) -> Iterator[Problem]:
    what = "图片" if link.is_image else "链接"
    if link.path is None or not targets.has(link.path):
        yield from _missing(document, link, what, targets)
    elif link.fragment and link.fragment not in targets.anchors.get(link.path, {link.fragment}):
        yield _at(
            document,
            link,
            f"链接“{_shown(link)}”指到的小标题“{shortened(link.fragment)}”不在那个页面上",
            did_you_mean(link.fragment, targets.anchors[link.path], "请核对 # 后面的文字"),
        )


def _missing(document: Document, link: Link, what: str, targets: _Targets) -> Iterator[Problem]:
    written = unquote(link.written)
    if not written:
        yield _at(document, link, f"{what}没有写网址", "请在圆括号里写上网址，或者删去圆括号")
        return
    if _SCHEME.match(written) or written.startswith("//"):
        yield _at(document, link, f"{what}“{_shown(link)}”在网页上打不开", _OUTWARD[what])
        return
    wanted = asset_path(document, written.partition("#")[0])
    if wanted in targets.unreadable:
        return
    if wanted in targets.documents:
        message = f"链接“{_shown(link)}”指向还没有公开的页面"
        yield _at(document, link, message, "请等它公开后再链接，或者删去这个链接")
        return
    valid = targets.assets if link.is_image else {*targets.documents, *targets.assets}
    near = nearest_file(wanted, valid)
    remedy = f"请核对文件名和位置，或者删去这个{what}"
    if near is not None:
        remedy = f"是不是“{_beside(document, near)}”？"
    yield _at(document, link, f"{what}“{_shown(link)}”指向的文件不存在", remedy)


def _own_addresses(document: Document, content: Content) -> Iterator[Problem]:
    """Links to this very site written with its domain: they would not be checked."""
    body = content.bodies.get(document.src_uri)
    site_url = content.settings.site_url
    if body is None or f'href="{site_url}' not in body.html:
        return
    number = next((n for n, text in enumerate(document.body.split("\n")) if site_url in text), 0)
    yield Problem(
        document.origin.source,
        document.body_line + number,
        "正文",
        f"链接到本站页面不要写域名“{site_url}”",
        "请从“/”写起，例如 /news/，这样才能检查，换了域名也不失效",
    )


def _attachments(document: Document, targets: _Targets) -> Iterator[Problem]:
    field = "attachments" if isinstance(document, Notice) else "forms"
    for index, attachment in enumerate(attachments_of(document)):
        path = asset_path(document, attachment.file)
        if path not in targets.assets:
            near = nearest_file(path, targets.assets)
            remedy = (
                f"是不是“{_beside(document, near)}”？" if near else "请上传这个文件，或者核对文件名"
            )
            yield document.origin.problem(
                (field, index, "file"), f"附件“{attachment.file}”不存在", remedy
            )


def _cover(notice: Notice, targets: _Targets) -> Iterator[Problem]:
    if notice.cover is None:
        return
    path, field = cover_path(notice), ("cover", "file")
    if path in targets.assets:
        return  # whether it can be shown is the business of the rules for pictures
    if path.rpartition(".")[2].lower() not in IMAGE_ENDINGS:
        message = f"题图“{notice.cover.file}”不是网页能显示的图片"
        yield notice.origin.problem(field, message, "请换成 .jpg、.png、.webp 或 .gif 图片")
    else:
        pictures = (p for p in targets.assets if p.rpartition(".")[2].lower() in IMAGE_ENDINGS)
        near = nearest_file(path, pictures)
        remedy = f"是不是“{_beside(notice, near)}”？" if near else "请上传这张图片，或者核对文件名"
        yield notice.origin.problem(field, f"题图“{notice.cover.file}”不存在", remedy)


def _downloads(record: OfficialDocument, targets: _Targets) -> Iterator[Problem]:
    path = file_of(record)
    if path and path not in targets.assets:
        near = nearest_file(path, targets.assets)
        remedy = (
            f"是不是“{near.removeprefix(urls.REGISTERS['documents'])}”？"
            if near
            else "请把文件上传到 docs/documents/"
        )
        yield record.origin.problem(("file",), f"文件“{record.file}”不存在", remedy)


def _instead(notice: Notice, targets: _Targets) -> Iterator[Problem]:
    if notice.withdrawn is None or notice.withdrawn.instead is None:
        return
    address = notice.withdrawn.instead
    if address == f"/{urls.path_of(notice)}":
        yield notice.origin.problem(
            ("withdrawn", "instead"),
            "“改看”指向了撤下的页面自己",
            "请写另一个页面的网址，或者删去这一行",
        )
        return
    yield from _address(notice, ("withdrawn", "instead"), address, targets)


def _address(
    record: Document | Alert, field: Path, address: str, targets: _Targets
) -> Iterator[Problem]:
    path = urls.path_of_address(address) if urls.is_address(address) else None
    if path is None or not (path in targets.paths or path.startswith(targets.unread)):
        valid = {f"/{path}" for path in targets.paths}
        yield record.origin.problem(
            field,
            f"本站没有网址“{address}”",
            did_you_mean(address, valid, "请打开要链接的页面，复制网址里域名后面的部分"),
        )


def _beside(document: Document, path: str) -> str:
    """A path below docs/ as written in a document: relative to its own folder."""
    return posixpath.relpath(path, posixpath.dirname(document.src_uri))


def _shown(link: Link) -> str:
    """An address as its editor wrote it, as far as anybody reads."""
    return shortened(unquote(link.written))


def _at(document: Document, link: Link, message: str, remedy: str) -> Problem:
    return Problem(document.origin.source, line_of(document, link.written), "正文", message, remedy)


def line_of(document: Document, written: str) -> int:
    """The line a link stands in: that of its address in brackets, else of its text."""
    for wanted in (f"]({written}", f"]({unquote(written)}", written, unquote(written)):
        head, found, _ = document.body.partition(wanted) if wanted else ("", "", "")
        if found:
            return document.body_line + head.count("\n")
    return document.body_line
