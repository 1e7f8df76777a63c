"""``build``: the whole site into a folder, ready to publish."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from commands import moment
from commands.builder import Built, build_site
from commands.cli import Subparsers
from commands.configuration import add_config, read_site


def register(subparsers: Subparsers) -> None:
    """Add ``build`` to the command line."""
    parser = subparsers.add_parser(
        "build",
        help="生成网站",
        description="生成整个网站。内容有问题时列出全部问题，原来的网站保持不动。",
    )
    add_config(parser)
    parser.add_argument(
        "--output", type=Path, metavar="文件夹", help="网站放在哪里，默认按配置文件，一般是 site"
    )
    parser.add_argument(
        "--today",
        type=moment.read_moment,
        metavar="日期",
        help="把哪一刻当作现在，例如 2026-11-21 或 2026-11-21T08:30（北京时间）；"
        "只写日期表示当天 23:59，不写就用现在的时间",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build once and say what was built; PortalError carries every failure."""
    settings = read_site(arguments.config)
    # A bad SOURCE_DATE_EPOCH is refused here, in Chinese, before anything is started.
    moment.now(os.environ)
    built = build_site(settings.config_file, arguments.output or settings.site_dir, arguments.today)
    print("\n".join(report(built)))
    return 0


def report(built: Built) -> list[str]:
    """What a finished build tells: reminders, size and time, the next change."""
    return [
        *built.reminders,
        f"已生成 {built.pages} 页，用时 {built.seconds:.1f} 秒：{built.output}",
        moment.in_words(built.next_change),
    ]
