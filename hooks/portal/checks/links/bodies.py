"""Links and images in texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from urllib.parse import unquote

from portal.assets import asset_path
from portal.checks.content import Content
from portal.checks.links.targets import Targets
from portal.checks.links.written import at_link, beside, shown
from portal.errors import Problem
from portal.model.base import Document
from portal.render import Link
from portal.suggest import did_you_mean, did_you_mean_file
from portal.yaml_source.scalar import shortened

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_OUTWARD = {
    "链接": "只能写 https:// 开头的网址、tel: 电话，或者本站的文件",
    "图片": "请把图片上传到本站，放在这个文件旁边",
}


def link_problems(document: Document, link: Link, targets: Targets) -> Iterator[Problem]:
    """A link or an image of a text that leads nowhere, or to no such heading."""
    what = "图片" if link.is_image else "链接"
    if link.path is None or not targets.has(link.path):
        yield from _missing(document, link, what, targets)
    elif link.fragment and link.fragment not in targets.anchors.get(link.path, {link.fragment}):
        yield at_link(
            document,
            link,
            f"链接“{shown(link)}”指到的小标题“{shortened(link.fragment)}”不在那个页面上",
            did_you_mean(link.fragment, targets.anchors[link.path], "请核对 # 后面的文字"),
        )


def _missing(document: Document, link: Link, what: str, targets: Targets) -> Iterator[Problem]:
    written = unquote(link.written)
    if not written:
        yield at_link(document, link, f"{what}没有写网址", "请在圆括号里写上网址，或者删去圆括号")
        return
    if _SCHEME.match(written) or written.startswith("//"):
        yield at_link(document, link, f"{what}“{shown(link)}”在网页上打不开", _OUTWARD[what])
        return
    wanted = asset_path(document, written.partition("#")[0])
    if wanted in targets.unreadable:
        return
    if wanted in targets.documents:
        message = f"链接“{shown(link)}”指向还没有公开的页面"
        yield at_link(document, link, message, "请等它公开后再链接，或者删去这个链接")
        return
    valid = targets.assets if link.is_image else {*targets.documents, *targets.assets}
    otherwise = f"请核对文件名和位置，或者删去这个{what}"
    remedy = did_you_mean_file(wanted, valid, otherwise, partial(beside, document))
    yield at_link(document, link, f"{what}“{shown(link)}”指向的文件不存在", remedy)


def own_addresses(document: Document, content: Content) -> Iterator[Problem]:
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
