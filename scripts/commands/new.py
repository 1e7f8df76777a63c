"""``new``: a form for a notice, activity, public notice, explainer or guide, at its place."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from typing import Final

from commands.cli import Subparsers, complain
from commands.configuration import add_config, read_site
from commands.moment import now
from editing.activity_desk import ACTIVITY, COPIED, OF_ACTIVITY, new_activity
from editing.desk import (
    FILE_NAME,
    Desk,
    new_notice,
    new_policy,
    new_service,
)
from editing.notice_desk import PUBLIC_NOTICE, new_public_notice
from editing.questions import Unusable
from portal.load import load
from portal.model.names import chinese

Make = Callable[[Desk], list[str]]
"""Writes one new thing; says what to do next, line by line."""

_LATIN: Final = {FILE_NAME: "name", COPIED: "from"}
_DOCUMENT: Final = {
    "title": "标题",
    FILE_NAME: "文件名（小写字母、数字、连字符），不写就用日期编号",
}
_REPEAT: Final = "照抄这个编号的活动（例如去年的）：日期顺延一年，不带结果"
_KINDS: Final[Mapping[str, tuple[str, Mapping[str, str], Make]]] = {
    "notice": ("篇通知或新闻", {**_DOCUMENT, "column": "栏目的编号或名称"}, new_notice),
    "activity": (
        "个活动",
        {**ACTIVITY, **OF_ACTIVITY, COPIED: _REPEAT},
        new_activity,
    ),
    "public-notice": ("次公示", PUBLIC_NOTICE, new_public_notice),
    "policy": ("篇政策解读", _DOCUMENT, new_policy),
    "service": ("篇办事指南", _DOCUMENT, new_service),
}


def register(subparsers: Subparsers) -> None:
    """Add ``new`` and its five kinds to the command line."""
    parser = subparsers.add_parser("new", help="新写一条通知、活动、公示、政策解读或办事指南")
    kinds = parser.add_subparsers(title="写什么", metavar="种类", required=True)
    for name, (label, options, make) in _KINDS.items():
        kind = kinds.add_parser(name, help=f"新写一{label}", description=f"新写一{label}。")
        for field, meaning in options.items():
            spellings = dict.fromkeys((f"--{_LATIN.get(field, field)}", f"--{chinese(field)}"))
            kind.add_argument(*spellings, dest=field, metavar="文字", help=meaning)
        add_config(kind)
        kind.set_defaults(run=_runner(make, tuple(options)))


def _runner(
    make: Callable[[Desk], list[str]], fields: tuple[str, ...]
) -> Callable[[argparse.Namespace], int]:
    def run(arguments: argparse.Namespace) -> int:
        settings = read_site(arguments.config)
        given = {field: getattr(arguments, field) for field in fields}
        records = load(settings).records
        desk = Desk(settings, records, given, input, now(os.environ))
        try:
            report = make(desk)
        except Unusable as error:
            complain(str(error))
            return 1
        except EOFError:
            complain("没有人回答，什么都没有写；也可以把答案写在命令后面，写法见 --help")
            return 1
        print("\n".join(report))
        return 0

    return run
