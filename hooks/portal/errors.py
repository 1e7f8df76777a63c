"""Problems a clerk can mend, and the exceptions that carry them.

    PortalError
    ├── ContentError    the content has problems: all of them, found in one run
    └── BuildError      a later stage failed although the content was sound

A rule never raises: it yields :class:`Problem` values. Raising happens once, at the edge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

Level = Literal["error", "warning"]
MOST: Final = 100
"""Problems of one file that are told: about three screens, more than anybody mends at once."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in one place, in words an editor can act on.

    Ordering is by file, then line, so that a sorted list reads like the files do.
    """

    source: str
    """File the problem is in, relative to the repository, always with ``/``."""
    line: int
    """Line in that file, counted from 1; 0 where the file as a whole is meant."""
    path: str
    """Field inside the file in Chinese names, e.g. ``activities[3].结束``; may be empty."""
    message: str
    """What is wrong, in Chinese, without a final mark."""
    remedy: str = ""
    """What to write instead, in Chinese, without a final mark."""
    level: Level = "error"
    """``error`` stops the build; ``warning`` is shown and goes on."""

    def __str__(self) -> str:
        """``file:line: field: what is wrong；what to do`` on one line."""
        place = f"{self.source}:{self.line}" if self.line else self.source
        head = f"{place}: {self.path}: " if self.path else f"{place}: "
        tail = f"；{self.remedy}" if self.remedy else ""
        return " ".join(f"{head}{self.message}{tail}".split("\n"))


class PortalError(Exception):
    """Base of every failure this package raises on purpose."""


class ContentError(PortalError):
    """The content has problems; carries all of them, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(summary(self.problems))


class BuildError(PortalError):
    """A stage after the checks failed; the message is one Chinese sentence."""


def errors_of(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop a build, sorted by file and line."""
    return sorted(problem for problem in problems if problem.level == "error")


def warnings_of(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that are only shown, sorted by file and line."""
    return sorted(problem for problem in problems if problem.level == "warning")


def bounded(problems: Iterable[Problem]) -> list[Problem]:
    """The problems with at most :data:`MOST` of a file, errors first; of the rest the number.

    One slip (a mark of another keyboard in front of every record) leads to thousands: nobody
    reads them, and they push those of the other files out of sight.
    """
    by_file: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_file[problem.source].append(problem)
    return sorted(one for found in by_file.values() for one in _first(found))


def _first(found: list[Problem]) -> list[Problem]:
    """The first problems of one file, and one that counts the others."""
    if len(found) <= MOST:
        return found
    told = [*errors_of(found), *warnings_of(found)]
    left = told[MOST:]
    line = min(one.line for one in left)
    message = f"这个文件另有 {len(left)} 处问题没有列出"
    remedy = "请先改好列出的，再检查一次；问题一样多的，往往是同一个写法错了很多遍"
    return [*told[:MOST], Problem(left[0].source, line, "", message, remedy, left[0].level)]


def summary(problems: Iterable[Problem]) -> str:
    """All problems as text: a headline with their number, then one line each."""
    lines = [str(problem) for problem in problems]
    return "\n".join([f"内容有 {len(lines)} 处问题，网站没有更新：", *lines])
