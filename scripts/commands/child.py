"""Run another program quietly: its words go to a file, people see that time passes.

Standard library only: the bootstrap runs this before anything is installed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Final

Say = Callable[[str], None]
"""Shows one line to the person at the terminal."""

TICK_SECONDS: Final = 5
"""How often a long step says that it is still alive."""


def say(line: str) -> None:
    """Show one line of progress; on standard error, so that results can be piped."""
    print(line, file=sys.stderr, flush=True)


@contextmanager
def ticking(what: str, show: Say = say, every: float = TICK_SECONDS) -> Iterator[None]:
    """While the block runs, show every few seconds how long it has been running."""
    over = Event()
    began = time.monotonic()

    def tick() -> None:
        while not over.wait(every):
            show(f"  {what}……已用 {time.monotonic() - began:.0f} 秒")

    ticker = Thread(target=tick, daemon=True)
    ticker.start()
    try:
        yield
    finally:
        over.set()
        ticker.join()


def run_logged(
    command: Sequence[str], log: Path, environ: Mapping[str, str], what: str, show: Say = say
) -> int:
    """Run a program with its output added to ``log``; its exit status, negative for a signal.

    Raises OSError if the program cannot be started or the log cannot be written.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as sink, ticking(what, show):
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            env=dict(environ),
        )
        try:
            return child.wait()
        except BaseException:
            child.kill()
            child.wait()
            raise
