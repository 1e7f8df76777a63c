"""One place as an editor writes it, and what a test adds to it."""

from __future__ import annotations

FILE = "data/places.yml"
STATION = """\
- 编号: {id}
  名称: {name}
  种类: {kind}
  地址: 示例镇老街12号
  核实日期: 2026-11-03
{more}"""
"""Five lines, then what a test adds."""
DAILY = "  开放时间:\n    - 时段: 08:00-18:00\n"
SPECIAL = "  例外日期:\n    - 起: 2026-11-20\n      止: 2026-11-25\n      时段: 06:00-23:00\n      内容: 寒潮\n"
GCJ02 = "  坐标:\n    经度: 113.751243\n    纬度: 30.284617\n    坐标系: gcj02\n"


def station(
    more: str = "", *, id: str = "laojie", name: str = "老街驿站", kind: str = "工会驿站"
) -> str:
    """The text of one place; ``more`` is further lines, each with its end."""
    return STATION.format(id=id, name=name, kind=kind, more=more)
