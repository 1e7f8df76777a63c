"""``bench --fuzz``: a hundred thousand inputs, one after the other, and what became of them."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from commands.benchmark.fuzz.inputs import Seeds, made, seeds_of
from commands.benchmark.fuzz.judge import OUTPUT, Fault, Workbench, workbench
from commands.child import ticking

INPUTS: Final = 100_000
SHOWN: Final = 20
"""Faults told in full; each is kept as a file."""


def faults(bench: Workbench, seeds: Seeds, first: int, count: int) -> Iterator[Fault]:
    """The inputs that end in neither a Problem nor a page, of ``count`` from ``first`` on."""
    for number in range(first, first + count):
        found = bench.judge(made(seeds, number))
        if found:
            yield found


def report(root: Path, folder: Path, count: int, kept_in: Path) -> None:
    """Judge so many inputs and tell what came of them; faulty ones are kept as files."""
    seeds, bench = seeds_of(root), workbench(root, folder)
    before = listing(folder)
    began = time.monotonic()
    with ticking(f"正在试 {count} 份内容", every=60):
        found = list(faults(bench, seeds, 0, count))
    ways = Counter(made(seeds, number).way for number in range(min(count, 2_000)))
    shares = "，".join(f"{way.value} {ways[way] / sum(ways.values()):.0%}" for way in ways)
    print(f"{count} 份内容，{time.monotonic() - began:.0f} 秒（{shares}）")
    for fault in found[:SHOWN]:
        print(f"\n第 {fault.given.number} 份 {fault.given.source!r}：\n{fault.told}")
    for fault in found:
        keep(fault, kept_in)
    strays = sorted(listing(folder) - before)
    print(f"出错、超时：{len(found)} 份；写到网站文件夹以外的文件：{len(strays)} 个")
    print(f"标准：都是 0。{'达到' if not found and not strays else '没有达到'}")
    if found:
        print(f"这些内容存在 {kept_in}")
    sys.stdout.flush()


def listing(folder: Path) -> set[str]:
    """Every file below a folder except the built site, and what a site keeps for the next one."""
    files = (file for file in folder.rglob("*") if not file.is_dir())
    names = {file.relative_to(folder).as_posix() for file in files}
    return {name for name in names if "/.portal/" not in name and not name.startswith(f"{OUTPUT}/")}


def keep(fault: Fault, folder: Path) -> None:
    """Write a faulty input where somebody can look at it."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"{fault.given.number}"
    (folder / f"{stem}.input").write_bytes(fault.given.content)
    (folder / f"{stem}.txt").write_text(f"{fault.given.source!r}\n{fault.told}\n", "utf-8")
