"""What the guard finds in files that wait in git's index, or that stand in the work tree."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from commands import staged
from portal.errors import Problem
from portal.files.guard import file_problems
from portal.load import load
from portal.privacy.allowed import Allowed, allowed_in, allowed_of
from portal.privacy.passages import WRITTEN
from portal.settings import read_settings
from portal.text_source import decode

OFFICE_PHONES: Final = "data/office_phones.yml"
KEEPERS: Final = ("/.gitkeep", "/.keep")
"""Ends of the paths of files that, being empty, keep an empty folder in a repository."""


def waiting(root: Path, entries: Mapping[str, str]) -> list[Problem]:
    """What is wrong with staged files, given as blob by path. Raises BuildError."""
    phones = staged.in_index(root, OFFICE_PHONES)
    listed = allowed_in(next(staged.contents(root, [phones]))) if phones else Allowed()
    found = _checked(root, entries, listed)
    # Published addresses stand in many files; they are read only where it can matter.
    return found and _checked(root, entries, _allowed_in_index(root) or listed)


def everywhere(root: Path, folders: Iterable[str]) -> list[Problem]:
    """What is wrong with any file below these folders."""
    allowed = _allowed_at(root) or Allowed()
    files = sorted(path for name in folders for path in (root / name).rglob("*"))
    return [
        problem
        for file in files
        if file.is_file() and file.name not in staged.LEFT_BY_SYSTEMS
        for problem in _problems(file.relative_to(root).as_posix(), file.read_bytes(), allowed)
    ]


def _checked(root: Path, entries: Mapping[str, str], allowed: Allowed) -> list[Problem]:
    contents = staged.contents(root, entries.values())
    return [
        problem
        for source, content in zip(entries, contents, strict=True)
        for problem in _problems(source, content, allowed)
    ]


def _problems(source: str, content: bytes, allowed: Allowed) -> list[Problem]:
    """What the guard finds, and a text that nobody can read: there might be anything in it."""
    if not content and source.endswith(KEEPERS):
        return []
    found = file_problems(source, content, allowed)
    if content and source.rpartition(".")[2].lower() in WRITTEN:
        text, refused = decode(content, source)
        found += refused if text is None else []
    return found


def _allowed_in_index(root: Path) -> Allowed | None:
    """What the site allows as it will be after the commit."""
    with tempfile.TemporaryDirectory(prefix="portal-hook-") as folder:
        staged.export(root, ("mkdocs.yml", "overrides/engine.yml", "data"), Path(folder))
        Path(folder, "docs").mkdir()
        return _allowed_at(Path(folder))


def _allowed_at(root: Path) -> Allowed | None:
    """What a site's own records allow; None where its configuration cannot be read."""
    settings, _ = read_settings(root / "mkdocs.yml")
    if settings is None:
        return None
    return allowed_of(load(settings).records, settings.township.address)
