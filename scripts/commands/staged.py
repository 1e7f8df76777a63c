"""What git is about to commit: the staged bytes, never those of the work tree."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Final, NamedTuple

from portal.errors import BuildError

_LINK: Final = "120000"
_HOLDING: Final = ("100644", "100755", _LINK)
"""Modes of entries that hold something: files, and links, which hold a name; a repository inside
holds nothing here."""


class Entry(NamedTuple):
    """What git's index holds of one path."""

    blob: str
    """The object with its bytes; those of a link are what it leads to."""
    is_link: bool


def staged(root: Path, folders: Iterable[str]) -> dict[str, Entry]:
    """What the next commit adds or changes below these folders, by path.

    A commit from part of the work tree has an index of its own, which git names in the
    environment. Raises BuildError where git fails.
    """
    options = ("--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=ACMT")
    fields = _git(root, "diff", *options, "--", *folders).split(b"\0")
    found = {}
    for head, path in zip(fields[::2], fields[1::2], strict=False):
        # ":100644 100755 <blob before> <blob after> M" (git-diff, "Raw output format")
        _, mode, _, blob, _ = head.decode().split(" ")
        # A hidden file is published nowhere, but the history keeps it as it does any other.
        if mode in _HOLDING:
            found[os.fsdecode(path)] = Entry(blob, mode == _LINK)
    return found


def tracked(root: Path, folder: str) -> list[str]:
    """The paths below a folder that git keeps, or will after the commit. Raises BuildError."""
    paths = _git(root, "ls-files", "-z", "--", folder).split(b"\0")
    return [os.fsdecode(path) for path in paths if path]


def contents(root: Path, blobs: Iterable[str]) -> Iterator[bytes]:
    """The bytes of each blob, one in memory at a time. Raises BuildError."""
    command = ["git", "cat-file", "--batch"]
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for blob in blobs:
            running.stdin.write(f"{blob}\n".encode())
            running.stdin.flush()
            yield _answer(running.stdout)


def export(root: Path, paths: Iterable[str], folder: Path) -> None:
    """Write these files, and those below these folders, as they will be after the commit.

    Raises BuildError.
    """
    names = _git(root, "ls-files", "-z", "--", *paths)
    _git(root, "checkout-index", "-z", "--stdin", f"--prefix={folder}/", given=names)


def hook_file(root: Path) -> Path:
    """Where git looks for the hook that runs before a commit: ``core.hooksPath`` counts.

    Raises BuildError where ``root`` is not the top folder of a git repository.
    """
    top = Path(os.fsdecode(_git(root, "rev-parse", "--show-toplevel").removesuffix(b"\n")))
    if top.resolve() != root.resolve():
        raise BuildError(f"仓库的最上层是 {top}，不是网站所在的文件夹；网站要自成一个仓库")
    place = _git(root, "rev-parse", "--git-path", "hooks/pre-commit").removesuffix(b"\n")
    return root / os.fsdecode(place)


def own_folder(root: Path) -> Path:
    """Git's folder of this repository, which all its work trees share. Raises BuildError."""
    return root / os.fsdecode(_git(root, "rev-parse", "--git-common-dir").removesuffix(b"\n"))


def _answer(answers: IO[bytes]) -> bytes:
    """One object: ``<blob> blob <size>``, its bytes, a line end (git-cat-file, "BATCH OUTPUT")."""
    head = answers.readline().decode("ascii", "replace").split()
    if len(head) != len(("blob", "kind", "size")):
        raise BuildError("git 读不出要提交的文件；请运行 git fsck 看看仓库有没有坏")
    content = answers.read(int(head[2]))
    answers.read(1)
    return content


def _git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    done = _run(root, *arguments, given=given)
    if not done.returncode:
        return done.stdout
    # Outside of a repository some of git's commands tell how else they can be used, at length.
    if _run(root, "rev-parse", "--git-dir").returncode:
        raise BuildError(f"{root} 还不是 git 仓库；请先在这里运行 git init")
    first, *_ = [*done.stderr.decode("utf-8", "replace").strip().splitlines(), ""]
    raise BuildError(f"git 没有做成：{first}")


def _run(root: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = ["git", *arguments]
    try:
        return subprocess.run(command, cwd=root, input=given, capture_output=True, check=False)
    except OSError:
        raise BuildError("找不到 git；请先装好 git") from None
