"""Everything a Word file says (ECMA-376 part 1, 17): also what its readers do not see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from lxml.etree import _Element

from portal.files.carriers.joined import across
from portal.files.carriers.office.package import office
from portal.files.carriers.office.parts import other_parts
from portal.files.carriers.office.shape import check_shape
from portal.files.carriers.office.xml import attributes, get, local, tree
from portal.files.tables.cells import Cell
from portal.files.tables.headed import table_passages, told_cells
from portal.files.tables.lines import told_lines
from portal.privacy.passage import Passage
from portal.privacy.tables.tabbed import GAP

_ENDING: Final = "docx"
_STORIES: Final = {
    "word/document": "",
    "word/header": "页眉",
    "word/footer": "页脚",
    "word/footnotes": "脚注",
    "word/endnotes": "尾注",
    "word/comments": "批注",
    "word/glossary/document": "文档部件",
}
"""What a part of running text is called by those who write, by the beginning of its name."""
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_GONE: Final = ("del", "moveFrom")
"""What a revision took away."""
_NEW: Final = ("ins", "moveTo")
"""What it brought."""
_GAP = re.compile(GAP)
_CELL: Final = "tc"
_BOX: Final = "txbxContent"
_PRIVATE_USE: Final = 0xF000
_FIRST_SIGN: Final = 0x20
_SURROGATES: Final = 0xD800
_MOST_COLUMNS: Final = 63
"""A Word table has no more."""


def word_passages(content: bytes) -> Iterator[Passage]:
    """Every stretch of text of a Word file. Raises Refused."""
    package = office(content, _ENDING)
    stories = {name: title for name in package.names if (title := _title(name)) is not None}
    for name, title in stories.items():
        root = tree(package.read(name), _ENDING)
        check_shape(root)
        yield from _tables(root, title)
        yield from _paragraphs(root, title)
        yield from across(_outside(root, title))
        yield from _forms(root, title)
        yield from _lists(root, title)
        yield from attributes(root, f"{title or '正文'}里看不见的说明")
    yield from other_parts(package, stories, _ENDING)


def _title(name: str) -> str | None:
    if "_rels/" in name or not name.endswith(".xml"):
        return None
    return next((title for start, title in _STORIES.items() if name.startswith(start)), None)


def _paragraphs(root: _Element, title: str) -> Iterator[Passage]:
    """Paragraphs outside of tables; of those inside, what the cell does not show."""
    number = 0
    for paragraph in _all(root, "p"):
        holder = _holder(paragraph, _CELL, _BOX)
        kind = "" if holder is None else local(holder)
        number += not kind
        place = {"": f"第{number}段", _BOX: "文本框", _CELL: "表格"}[kind]
        said = list(_said(paragraph, f"{title}{place}"))
        yield from said[1:] if kind == _CELL else said


def _lists(root: _Element, title: str) -> Iterator[Passage]:
    """Lists whose columns are parted by tabs or wide gaps: what stands below a heading, once more.

    A blank form has marks behind its labels, and is no list.
    """
    lines = ((one.where, one.text.strip()) for one in _outside(root, title))
    filled = ((where, text) for where, text in lines if text)
    for is_listed, group in groupby(filled, key=lambda line: _GAP.search(line[1]) is not None):
        rows = [list(_columns(*line)) for line in group] if is_listed else []
        if rows and not any(cell.text.endswith(("：", ":")) for cell in rows[0]):
            yield from told_cells(rows)


def _forms(root: _Element, title: str) -> Iterator[Passage]:
    """What the lines of forms tell, outside of tables and in each box, once more."""
    yield from told_lines(_outside(root, title))
    boxes = (
        tuple(_joined(one, _GONE) for one in _all(box, "p") if _holder(one, _CELL, _BOX) is box)
        for box in _all(root, _BOX)
    )
    for paragraphs in dict.fromkeys(boxes):  # older programs find each box a second time
        yield from told_lines(Passage(f"{title}文本框", text) for text in paragraphs)


def _outside(root: _Element, title: str) -> Iterator[Passage]:
    """The paragraphs outside of tables and boxes, as they read now."""
    outside = (one for one in _all(root, "p") if _holder(one, _CELL, _BOX) is None)
    for number, one in enumerate(outside, 1):
        yield Passage(f"{title}第{number}段", _joined(one, _GONE))


def _columns(where: str, line: str) -> Iterator[Cell]:
    texts = filter(None, map(str.strip, _GAP.split(line)))
    yield from (Cell(where, text, column) for column, text in enumerate(texts))


def _said(paragraph: _Element, where: str) -> Iterator[Passage]:
    """A paragraph as it reads, as it read before it was revised, and how it is computed."""
    now = _joined(paragraph, _GONE)
    yield Passage(f"{where}{_hidden(paragraph)}", now)
    before = _joined(paragraph, _NEW)
    if before != now:
        yield Passage(f"{where}（修订以前的文字）", before)
    own = (one for one in _all(paragraph, "instrText", "delInstrText"))
    computed = "".join(one.text or "" for one in own if _holder(one, "p") is paragraph)
    if computed:
        yield Passage(f"{where}的域代码", computed)


def _tables(root: _Element, title: str) -> Iterator[Passage]:
    for number, table in enumerate(_all(root, "tbl"), 1):
        where = f"{title}第{number}个表格"
        rows = [one for one in _all(table, "tr") if _holder(one, "tbl") is table]
        yield from table_passages(
            list(_cells(row, f"{where}第{at}行")) for at, row in enumerate(rows, 1)
        )


def _cells(row: _Element, where: str) -> Iterator[Cell]:
    column = 0
    cells = (one for one in _all(row, _CELL) if _holder(one, "tr") is row)
    for number, cell in enumerate(cells, 1):
        own = [one for one in _all(cell, "p") if _holder(one, _CELL, _BOX) is cell]
        text = "\n".join(_joined(one, _GONE) for one in own).strip()
        width = _width(cell)
        if text:
            hidden = next(filter(None, map(_hidden, own)), "")
            yield Cell(f"{where}第{number}格{hidden}", text, column, width)
        column += width


def _width(cell: _Element) -> int:
    """How many columns a cell covers."""
    written = next((get(one, "val") for one in _all(cell, "gridSpan")), "1")
    is_number = written.isascii() and written.isdigit() and len(written) < 3
    return min(max(1, int(written)), _MOST_COLUMNS) if is_number else 1


def _joined(paragraph: _Element, without: tuple[str, ...]) -> str:
    return "".join(_pieces(paragraph, without))


def _pieces(element: _Element, without: tuple[str, ...]) -> Iterator[str]:
    for child in element:
        name = local(child)
        if name in ("t", "delText"):
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "sym":
            yield _symbol(get(child, "char"))
        elif name not in ("p", "tbl") and name not in without:
            yield from _pieces(child, without)


def _symbol(code: str) -> str:
    """A sign by its place in a font (ECMA-376 part 1, 17.3.3.30): F031 and 0031 are both a 1."""
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    place -= _PRIVATE_USE if place >= _PRIVATE_USE else 0
    return chr(place) if _FIRST_SIGN <= place < _SURROGATES else ""


def _hidden(paragraph: _Element) -> str:
    """What tells an editor to look for text that is not shown."""
    return "（有隐藏文字）" if next(_all(paragraph, "vanish"), None) is not None else ""


def _all(element: _Element, *names: str) -> Iterator[_Element]:
    return (one for one in element.iter() if local(one) in names)


def _holder(element: _Element, *names: str) -> _Element | None:
    return next((one for one in element.iterancestors() if local(one) in names), None)
