"""Realistic activities for a measurement: single ones and series, over six years.

The same amount gives the same files everywhere; texts are made of the words of the notices.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from commands.benchmark import vocabulary as words
from commands.benchmark.corpus import fill, pick, shuffled
from commands.benchmark.records import programme
from commands.benchmark.rhythms import FIRST_YEAR, SERIES, YEARS, rhythm_of

CROWDS: Final = (
    *("全体职工", "户外和新就业形态劳动者", "困难职工", "女职工", "青年职工", "家属和孩子"),
    *("求职人员", "工会干部和委员"),
)
PLACE_KINDS: Final = ("工会驿站", "职工之家", "职工书屋", "活动室", "球场")
BEFORE: Final = timedelta(days=14)
"""How long before it begins an activity is announced."""
LATEST: Final = date(2025, 12, 31)
"""Nothing is announced or decided later: the day before every build."""


@dataclass(frozen=True)
class Calendar:
    """How many activities a site has, and of what they are part."""

    singles: int = 4700
    series: int = SERIES
    programmes: int = 40
    places: int = 30

    @property
    def times(self) -> int:
        """How often all series together are held."""
        return sum(len(days) - len(skipped) for days, skipped in map(self.days, range(self.series)))

    def days(self, number: int) -> tuple[Sequence[date], Sequence[date]]:
        """The days one series is planned for, and those of them that are skipped."""
        rhythm = rhythm_of(number, self.series)
        days = rhythm.days(number)
        return days, days[10 : 10 + 40 * rhythm.skips : 40]


def files(calendar: Calendar) -> Iterator[tuple[str, str]]:
    """Every data file of such a site: its path below the repository and its text."""
    yield "data/programmes.yml", "".join(map(programme, range(calendar.programmes)))
    yield "data/places.yml", "".join(map(_place, range(calendar.places)))
    texts: dict[int, list[str]] = {FIRST_YEAR + n: [] for n in range(YEARS)}
    for number in range(calendar.singles):
        day = _day_of(number, calendar)
        texts[day.year].append(_single(number, day, calendar))
    for number in range(calendar.series):
        days, skipped = calendar.days(number)
        texts[days[0].year].append(_series(number, days, skipped, calendar))
    for year, records in texts.items():
        yield f"data/activities/{year}.yml", "".join(records)


def _day_of(number: int, calendar: Calendar) -> date:
    first = date(FIRST_YEAR, 1, 1)
    length = (date(FIRST_YEAR + YEARS, 1, 1) - first).days
    return first + timedelta(days=number * length // calendar.singles)


def _place(number: int) -> str:
    village = words.VILLAGES[number % len(words.VILLAGES)]
    return f"""\
- 编号: changsuo-{number}
  名称: {village}{PLACE_KINDS[number % len(PLACE_KINDS)]}
  种类: {PLACE_KINDS[number % len(PLACE_KINDS)]}
  所在村: {village}
  地址: 示例镇{village}{number + 1}号
  开放时间:
    - {{星期: 每天, 时段: "08:00-21:00"}}
  管理单位: 示例镇总工会
  核实日期: 2025-12-01
  演示: 是
"""


def _single(number: int, day: date, calendar: Calendar) -> str:
    hour = 8 + number % 11
    last = day + timedelta(days=number % 3)
    clock = (f" {hour:02d}:30", f" {hour + 2:02d}:00") if number % 10 else ("", "")
    signup = f"""\
  报名:
    报名方式: 打电话或到镇总工会登记
    报名截止: {day - timedelta(days=1)} 17:00
    名额: {20 + number % 80}
"""
    return f"""\
- 编号: huodong-{number}
  标题: {_title(number, day)}
  开始: {day}{clock[0]}
  结束: {day if number % 10 else last}{clock[1]}
{_common(number, day, calendar)}{signup if number % 3 == 0 else ""}{_state(number, day)}\
  演示: 是
"""


def _state(number: int, day: date) -> str:
    """Every tenth is cancelled, moved, held elsewhere or full; half of the others have results."""
    kind = number % 40
    if kind in (7, 17, 27):
        return _change(kind // 10, day, "  ")
    if kind == 37:
        return "  状态: 名额已满\n"
    return (
        f"  活动结果:\n    参加人次: {20 + number % 200}\n" if day.year < 2026 and kind % 2 else ""
    )


def _series(number: int, days: Sequence[date], skipped: Sequence[date], calendar: Calendar) -> str:
    rhythm = rhythm_of(number, calendar.series)
    kept = [day for day in days if day not in skipped]
    step = len(kept) // (rhythm.changes + 1)
    changed = [kept[step * (place + 1)] for place in range(rhythm.changes)]
    occasions = "".join(
        f"    - 日期: {day}\n{_change(place, day, '      ')}" for place, day in enumerate(changed)
    )
    skips = f"    跳过: [{', '.join(map(str, skipped))}]\n" if skipped else ""
    return f"""\
- 编号: xilie-{number}
  标题: {words.VILLAGES[number % len(words.VILLAGES)]}{rhythm.title}，第{number + 1}组
  开始: {days[0]} 18:30
  结束: {days[0]} 20:00
{_common(number, days[0], calendar)}  重复:
    频率: {rhythm.rule(number)}
    共几次: {len(days)}
{skips}  逐次:
{occasions}  演示: 是
"""


def _change(kind: int, day: date, indent: str) -> str:
    """Cancelled, moved by a day, or held elsewhere."""
    why = ("暴雨预警", "场地当天有考试", "场地检修")[kind]
    new = (
        "",
        f"{indent}改到:\n{indent}  开始: {day + timedelta(days=1)} 18:30\n",
        f"{indent}改到:\n{indent}  地点: 镇便民服务中心一楼\n",
    )
    status = ("已取消", "变更", "变更")[kind]
    since = min(day - timedelta(days=2), LATEST)
    return f"{indent}状态: {status}\n{indent}原因: {why}\n{indent}起: {since}\n{new[kind]}"


def _common(number: int, day: date, calendar: Calendar) -> str:
    where = f"  场所: changsuo-{number % calendar.places}\n" if number % 4 else ""
    room = words.VILLAGES[number % len(words.VILLAGES)] + "文化广场" if not where else "二楼活动室"
    crowds = sorted({CROWDS[number % len(CROWDS)], CROWDS[number // 7 % len(CROWDS)]})
    return f"""\
{where}  地点: {room}
  所属项目: xiangmu-{number % calendar.programmes}
  面向: {words.TRADES[number % len(words.TRADES)]}岗位和附近单位的职工
  人群: [{", ".join(crowds)}]
  主办: 示例镇总工会
  联系人: 李同志 0000-1234567
  说明: |
{_description(number, day)}  发布时间: {_announced(number, day)} 09:00
"""


def _announced(number: int, day: date) -> date:
    """Some time before; of what is still to come, in the last four weeks."""
    return min(day - BEFORE, LATEST - timedelta(days=number % 28))


def _title(number: int, day: date) -> str:
    topic = words.TOPICS[number % len(words.TOPICS)]
    return fill(Random(number), topic.titles[number % len(topic.titles)], day)


def _description(number: int, day: date) -> str:
    """Two paragraphs of 100 to 250 characters in all, indented as a block."""
    chance = Random(number)
    topic = words.TOPICS[number % len(words.TOPICS)]
    common = shuffled(chance, words.COMMON)[: 1 + number % 3]
    first = [pick(chance, topic.openings), *shuffled(chance, topic.details)[:2]]
    parts = ("".join(fill(chance, text, day) for text in part) for part in (first, common))
    return "\n".join(f"    {part}\n" for part in parts)
