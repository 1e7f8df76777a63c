"""Lighthouse and the Nu checker: installed once with npm, outside the repository."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from commands.benchmark.measure import BenchFailed
from commands.benchmark.peer_environment import cache_folder, folder_name
from commands.child import Say, run_logged, say
from commands.environment import Run

PINS: Final = ("lighthouse@12.8.2", "vnu-jar@26.9.27")
"""The newest Lighthouse that runs on Node 20; Debian has no newer Node."""

Which = Callable[[str], str | None]
"""Finds a program, as ``shutil.which`` does."""


@dataclass(frozen=True)
class NodeTools:
    """Where the two programs stand, and what runs them."""

    node: str
    lighthouse: Path
    checker: Path
    """A jar."""
    java: str | None
    """None where there is no Java: then html5lib reads the pages instead."""


def prepare(run: Run = run_logged, show: Say = say, which: Which = shutil.which) -> NodeTools:
    """The programs, installed on the first call. Raises BenchFailed if that cannot be done."""
    node, npm = which("node"), which("npm")
    if node is None or npm is None:
        raise BenchFailed("没有找到 node 和 npm；请先安装 Node.js 20 或更新的版本，再运行")
    cache = cache_folder(sys.platform, os.environ, Path.home())
    folder = cache / folder_name(PINS, "node")
    modules, done = folder / "node_modules", folder / "complete"
    if not done.is_file():
        show(f"第一次量手机：正在 {folder} 安装 Lighthouse 和 Nu 检查器，大约 1 分钟……")
        shutil.rmtree(folder, ignore_errors=True)
        _install(npm, folder, cache / f"{folder.name}.log", run)
        done.touch()
    return NodeTools(
        node,
        modules / "lighthouse" / "cli" / "index.js",
        modules / "vnu-jar" / "build" / "dist" / "vnu.jar",
        which("java"),
    )


def _install(npm: str, folder: Path, log: Path, run: Run) -> None:
    folder.mkdir(parents=True)
    quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder)]
    try:
        status = run([npm, "install", *quiet, *PINS], log, os.environ, "正在安装 Lighthouse")
    except OSError as error:
        raise BenchFailed(f"运行不了 npm：{error.strerror}") from None
    if status:
        raise BenchFailed(f"装不了 Lighthouse 和 Nu 检查器，请检查网络再运行。记录在 {log}")
