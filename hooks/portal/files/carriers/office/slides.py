"""Everything a PowerPoint file says (ECMA-376 part 1, 19): slides, notes, comments, layouts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element

from portal.files.carriers.office.package import office
from portal.files.carriers.office.parts import drawn, other_parts
from portal.files.carriers.office.xml import get, local, tree
from portal.files.tables.cells import Cell
from portal.files.tables.headed import told_cells
from portal.privacy.passage import Passage

_ENDING: Final = "pptx"
_TITLES: Final = {
    "slides/slide": "幻灯片",
    "notesSlides/notesSlide": "备注页",
    "slideLayouts/slideLayout": "版式",
    "slideMasters/slideMaster": "母版",
    "notesMasters/notesMaster": "备注母版",
    "handoutMasters/handoutMaster": "讲义母版",
    "comments/": "批注",
    "commentAuthors": "批注人",
    "presentation": "演示文稿的设置",
}
"""What a part is called by those who write, by the beginning of its name."""
_NUMBER = re.compile(r"(\d+)\.xml$")


def slide_passages(content: bytes) -> Iterator[Passage]:
    """Every stretch of text of a PowerPoint file, hidden slides included. Raises Refused."""
    package = office(content, _ENDING)
    done = {name: title for name in package.names if (title := _title(name))}
    for name, title in done.items():
        root = tree(package.read(name), _ENDING)
        where = title + ("（隐藏的）" if get(root, "show") in ("0", "false") else "")
        yield from _tables(root, where)
        yield from drawn(root, where)
    yield from other_parts(package, done, _ENDING)


def _title(name: str) -> str:
    """``ppt/slides/slide3.xml``: 第3张幻灯片; empty for a part that is none of these."""
    inside = name.removeprefix("ppt/")
    if inside == name or "_rels/" in name or not name.endswith(".xml"):
        return ""
    title = next((title for start, title in _TITLES.items() if inside.startswith(start)), "")
    number = _NUMBER.search(name)
    return f"第{number[1]}张{title}" if number and title in ("幻灯片", "备注页") else title


def _tables(root: _Element, where: str) -> Iterator[Passage]:
    """What only the cells tell; their words alone are read with all other paragraphs."""
    tables = (one for one in root.iter() if local(one) == "tbl")
    for number, table in enumerate(tables, 1):
        place = f"{where}第{number}个表格"
        rows = (one for one in table if local(one) == "tr")
        cells = [list(_cells(row, f"{place}第{at}行")) for at, row in enumerate(rows, 1)]
        yield from told_cells(cells)


def _cells(row: _Element, where: str) -> Iterator[Cell]:
    for number, cell in enumerate((one for one in row if local(one) == "tc"), 1):
        text = "".join(one.text or "" for one in cell.iter() if local(one) == "t").strip()
        if text:
            yield Cell(f"{where}第{number}格", text, number)
