"""What may come of an input, and what may not: sentences about a fault, empty for none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from commands.benchmark.fuzz.inputs import Input
from portal import output
from portal.errors import Problem
from portal.files.guard import file_problems
from portal.files.texts import READERS, read_text
from portal.load import Loaded
from portal.privacy.allowed import Allowed
from portal.site import Site
from portal.text_source import MEANINGLESS

MOST_CHARACTERS: Final = 4_000
"""Longest sentence about a problem; longer ones are nobody's to read."""
_NOTHING: Final = ("", "---", "...", "[]", "~", "null")
"""Lines of a list without records."""
_UNSEEN: Final = str.maketrans("", "", MEANINGLESS)


def attached(given: Input) -> str:
    """How an attachment was read, for the search and by the guard."""
    ending = given.source.rpartition(".")[2]
    if ending in READERS:
        read_text(ending, given.content)
    return spoken(file_problems(given.source, given.content, Allowed()))


def spoken(problems: Iterable[Problem]) -> str:
    """What is wrong with how problems are told."""
    for problem in problems:
        line = str(problem)
        if "\n" in line or len(line) > MOST_CHARACTERS or problem.line < 0:
            return f"问题说得不成一行：{line[:300]!r}"
        if "Traceback" in line or not problem.message:
            return f"问题没有说清楚：{line[:300]!r}"
        line.encode("utf-8")
    return ""


def unheard(given: Input, loaded: Loaded, problems: Sequence[Problem]) -> str:
    """A file that gave neither a record nor a problem, though there is something in it."""
    found = (*loaded.records.values(), loaded.assets, loaded.lists, problems)
    if any(found) or given.source.rpartition("/")[2].startswith("."):
        return ""
    lines = given.content.decode("utf-8-sig", "replace").translate(_UNSEEN).splitlines()
    is_empty = all(line.partition("#")[0].strip() in _NOTHING for line in lines)
    return "" if is_empty else "没有记录，也没有问题"


def written(site: Site) -> Iterator[str]:
    """Every path that a build of the site would write to, below its output folder."""
    yield from site.specs
    yield from site.files
    yield from site.made
    yield from output.static_files(site)


def outside(paths: Iterable[str]) -> str:
    """The first path that leads out of the folder it is meant to be below."""
    for path in paths:
        parts = PurePosixPath(path).parts
        if path.startswith(("/", "~")) or ".." in parts or "\\" in path or "\0" in path:
            return f"写到了网站文件夹以外：{path!r}"
    return ""
