"""``portal.py bench``: our build against the one that a user would pick otherwise.

What can be measured instead is told by a table (``benchmark/measurements.py``): the options
are made from it, and one that the chosen measurement does not read is refused.
"""

from __future__ import annotations

import argparse
import tempfile
from functools import partial
from pathlib import Path
from typing import Final

from commands.benchmark import builds
from commands.benchmark.fuzz import run as fuzz
from commands.benchmark.measure import BenchFailed
from commands.benchmark.measurements import MEASUREMENTS, PHONE_ROUNDS, Asked
from commands.child import say
from commands.cli import Subparsers

ROOT: Final = Path(__file__).resolve().parents[2]
"""The repository."""


def register(subparsers: Subparsers) -> None:
    """Add ``bench`` to the commands."""
    parser = subparsers.add_parser(
        "bench",
        help="量一量构建要多久、占多少内存",
        description="用编造的通知各建一个临时网站，轮流构建本站和对照网站（Material 博客、"
        "中文搜索和 RSS），报告用时、CPU 时间和内存。标准按 2000 条定；只是测量，达到没达到都算成功。",
    )
    _add_amounts(parser)
    instead = parser.add_mutually_exclusive_group()
    for name, measurement in MEASUREMENTS.items():
        if name is not None:
            instead.add_argument(
                f"--{name}",
                action="store_const",
                const=name,
                dest="mode",
                help=measurement.help,
            )
    parser.set_defaults(run=partial(run, parser))


def _add_amounts(parser: argparse.ArgumentParser) -> None:
    """How much to measure, and how often."""
    parser.add_argument(
        "--notices",
        type=positive,
        action="append",
        metavar="条数",
        help=f"通知条数，默认 {builds.NOTICES}；写两次或更多次，条数较多的只量本站，看用时怎样增长",
    )
    parser.add_argument(
        "--rounds",
        type=positive,
        metavar="轮数",
        help=f"每种构建几次，取中位数，默认 {builds.ROUNDS}；量手机时是打几次分，默认 {PHONE_ROUNDS}",
    )
    parser.add_argument(
        "--inputs",
        type=positive,
        metavar="份数",
        help=f"和 --fuzz 一起用：试多少份内容，默认 {fuzz.INPUTS}",
    )


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
            notices = tuple(args.notices or ())
            asked = Asked(ROOT, Path(folder), notices, args.rounds, args.inputs)
            MEASUREMENTS[args.mode].run(asked)
    except BenchFailed as error:
        say(str(error))
        return 1
    return 0


def _refuse_unread(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    for option in ("notices", "rounds", "inputs"):
        if getattr(args, option) is not None and option not in MEASUREMENTS[args.mode].reads:
            measured = f"--{args.mode}" if args.mode else "比较构建时"
            parser.error(f"{measured} 用不上 --{option}，请去掉")
    if args.mode and len(args.notices or ()) > 1:
        parser.error(f"--{args.mode} 只能写一个 --notices")
