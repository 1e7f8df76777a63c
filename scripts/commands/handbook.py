"""``handbook``: write the field tables of the editors' handbook anew from the models."""

from __future__ import annotations

import argparse
from typing import Final

from commands.cli import Subparsers
from commands.configuration import ENGINE
from portal.handbook import refreshed

HANDBOOK: Final = ENGINE / "CONTRIBUTING.md"
"""The editors' handbook."""


def register(subparsers: Subparsers) -> None:
    """Add ``handbook`` to the command line."""
    parser = subparsers.add_parser("handbook", help="按模型重写手册里的字段表")
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Write the handbook if its tables have changed; always 0."""
    before = HANDBOOK.read_text("utf-8")
    after = refreshed(before)
    if after == before:
        print("手册里的字段表已经和模型一致。")
        return 0
    HANDBOOK.write_text(after, "utf-8", newline="\n")
    print(f"已重写 {HANDBOOK.name} 里的字段表。")
    return 0
