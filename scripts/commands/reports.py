"""Problems in the formats that other programs read: plain functions, text in and out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Final

from portal.errors import Problem

SUMMARY_LIMIT: Final = 1000
"""Rows in a step summary; GitHub refuses one over 1 MiB."""


def count_line(problems: Sequence[Problem]) -> str:
    """How many problems of each level there are, as the last line of a check."""
    errors = sum(problem.level == "error" for problem in problems)
    reminders = len(problems) - errors
    if not problems:
        return "检查通过，没有问题。"
    if not errors:
        return f"检查通过，有 {reminders} 处提醒。"
    more = f"，另有 {reminders} 处提醒" if reminders else ""
    return f"有 {errors} 处问题要改{more}。"


def as_line(problem: Problem) -> str:
    """One problem as people read it; a reminder says that it is one."""
    return str(problem) if problem.level == "error" else f"提醒 {problem}"


def as_json(problems: Sequence[Problem]) -> str:
    """A JSON array with one object per problem."""
    rows = [
        {
            "file": problem.source,
            "line": problem.line,
            "field": problem.path,
            "message": problem.message,
            "remedy": problem.remedy,
            "level": problem.level,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def github_annotation(problem: Problem) -> str:
    """A workflow command that shows the problem at its line of a proposal.

    GitHub's documentation, "Workflow commands for GitHub Actions": data escapes ``%`` and
    line ends, properties also ``:`` and ``,``.
    """
    line = f",line={problem.line}" if problem.line else ""
    field = f"{problem.path}: " if problem.path else ""
    remedy = f"；{problem.remedy}" if problem.remedy else ""
    place = _escaped(problem.source).replace(":", "%3A").replace(",", "%2C")
    return f"::{problem.level} file={place}{line}::{_escaped(field + problem.message + remedy)}"


def github_summary(problems: Sequence[Problem]) -> str:
    """The problems as a Markdown table for the summary of a workflow's run."""
    head = f"### 内容检查\n\n{count_line(problems)}\n"
    if not problems:
        return head
    rows = [_row(problem) for problem in problems[:SUMMARY_LIMIT]]
    more = len(problems) - len(rows)
    tail = [f"\n另有 {more} 处没有列出。"] if more else []
    table = ["| 文件和行 | 字段 | 问题 | 怎么改 |", "|---|---|---|---|", *rows, *tail]
    return f"{head}\n" + "\n".join(table) + "\n"


def gitlab_quality(problems: Sequence[Problem]) -> str:
    """A Code Quality report (GitLab documentation, "Code Quality report format")."""
    rows = [
        {
            "description": str(problem).split(": ", 1)[-1],
            "check_name": "content",
            "fingerprint": hashlib.sha256(str(problem).encode()).hexdigest(),
            "severity": "major" if problem.level == "error" else "minor",
            "location": {"path": problem.source, "lines": {"begin": problem.line or 1}},
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _row(problem: Problem) -> str:
    place = f"{problem.source}:{problem.line}" if problem.line else problem.source
    level = "" if problem.level == "error" else "提醒："
    cells = (place, problem.path, level + problem.message, problem.remedy)
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    plain = " ".join(text.split("\n")).replace("&", "&amp;").replace("<", "&lt;")
    return plain.replace("\\", "\\\\").replace("|", "\\|").replace("`", "\\`")
