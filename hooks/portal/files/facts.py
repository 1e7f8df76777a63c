"""What a reader is told about a file before downloading it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from portal import urls


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
    """Facts of each file below ``docs_dir`` by its path there."""
    found = facts_of({path: docs_dir / path for path in sorted(paths)})
    return {path: replace(one, path=urls.file_address(path)) for path, one in found.items()}


def facts_of(files: Mapping[str, Path]) -> dict[str, FileFacts]:
    """Facts of files by the path they are published at."""
    return {path: FileFacts(path, file.stat().st_size) for path, file in files.items()}
