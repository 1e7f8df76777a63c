"""Put a finished site in the place of the old one so that no reader meets half a site.

The new site stands in a sibling folder ``.NAME.new``. Two renames put it in place:
old -> ``.NAME.old``, new -> ``NAME``. Killed before the first, the old site is untouched;
killed between the two, :func:`recover` brings it back at the next start.
"""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Final

from portal.errors import BuildError

MARK: Final = "build.json"
"""The file by which a folder is known as a site of ours, safe to replace."""

_PATIENCE: Final = (0.1, 0.3, 0.6, 1.0)
"""Seconds between tries: Windows refuses while a virus scanner or a reader has a file open."""


def new_folder(output: Path) -> Path:
    """Where the next site is built."""
    return output.with_name(f".{output.name}.new")


def old_folder(output: Path) -> Path:
    """Where the last site waits while the new one takes its place."""
    return output.with_name(f".{output.name}.old")


def refuse_foreign(output: Path) -> None:
    """Raise BuildError if something lies at ``output`` that a build must not replace."""
    if not output.exists():
        return
    if not output.is_dir():
        raise BuildError(f"{output} 是一个文件，不能把网站放在那里；请用 --output 换一个文件夹")
    if any(output.iterdir()) and not (output / MARK).is_file():
        raise BuildError(
            f"{output} 里有别的东西，没有动它；请用 --output 换一个文件夹，或者先把它清空"
        )


def recover(output: Path) -> None:
    """Clear up after a build that was killed; bring the old site back if it was moved away."""
    old = old_folder(output)
    if old.is_dir() and not output.exists():
        _rename(old, output)
    for leftover in (old, new_folder(output)):
        if leftover.exists():
            shutil.rmtree(leftover)


def swap(output: Path) -> None:
    """Put ``.NAME.new`` in the place of ``output``; on any failure the old site is back.

    Raises OSError if the file system refuses.
    """
    old = old_folder(output)
    if output.exists():
        _rename(output, old)
    try:
        _rename(new_folder(output), output)
    except BaseException:
        if old.exists():
            _rename(old, output)
        raise
    # The new site is in place: what cannot be deleted now is deleted at the next start.
    shutil.rmtree(old, ignore_errors=True)


def _rename(source: Path, target: Path) -> None:
    for pause in _PATIENCE:
        try:
            source.rename(target)
            return
        except PermissionError:
            time.sleep(pause)
    source.rename(target)
