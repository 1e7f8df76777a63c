"""Pictures can be shown, and are not heavier than a repository should carry for ever."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from urllib.parse import unquote

from portal.assets import cover_path
from portal.checks.content import Content
from portal.checks.links.written import line_of
from portal.errors import Problem
from portal.images.limits import MOST_BYTES, SUGGESTED_BYTES
from portal.images.picture import Fault, Kind, Picture, Refused
from portal.model.base import Document
from portal.model.notice import Notice
from portal.wording import file_size

SHRINK: Final = "python3 scripts/portal.py images --shrink"
"""The command that makes originals smaller."""

_SHOWN: Final = ".jpg、.png、.webp 或 .gif 图片"
FAULTS: Final = {
    Fault.HEAVY: (
        f"有 {{size}}，最多 {file_size(MOST_BYTES)}",
        f"请运行 {SHRINK} 缩小以后再提交",
    ),
    Fault.HEIC: (
        "是 HEIC 格式，多数手机和电脑打不开",
        "请在手机上用微信发给自己（不选“原图”），或者在电脑上打开后另存为 JPG，再上传那一张；"
        "苹果手机在“设置→相机→格式”里选“兼容性最佳”，以后拍的就是 JPG",
    ),
    Fault.FOREIGN: (
        "是 BMP、TIFF 一类的图片，网页显示不了",
        "请在电脑上打开，另存为 .jpg 或 .png（只改文件名不行），再上传",
    ),
    Fault.UNKNOWN: ("不是网页能显示的图片", f"请换成 {_SHOWN}"),
    Fault.BROKEN: ("打不开，文件不完整或者坏了", "请从手机或相机里重新导出，再上传一次"),
    Fault.HUGE: ("像素太多，处理它要占用太多内存", "请先缩小到 4000 像素宽以内，再上传"),
}
"""What is wrong with a file, and what to do about it; ``{size}`` is its size."""

_HEAVY: Final = f"请在提交以前运行 {SHRINK}，网页上看不出差别"
HEAVY_MOVING: Final = "动图缩不小，请换成一张照片，或者剪短以后再上传"
"""What to do about an animation that is too large."""


def problems(content: Content) -> Iterator[Problem]:
    """What is wrong with the pictures, each told where it is first shown."""
    told: set[str] = set()
    for path, place in _references(content):
        found = content.pictures.get(path)
        if found is not None and path not in told:
            told.add(path)
            yield from _of(found, place)


def _references(content: Content) -> Iterator[tuple[str, Problem]]:
    """Each picture that is shown, and a problem without words at its place."""
    for document in content.documents():
        if isinstance(document, Notice) and document.cover is not None:
            words = f"题图“{document.cover.file}”"
            yield cover_path(document), document.origin.problem(("cover", "file"), words)
        body = content.bodies.get(document.src_uri)
        for link in body.links if body else ():
            if link.is_image and link.path:
                yield link.path, _in_body(document, link.written)


def _in_body(document: Document, written: str) -> Problem:
    line = line_of(document, written)
    return Problem(document.origin.source, line, "正文", f"图片“{unquote(written)}”")


def _of(found: Picture | Refused, place: Problem) -> Iterator[Problem]:
    size = file_size(found.size_bytes)
    if isinstance(found, Refused):
        what, remedy = FAULTS[found.fault]
        yield replace(place, message=place.message + what.format(size=size), remedy=remedy)
    elif found.kind is Kind.DRAWING and place.path != "正文":
        what, remedy = FAULTS[Fault.UNKNOWN]
        yield replace(place, message=place.message + what, remedy=remedy)
    elif found.size_bytes > SUGGESTED_BYTES:
        remedy = HEAVY_MOVING if found.kind is Kind.MOVING else _HEAVY
        what = f"有 {size}，会一直占着资料库，别人下载也慢"
        yield replace(place, message=place.message + what, remedy=remedy, level="warning")
