"""The one sheet of an Excel file that is the list of a public notice.

A file that holds anything but the four columns of a list is refused, and so is what nobody sees:
what is not published must not lie in the repository either.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Final

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from portal.files.carriers.office.package import office
from portal.files.carriers.refused import Refused
from portal.files.person_facts import fact_behind_name
from portal.model.names import chinese
from portal.model.public_notice import Named
from portal.privacy.columns.headings import bare
from portal.text_source import strange_character

FIELDS: Final = tuple(Named.model_fields)
"""The columns of a list, by their English names."""
HEADINGS: Final = {
    **{chinese(name): name for name in FIELDS},
    **{"单位": "unit", "工作单位": "unit", "事项": "matter"},
    **dict.fromkeys(("名字", "职工姓名", "本人姓名"), "person"),
}
"""What may stand above a column, marks and a remark in brackets aside."""
MOST_ROWS: Final = 2000
"""Rows of a list."""
MOST_COLUMNS: Final = 20
"""Columns of a sheet, empty ones included: a stray format on the last of all makes 16,384."""
LONGEST: Final = 200
"""Characters of a cell, as of a line in YAML."""
_LEAST_HEIGHT: Final = 3.0
"""Points; a lower row looks like a line."""
_LEAST_WIDTH: Final = 0.5
"""Characters; a narrower column looks like a line."""
_COLUMNS: Final = "、".join(chinese(name) for name in FIELDS)


@dataclass(frozen=True)
class NameList:
    """What one file says, and what is wrong with it."""

    people: tuple[Named, ...] = ()
    rows: tuple[str, ...] = ()
    """Where each of them stands: 工作表“名单”的第2行."""
    faults: tuple[tuple[str, str, str], ...] = ()
    """Where, what is wrong, what to do."""


def read_list(content: bytes) -> NameList:
    """The list in one Excel file. Never raises."""
    try:
        office(content, "xlsx")
        return _read(content)
    except Refused as refused:
        return NameList(faults=(("", refused.message, refused.remedy),))
    except Exception:  # the library raises whatever a broken file leads it to
        return NameList(
            faults=(("", "文件坏了，读不出来", "请在电脑上打开看看，另存为 .xlsx 再上传"),)
        )


def _read(content: bytes) -> NameList:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about what the library does not keep
        book = load_workbook(BytesIO(content), data_only=True, keep_links=False)
    first, *others = book.worksheets
    faults = [*_too_large(first)] or [*_hidden(first), *_merged(first), *_heads(first)]
    if others:
        faults.append(("", f"有{len(others) + 1}张工作表", "只留名单那一张，其他的请删除"))
    return NameList(faults=tuple(faults)) if faults else _list(first)


def _too_large(sheet: Worksheet) -> Iterator[tuple[str, str, str]]:
    if sheet.max_row > MOST_ROWS:
        yield _at(sheet), f"名单超过 {MOST_ROWS} 行", "请删去下面的空行，或者分成几次公示"
    if sheet.max_column > MOST_COLUMNS:
        remedy = "请把名单复制到一个新文件里，只要那几列"
        yield _at(sheet), f"表格超过 {MOST_COLUMNS} 列", remedy


def _hidden(sheet: Worksheet) -> Iterator[tuple[str, str, str]]:
    """Rows, columns and cells that are not seen, by a setting or because they are too small."""
    rows, columns = sheet.row_dimensions.values(), sheet.column_dimensions.values()
    is_low = any(one.hidden or _is_below(one.height, _LEAST_HEIGHT) for one in rows)
    is_narrow = any(one.hidden or _is_below(one.width, _LEAST_WIDTH) for one in columns)
    if is_low or is_narrow:
        yield _at(sheet), "有隐藏的行或列", "请取消隐藏，不公示的请删掉"
    for cell in (one for row in sheet.iter_rows() for one in row):
        if cell.value is not None and not cell.number_format.strip("; "):
            where = f"{_at(sheet)}的 {cell.coordinate}"
            yield where, "这一格设成了不显示（格式 ;;;）", "请改成“常规”格式，不公示的请删掉"
            return


def _merged(sheet: Worksheet) -> Iterator[tuple[str, str, str]]:
    """Cells that are one: only the first of them has words, the others would lose theirs."""
    merged = min(sheet.merged_cells.ranges, key=lambda one: one.bounds[::-1], default=None)
    if merged is not None:
        where = f"{_at(sheet)}的 {merged.coord}"
        yield where, "这几格合并成了一格", "请取消合并，每一行都写上"


def _is_below(size: float | None, least: float) -> bool:
    return size is not None and size < least


def _heads(sheet: Worksheet) -> Iterator[tuple[str, str, str]]:
    heads = {column: head for column, head in enumerate(_row(sheet, 1), 1) if head}
    for column, head in heads.items():
        if bare(head) not in HEADINGS:
            where = f"{_at(sheet)}的 {get_column_letter(column)}1"
            yield where, f"多了一列“{head}”", f"名单只能有这几列：{_COLUMNS}；别的列请删掉"
    named = [HEADINGS[bare(head)] for head in heads.values() if bare(head) in HEADINGS]
    if len(set(named)) < len(named):
        yield _at(sheet), "有两列是一样的", "一样的列只留一列"
    if "person" not in named:
        yield _at(sheet), "第一行没有“姓名”", f"第一行写列名：{_COLUMNS}，从第二行起一人一行"


def _list(sheet: Worksheet) -> NameList:
    heads = _row(sheet, 1)
    people, rows, faults = [], [], []
    for number in range(2, sheet.max_row + 1):
        values = _row(sheet, number)
        where = f"{_at(sheet)}的第{number}行"
        fields = {
            HEADINGS[bare(head)]: value
            for head, value in zip(heads, values, strict=True)
            if head and value
        }
        fault = _wrong(values, heads, fields)
        if fault:
            faults.append((where, *fault))
        elif fields:
            people.append(Named(**fields))
            rows.append(where)
    if not people and not faults:
        faults.append(
            (_at(sheet), "只有列名，没有人", "从第二行起一人一行；还没有名单的，先不要上传")
        )
    return NameList(tuple(people), tuple(rows), tuple(faults))


def _wrong(
    values: Sequence[str], heads: Sequence[str], fields: dict[str, str]
) -> tuple[str, str] | None:
    if any(value and not head for head, value in zip(heads, values, strict=True)):
        return "有的格子上面没有列名", f"名单只能有这几列：{_COLUMNS}；别的请删掉"
    if any(len(value) > LONGEST for value in values):
        return f"有的格子超过 {LONGEST} 个字", "名单里一格只写一样，简短些"
    if any(map(strange_character, values)):
        return "有看不见的控制字符", "请删掉这一格，重新打字输入"
    if fields and "person" not in fields:
        return "没有写姓名", "请补上，或者删掉这一行"
    return None


def _row(sheet: Worksheet, number: int) -> list[str]:
    """The cells of a row as text."""
    values = [sheet.cell(number, column).value for column in range(1, sheet.max_column + 1)]
    return [_closed(_shown(value)) for value in values]


def _closed(text: str) -> str:
    """Without spaces, which clerks put between 张 and 三; they part a fact that is told later."""
    return (" " if fact_behind_name(text) else "").join(text.split())


def _shown(value: object) -> str:
    """A cell as it is read; a day without the hours that workbooks add."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


def _at(sheet: Worksheet) -> str:
    return f"工作表“{sheet.title}”"
