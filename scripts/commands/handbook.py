"""``handbook``: what stands in files but comes from the models, written anew.

1. The field tables of the editors' handbook.
2. The first line of each data file, which leads editors' tools to its schema.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from commands.cli import Subparsers
from commands.configuration import add_config, read_site
from editing.schema_comments import refresh_comments
from portal.handbook import refreshed

HANDBOOK: Final = "CONTRIBUTING.md"
"""The editors' handbook, beside the configuration file."""


def register(subparsers: Subparsers) -> None:
    """Add ``handbook`` to the command line."""
    parser = subparsers.add_parser(
        "handbook", help="按模型重写手册里的字段表和数据文件第一行的格式地址"
    )
    add_config(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write what differs from the models; always 0. Raises ContentError for bad settings."""
    settings = read_site(arguments.config)
    changed = [*_tables(settings.root / HANDBOOK), *refresh_comments(settings)]
    for source in changed:
        print(f"已重写 {source}")
    if not changed:
        print("字段表和格式地址已经和模型一致。")
    return 0


def _tables(handbook: Path) -> list[str]:
    before = handbook.read_bytes().decode()
    after = refreshed(before)
    if after == before:
        return []
    handbook.write_bytes(after.encode())
    return [handbook.name]
