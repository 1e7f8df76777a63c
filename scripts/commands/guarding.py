"""What the guard finds in files that wait in git's index, or that stand in the work tree."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from commands import staged
from commands.staged import Entry
from portal.errors import BuildError, Problem
from portal.files.carriers.plain import decoded
from portal.files.guard import file_problems, shown
from portal.files.unpublished import LEFT_BY_SYSTEMS, left_problems, link_problems
from portal.files.verdicts import Verdicts, verdicts_in
from portal.kept import OWN, VERDICTS
from portal.model.office_list import PLACE
from portal.privacy.allowed import Allowed
from portal.privacy.passages import WRITTEN
from portal.text_source import decode, ending_of

KEEPERS: Final = ("/.gitkeep", "/.keep")
"""Ends of the paths of files that, being empty, keep an empty folder in a repository."""


def waiting(root: Path, entries: Mapping[str, Entry]) -> list[Problem]:
    """What is wrong with staged files, given by path. Raises BuildError."""
    own = _own_problems(path for path in entries if path.startswith(OWN))
    entries = {path: entry for path, entry in entries.items() if not path.startswith(OWN)}
    found = _checked(root, entries, Allowed())
    # What is allowed stands in many files; they are read only where it can matter.
    return own + (found and _checked(root, entries, _allowed_in_index(root)))


def everywhere(root: Path, folders: Iterable[str]) -> list[Problem]:
    """What is wrong with any file below these folders."""
    allowed = _allowed_at(root) or Allowed()
    own = _tracked(root)
    # What a repository brings along says what somebody wrote, not what was found.
    verdicts = verdicts_in(root / VERDICTS, allowed) if own == [] else None
    files = sorted(path for name in folders for path in (root / name).rglob("*"))
    found = _own_problems(own or ())
    for file in files:
        source = file.relative_to(root).as_posix()
        if file.is_symlink():
            found += link_problems(source, str(file.readlink()), allowed)
        elif file.is_file():
            found += _problems(source, file.read_bytes(), allowed, verdicts)
    return found


def _tracked(root: Path) -> list[str] | None:
    """The files of the work folder that git keeps; None where there is no git to ask."""
    try:
        return staged.tracked(root, OWN)
    except BuildError:
        return None


def _own_problems(paths: Iterable[str]) -> list[Problem]:
    message = "这是网站程序在自己电脑上用的文件，不能放进仓库"
    remedy = f"请运行 git rm -r --cached {OWN}，再提交"
    return [Problem(path, 0, "", message, remedy) for path in paths]


def _checked(root: Path, entries: Mapping[str, Entry], allowed: Allowed) -> list[Problem]:
    contents = staged.contents(root, (one.blob for one in entries.values()))
    is_read = any(ending_of(source) not in WRITTEN for source in entries)
    verdicts = verdicts_in(root / VERDICTS, allowed) if is_read else None
    return [
        problem
        for (source, entry), content in zip(entries.items(), contents, strict=True)
        for problem in (
            link_problems(source, decoded(content), allowed)
            if entry.is_link
            else _problems(source, content, allowed, verdicts)
        )
    ]


def _problems(
    source: str, content: bytes, allowed: Allowed, verdicts: Verdicts | None
) -> list[Problem]:
    """What the guard finds, and a text that nobody can read: there might be anything in it."""
    if not content and source.endswith(KEEPERS):
        return []
    if source.rpartition("/")[2] == LEFT_BY_SYSTEMS:
        return left_problems(source, content, allowed)
    found = file_problems(source, content, allowed, verdicts)
    if content and ending_of(source) in WRITTEN:
        text, refused = decode(content, source)
        found += shown(refused, allowed) if text is None else []
    return found


def _allowed_in_index(root: Path) -> Allowed:
    """What the site allows as it will be after the commit."""
    # Only here: it brings the models.
    from portal.privacy.permitted import allowed_in

    with tempfile.TemporaryDirectory(prefix="portal-hook-") as folder:
        staged.export(root, ("mkdocs.yml", "overrides/engine.yml", "data"), Path(folder))
        Path(folder, "docs").mkdir()
        found = _allowed_at(Path(folder))
        phones = Path(folder, PLACE)
        if found is None and phones.is_file():
            return allowed_in(phones.read_bytes())
        return found or Allowed()


def _allowed_at(root: Path) -> Allowed | None:
    """What a site's own records allow; None where its configuration cannot be read."""
    # Only here: as above.
    from portal.load import load
    from portal.privacy.permitted import allowed_of
    from portal.settings import read_settings

    settings, _ = read_settings(root / "mkdocs.yml")
    if settings is None:
        return None
    return allowed_of(load(settings).records, settings.township.address)
