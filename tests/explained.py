"""An explainer and the law it rests on, for tests of what pages say of both."""

from __future__ import annotations

LAWS = """\
- 编号: gonghui-fa
  名称: 中华人民共和国工会法
  施行日期: 2021-12-24修正
  官方出处: https://flk.npc.gov.cn/
  核对日期: 2026-05-01
  条文:
    - 号码: "3"
      要义: 劳动者都可以参加工会
"""
_EXPLAINER = """\
---
编号: {id}
标题: 怎样入会
发布时间: 2025-07-01 09:00
要点:
  谁能申请: 职工
  能享受什么: 入会
  怎么申请: 写申请
  多久办结: 5天
  找谁咨询: 镇总工会
法律依据:
  - 法律: gonghui-fa
    条款: 3
核对日期: 2026-01-01
{more}---

写一份申请就行。
"""


def explainer(identifier: str = "ruhui", more: str = "") -> str:
    """The text of one explainer; ``more`` is further front matter, each line with its end."""
    return _EXPLAINER.format(id=identifier, more=more)
