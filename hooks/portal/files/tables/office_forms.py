"""Forms about an office: 户名 | 示例镇总工会 above 银行账号 | 8101…, 驿站名称 above 门牌号.

The labels and values of such a form, side by side, are a table of one row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from portal.files.tables.cells import Row
from portal.files.tables.headings import MOST_ROWS
from portal.privacy.columns.labels import is_label
from portal.privacy.columns.offices import columns_of_offices, may_be_of_office


def is_of_office(rows: Sequence[Row], number: int, label: str) -> bool:
    """Whether what stands beside a label of a row is an office's, by the rows around it."""
    if not label or not may_be_of_office(label):
        return False
    near = rows[max(0, number - MOST_ROWS) : number + MOST_ROWS]
    fields = [field for row in near for field in _fields(row)]
    labels = [one for one, _ in fields]
    found = columns_of_offices(labels, [[value for _, value in fields]])
    return label in {labels[at] for at in found}


def _fields(row: Row) -> Iterator[tuple[str, str]]:
    for label, value in pairwise(row):
        if label.end == value.column and is_label(label.text) and not is_label(value.text):
            yield label.text, value.text
