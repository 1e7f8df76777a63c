"""Strict YAML text to values with line numbers; the only importer of ``yaml``.

1. Characters that cannot stand in a page are refused, zero-width ones dropped.
2. Syntax errors are found, all of them, and corrected where the parser proves the correction.
3. The event stream is folded into values; what YAML would misread silently is refused.

Scalars stay the text that was typed: ``NO``, ``0123`` and ``9:30`` mean nothing here.
"""

from __future__ import annotations

from typing import Final

import yaml

from portal.errors import Problem
from portal.text_source import MEANINGLESS, strange_characters
from portal.yaml_source.fold import Folded, fold
from portal.yaml_source.mend import MORE, mend
from portal.yaml_source.misreadings import MISSING_DASH
from portal.yaml_source.tree import Tree, Value

__all__ = ["Tree", "Value", "read_yaml"]

MOST_PROBLEMS: Final = 1000
"""Problems told of one text."""
_UNSEEN = str.maketrans("", "", MEANINGLESS)
_MARKS: Final = ("", "---", "...")
"""Lines that only part documents of YAML."""


def read_yaml(text: str, source: str, first_line: int = 1) -> tuple[Tree | None, list[Problem]]:
    """The tree of a YAML text, and every problem found in it.

    ``first_line`` is the line of the file on which the text begins. The tree may be there
    despite problems (made from the corrected text), so that its fields are checked in the
    same run; it is None where values cannot be told.
    """
    typed = text.replace("\r\n", "\n").replace("\r", "\n")
    text = typed.translate(_UNSEEN)
    problems = list(strange_characters(text, source, first_line))
    if problems:
        return None, problems
    if nothing := _nothing(typed, text):
        return None, [Problem(source, first_line, "", nothing, "请写上内容，或删除这个文件")]
    read = _read_at_once(text, source, first_line)
    tree, found = (read.tree, read.problems) if read else _mended(text, source, first_line)
    return tree, _first(found)


def _first(found: list[Problem]) -> list[Problem]:
    """As many problems as are looked at one by one; one slip can be made ten thousand times."""
    if len(found) <= MOST_PROBLEMS:
        return found
    message, remedy = MORE
    last = found[MOST_PROBLEMS - 1]
    return [*found[:MOST_PROBLEMS], Problem(last.source, last.line, "", message, remedy)]


def _read_at_once(text: str, source: str, first_line: int) -> Folded | None:
    """What a text says that needs no mending, as nearly every one; else None."""
    try:
        read = fold(text.split("\n"), source, first_line)
    except yaml.MarkedYAMLError:
        return None
    # Where the reading stops, syntax errors may stand behind it.
    return read if read.is_whole else None


def _mended(text: str, source: str, first_line: int) -> tuple[Tree | None, list[Problem]]:
    mended = mend(text)
    problems = [
        Problem(source, fault.line + first_line, "", fault.message, fault.remedy)
        for fault in mended.faults
    ]
    if not mended.is_whole:
        return None, problems
    read = fold(mended.lines, source, first_line)
    # A correction of the indentation would contradict the dash that is missing there.
    dashless = {problem.line for problem in read.problems if problem.message == MISSING_DASH}
    return read.tree, [*(p for p in problems if p.line not in dashless), *read.problems]


def _nothing(typed: str, text: str) -> str:
    """What stands in a text without any content; ``text`` is it without what nobody sees.

    A comment is content: a file in which all records are taken out for a while is no mistake.
    """
    lines = {line.strip() for line in text.split("\n")}
    if not lines.issubset(_MARKS):
        return ""
    marks = "、".join(f"“{one}”" for one in _MARKS if one and one in lines)
    unseen = "看不见的字符" if typed != text else ""
    there = "和".join(filter(None, (marks, unseen)))
    return f"文件里只有{there}，没有内容" if there else "文件是空的"
