"""Ctrl-C: noted when it comes, acted on where nothing is left half done.

Python's own way raises KeyboardInterrupt between any two instructions: inside a lock that then
stays taken, in a place that swallows it, twice. And a program that a script starts in the
background has inherited “ignore” for SIGINT (POSIX, asynchronous lists): Python leaves that
as it is, and Ctrl-C or ``kill -INT`` never ends it.

Standard library only: the bootstrap runs this before anything is installed.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from commands.child import say

STOPPED: Final = "已停止。"
"""The last line of a command that somebody ended."""


class Asked:
    """Whether somebody asked for the end; the handler of signals only notes it."""

    def __init__(self) -> None:
        self.number = 0

    def note(self, number: int, _frame: object) -> None:
        """Remember a signal; takes no lock, so that it may come at any instruction."""
        self.number = number

    def heed(self) -> None:
        """Say so and raise SystemExit with the shell's status for a signal, 128 and its number."""
        if self.number:
            say(STOPPED)
            raise SystemExit(128 + self.number)


@contextmanager
def asked_to_end() -> Iterator[Asked]:
    """While the block runs, Ctrl-C and ``kill`` are noted; for good once one of them came."""
    asked = Asked()
    before = {
        number: signal.signal(number, asked.note) for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield asked
    finally:
        # Whoever asked a second time would meet a process that is just tidying up.
        if not asked.number:
            for number, handler in before.items():
                signal.signal(number, handler)


def hold() -> None:
    """Let Ctrl-C wait for :func:`release`, across an exec: a program that starts cannot answer."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def release() -> None:
    """Answer Ctrl-C from here on; raises KeyboardInterrupt if one has waited."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def no_more() -> None:
    """Pay no attention to Ctrl-C any more: the work is over and the status is settled."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
