"""``check``: every problem of the content, without building anything."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from commands import external, freshness, moment, telling
from commands.child import ticking
from commands.cli import Subparsers
from commands.configuration import add_config
from commands.masking import left, mask
from commands.published import output_found
from portal.errors import BuildError, errors_of
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
        if arguments.fix_masks or arguments.freshness or arguments.external:
            raise BuildError("--output 不能与 --fix-masks、--freshness、--external 同时使用")
        return _finished(arguments)
    masked = mask(arguments.config) if arguments.fix_masks else None
    now = moment.now(os.environ)
    with ticking("正在检查内容"):
        examined = examine(arguments.config.resolve(), now)
    if masked is not None:
        print("\n".join([*masked.changes, *left(masked, examined)]))
    telling.tell(examined.problems, as_json=arguments.json)
    for line in upkeep(arguments, examined.site, now.date()):
        print(line)
    telling.leave_reports(examined.problems, os.environ)
    return 1 if errors_of(examined.problems) else 0


def _finished(arguments: argparse.Namespace) -> int:
    """Look through a finished site; 1 if anything private is in it."""
    with ticking("正在检查生成的网站"):
        found = output_found(arguments.finished, arguments.config)
    telling.tell(found, as_json=arguments.json)
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
