"""What the command line of ``report`` asks for: which days, in which form, into which file."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Final

from pydantic_core import PydanticCustomError

from portal.model.moments import FIRST_YEAR, LAST_YEAR, read_day
from portal.report.span import Span, half, year

FORMATS: Final = ("md", "docx", "html", "json", "xlsx")
ENDINGS: Final = {**{f".{kind}": kind for kind in FORMATS}, ".txt": "md", ".htm": "html"}
"""Which format a file's name says."""
_HALVES: Final = {"上": 1, "下": 2, "上半年": 1, "下半年": 2, "1": 1, "2": 2}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Let a parser take what the command is asked."""
    parser.add_argument(
        "year", type=_read_year, nargs="?", metavar="年份", help="哪一年，例如 2025"
    )
    parser.add_argument("--half", type=_read_half, metavar="上|下", help="只写上半年或下半年")
    parser.add_argument("--from", dest="first", type=_read_day, metavar="日期", help="从哪一天起")
    parser.add_argument("--to", dest="last", type=_read_day, metavar="日期", help="到哪一天止")
    parser.add_argument(
        "--format",
        type=_read_format,
        metavar="格式",
        help="md（默认，显示在屏幕上）、docx（Word）、html 或 json；xlsx 是报县里的指标汇总表；"
        "不写就看 --output 的扩展名",
    )
    parser.add_argument("--output", type=Path, metavar="文件", help="写到哪个文件")
    parser.add_argument("--trace", action="store_true", help="附上数据来源：每个数字由哪些记录得来")


def kind_of(output: Path | None) -> str:
    """The form that a file's name says; Markdown where it says none."""
    return ENDINGS.get(output.suffix.lower(), "md") if output is not None else "md"


def mismatch(kind: str, output: Path | None) -> str:
    """Why a file's name does not fit what would be in it; empty where it does."""
    ending = output.suffix.lower() if output is not None else ""
    if output is None or ENDINGS.get(ending) == kind or (not ending and kind == "md"):
        return ""
    right = output.with_suffix(f".{kind}")
    if ending in ENDINGS:
        return f"--format {kind} 和文件名“{output}”对不上；请写成“{right}”，或者去掉 --format"
    if not ending:
        return f"文件名“{output}”缺少扩展名；请写成“{right}”"
    known = "、".join(f".{one}" for one in FORMATS)
    return f"不会写 {output.suffix} 文件；请把“{output}”的扩展名改成 {known} 当中的一个"


def span_of(arguments: argparse.Namespace) -> Span | str:
    """The days to tell of, or what is wrong with how they were given."""
    first, last = arguments.first, arguments.last
    if first is not None or last is not None:
        if arguments.year is not None or arguments.half is not None:
            return "写了 --from 和 --to，就不要再写年份和 --half"
        if first is None or last is None:
            return "--from 和 --to 要一起写，例如 --from 2025-03-01 --to 2025-05-31"
        if last < first:
            return f"--to {last} 比 --from {first} 还早"
        return Span(first, last)
    if arguments.year is None:
        return "还要写是哪一年，例如 report 2025"
    if arguments.half is not None:
        return half(arguments.year, arguments.half)
    return year(arguments.year)


def _read_year(text: str) -> int:
    number = text.removesuffix("年")
    if not (number.isascii() and number.isdigit() and FIRST_YEAR <= int(number) <= LAST_YEAR):
        raise argparse.ArgumentTypeError(f"“{text}”不是年份；请写成 2025")
    return int(number)


def _read_half(text: str) -> int:
    if text not in _HALVES:
        raise argparse.ArgumentTypeError(f"“{text}”不能用，可以写：{'、'.join(_HALVES)}")
    return _HALVES[text]


def _read_format(text: str) -> str:
    kind = text.lower()
    if kind not in FORMATS:
        raise argparse.ArgumentTypeError(f"“{text}”不能用，可以写：{'、'.join(FORMATS)}")
    return kind


def _read_day(text: str) -> date:
    try:
        return read_day(text)
    except PydanticCustomError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期；请写成 2025-03-01") from None
