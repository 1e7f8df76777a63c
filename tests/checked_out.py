"""This repository as somebody has it: checked out and set up, or a git repository of one's own.

The copy gets an environment that sees this one's packages, with a stamp as after a set-up,
so that nothing is downloaded.
"""

from __future__ import annotations

import os
import shutil
import site
import subprocess
import venv
from collections.abc import Iterable
from pathlib import Path
from platform import python_version

from commands.environment import RUN_LOCK, stamp_of
from tiny import ROOT

PARTS = ("data", "docs", "hooks", "overrides", "scripts", "mkdocs.yml", RUN_LOCK)
"""What a pipeline needs of the repository."""
ENGINE = ("hooks", "overrides", "scripts", "mkdocs.yml", RUN_LOCK, ".gitignore")
"""What a repository needs besides its content."""


def copied(folder: Path, parts: Iterable[str] = PARTS) -> Path:
    """A copy of these parts of the repository, already set up."""
    folder.mkdir()
    for name in parts:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, folder / name)
    set_up(folder)
    return folder


def set_up(folder: Path) -> None:
    """Make the environment of a copy."""
    venv.create(folder / ".venv", symlinks=True)
    (packages,) = (folder / ".venv" / "lib").glob("python*/site-packages")
    (packages / "shared.pth").write_text("\n".join(site.getsitepackages()), "utf-8")
    stamp = stamp_of((folder / RUN_LOCK).read_bytes(), python_version())
    (folder / ".venv" / f"{RUN_LOCK}.stamp").write_text(stamp, "utf-8")


def git(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run git as somebody who has never set anything up: no settings but the repository's."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PYTHON"))}
    who = {f"GIT_{role}_{what}": "x@union.example" for role, what in _WHO}
    alone = {"HOME": "", "XDG_CONFIG_HOME": "", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**kept, **who, **alone, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


_WHO = (("AUTHOR", "NAME"), ("AUTHOR", "EMAIL"), ("COMMITTER", "NAME"), ("COMMITTER", "EMAIL"))
