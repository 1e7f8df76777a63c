"""What clerks type, and the exact lines they are told: one file of golden/input each.

``text`` is the file as typed; ``problems`` are the lines shown. With ``kind`` the records are
checked against that family too. ``value`` is what was read, as JSON.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from portal.errors import Problem
from portal.front_matter import read_front_matter
from portal.model.base import Origin
from portal.model.families import FAMILIES
from portal.model.rename import rename
from portal.model.validate import validate
from portal.yaml_source import Tree, read_yaml

CASES = sorted((Path(__file__).parent / "golden" / "input").glob("*.yml"))


def case_in(path: Path) -> dict[str, Any]:
    """The fields of a golden file."""
    # Not read as content is: a case holds the very characters that content may not.
    return dict(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))


def read(text: str, source: str) -> tuple[Tree | None, list[Problem]]:
    """The tree of a data file or of a page's front matter."""
    if source.endswith(".yml"):
        return read_yaml(text, source)
    page, problems = read_front_matter(text, source)
    return (page.tree if page else None), problems


def checked(tree: Tree, source: str, kind: str) -> list[Problem]:
    """The problems of every record in a tree."""
    is_list = source.endswith(".yml")
    named, problems = rename(tree, source, kind if is_list else "")
    model = FAMILIES[kind].model
    if not isinstance(named.value, list):
        return problems + validate(model, named.value, Origin(source, named.lines))[1]
    for index, value in enumerate(named.value):
        origin = Origin(source, named.lines, (index,), kind)
        problems += validate(model, value, origin)[1]
    return problems


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_typed_text_is_read_or_refused_as_the_golden_file_says(path: Path) -> None:
    case = case_in(path)
    source = case.get("source", "data/x.yml")
    tree, problems = read(case["text"], source)
    if tree is not None and "kind" in case:
        problems += checked(tree, source, case["kind"])
    assert [str(problem) for problem in sorted(problems)] == (case["problems"] or [])
    if "value" in case:
        assert tree is not None
        assert tree.value == json.loads(case["value"])


PASTE = re.compile(r"请改成(?:（行首 \d+ 个空格）)?：(.*)")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_line_to_paste_mends_its_line(path: Path) -> None:
    case = case_in(path)
    source = case.get("source", "data/x.yml")
    lines = case["text"].split("\n")
    _, problems = read(case["text"], source)
    pasted = set()
    for problem in problems:
        below = re.search(r"删掉下面 (\d+) 行", problem.remedy)
        for number in range(int(below[1]) if below else 0):
            lines[problem.line + number] = ""
        if (found := PASTE.search(problem.remedy)) is not None:
            lines[problem.line - 1] = found[1]
            pasted.add(problem.line)
    _, remaining = read("\n".join(lines), source)
    assert [problem for problem in remaining if problem.line in pasted] == []


def test_there_are_golden_files() -> None:
    assert len(CASES) >= 40
