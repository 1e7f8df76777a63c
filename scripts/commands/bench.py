"""``portal.py bench``: our build against the one that a user would pick otherwise.

1. Both sites get the same notices; a small build of each warms the machine's caches.
2. Whole builds run in turn (ours, peer, ours, peer …), each from nothing.
3. Further numbers of notices are built by us alone, to see how time grows.
4. Records, and activities with their calendars and feeds, are measured on our side alone;
   so is what a phone sees (``benchmark/phone.py``), beside two pages of the peer.
5. Wrong and hostile content is tried by the thousand (``benchmark/fuzz``).
6. What looking for personal data adds to a build (``benchmark/privacy.py``).
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from commands import tools
from commands.benchmark import parts, privacy, report
from commands.benchmark.activities import Calendar
from commands.benchmark.corpus import samples
from commands.benchmark.fuzz import run as fuzz
from commands.benchmark.measure import BenchFailed, Run, measure, this_method
from commands.benchmark.ours import OurSite
from commands.benchmark.peer import PeerSite
from commands.benchmark.peer_environment import prepare
from commands.benchmark.records import Amount
from commands.benchmark.sites import Build, Side
from commands.child import say, ticking
from commands.cli import Subparsers
from commands.environment import SetupFailed, prepare_tests

ROOT: Final = Path(__file__).resolve().parents[2]
"""The repository."""
DEFAULT_NOTICES: Final = 2000
DEFAULT_ROUNDS: Final = 3
PHONE_ROUNDS: Final = 5
"""Of Lighthouse, whose figures differ more from round to round than those of a build."""
WARM_NOTICES: Final = 20
READ: Final[Mapping[str | None, frozenset[str]]] = {
    None: frozenset({"notices", "rounds"}),
    "fuzz": frozenset({"inputs"}),
    "records": frozenset({"rounds"}),
    "activities": frozenset({"rounds"}),
    "phone": frozenset({"notices", "rounds"}),
    "search": frozenset({"notices"}),
    "images": frozenset(),
    "privacy": frozenset({"notices"}),
}
"""The options each measurement reads; None compares builds."""


def register(subparsers: Subparsers) -> None:
    """Add ``bench`` to the commands."""
    parser = subparsers.add_parser(
        "bench",
        help="量一量构建要多久、占多少内存",
        description="用编造的通知各建一个临时网站，轮流构建本站和对照网站（Material 博客、"
        "中文搜索和 RSS），报告用时、CPU 时间和内存。标准按 2000 条定；只是测量，达到没达到都算成功。",
    )
    parser.add_argument(
        "--notices",
        type=positive,
        action="append",
        metavar="条数",
        help=f"通知条数，默认 {DEFAULT_NOTICES}；写两次或更多次，条数较多的只量本站，看用时怎样增长",
    )
    parser.add_argument(
        "--rounds",
        type=positive,
        metavar="轮数",
        help=f"每种构建几次，取中位数，默认 {DEFAULT_ROUNDS}；量手机时是打几次分，默认 {PHONE_ROUNDS}",
    )
    parser.add_argument(
        "--inputs",
        type=positive,
        metavar="份数",
        help=f"和 --fuzz 一起用：试多少份内容，默认 {fuzz.INPUTS}",
    )
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--records",
        action="store_const",
        const="records",
        dest="mode",
        help="改量记录：500 个工会、5000 场活动、20000 个指标值，只量本站",
    )
    instead.add_argument(
        "--activities",
        action="store_const",
        const="activities",
        dest="mode",
        help="改量日历和订阅源：4700 场活动、办 25000 次的 300 个系列，只量本站",
    )
    instead.add_argument(
        "--phone",
        action="store_const",
        const="phone",
        dest="mode",
        help="改量手机：打开网页要下载多少、Lighthouse 打几分、HTML 合不合规范，要有 Node.js",
    )
    instead.add_argument(
        "--search",
        action="store_const",
        const="search",
        dest="mode",
        help="改量搜索：10000 条通知里搜 250 多个词，看找得全不全、快不快、下载多少，只量本站",
    )
    instead.add_argument(
        "--images",
        action="store_const",
        const="images",
        dest="mode",
        help="改量照片：一页二十张 1200 万像素的照片，看转换多久、手机要下载多少，只量本站",
    )
    instead.add_argument(
        "--privacy",
        action="store_const",
        const="privacy",
        dest="mode",
        help=f"改量查个人信息：{privacy.NOTICES} 条通知，看比整个构建多用多少时间，只量本站",
    )
    instead.add_argument(
        "--fuzz",
        action="store_const",
        const="fuzz",
        dest="mode",
        help="改试写错的、存心捣乱的内容：每一份都应当说出问题或者生成网页，不出错、不超过 2 秒",
    )
    parser.set_defaults(run=partial(run, parser))


def positive(text: str) -> int:
    """A whole number above zero. Raises ArgumentTypeError."""
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"“{text}”不行，要写大于 0 的整数")
    return int(text)


def run(parser: argparse.ArgumentParser, args: argparse.Namespace) -> int:
    """Measure and print; 1 only if there is nothing to report.

    Raises SystemExit for options that the chosen measurement does not read.
    """
    _refuse_unread(parser, args)
    try:
        with tempfile.TemporaryDirectory(
            prefix="portal-bench-", ignore_cleanup_errors=True
        ) as folder:
            _measure(Path(folder), args)
    except BenchFailed as error:
        say(str(error))
        return 1
    return 0


def _refuse_unread(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    for option in ("notices", "rounds", "inputs"):
        if getattr(args, option) is not None and option not in READ[args.mode]:
            measured = f"--{args.mode}" if args.mode else "比较构建时"
            parser.error(f"{measured} 用不上 --{option}，请去掉")
    if args.mode and len(args.notices or ()) > 1:
        parser.error(f"--{args.mode} 只能写一个 --notices")


def _measure(folder: Path, args: argparse.Namespace) -> None:
    rounds = args.rounds or DEFAULT_ROUNDS
    if args.mode == "activities":
        _report_activities(folder, Calendar(), rounds)
    elif args.mode == "records":
        _report_records(folder, Amount(), rounds)
    elif args.mode == "fuzz":
        fuzz.report(ROOT, folder, args.inputs or fuzz.INPUTS, ROOT / ".portal" / "fuzz")
    elif args.mode == "privacy":
        (notices,) = args.notices or [privacy.NOTICES]
        privacy.report(ROOT, folder, notices)
    elif args.mode is None:
        sizes = sorted(set(args.notices or [DEFAULT_NOTICES]))
        _report(folder, prepare(), sizes, rounds)
    else:
        _report_seen(folder, args)


def _report(folder: Path, python: Path, sizes: Sequence[int], rounds: int) -> None:
    ours, peer = OurSite(ROOT, folder / "ours"), PeerSite(python, folder / "peer")
    alternate(folder, [ours, peer], WARM_NOTICES, 1)
    system, cores = f"{platform.system()} {platform.machine()}", os.cpu_count()
    print(f"{system}，{cores} 个处理器，Python {platform.python_version()}")
    first, *others = sizes
    before, theirs = alternate(folder, [ours, peer], first, rounds)
    _show(f"{first} 条通知，构建 {rounds} 次取中位数", report.comparison(before, theirs))
    print(f"内存：{report.MEMORY[this_method()]}")
    print("\n".join(report.verdicts(before, theirs)))
    for size in others:
        (after,) = alternate(folder, [ours], size, rounds)
        _show(f"{size} 条通知，构建 {rounds} 次取中位数", report.alone(after))
        print(report.growth(first, before, size, after))


def _browser(folder: Path) -> str:
    """The browser of the tests, with what drives it. Raises BenchFailed."""
    try:
        prepare_tests(ROOT)
    except SetupFailed as error:
        raise BenchFailed(str(error)) from None
    browser = tools.prepare(folder / "tools.log").get(tools.BROWSER)
    if browser is None:
        raise BenchFailed("没有找到 Chrome、Chromium 或 Edge；请先安装一个，再运行")
    return browser


def _report_seen(folder: Path, args: argparse.Namespace) -> None:
    """What is measured in a browser."""
    browser = _browser(folder)
    # The browser is driven by a tool of the tests, which is there only from now on.
    from commands.benchmark import images, phone, search

    (notices,) = args.notices or [None]
    if args.mode == "images":
        images.report(ROOT, folder, browser)
    elif args.mode == "search":
        search.report(ROOT, folder, browser, notices or search.NOTICES)
    else:
        rounds = args.rounds or PHONE_ROUNDS
        phone.report(ROOT, folder, browser, notices or DEFAULT_NOTICES, rounds)


def _report_records(folder: Path, amount: Amount, rounds: int) -> None:
    side = OurSite(ROOT, folder / "ours")
    side.write_records(amount)
    runs = []
    for number in range(rounds):
        with ticking(f"第 {number + 1}/{rounds} 轮"):
            runs.append(_once(side, folder))
    title = f"{amount.unions} 个工会、{amount.activities} 场活动、{amount.values} 个指标值"
    _show(f"{title}，构建 {rounds} 次取中位数", report.alone(runs))
    print(f"内存：{report.MEMORY[this_method()]}")
    print("\n".join(report.record_verdicts(runs)))


def _report_activities(folder: Path, calendar: Calendar, rounds: int) -> None:
    side, log = OurSite(ROOT, folder / "ours"), folder / "build.log"
    side.write_activities(calendar)
    builds, alone, taken = [], [], []
    for number in range(rounds):
        with ticking(f"第 {number + 1}/{rounds} 轮，整个网站"):
            builds.append(_once(side, folder))
        with ticking(f"第 {number + 1}/{rounds} 轮，只写日历和订阅源"):
            alone.append(_measured(side.products(folder / "output"), folder))
            taken.append(parts.read(log))
    held = f"{calendar.singles} 场单次活动、办 {calendar.times} 次的 {calendar.series} 个系列"
    where = f"{calendar.programmes} 个项目、{calendar.places} 处场所"
    _show(f"{held}、{where}，构建 {rounds} 次取中位数", report.alone(builds))
    _show("只写日历和订阅源", parts.lines(taken, alone))
    print(f"内存：{report.MEMORY[this_method()]}")
    print("\n".join(parts.verdicts(taken, builds)))


def alternate(folder: Path, sides: Sequence[Side], size: int, rounds: int) -> list[list[Run]]:
    """The runs of each side, built in turn so that a busy moment meets them all."""
    for side in sides:
        side.write(samples(size))
    runs: list[list[Run]] = [[] for _ in sides]
    for number in range(rounds):
        for index, side in enumerate(sides):
            names = ("本站", "对照")[index]
            with ticking(f"{size} 条，第 {number + 1}/{rounds} 轮，{names}"):
                runs[index].append(_once(side, folder))
    return runs


def _once(side: Side, folder: Path) -> Run:
    return _measured(side.build(folder / "output"), folder)


def _measured(build: Build, folder: Path) -> Run:
    output = folder / "output"
    try:
        return measure(build.command, build.environ, output, folder / "build.log")
    finally:
        shutil.rmtree(output, ignore_errors=True)


def _show(title: str, lines: Sequence[str]) -> None:
    print("\n".join(["", title, *lines]), file=sys.stdout, flush=True)
