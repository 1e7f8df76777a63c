"""A small sound site with one of most things: what still builds after many a mutation."""

from __future__ import annotations

from typing import Final

_PROGRAMMES: Final = """\
- 编号: song-qingliang
  名称: 送清凉
  类别: 帮扶救助
  摘要: 高温天送水送药
  做什么: 每年夏天慰问户外职工。
  面向谁: 户外职工
  怎么参加: 由单位报名
  统计指标: [参加人次, 金额]
  演示: 是
"""
_ACTIVITIES: Final = """\
- 编号: song-qingliang-202607
  标题: 送清凉进工地
  开始: 2026-07-15 09:00
  结束: 2026-07-15 11:30
  地点: 示例镇工地
  所属项目: song-qingliang
  面向: 建筑工人
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: 送去饮水和药品。
  活动结果:
    参加人次: 120
    金额: 3000
  演示: 是
- 编号: gongjiancao-2026
  标题: 每周三工间操
  开始: 2026-03-04 16:00
  结束: 2026-03-04 16:30
  场所: yizhan
  所属项目: song-qingliang
  面向: 全镇职工
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: |
    一起动一动。

    带毛巾。
  重复:
    频率: 每周
    止: 2026-12-30
    跳过: [2026-10-07]
  逐次:
    - 日期: 2026-11-11
      状态: 已取消
      原因: 场地检修
      起: 2026-11-09
  演示: 是
"""
_LAWS: Final = """\
- 编号: gonghui-fa
  名称: 中华人民共和国工会法
  施行日期: 2021-12-24修正
  官方出处: https://flk.npc.gov.cn/
  核对日期: 2026-11-01
  条文:
    - 号码: "3"
      要义: 靠工资生活的都可以入会
"""
_HOTLINES: Final = """\
- 编号: zhen-gonghui
  名称: 镇总工会
  号码: 0000-1234567
  时间: 工作日 8:30—12:00
  能帮什么: 入会和困难帮扶
  顺序: 1
  核对日期: 2026-11-01
  演示: 是
"""
_PLACES: Final = """\
- 编号: yizhan
  名称: 老街工会驿站
  种类: 工会驿站
  会站家: [站]
  地址: 示例镇老街12号
  坐标:
    经度: 113.751243
    纬度: 30.284617
    坐标系: gcj02
  开放时间:
    - 星期: 每天
      时段: 07:00-22:00
  核实日期: 2026-06-20
  演示: 是
"""
_PUBLIC_NOTICES: Final = """\
- 编号: 2026-jinqiu-zhuxue
  事项: 2026年金秋助学拟资助职工子女
  类别: 金秋助学
  摘要: 拟资助2名职工子女。
  公示起: 2026-11-18
  公示止: 2026-11-24
  受理部门: 示例镇总工会办公室
  监督电话: 0000-1234567
  地址: 示例镇人民路1号
  落款单位: 示例镇总工会
  成文日期: 2026-11-18
  名单:
    - 姓名: 张*
      所在单位: 示例机械厂
      事由: 本科新生
    - 姓名: 李*
      所在单位: 示例服装厂
      事由: 高中新生
  演示: 是
"""
_POLICY: Final = """\
---
编号: ruhui
标题: 怎么入会？
发布时间: 2025-01-01 09:00
要点:
  谁能申请: 职工
  能享受什么: 会员待遇
  怎么申请: 打 0000-1234567
  多久办结: 当天
  找谁咨询: 示例镇总工会
法律依据:
  - 法律: gonghui-fa
    条款: 3
核对日期: 2026-01-01
演示: 是
---

先看[活动通知](../news/2026/huodong.md#time)，再[打电话](tel:0000-1234567)。

1. 带身份证
2. 填表
"""
_NOTICE: Final = """\
---
编号: 2026-huodong
标题: 送清凉活动开始报名
发布时间: 2026-07-01 09:00
栏目: tongzhi
标签: [送清凉, 高温]
摘要: 户外职工可以报名。
活动: [song-qingliang-202607]
附件:
  - 文件: biao.txt
    标题: 报名表
演示: 是
---

请各单位在**7月10日**前报名，见 [工会网](https://www.acftu.org/ "官网")。

## 时间地点 {: #time }

| 日期 | 地点 |
|------|:----:|
| 7月15日 | 工地 |
| 7月16日 | 车间[^1] |

[^1]: 下雨改到次日。

!!! note "提醒"
    自带水杯。

- 毛巾
- `水杯` <br> 帽子

> 联系办公室。
"""

FILES: Final = {
    "data/programmes.yml": _PROGRAMMES,
    "data/activities/2026.yml": _ACTIVITIES,
    "data/laws.yml": _LAWS,
    "data/hotlines.yml": _HOTLINES,
    "data/places.yml": _PLACES,
    "data/public_notices/2026.yml": _PUBLIC_NOTICES,
    "docs/policies/ruhui.md": _POLICY,
    "docs/news/2026/huodong.md": _NOTICE,
    "docs/news/2026/biao.txt": "单位：\n人数：\n",
}
"""Its content by place below the repository, without the column file of the demonstration."""
