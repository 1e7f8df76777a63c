"""Where finished derivatives wait for the next build: by content, outside the published site."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from portal.errors import BuildError
from portal.files.pixels.deriving import PILLOW_VERSION
from portal.files.pixels.looking import Seen
from portal.files.whole import write_whole
from portal.images.picture import Derivative, Kind

_FACTS: Final = "facts.json"
KEPT_SECONDS: Final = 24 * 60 * 60
"""How long derivatives stay after their last use: another build may be about to copy them."""


@dataclass(frozen=True)
class Store:
    """A folder of derivatives; whatever it lacks is made anew, so it can be deleted any time."""

    folder: Path

    def facts(self, digest: str) -> Seen | None:
        """What an original was found to be like at an earlier time."""
        try:
            told = json.loads((self._of(digest) / _FACTS).read_text("utf-8"))
            return Seen(Kind(told["kind"]), int(told["width"]), int(told["height"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep_facts(self, digest: str, seen: Seen) -> None:
        """Remember what an original is like; without a place to write, it is found out again."""
        told = {"kind": seen.kind.value, "width": seen.width, "height": seen.height}
        with suppress(OSError):
            write_whole(self._of(digest) / _FACTS, json.dumps(told).encode())

    def file(self, derivative: Derivative) -> Path:
        """Where a derivative is, or will be."""
        return self._of(derivative.digest) / derivative.name

    def keep(self, derivative: Derivative, content: bytes) -> None:
        """Keep a derivative. Raises BuildError where nothing can be written."""
        file = self.file(derivative)
        try:
            write_whole(file, content)
        except OSError as error:
            raise BuildError(f"照片存不进 {file}：{error.strerror}") from None

    def forget_all_but(self, digests: Collection[str]) -> None:
        """Delete what belongs to originals gone for a day, and what another Pillow made."""
        current = self._of("")
        used = {self._of(digest) for digest in digests}
        for folder in (*_unused(self.folder, {current}), *_unused(current, used)):
            shutil.rmtree(folder, ignore_errors=True)

    def _of(self, digest: str) -> Path:
        return self.folder / PILLOW_VERSION / digest


def _unused(folder: Path, used: Collection[Path]) -> list[Path]:
    """What lies in a folder, is not used now and was not for a while."""
    with suppress(OSError):  # nothing can be written here, or another build tidies up as well
        now = _touched(folder)
        for path in used:
            with suppress(FileNotFoundError):
                _touched(path)
        found = [path for path in folder.iterdir() if path not in used]
        return [path for path in found if now - path.stat().st_mtime > KEPT_SECONDS]
    return []


def _touched(path: Path) -> float:
    """The time of the file system, which needs no clock here."""
    os.utime(path)
    return path.stat().st_mtime
