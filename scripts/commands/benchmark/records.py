"""Realistic records for a measurement: unions, activities and reported values by number.

The same numbers give the same files everywhere; nothing in them is drawn by chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from commands.benchmark import vocabulary as words

FIRST_YEAR: Final = 2021
YEARS: Final = 5
"""Activities and values are spread evenly over this many years."""
INDICATORS: Final = 80
PROGRAMMES: Final = 20
GROUPS: Final = ("组织建设", "维权服务", "帮扶救助", "安全健康", "技能创新", "文化体育")
KINDS: Final = ("村联合工会", "企业工会", "机关事业单位工会", "合作社工会")


@dataclass(frozen=True)
class Amount:
    """How many records of each kind a site has."""

    unions: int = 500
    activities: int = 5000
    values: int = 20_000


def files(amount: Amount) -> Iterator[tuple[str, str]]:
    """Every data file of such a site: its path below the repository and its text."""
    yield "data/programmes.yml", "".join(map(programme, range(PROGRAMMES)))
    yield "data/indicators.yml", "".join(map(_indicator, range(INDICATORS)))
    yield "data/organisations/bench.yml", "".join(map(_union, range(amount.unions)))
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        first = year - FIRST_YEAR
        activities = (_activity(n, amount) for n in range(first, amount.activities, YEARS))
        values = (_value(n, year, amount) for n in range(first, amount.values, YEARS))
        yield f"data/activities/{year}.yml", "".join(activities)
        yield f"data/values/{year}.yml", "".join(values)


def programme(number: int) -> str:
    """The ``number``-th programme, as YAML."""
    return f"""\
- 编号: xiangmu-{number}
  名称: 常年项目{number}
  类别: {GROUPS[number % len(GROUPS)]}
  摘要: 全年为职工办的第{number}件事
  做什么: 按季度安排，由镇总工会和各村联合工会一起办。
  面向谁: 全镇职工
  怎么参加: 向所在单位工会报名
  统计指标: [参加人次, 金额]
  演示: 是
"""


def _indicator(number: int) -> str:
    counts = ("activities.results.person_times", "activities.results.amount_yuan")
    summed = f"  汇总字段: {counts[number % 2]}\n" if number < 2 else ""
    unit = ("人次", "元")[number % 2] if number < 2 else "人"
    return f"""\
- 编号: zhibiao-{number}
  名称: 指标{number}
  分组: {GROUPS[number % len(GROUPS)]}
  单位: {unit}
  口径: 全年数，第{number}项
  起始版本: 1
{summed}"""


def _union(number: int) -> str:
    village = words.VILLAGES[number % len(words.VILLAGES)]
    above = f"  上级: gonghui-{(number - 1) // 20}\n" if number else ""
    years = "".join(
        f"    - 年度: {FIRST_YEAR + year}\n      会员数: {60 + number % 90 + year}\n"
        f"      女会员数: {20 + number % 30}\n"
        for year in range(YEARS)
    )
    return f"""\
- 编号: gonghui-{number}
  名称: 第{number}联合工会
  种类: {KINDS[number % len(KINDS)]}
{above}  所在村: {village}
  成立日期: {2000 + number % 20}-05-01
  电话: 0000-1234567
  会员情况:
{years}  职务分工:
    - {{职务: 主席, 分管: 全面工作}}
    - {{职务: 副主席, 分管: "组织、女职工"}}
  演示: 是
"""


def _activity(number: int, amount: Amount) -> str:
    day = date(FIRST_YEAR + number % YEARS, 1, 1)
    day += timedelta(days=number // YEARS * 360 * YEARS // amount.activities)
    return f"""\
- 编号: huodong-{number}
  标题: 第{number}场职工活动
  开始: {day} 09:00
  结束: {day} 11:30
  地点: {words.VILLAGES[number % len(words.VILLAGES)]}文化广场
  所属项目: xiangmu-{number % PROGRAMMES}
  面向: 全镇职工
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: 现场有工作人员登记，请带会员证。
  活动结果:
    参加人次: {20 + number % 300}
    金额: {500 + number % 900}
  演示: 是
"""


def _value(number: int, year: int, amount: Amount) -> str:
    union = number // (YEARS * (INDICATORS - 2)) % amount.unions
    place = f"  所属工会: gonghui-{union}\n" if union else ""
    code = 2 + number // YEARS % (INDICATORS - 2)
    return f"""\
- 编号: shuzhi-{number}
  指标: zhibiao-{code}
  期间: {year}
{place}  数值: {100 + number % 4000}
  演示: 是
"""
