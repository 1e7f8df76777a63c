"""A tiny site with an activity in every state, seen from :data:`tiny.NOW`."""

from __future__ import annotations

from typing import Final

from tiny import PROGRAMMES, notice

_COMMON: Final = """\
  所属项目: {programme}
  面向: 全镇职工
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
"""


def record(identifier: str, title: str, text: str, *, programme: str = "wenti") -> str:
    """One activity; ``text`` holds what differs, each line with its end."""
    return f"- 编号: {identifier}\n  标题: {title}\n{text}{_COMMON.format(programme=programme)}"


PROGRAMME: Final = f"""\
{PROGRAMMES}- 编号: wenti
  名称: 职工文体
  类别: 文化体育
  摘要: 打球、唱歌、做操
  做什么: 全年都有活动。
  面向谁: 全镇职工
  怎么参加: 打 0000-1234567 登记
  统计指标: [参加人次]
"""

PLACE: Final = """\
- 编号: zhigong-zhijia
  名称: 职工之家
  种类: 职工之家
  地址: 示例镇人民路1号
  核实日期: 2026-11-03
"""

SIGNUP: Final = """\
  报名:
    报名方式: 打 0000-1234567 登记
    报名截止: 2026-11-27 17:00
    名额: 60
    收费: 不收费
"""

PLANNED: Final = record(
    "jianbuzou",
    "冬季健步走",
    f"  开始: 2026-12-05 09:00\n  结束: 2026-12-05 11:00\n  场所: zhigong-zhijia\n  地点: 门口集合\n"
    f"  说明: 绕镇一圈，约五公里。\n  人群: [青年职工, 退休和年长职工]\n{SIGNUP}",
)
FULL: Final = record(
    "diangongban",
    "低压电工基础班",
    "  开始: 2026-12-08 19:00\n  结束: 2026-12-10 21:00\n  地点: 培训室\n  说明: 三个晚上。\n"
    f"  状态: 名额已满\n{SIGNUP}",
)
CANCELLED: Final = record(
    "changgesai",
    "职工歌唱比赛",
    "  开始: 2026-11-28 14:00\n  结束: 2026-11-28 17:00\n  场所: zhigong-zhijia\n"
    "  说明: 每个单位一个节目。\n  状态: 已取消\n  原因: 礼堂检修\n  起: 2026-11-18\n" + SIGNUP,
)
WAITING: Final = record(
    "quweisai",
    "秋季趣味赛",
    "  开始: 2026-11-14\n  地点: 示例镇体育场\n  说明: 等场地修好再办。\n"
    "  状态: 延期\n  原因: 场地整修\n  起: 2026-11-10\n",
)
POSTPONED: Final = record(
    "paiqiusai",
    "职工排球赛",
    "  开始: 2026-11-22 09:00\n  结束: 2026-11-22 17:00\n  地点: 示例镇体育场\n  说明: 八支队。\n"
    "  状态: 延期\n  原因: 连日大雨\n  起: 2026-11-19\n  改到:\n    开始: 2026-12-06 09:00\n",
)
MOVED: Final = record(
    "jiangzuo",
    "冬季保健讲座",
    "  开始: 2026-11-24 14:00\n  结束: 2026-11-24 16:00\n  地点: 二楼会议室\n  说明: 请了医生来讲。\n"
    "  状态: 变更\n  原因: 报名的人多\n  起: 2026-11-20\n  改到:\n    开始: 2026-11-25 14:30\n"
    "    场所: zhigong-zhijia\n    地点: 大厅\n",
)
OVER: Final = record(
    "yundonghui",
    "职工运动会",
    "  开始: 2026-10-30\n  结束: 2026-11-01\n  地点: 示例镇体育场\n  说明: 连办三天，跨两个月。\n"
    "  活动结果:\n    参加人次: 1200\n    队伍数: 12\n  数据来源: [素材 001-5]\n"
    "  活动报道: 2026-yundonghui\n",
)
SERIES: Final = record(
    "gongjiancao",
    "工间操",
    "  开始: 2026-03-04 16:00\n  结束: 2026-03-04 16:30\n  场所: zhigong-zhijia\n"
    "  地点: 二楼活动室\n  说明: 一起动一动。\n"
    "  重复:\n    频率: 每周\n    止: 2026-12-30\n    跳过: [2026-10-07]\n"
    "  逐次:\n"
    "    - 日期: 2026-03-11\n      活动结果:\n        参加人次: 35\n"
    "      活动报道: 2026-gongjiancao\n"
    "    - 日期: 2026-11-11\n      状态: 已取消\n      原因: 停电\n      起: 2026-11-10\n"
    "    - 日期: 2026-11-18\n      活动结果:\n        参加人次: 41\n"
    "    - 日期: 2026-12-02\n      状态: 变更\n      原因: 场地检修\n      起: 2026-11-20\n"
    "      改到:\n        开始: 2026-12-03 16:30\n        地点: 文化广场\n",
)
SESSIONS: Final = record(
    "dianying",
    "露天电影",
    "  开始: 2026-11-14 19:00\n  结束: 2026-11-14 21:00\n  地点: 文化广场\n  说明: 自带板凳。\n"
    "  其他场次:\n    - 开始: 2026-11-21 18:30\n      结束: 2026-11-21 20:30\n      地点: 工业园区\n"
    "    - 开始: 2026-11-28 19:00\n      结束: 2026-11-28 21:00\n",
)
STOPPED: Final = record(
    "hechang",
    "合唱排练",
    "  开始: 2026-10-10 19:00\n  结束: 2026-10-10 20:30\n  地点: 三楼\n  说明: 会唱就行。\n"
    "  重复:\n    频率: 每周\n    共几次: 10\n"
    "  状态: 已取消\n  原因: 老师生病\n  起: 2026-11-16\n",
)
REPORTS: Final[dict[str, str | bytes]] = {
    "docs/news/2026/yundonghui.md": notice(
        "2026-yundonghui", title="运动会圆满结束", published="2026-11-03 09:00"
    ),
    "docs/news/2026/gongjiancao.md": notice(
        "2026-gongjiancao", title="工间操人气旺", published="2026-03-12 09:00"
    ),
}
STATES: Final[dict[str, str | bytes]] = {
    "data/programmes.yml": PROGRAMME,
    "data/places.yml": PLACE,
    "data/activities/2026.yml": "".join(
        (PLANNED, FULL, CANCELLED, WAITING, POSTPONED, MOVED, OVER, SERIES, SESSIONS, STOPPED)
    ),
    **REPORTS,
}
"""The files of the site."""
