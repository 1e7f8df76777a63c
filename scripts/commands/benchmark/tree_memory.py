"""Memory of a process and all its descendants, from Linux' ``/proc``.

PSS counts a page shared by several processes once in all, so that a build that forks is
not charged twice for what its children inherit; see proc(5), ``smaps_rollup``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Final

EVERY_SECONDS: Final = 0.05
"""Time between two looks; a shorter peak can be missed."""
PROC: Final = Path("/proc")


class Peak:
    """The most memory seen so far, in bytes."""

    def __init__(self) -> None:
        self.bytes = 0

    def see(self, size: int) -> None:
        """Take one reading."""
        self.bytes = max(self.bytes, size)


def has_pss(proc: Path = PROC) -> bool:
    """Whether this kernel tells proportional sizes."""
    return (proc / "self" / "smaps_rollup").is_file()


def tree(pid: int, proc: Path = PROC) -> list[int]:
    """A process and its living descendants, parents first."""
    found = [pid]
    for parent in found:
        for task in _tasks(parent, proc):
            found += [int(child) for child in _text(task / "children").split()]
    return found


def pss_bytes(pid: int, proc: Path = PROC) -> int:
    """Proportional memory of one process; 0 if it has just ended."""
    return _line_bytes(proc / str(pid) / "smaps_rollup", "Pss:")


def rss_bytes(pid: int, proc: Path = PROC) -> int:
    """Resident memory of one process, shared pages in full; 0 if it has just ended."""
    return _line_bytes(proc / str(pid) / "status", "VmRSS:")


@contextmanager
def watching(pid: int, size: Callable[[int], int], proc: Path = PROC) -> Iterator[Peak]:
    """Look at the tree of ``pid`` again and again while the block runs."""
    peak, over = Peak(), Event()

    def look() -> None:
        while not over.wait(EVERY_SECONDS):
            peak.see(sum(size(member) for member in tree(pid, proc)))

    watcher = Thread(target=look, daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        over.set()
        watcher.join()


def _tasks(pid: int, proc: Path) -> list[Path]:
    try:
        return sorted((proc / str(pid) / "task").iterdir())
    except OSError:
        return []


def _line_bytes(path: Path, name: str) -> int:
    lines = (line.split() for line in _text(path).splitlines() if line.startswith(name))
    return sum(int(kib) * 1024 for _, kib, _ in lines)


def _text(path: Path) -> str:
    # A process may end between finding it and reading about it.
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
