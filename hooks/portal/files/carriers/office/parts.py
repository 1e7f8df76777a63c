"""The parts of an Office file that are no running text, no sheet and no slide.

What holds words is read, what cannot hold any is left; what cannot be looked into is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import Final

from lxml.etree import _Element

from portal.files.carriers.office.links import check_links
from portal.files.carriers.office.media import media_passages
from portal.files.carriers.office.package import Package
from portal.files.carriers.office.shape import check_shape
from portal.files.carriers.office.xml import attributes, everything, local, tree
from portal.files.carriers.pictures.figures import figures_in
from portal.files.carriers.refused import Refused
from portal.files.tables.lines import told_lines
from portal.privacy.passage import BETWEEN, Passage
from portal.text_source import ending_of

NESTED: Final = frozenset({"docx", "xlsx", "pptx"})
"""Files of these kinds inside another are read like it; see :mod:`.readers`."""

_XML: Final = frozenset({"xml", "rels", "vml"})
_PICTURES: Final = frozenset({"jpg", "jpeg", "png", "gif", "webp", "tif", "tiff", "bmp"})
_MUTE: Final = frozenset({"emf", "wmf", "wdp", "odttf", "fntdata", "mp3", "mp4", "m4a", "wav"})
"""Fonts, recordings, and drawings that are none: what they say is found by its digits alone."""
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
    rows = dict(_rows(root))
    paragraphs = [Passage(where, text, row=rows.get(one, "")) for one, text in _paragraphs(root)]
    yield from paragraphs
    yield from told_lines(paragraphs)
    for one in root.iter():
        if local(one) not in ("t", "br") and one.text and one.text.strip():
            yield Passage(where, one.text)
    yield from attributes(root, where)


def _paragraphs(root: _Element) -> Iterator[tuple[_Element, str]]:
    for paragraph in root.iter():
        if local(paragraph) == "p" and (text := _text(paragraph)).strip():
            yield paragraph, text


def _rows(root: _Element) -> Iterator[tuple[_Element, str]]:
    """Each paragraph in a table, with what its whole row says."""
    for row in root.iter():
        if local(row) == "tr":
            cells = [one for one in row if local(one) == "tc"]
            said = BETWEEN.join(" ".join(_text(cell).split()) for cell in cells)
            yield from ((one, said) for one in row.iter() if local(one) == "p")


def _text(element: _Element) -> str:
    return "".join(map(_sign, element.iter()))


def _sign(element: _Element) -> str:
    name = local(element)
    return (element.text or "") if name == "t" else "\n" if name == "br" else ""


def _part(package: Package, name: str, ending: str) -> Iterator[Passage]:
    kind = ending_of(name)
    where = title_of(name)
    if kind in _XML:
        root = tree(package.read(name), ending)
        if kind == "rels":
            check_links(root)
        is_drawn = "drawingml" in str(root.tag) or "/drawings/" in name or "/charts/" in name
        yield from drawn(root, where) if is_drawn else everything(root, where)
    elif kind not in NESTED:
        yield from _other(name, package.read(name), f"{where}“{PurePosixPath(name).name}”")


def _other(name: str, content: bytes, where: str) -> Iterator[Passage]:
    """What a part says that is neither XML nor an Office file."""
    kind = ending_of(name)
    try:
        found = media_passages(name, content)
        for one in found or ():
            yield one._replace(where=f"{where}的{one.where}", line=0)
    except Refused as fault:
        raise Refused(f"{where}：{fault.message}", fault.remedy) from None
    if found is None and (kind in _PICTURES | _MUTE or _SETTINGS in name.lower()):
        yield from figures_in(content, f"{where}里的数字")
    elif found is None:
        shown = PurePosixPath(name).name
        raise Refused(
            f"里面嵌着别的对象（{shown}），查不了",
            "请在文件里删去嵌入的对象；要公布的，另存成单独的文件上传",
        )
