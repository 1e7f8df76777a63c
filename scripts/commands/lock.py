"""One build of a site at a time: a lock that the system drops when its holder ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.errors import BuildError


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the lock file while the block runs. Raises BuildError if another holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as held:
        try:
            _take(held.fileno())
        except OSError:
            raise BuildError("另一个窗口正在生成这个网站；请等它完成再试") from None
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
