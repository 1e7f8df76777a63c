"""The parts of an Office file that are no running text, no sheet and no slide.

What holds words is read, what cannot hold any is left; what cannot be looked into is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import Final

from lxml.etree import _Element

from portal.files.carriers.figures import figures_in
from portal.files.carriers.links import check_links
from portal.files.carriers.package import Package
from portal.files.carriers.pictures import picture_passages
from portal.files.carriers.refused import Refused
from portal.files.carriers.shape import check_shape
from portal.files.carriers.xml import attributes, everything, local, tree
from portal.privacy.passages import Passage

NESTED: Final = frozenset({"docx", "xlsx", "pptx"})
"""Files of these kinds inside another are read like it; see :mod:`.readers`."""

_XML: Final = frozenset({"xml", "rels", "vml"})
_PICTURES: Final = frozenset({"jpg", "jpeg", "png", "gif", "webp", "tif", "tiff", "bmp"})
_MUTE: Final = frozenset({"emf", "wmf", "wdp", "odttf", "fntdata", "mp3", "mp4", "m4a", "wav"})
"""Drawings, fonts and recordings: what a drawing writes is found by its digits alone."""
_SETTINGS: Final = "printersettings"
_TITLES: Final = (
    ("docprops/", "文件属性"),
    ("customxml/", "文件里夹带的数据"),
    ("/comments", "批注"),
    ("/threadedcomments", "批注"),
    ("/persons", "批注人"),
    ("word/people", "批注人"),
    ("/charts/", "图表"),
    ("/diagrams/", "图示"),
    ("/drawings/", "图形"),
    ("/media/", "图片"),
    ("/externallinks/", "外部链接"),
    ("/pivotcache/", "数据透视表"),
    ("/_rels/", "链接"),
    ("_rels/", "链接"),
)
"""What a part is called, by what its name holds."""


def other_parts(package: Package, done: Collection[str], ending: str) -> Iterator[Passage]:
    """Every stretch of text of the parts not ``done`` yet. Raises Refused."""
    yield Passage("文件里的文件名", "\n".join((*package.names, package.note)))
    for name in package.names:
        if name not in done:
            yield from _part(package, name, ending)


def title_of(name: str) -> str:
    """What people call the part of this name."""
    lowered = name.lower()
    return next((title for held, title in _TITLES if held in lowered), "文件内部的设置")


def drawn(root: _Element, where: str) -> Iterator[Passage]:
    """Text of drawings, slides and charts, paragraph by paragraph, then all that is left.

    Raises Refused.
    """
    check_shape(root)
    for paragraph in root.iter():
        if local(paragraph) == "p":
            words = (_sign(one) for one in paragraph.iter())
            text = "".join(words)
            if text.strip():
                yield Passage(where, text)
    for one in root.iter():
        if local(one) not in ("t", "br") and one.text and one.text.strip():
            yield Passage(where, one.text)
    yield from attributes(root, where)


def _sign(element: _Element) -> str:
    name = local(element)
    return (element.text or "") if name == "t" else "\n" if name == "br" else ""


def _part(package: Package, name: str, ending: str) -> Iterator[Passage]:
    kind = name.lower().rpartition(".")[2]
    where = title_of(name)
    if kind in _XML:
        root = tree(package.read(name), ending)
        if kind == "rels":
            check_links(root)
        is_drawn = "drawingml" in str(root.tag) or "/drawings/" in name or "/charts/" in name
        yield from drawn(root, where) if is_drawn else everything(root, where)
    elif kind in _PICTURES:
        for found in picture_passages(package.read(name)):
            yield Passage(f"{where}“{PurePosixPath(name).name}”的{found.where}", found.text)
    elif kind in _MUTE or _SETTINGS in name.lower():
        yield from figures_in(package.read(name), f"{where}“{PurePosixPath(name).name}”里的数字")
    elif kind not in NESTED:
        shown = PurePosixPath(name).name
        raise Refused(
            f"里面嵌着别的对象（{shown}），查不了",
            "请在文件里删去嵌入的对象；要公布的，另存成单独的文件上传",
        )
