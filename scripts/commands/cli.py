"""argparse in Chinese: usage, headings, errors and the wrapping of help."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, Final, NoReturn, TypeAlias
from unicodedata import east_asian_width

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What a command adds its own parser to."""

_ERRORS: Final = (
    (r"unrecognized arguments: (.+)", r"不认识“\1”"),
    (r"the following arguments are required: (.+)", r"还缺少：\1"),
    (r"expected one argument", "后面要写一个值"),
    (r"expected at least one argument", "后面至少要写一个值"),
    (r"expected (\d+) arguments?", r"后面要写 \1 个值"),
    (r"ignored explicit argument '(.*)'", r"后面不能写“\1”"),
    (r"ambiguous option: (\S+) could match (.+)", r"“\1”不明确，可能是 \2"),
    (r"not allowed with argument (.+)", r"不能与 \1 同时使用"),
    (r"one of the arguments (.+) is required", r"要写 \1 当中的一个"),
    (r"invalid int value: '(.*)'", r"“\1”不是整数"),
    (r"invalid choice: '?(.*?)'?,? .*\(choose from (.+)\)", r"“\1”不能用，可以写：\2"),
)
"""argparse's own sentences and ours; the order of the groups is argparse's."""


class ChineseFormatter(argparse.HelpFormatter):
    """Help in Chinese: wraps by columns, since a Chinese character takes two."""

    def __init__(self, prog: str, **options: Any) -> None:
        super().__init__(prog, max_help_position=30, **options)

    def add_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        """Put 用法 where argparse says usage."""
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return list(wrapped(text, width))

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = (line for part in text.splitlines() for line in wrapped(part, width))
        return "\n".join(indent + line for line in lines)


class ChineseParser(argparse.ArgumentParser):
    """An ArgumentParser that speaks Chinese; subcommands' parsers inherit that."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", ChineseFormatter)
        super().__init__(**options, add_help=False, allow_abbrev=False)
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line and leave with status 2."""
        self.exit(2, f"{translated(message)}。写法见：{self.prog} --help\n")


def translated(message: str) -> str:
    """An error of argparse in Chinese; one it does not know keeps its own words."""
    place, colon, rest = message.partition(": ")
    if place.startswith("argument ") and colon:
        return f"{place.removeprefix('argument ')}：{_sentence(rest)}"
    return _sentence(message)


def _sentence(message: str) -> str:
    for pattern, ours in _ERRORS:
        found = re.fullmatch(pattern, message)
        if found:
            return found.expand(ours)
    return message


def wrapped(text: str, width: int) -> Iterator[str]:
    """A text in lines of at most ``width`` columns; words of Latin letters stay whole."""
    line, used = "", 0
    for piece in re.findall(r"[!-~]+ ?|.", text):
        columns = sum(2 if east_asian_width(sign) in "WF" else 1 for sign in piece)
        # A closing mark at the start of a line would be bad style: it stays outside.
        if line and used + columns > width and piece not in "，。；：、）”":
            yield line.rstrip()
            line, used = "", 0
        line, used = line + piece, used + columns
    if line:
        yield line.rstrip()


def unknown_command(name: str, known: Sequence[str]) -> str:
    """The sentence for a command that does not exist, with the nearest one that does."""
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"；是不是“{near[0]}”？" if near else "。"
    return f"没有“{name}”这个命令{hint}全部命令：{'、'.join(known)}"


def complain(text: str) -> None:
    """Show what went wrong, on standard error."""
    print(text, file=sys.stderr, flush=True)
