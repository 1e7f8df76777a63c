"""``check``: every problem of the content, without building anything."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from commands import external, freshness, moment, reports
from commands.child import ticking
from commands.cli import Subparsers
from commands.configuration import add_config
from commands.masking import mask
from commands.published import output_found
from portal.errors import BuildError, Problem, errors_of
from portal.freshness.outside import outside
from portal.site import Site, examine


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
    parser.add_argument(
        "--freshness",
        action="store_true",
        help="列出该更新、该核对的内容：多久没有更新、什么时候到期",
    )
    parser.add_argument(
        "--external",
        action="store_true",
        help="逐个打开别的网站的网址，看还通不通（要连网，只在写了这个选项时才做）",
    )
    parser.add_argument(
        "--fix-masks",
        action="store_true",
        help="先把文章和台账里的身份证号、手机号等打码，再检查；改了哪里逐条列出",
    )
    parser.add_argument(
        "--output",
        dest="finished",
        type=Path,
        metavar="文件夹",
        help="不检查内容，改为查一遍已经生成的网站里有没有个人信息",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check once; 1 if anything has to be mended. In a pipeline, leave its reports too."""
    if arguments.json and (arguments.freshness or arguments.external):
        raise BuildError("--json 不能与 --freshness、--external 同时使用")
    if arguments.finished:
        return _finished(arguments)
    if arguments.fix_masks:
        print("\n".join(mask(arguments.config)))
    now = moment.now(os.environ)
    with ticking("正在检查内容"):
        examined = examine(arguments.config.resolve(), now)
    found = examined.problems
    print("\n".join(output(found, as_json=arguments.json, environ=os.environ)))
    for line in upkeep(arguments, examined.site, now.date()):
        print(line)
    for path, text in files(found, os.environ).items():
        with path.open("a" if path.suffix != ".json" else "w", encoding="utf-8") as report:
            report.write(text)
    return 1 if errors_of(found) else 0


def _finished(arguments: argparse.Namespace) -> int:
    """Look through a finished site; 1 if anything private is in it."""
    with ticking("正在检查生成的网站"):
        found = output_found(arguments.finished, arguments.config)
    print("\n".join(output(found, as_json=arguments.json, environ=os.environ)))
    return 1 if errors_of(found) else 0


def upkeep(arguments: argparse.Namespace, site: Site | None, today: date) -> Iterator[str]:
    """What was asked for besides: matters to look at again, addresses that do not open."""
    if not (arguments.freshness or arguments.external):
        return
    if site is None:
        yield "先改好上面的问题，再看维护提醒。"
        return
    if arguments.freshness:
        yield from freshness.lines(site.reviews, today)
    if arguments.external:
        with ticking("正在打开别的网站的网址"):
            found = external.lines(outside(site.portal), external.probe)
        yield from found


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
