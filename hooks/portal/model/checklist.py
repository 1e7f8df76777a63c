"""Checklists such as 十有 and 五上墙: records in ``data/checklists.yml``.

Sources love numbered sets and disagree about their members, so a set is data: a stated
size, the members really listed, and a version.
"""

from __future__ import annotations

from portal.model.base import Part, Record, about
from portal.model.types import Count, Day, Flag, Line, Lines, Text


class WallChart(Part):
    """What must hang on the office wall, with its text."""

    title: Line = about("展板名称", "工会主席职责")
    full_text: Text = about("正文", "主持工会委员会的日常工作。")
    is_up: Flag = about("是不是已经上墙", "是", default=True)
    updated_on: Day | None = about("更新日期", "2025-03-01", default=None)


class Checklist(Record):
    """A named set with a stated size."""

    name: Line = about("清单名称", "十有")
    version: Line = about("哪一种说法、哪一版；各地不同", "001-7")
    stated_size: Count = about("名称里说的项数", "10", unit="项")
    items: Lines = about("列出的各项", "组织机构")
    is_partial: Flag = about("清单后面带“等”字，列出的不是全部", "否", default=False)
    charts: tuple[WallChart, ...] = about("要上墙的展板", default=())
