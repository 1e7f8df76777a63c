"""What a union's site must not look like or do: STANDARDS SCOPE-2 to SCOPE-5 and SCOPE-7.

A union is no organ of government, shows its own emblem and not the nation's, prints no map
that nobody reviewed, collects no money, and links to the press instead of copying it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from portal.checks.content import Content
from portal.checks.placeholders import texts_of
from portal.errors import Problem
from portal.model.base import Document, Record
from portal.model.notice import Notice

_PICTURE = re.compile(
    r"!\[(?P<alt>[^\]\n]*)\](?:\((?P<file>[^()\n]*)\)|\[)|<img\b(?P<tag>[^<>]*)>", re.I
)
_ALT = re.compile(r"\balt\s*=\s*[\"']?([^\"'<>]*)", re.IGNORECASE)
_EMBLEM = re.compile(r"国徽|guo-?hui", re.IGNORECASE)
_MAP = re.compile(r"地图|行政区划图|疆域图")
_NEAR_LINES: Final = 3
"""Lines from a picture on in which its 审图号 may stand."""
_GIVING = re.compile(r"募捐|捐款|捐赠|献爱心|爱心款|善款|众筹|募集")
_ORGAN = re.compile(r"政府|党政机关")
_ACCOUNT = re.compile(
    r"(?:[账帐]号|[账帐]户|卡号|开户行|[汇转打]至|[汇转打]到)[^\d\n]{0,20}\d(?:[ -]?\d){7,}"
)
_NEAR: Final = 120
"""Characters between an appeal and an account that make them one."""
_APPEAL: Final = "捐款的话旁边写了收款账号，公开募捐要有资格，还要在指定的平台上办"
_COLLECTED: Final = "请删去账号，写明由哪个慈善组织、在哪个平台募捐"
_PRESS = re.compile(
    r"新华社|新华网|人民网|人民日报|央视|央广|中新社|中新网|光明网|求是|澎湃"
    r"|[日晚早时商都周]报|工人报|电视台|广播电台|融媒体|新闻网|新闻客户端|周刊|杂志"
)
_LINK = re.compile(r"https?://")


def problems(content: Content) -> Iterator[Problem]:
    """Everything that goes beyond what a union's site may be."""
    yield from _government(content)
    for record in content.all():
        yield from _appeal(record)
        # What is too large was refused already.
        if isinstance(record, Document) and record.src_uri in content.bodies:
            yield from _pictures(record)
        if isinstance(record, Notice):
            yield from _copied(record)


def _government(content: Content) -> Iterator[Problem]:
    settings = content.settings
    if settings.township.is_government:
        return
    remedy = "请写工会的名称，例如 示例镇总工会；经批准的政府网站才写 政府网站: 是"
    if word := organ_in(settings.site_name):
        message = f"网站名称“{settings.site_name}”里有“{word}”，工会网站不是政府网站"
        source = settings.origin.source
        yield Problem(source, settings.site_name_line, "site_name", message, remedy)
    for field in ("full_name", "short_name"):
        name = getattr(settings.township, field)
        if word := organ_in(name):
            message = f"“{name}”里有“{word}”，工会网站不是政府网站"
            yield settings.origin.problem((field,), message, remedy)
    if (urlsplit(settings.site_url).hostname or "").endswith(".gov.cn"):
        message = "网址是政府网站的域名 .gov.cn"
        remedy = "请先向主管部门问清工会能不能用；不能用就换一个网址"
        yield Problem(
            settings.origin.source, settings.site_url_line, "site_url", message, remedy, "warning"
        )


def organ_in(name: str) -> str:
    """The word in a name that belongs to an organ of the state; empty if there is none."""
    found = _ORGAN.search("".join(name.split()))
    return found[0] if found else ""


def _pictures(document: Document) -> Iterator[Problem]:
    if isinstance(document, Notice) and document.cover is not None:
        alt, file = document.cover.alt, document.cover.file
        for message, remedy in _of_picture(alt, file, f"{alt}{document.body}"):
            yield document.origin.problem(("cover", "alt"), message, remedy, "warning")
    for match in _PICTURE.finditer(document.body):
        near = "\n".join(document.body[match.start() :].split("\n", _NEAR_LINES)[:_NEAR_LINES])
        alt, file = _told(match)
        for message, remedy in _of_picture(alt, file, near):
            line = document.body_line + document.body.count("\n", 0, match.start())
            yield Problem(document.origin.source, line, "正文", message, remedy, "warning")


def _told(picture: re.Match[str]) -> tuple[str, str]:
    """Description and address of a picture, or its whole tag where it is one."""
    tag = picture["tag"]
    if tag is None:
        return picture["alt"], picture["file"] or ""
    alt = _ALT.search(tag)
    return alt[1] if alt else "", tag


def _of_picture(alt: str, file: str, near: str) -> Iterator[tuple[str, str]]:
    if _EMBLEM.search(alt) or _EMBLEM.search(file):
        yield f"图片“{alt}”像是国徽，工会网站不用国徽", "请换成工会会徽，或者删去"
    if _MAP.search(alt) and "审图号" not in near:
        remedy = "请在图片下面写上审图号；没有审过的地图不要放，可以写地址或者放街道示意图"
        yield f"地图“{alt}”没有写审图号", remedy


def _appeal(record: Record) -> Iterator[Problem]:
    for path, text in texts_of(record):
        if _account(text) is not None:
            yield record.origin.problem(path, _APPEAL, _COLLECTED, "warning")
    if isinstance(record, Document):
        at = _account(record.body)
        if at is not None:
            line = record.body_line + record.body.count("\n", 0, at)
            yield Problem(record.origin.source, line, "正文", _APPEAL, _COLLECTED, "warning")


def _account(text: str) -> int | None:
    """Where the first account stands near which somebody asks for money."""
    for account in _ACCOUNT.finditer(text):
        around = text[max(0, account.start() - _NEAR) : account.end() + _NEAR]
        if _GIVING.search(around):
            return account.start()
    return None


def _copied(notice: Notice) -> Iterator[Problem]:
    if notice.source and _PRESS.search(notice.source) and not _LINK.search(notice.body):
        message = f"来源是媒体“{notice.source}”，却没有原文的链接"
        remedy = "请在正文里写上原文的网址；最好只写几句摘要，不要整篇转载"
        yield notice.origin.problem(("source",), message, remedy, "warning")
