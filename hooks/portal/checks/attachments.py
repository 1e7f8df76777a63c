"""Files that pages hand out: their words can be read, and nothing of a camera goes out.

What is wrong with a file by its bytes alone, wherever it lies, ``files.guard`` tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from portal.checks.content import Content
from portal.checks.offers import Offer, name_of, offers
from portal.checks.scans import scan_problems, speaks_of_list
from portal.errors import Problem
from portal.files.carriers.kinds import PICTURES, UNSHOWN
from portal.files.natures import Nature
from portal.images.picture import Kind, Picture
from portal.text_source import ending_of

_UNSAFE: Final = UNSHOWN | {"avif", "svg"}
"""Pictures that most readers cannot open, or that a browser runs like a page."""
_SHOW: Final = (
    "请在正文里显示它，网站会去掉这些信息；要给人下载的，用微信发给自己（不选“原图”）再保存下来上传"
)
_TAKE_OUT: Final = (
    "请把里面的照片先用微信发给自己（不选“原图”）保存下来，换掉原来的照片，重新存成文件再上传"
)


def problems(content: Content) -> Iterator[Problem]:
    """What is wrong with the files that pages offer, each at the line that names it."""
    for offer in offers(content):
        nature = content.natures.get(offer.path, Nature())
        ending = ending_of(offer.path)
        if ending in _UNSAFE:
            yield _at(offer, "不能作附件，读者打不开", "请另存为 .jpg、.png 或 .pdf，再上传")
        if nature.other_kind:
            yield _at(offer, *_renamed(offer.path, nature.other_kind))
        if nature.camera_at and nature.other_kind not in _UNSAFE:
            remedy = _SHOW if ending in PICTURES else _TAKE_OUT
            yield _at(offer, f"带着拍摄时留下的{nature.camera_at}", remedy)
        is_picture = ending in PICTURES or nature.holds_pictures
        if nature.is_scan or (is_picture and speaks_of_list(offer.about)):
            what = f"“{name_of(offer)}”是扫描件，里面的字读不出来"
            yield from scan_problems(offer.place, what, offer.checked_by, offer.said, offer.into)
    yield from _moving(content)


def _moving(content: Content) -> Iterator[Problem]:
    """Animations go out as they are, since there is no other way to show them move."""
    for path, found in sorted(content.pictures.items()):
        nature = content.natures.get(path)
        is_out = isinstance(found, Picture) and found.kind is Kind.MOVING
        if is_out and nature is not None and nature.other_kind:
            what, remedy = _renamed(path, nature.other_kind)
            yield Problem(f"docs/{path}", 0, "", f"动图{what}", remedy)
        if is_out and nature is not None and nature.camera_at:
            message = f"动图带着{nature.camera_at}"
            yield Problem(
                f"docs/{path}", 0, "", message, "请换成一张照片，或者从原来的程序重新导出"
            )


def _renamed(path: str, kind: str) -> tuple[str, str]:
    """What is wrong with a picture that goes out under the name of another kind, and what to do.

    A browser believes the name it is given.
    """
    stem, _, ending = path.rpartition("/")[2].rpartition(".")
    what = f"其实是 {kind.upper()} 图片，名字却是 .{ending}"
    if kind in PICTURES:
        return f"{what}，有的电脑打不开", f"请把文件名改成 {stem}.{kind}，这里也改"
    return (
        f"{what}，多数手机打不开",
        "请在电脑上打开，另存为 .jpg 或 .png（只改文件名不行），再上传",
    )


def _at(offer: Offer, what: str, remedy: str) -> Problem:
    return replace(offer.place, message=f"“{name_of(offer)}”{what}", remedy=remedy)
