"""Pictures of lists, and photos of children (STANDARDS PRIV-5, PRIV-9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Final
from urllib.parse import quote, unquote

from portal.assets import cover_path
from portal.checks.content import Content
from portal.checks.links.written import line_of
from portal.checks.scans import scan_problems, speaks_of_list
from portal.errors import Problem
from portal.model.base import Document
from portal.model.notice import Notice
from portal.placing import plain_text

CHILDREN: Final = (
    *("儿童", "孩子", "小孩", "娃", "小学生", "中学生", "初中生", "幼儿", "学童", "小朋友"),
    *("少年", "未成年", "宝宝", "婴儿", "亲子", "暑托班", "寒托班", "托管班", "夏令营", "冬令营"),
)
"""Words by which what is said of a picture speaks of children."""
ADD: Final = "同意公布: 监护人"
"""The line to add, once every guardian has agreed."""
_DRAWING = re.compile(
    "海报|图表|示意图|流程图|地图|路线图|二维码|截图|图标|表格|宣传画|封面图|日历"
)
"""What is said of a picture that shows nobody."""
_BEGINNING: Final = 80
"""Characters of a page's first lines."""
_FIGURE = re.compile(r"<figure.*?</figure>", re.DOTALL)
_CAPTION = re.compile(r"<figcaption.*?</figcaption>", re.DOTALL)
_IMAGE = re.compile(r"<img\b[^>]*>")
_SAID = re.compile(r'\s(?:alt|title)="([^"]*)"')


@dataclass(frozen=True)
class _Shown:
    """One picture in a page."""

    name: str
    said: str
    """What is said of it: the text for those who cannot see it, title and caption."""
    place: Problem


def problems(content: Content) -> Iterator[Problem]:
    """Pictures that need somebody's word before they are shown."""
    for document in content.documents():
        if not (isinstance(document, Notice) and document.withdrawn):
            body = content.bodies.get(document.src_uri)
            text = plain_text(body.html) if body else ""
            pictures = list(_shown(document, content))
            for shown in pictures:
                yield from _list(document, shown, text)
                yield from _children(document, shown)
                yield from _undescribed(shown)
            yield from _of_page(document, body.lead if body else "", pictures)


def _list(document: Document, shown: _Shown, text: str) -> Iterator[Problem]:
    if document.checked_by is not None or speaks_of_list(f"{document.title}{shown.said}"):
        what = f"图片“{shown.name}”像是名单的照片，上面的字读不出来"
        yield from scan_problems(shown.place, what, document.checked_by, text)


def _children(document: Document, shown: _Shown) -> Iterator[Problem]:
    word = _child_in(shown.said)
    if word and document.consent is None:
        message = f"图片“{shown.name}”的说明写到“{word}”，孩子的照片要监护人同意"
        remedy = f"都同意了的，在资料里加一行“{ADD}”；没有都同意的，请换一张看不清脸的"
        yield replace(shown.place, message=message, remedy=remedy, level="warning")


def _undescribed(shown: _Shown) -> Iterator[Problem]:
    """A picture must say what it shows to those who do not see it (WCAG 2.2, 1.1.1)."""
    if not shown.said.strip():
        message = f"图片“{shown.name}”没有说明，看不见图的人不知道上面是什么"
        remedy = "在方括号里写清图上是什么，例如 ![职工在驿站领饮水]"
        yield replace(shown.place, message=message, remedy=remedy, level="warning")


def _of_page(document: Document, beginning: str, pictures: Sequence[_Shown]) -> Iterator[Problem]:
    """A page that begins with children shows them, whatever is said of its pictures; told once."""
    word = _child_in(f"{document.title}\n{beginning[:_BEGINNING]}")
    photos = [one for one in pictures if not _DRAWING.search(one.said)]
    if word and photos and document.consent is None and not any(_child_in(p.said) for p in photos):
        message = f"这一页的标题或开头写到“{word}”，图片“{photos[0].name}”里可能有孩子"
        remedy = (
            f"有孩子、监护人都同意了的，在资料里加一行“{ADD}”；没有都同意的，请换一张看不清脸的；"
            "只是海报、图表的，在图片说明里写明是海报或图表"
        )
        yield replace(photos[0].place, message=message, remedy=remedy, level="warning")


def _child_in(words: str) -> str:
    return next((word for word in CHILDREN if word in words), "")


def _shown(document: Document, content: Content) -> Iterator[_Shown]:
    if isinstance(document, Notice) and document.cover is not None:
        place = document.origin.problem(("cover", "alt"), "")
        yield _Shown(cover_path(document).rpartition("/")[2], document.cover.alt, place)
    body = content.bodies.get(document.src_uri)
    for link in body.links if body else ():
        if body and link.is_image and link.path:
            line = line_of(document, link.written)
            place = Problem(document.origin.source, line, "正文", "")
            name = unquote(link.written).rpartition("/")[2]
            yield _Shown(name, _said_of(body.html, link.path), place)


def _said_of(html: str, path: str) -> str:
    source = f'src="site:{quote(path)}"'
    tags = (tag for tag in _IMAGE.findall(html) if source in tag)
    said = [unescape(text) for tag in tags for text in _SAID.findall(tag)]
    figures = (figure for figure in _FIGURE.findall(html) if source in figure)
    captions = (plain_text(one) for figure in figures for one in _CAPTION.findall(figure))
    return " ".join((*said, *captions))
