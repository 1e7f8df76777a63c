"""What both sites have in common: a folder, a command, notices that can be exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from commands.benchmark.corpus import Sample

NOW: Final = "1767225600"
"""SOURCE_DATE_EPOCH of every build: 2026-01-01, after the last notice."""


@dataclass(frozen=True)
class Build:
    """How to run one site's build."""

    command: Sequence[str]
    environ: Mapping[str, str]


class Side(Protocol):
    """One of the two sites that are compared."""

    def write(self, notices: Iterable[Sample]) -> None:
        """Replace all notices of the site."""

    def build(self, output: Path) -> Build:
        """The build of the site into ``output``."""


def write_texts(folder: Path, texts: Mapping[str, str]) -> None:
    """Write files by their path below ``folder``, as UTF-8 with LF on every system."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
