"""What has no peer: many records, and activities with the calendars and feeds made of them."""

from __future__ import annotations

from pathlib import Path

from commands.benchmark import parts, report
from commands.benchmark.activities import Calendar
from commands.benchmark.builds import once, show
from commands.benchmark.measure import this_method
from commands.benchmark.ours import OurSite
from commands.benchmark.records import Amount
from commands.child import ticking


def records(root: Path, folder: Path, amount: Amount, rounds: int) -> None:
    """Measure whole builds of many records and print. Raises BenchFailed."""
    side = OurSite(root, folder / "ours")
    side.write_records(amount)
    runs = []
    for number in range(rounds):
        with ticking(f"第 {number + 1}/{rounds} 轮"):
            runs.append(once(side.build(folder / "output"), folder))
    title = f"{amount.unions} 个工会、{amount.activities} 场活动、{amount.values} 个指标值"
    show(f"{title}，构建 {rounds} 次取中位数", report.alone(runs))
    print(f"内存：{report.MEMORY[this_method()]}")
    print("\n".join(report.record_verdicts(runs)))


def activities(root: Path, folder: Path, calendar: Calendar, rounds: int) -> None:
    """Measure whole builds, and what is written for subscribers, and print. Raises BenchFailed."""
    side, log = OurSite(root, folder / "ours"), folder / "build.log"
    side.write_activities(calendar)
    builds, alone, taken = [], [], []
    for number in range(rounds):
        with ticking(f"第 {number + 1}/{rounds} 轮，整个网站"):
            builds.append(once(side.build(folder / "output"), folder))
        with ticking(f"第 {number + 1}/{rounds} 轮，只写日历和订阅源"):
            alone.append(once(side.products(folder / "output"), folder))
            taken.append(parts.read(log))
    held = f"{calendar.singles} 场单次活动、办 {calendar.times} 次的 {calendar.series} 个系列"
    where = f"{calendar.programmes} 个项目、{calendar.places} 处场所"
    show(f"{held}、{where}，构建 {rounds} 次取中位数", report.alone(builds))
    show("只写日历和订阅源", parts.lines(taken, alone))
    print(f"内存：{report.MEMORY[this_method()]}")
    print("\n".join(parts.verdicts(taken, builds)))
