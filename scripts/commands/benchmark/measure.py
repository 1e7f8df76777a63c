"""Run one build as a whole process and tell what it took."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from commands.benchmark import tree_memory

Method = Literal["pss", "rss", "largest", "none"]
"""Where the peak of memory comes from."""


class BenchFailed(Exception):
    """A measurement could not be made; the message is one Chinese sentence."""


@dataclass(frozen=True)
class Run:
    """What one build took and wrote."""

    seconds: float
    """Wall time."""
    cpu_seconds: float | None
    """Processor time, children included; None where the system does not tell."""
    peak_bytes: int | None
    """Most memory at one moment, by ``Method``; None where the system does not tell."""
    pages: int
    """HTML files written."""
    files: int
    bytes_written: int


def method(platform: str, with_pss: bool) -> Method:
    """How memory is read under ``sys.platform``."""
    if platform == "win32":
        return "none"
    if platform != "linux":
        return "largest"
    return "pss" if with_pss else "rss"


def maxrss_bytes(value: int, platform: str) -> int:
    """``ru_maxrss`` in bytes: macOS counts bytes, everyone else KiB (getrusage(2))."""
    return value if platform == "darwin" else value * 1024


def this_method() -> Method:
    """How memory is read on this machine."""
    return method(sys.platform, tree_memory.has_pss())


def measure(command: Sequence[str], environ: Mapping[str, str], output: Path, log: Path) -> Run:
    """Run a build that writes into ``output``, which must not exist yet.

    Raises BenchFailed if the build fails.
    """
    with log.open("wb") as sink:
        began = time.perf_counter()
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            env=dict(environ),
        )
        cpu, peak = _follow(child)
        seconds = time.perf_counter() - began
    if child.returncode:
        raise BenchFailed(_failure(command, child.returncode, log))
    return Run(seconds, cpu, peak, *_written(output))


def _follow(child: subprocess.Popen[bytes]) -> tuple[float | None, int | None]:
    """Wait for a process: its processor seconds and peak of memory."""
    if sys.platform == "win32":
        child.wait()
        return None, None
    else:  # noqa: RET505  # mypy leaves this branch alone on Windows, where os has no wait4
        how = this_method()
        size = tree_memory.pss_bytes if how == "pss" else tree_memory.rss_bytes
        watch = nullcontext() if how == "largest" else tree_memory.watching(child.pid, size)
        with watch as peak:
            _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime
        return cpu, peak.bytes if peak else maxrss_bytes(usage.ru_maxrss, sys.platform)


def _written(output: Path) -> tuple[int, int, int]:
    """Pages, files and bytes below a folder."""
    files = [path for path in output.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return pages, len(files), sum(path.stat().st_size for path in files)


def _failure(command: Sequence[str], status: int, log: Path) -> str:
    last = log.read_text("utf-8", errors="replace").strip().splitlines()[-12:]
    words = "\n".join(f"    {line}" for line in last)
    return f"构建失败（{' '.join(command[:5])}，退出码 {status}），没有结果：\n{words}"
