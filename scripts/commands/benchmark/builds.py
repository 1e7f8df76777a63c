"""Whole builds, each from nothing: ours and the peer's in turn, then ours alone as it grows.

1. Both sites get the same notices; a small build of each warms the machine's caches.
2. Whole builds run in turn (ours, peer, ours, peer …).
3. Further numbers of notices are built by us alone, to see how time grows.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from commands.benchmark import report
from commands.benchmark.corpus import samples
from commands.benchmark.measure import Run, measure, this_method
from commands.benchmark.ours import OurSite
from commands.benchmark.peer import PeerSite
from commands.benchmark.sites import Build, Side
from commands.child import ticking

NOTICES: Final = 2000
ROUNDS: Final = 3
WARM_NOTICES: Final = 20


def compare(root: Path, folder: Path, python: Path, sizes: Sequence[int], rounds: int) -> None:
    """Measure and print; ``python`` builds the peer. Raises BenchFailed."""
    ours, peer = OurSite(root, folder / "ours"), PeerSite(python, folder / "peer")
    alternate(folder, [ours, peer], WARM_NOTICES, 1)
    system, cores = f"{platform.system()} {platform.machine()}", os.cpu_count()
    print(f"{system}，{cores} 个处理器，Python {platform.python_version()}")
    first, *others = sizes
    before, theirs = alternate(folder, [ours, peer], first, rounds)
    show(f"{first} 条通知，构建 {rounds} 次取中位数", report.comparison(before, theirs))
    print(f"内存：{report.MEMORY[this_method()]}")
    print("\n".join(report.verdicts(before, theirs)))
    for size in others:
        (after,) = alternate(folder, [ours], size, rounds)
        show(f"{size} 条通知，构建 {rounds} 次取中位数", report.alone(after))
        print(report.growth(first, before, size, after))


def alternate(folder: Path, sides: Sequence[Side], size: int, rounds: int) -> list[list[Run]]:
    """The runs of each side, built in turn so that a busy moment meets them all."""
    for side in sides:
        side.write(samples(size))
    runs: list[list[Run]] = [[] for _ in sides]
    for number in range(rounds):
        for index, side in enumerate(sides):
            names = ("本站", "对照")[index]
            with ticking(f"{size} 条，第 {number + 1}/{rounds} 轮，{names}"):
                runs[index].append(once(side.build(folder / "output"), folder))
    return runs


def once(build: Build, folder: Path) -> Run:
    """One build into ``output`` below the folder, which is gone afterwards."""
    output = folder / "output"
    try:
        return measure(build.command, build.environ, output, folder / "build.log")
    finally:
        shutil.rmtree(output, ignore_errors=True)


def show(title: str, lines: Sequence[str]) -> None:
    """Print a table under its title."""
    print("\n".join(["", title, *lines]), file=sys.stdout, flush=True)
