"""What a reader is told about a file before downloading it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class FileFacts:
    """One file that a page offers."""

    path: str
    """Below the site's root: ``news/2025/fujian/form.docx``."""
    size_bytes: int

    @property
    def kind(self) -> str:
        """The type as people say it: ``DOCX``."""
        return self.path.rsplit(".", 1)[-1].upper()


def file_facts(docs_dir: Path, paths: Iterable[str]) -> dict[str, FileFacts]:
    """Facts of each file below ``docs_dir`` by its path."""
    return {path: FileFacts(path, (docs_dir / path).stat().st_size) for path in sorted(paths)}
