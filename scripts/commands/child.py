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
Heed = Callable[[], None]
"""Called where a step may be ended; raises if somebody asked for that."""

TICK_SECONDS: Final = 5
"""How often a long step says that it is still alive."""
HEED_SECONDS: Final = 0.1
"""How often a step that can be ended looks whether somebody asked for it."""


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
    command: Sequence[str],
    log: Path,
    environ: Mapping[str, str],
    what: str,
    show: Say = say,
    heed: Heed | None = None,
) -> int:
    """Run a program with its output added to ``log``; its exit status, negative for a signal.

    ``heed`` is called again and again; what it raises ends the program too.
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
            return child.wait() if heed is None else _heeding(child, heed)
        except BaseException:
            child.kill()
            child.wait()
            raise


def _heeding(child: subprocess.Popen[bytes], heed: Heed) -> int:
    while child.poll() is None:
        time.sleep(HEED_SECONDS)
        heed()
    # Ctrl-C at a terminal reaches both: a program that died of it has not failed.
    heed()
    return child.wait()
