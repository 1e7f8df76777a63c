"""A service guide rests on a law or on a local document."""

from __future__ import annotations

from pathlib import Path

import pytest

from tiny import lines

GUIDE = "docs/services/peixun.md"
SERVICE = """\
---
编号: peixun
标题: 想学手艺怎么报名
事项名称: 职工技能培训报名
发布时间: 2025-07-01 09:00
{basis}申请条件: [镇内职工]
申请材料: [身份证（只看原件）]
地点: 示例镇便民服务中心
时间: 工作日 8:30—12:00
电话: 0000-1234567
办理流程: [打电话报名]
办理时限: 当面确认
收费: 不收费
---

打电话就能报名。
"""
LAWS = """\
- 编号: gonghui-fa
  名称: 中华人民共和国工会法
  施行日期: 2021-12-24修正
  官方出处: https://flk.npc.gov.cn/
  核对日期: 2026-11-21
  条文:
    - 号码: "3"
      要义: 以工资收入为主要生活来源的劳动者都可以参加和组织工会
"""


def found(folder: Path, basis: str) -> list[str]:
    """The problem lines of a site whose only guide has these lines as its basis."""
    return lines(folder, {GUIDE: SERVICE.format(basis=basis), "data/laws.yml": LAWS})


def test_a_guide_without_any_basis(tmp_path: Path) -> None:
    assert found(tmp_path, "") == [
        f"{GUIDE}:2: 办理依据: 没有写办理依据；"
        "有法律依据写“办理依据”，没有就写“本地依据”：文件名称和文号"
    ]


@pytest.mark.parametrize(
    "basis",
    [
        '办理依据:\n  - 法律: gonghui-fa\n    条款: "3"\n',
        "本地依据: 示例县总工会职工培训办法\n",
    ],
)
def test_a_law_or_a_local_document_is_enough(basis: str, tmp_path: Path) -> None:
    assert found(tmp_path, basis) == []
