"""Read the command line and run one command; nothing that goes wrong ends in a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from commands import interrupts
from commands.cli import ChineseParser, complain, unknown_command

COMMANDS: Final = (
    *("serve", "build", "check", "new", "images", "adopt", "hook", "test", "bench", "handbook"),
    "hosting",
    "report",
)
"""Every command, in the order of the help; each is the module of that name."""

ERROR_LOG: Final = Path(__file__).resolve().parents[2] / ".portal" / "error.log"
"""Where the details of an unforeseen failure go."""

INTRODUCTION: Final = """\
乡镇工会网站：写通知、记活动，生成一个可以直接发布的网站。
第一次用，运行 serve 就能在本机看到网站；要发通知，运行 new notice。"""


def parser_for(names: Sequence[str]) -> ChineseParser:
    """The parser that knows these commands; only their modules are imported."""
    parser = ChineseParser(prog="portal.py", description=INTRODUCTION)
    subparsers = parser.add_subparsers(title="命令", metavar="命令", required=True)
    for name in names:
        import_module(f"commands.{name}").register(subparsers)
    return parser


def main(arguments: Sequence[str]) -> int:
    """Run one command; its exit status: 0 done, 1 refused or failed, 2 bad command line."""
    first = arguments[0] if arguments else "--help"
    if not first.startswith("-") and first not in COMMANDS:
        complain(unknown_command(first, COMMANDS))
        return 2
    parser = parser_for((first,) if first in COMMANDS else COMMANDS)
    chosen = parser.parse_args(arguments or ["--help"])
    status: int = chosen.run(chosen)
    return status


def guarded(arguments: Sequence[str], log: Path = ERROR_LOG) -> int:
    """:func:`main`, with every failure as a sentence; the details go to a file."""
    try:
        interrupts.release()
        # Imported here, so that a broken environment is a sentence too.
        from portal.errors import PortalError

        try:
            return main(arguments)
        except PortalError as error:
            complain(str(error))
            return 1
    except KeyboardInterrupt:
        complain(interrupts.STOPPED)
        return 130
    except BrokenPipeError:
        # The reader of our output has gone; nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        complain(_surprise(error, log))
        return 1


def _surprise(error: Exception, log: Path) -> str:
    try:
        log.parent.mkdir(exist_ok=True)
        log.write_text(traceback.format_exc(), "utf-8")
    except OSError:
        return f"出了意料之外的错误：{error!r}；请把这一行发给维护网站的人"
    return f"出了意料之外的错误（{type(error).__name__}）；请把 {log} 发给维护网站的人"


if __name__ == "__main__":
    try:
        sys.exit(guarded(sys.argv[1:]))
    finally:
        interrupts.no_more()
