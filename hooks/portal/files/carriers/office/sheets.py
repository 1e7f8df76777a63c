"""Everything an Excel file says (ECMA-376 part 1, 18): also what is hidden or left over.

The parts are read as they lie in the file: a library that rebuilds the workbook leaves out what
it does not know, and that is where forgotten numbers stay.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml.etree import _Element

from portal.files.carriers.limits import MAX_CELLS
from portal.files.carriers.office.kind import main_part
from portal.files.carriers.office.number_formats import NumberFormats
from portal.files.carriers.office.package import Package, office
from portal.files.carriers.office.parts import other_parts
from portal.files.carriers.office.sheet_cells import SheetCells
from portal.files.carriers.office.xml import attributes, get, local, tree
from portal.files.carriers.refused import too_much
from portal.files.tables.headed import table_passages
from portal.privacy.passage import Passage

_ENDING: Final = "xlsx"
_STRINGS: Final = "xl/sharedStrings.xml"
_STYLES: Final = "xl/styles.xml"
_SEEN: Final = {"hidden": "（隐藏的工作表）", "veryHidden": "（深度隐藏的工作表）"}
_CELL_PARTS: Final = ("v", "t", "f")


@dataclass(frozen=True)
class _Sheet:
    part: str
    title: str


def sheet_passages(content: bytes) -> Iterator[Passage]:
    """Every stretch of text of an Excel file. Raises Refused."""
    package = office(content, _ENDING)
    strings = _strings(package)
    used: set[int] = set()
    sheets = {one.part: one for one in _sheets(package)}
    formats = NumberFormats(_root(package, _STYLES))
    filled = 0
    for name, sheet in sheets.items():
        root = tree(package.read(name), _ENDING)
        cells = SheetCells(root, sheet.title, strings, formats)
        filled += cells.filled
        if filled > MAX_CELLS:
            raise too_much(f"填了 {filled} 格，最多 {MAX_CELLS} 格")
        used |= cells.used
        yield from table_passages(cells.rows())
        yield from cells.formulas()
        yield from _beside(root, sheet.title)
    left = (text for number, text in enumerate(strings) if number not in used)
    yield from (Passage("不在任何格子里的剩余文字", text) for text in left if text)
    yield from other_parts(package, {*sheets, _STRINGS}, _ENDING)


def _root(package: Package, name: str) -> _Element | None:
    return tree(package.read(name), _ENDING) if name in package.names else None


def _strings(package: Package) -> list[str]:
    root = _root(package, _STRINGS)
    items = () if root is None else (one for one in root if local(one) == "si")
    return ["".join(one.text or "" for one in item.iter() if local(one) == "t") for item in items]


def _sheets(package: Package) -> Iterator[_Sheet]:
    """Sheets in the order of the book, then those it does not name."""
    main = main_part(package, _ENDING)
    links = _root(package, f"xl/_rels/{posixpath.basename(main)}.rels")
    targets = {} if links is None else {get(one, "Id"): get(one, "Target") for one in links}
    named: dict[str, str] = {}
    for one in tree(package.read(main), _ENDING).iter():
        if local(one) == "sheet":
            part = posixpath.normpath(posixpath.join("xl", targets.get(get(one, "id"), "")))
            part = part.removeprefix("/")
            named[part] = f"工作表“{get(one, 'name')}”{_SEEN.get(get(one, 'state'), '')}"
    there = [name for name in package.names if _is_sheet(name)]
    yield from (_Sheet(part, title) for part, title in named.items() if part in there)
    yield from (_Sheet(part, "不在目录里的工作表") for part in there if part not in named)


def _is_sheet(name: str) -> bool:
    folder = name.startswith(("xl/worksheets/", "xl/dialogsheets/", "xl/chartsheets/"))
    return folder and name.endswith(".xml") and "_rels/" not in name


def _beside(root: _Element, title: str) -> Iterator[Passage]:
    """What a sheet holds beside its cells: headers, footers, hints for typing, extensions."""
    for element in root.iter():
        name = local(element)
        if element.text and element.text.strip() and name and name not in _CELL_PARTS:
            where = "页眉页脚" if name.endswith(("Header", "Footer")) else "的设置"
            yield Passage(f"{title}{where}", element.text)
    yield from attributes(root, f"{title}的设置")
