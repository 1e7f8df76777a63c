"""``check``: every problem of the content, without building anything."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from commands import moment, reports
from commands.child import ticking
from commands.cli import Subparsers
from commands.configuration import add_config
from portal.errors import Problem, errors_of
from portal.site import examine


def register(subparsers: Subparsers) -> None:
    """Add ``check`` to the command line."""
    parser = subparsers.add_parser(
        "check",
        help="检查内容，不生成网站",
        description="检查全部内容，列出每一处问题：在哪个文件第几行、错在哪里、怎么改。"
        "没有要改的问题时退出状态是 0，有则是 1。",
    )
    add_config(parser)
    parser.add_argument("--json", action="store_true", help="用 JSON 输出，给其他程序读")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check once; 1 if anything has to be mended. In a pipeline, leave its reports too."""
    with ticking("正在检查内容"):
        found = examine(arguments.config.resolve(), moment.now(os.environ)).problems
    print("\n".join(output(found, as_json=arguments.json, environ=os.environ)))
    for path, text in files(found, os.environ).items():
        with path.open("a" if path.suffix != ".json" else "w", encoding="utf-8") as report:
            report.write(text)
    return 1 if errors_of(found) else 0


def output(problems: Sequence[Problem], *, as_json: bool, environ: Mapping[str, str]) -> list[str]:
    """The lines to print; under GitHub Actions also a command per problem."""
    if as_json:
        return [reports.as_json(problems)]
    at_line = environ.get("GITHUB_ACTIONS") == "true"
    return [
        *(reports.as_line(problem) for problem in problems),
        *(reports.github_annotation(problem) for problem in problems if at_line),
        reports.count_line(problems),
    ]


def files(problems: Sequence[Problem], environ: Mapping[str, str]) -> dict[Path, str]:
    """The reports a pipeline picks up, by the file they go to."""
    found: dict[Path, str] = {}
    if environ.get("GITHUB_STEP_SUMMARY"):
        found[Path(environ["GITHUB_STEP_SUMMARY"])] = reports.github_summary(problems)
    if environ.get("GITLAB_CI") == "true":
        found[Path("gl-code-quality-report.json")] = reports.gitlab_quality(problems)
    return found
