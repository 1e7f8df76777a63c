"""``report``: the draft of the year-end summary, from the records; never published."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import Final

from pydantic_core import PydanticCustomError

from commands import moment
from commands.cli import Subparsers, complain
from commands.configuration import add_config, read_site
from portal.errors import errors_of
from portal.load import load
from portal.model.moments import FIRST_YEAR, LAST_YEAR, read_day
from portal.open_data.excel import excel_bytes
from portal.report.as_json import create_json
from portal.report.compose import compose
from portal.report.county import county_table
from portal.report.draft import Draft
from portal.report.html import create_html
from portal.report.markdown import create_markdown
from portal.report.span import Span, half, year
from portal.report.view import View, view_of
from portal.report.word import create_docx
from portal.settings import Settings
from portal.site import examine

FORMATS: Final = ("md", "docx", "html", "json", "xlsx")
ENDINGS: Final = {**{f".{kind}": kind for kind in FORMATS}, ".txt": "md", ".htm": "html"}
"""Which format a file's name says."""
_HALVES: Final = {"上": 1, "下": 2, "上半年": 1, "下半年": 2, "1": 1, "2": 2}
_DESCRIPTION: Final = (
    "用网站里的记录写一份年终总结的初稿：组织建设、维权、帮扶、安全、技能、文体、荣誉、经费、"
    "“六好”自评、不足、下一年计划、与上年对比，最后列出没有数据的部分。"
    "只供汇总的记录也算在内，所以初稿不会放到网站上。"
)


def register(subparsers: Subparsers) -> None:
    """Add ``report`` to the command line."""
    parser = subparsers.add_parser("report", help="写一份年终总结的初稿", description=_DESCRIPTION)
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
    add_config(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the draft; 1 where the content has errors or the file may not stand there."""
    span = _span(arguments)
    if isinstance(span, str):
        complain(span)
        return 2
    now = moment.now(os.environ)
    if span.first > now.date():
        complain(f"{span.label}还没有开始，没有可以总结的")
        return 2
    kind = arguments.format or _kind_of(arguments.output)
    refused = _mismatch(kind, arguments.output)
    if refused:
        complain(refused)
        return 2
    settings = read_site(arguments.config)
    problems = errors_of(examine(settings.config_file, now).problems)
    if problems:
        complain(f"内容有 {len(problems)} 处问题，改好以后再写总结；运行 check 看全部。第一处：")
        complain(str(problems[0]))
        return 1
    view = view_of(load(settings).records, span, now)
    if kind == "xlsx":
        return _deliver_table(view, arguments.output, settings)
    draft = compose(view, settings.township.full_name)
    target = arguments.output or (Path(f"{draft.title}（初稿）.docx") if kind == "docx" else None)
    return _deliver(draft, kind, target, settings, with_sources=arguments.trace)


def _deliver_table(view: View, output: Path | None, settings: Settings) -> int:
    table = county_table(view, settings.township)
    target = output or Path(f"{view.span.label}指标汇总表（初稿）.xlsx")
    if not _write(excel_bytes(table, view.now.date()), target, settings):
        return 1
    print(f"共 {len(table.rows)} 个数字，包括仅供汇总的记录；只报上级，不要公开")
    return 0


def _deliver(
    draft: Draft, kind: str, target: Path | None, settings: Settings, *, with_sources: bool
) -> int:
    content = written(draft, kind, with_sources=with_sources)
    if target is None:
        sys.stdout.write(content.decode())
        return 0
    if not _write(content, target, settings):
        return 1
    if draft.missing:
        print(f"有 {len(draft.missing)} 处没有数据，正文里没有写；清单在{_PLACE[kind]}")
    return 0


def _write(content: bytes, target: Path, settings: Settings) -> bool:
    """Write a file and say so; what stands in the way is said instead."""
    refused = refusal(target, settings)
    if refused:
        complain(refused)
        return False
    try:
        target.write_bytes(content)
    except OSError:
        complain(f"写不进“{target}”；如果它正在别处打开，请先关上，或者用 --output 换个名字")
        return False
    print(f"已写好 {target}")
    return True


_PLACE: Final = {
    "md": "最后",
    "html": "最后",
    "docx": "标题的批注里",
    "json": " missing 里",
}
"""Where each form lists what has no data."""


def written(draft: Draft, kind: str, *, with_sources: bool) -> bytes:
    """The draft in one form; JSON names the sources in any case."""
    if kind == "docx":
        return create_docx(draft, with_sources=with_sources)
    if kind == "html":
        return create_html(draft, with_sources=with_sources).encode()
    if kind == "json":
        return create_json(draft).encode()
    return create_markdown(draft, with_sources=with_sources).encode()


def refusal(target: Path, settings: Settings) -> str:
    """Why a file must not be written where it would; empty where it may."""
    place = target.resolve()
    for folder in (settings.docs_dir, settings.data_dir, settings.site_dir):
        if place.is_relative_to(folder.resolve()):
            return f"初稿不能放进 {folder.name}/，那里的文件会上网站；请用 --output 写到别处"
    if place.is_dir():
        return f"“{target}”是一个文件夹；请在 --output 里写上文件名"
    if not place.parent.is_dir():
        return f"没有“{target.parent}”这个文件夹；请先建好，或者用 --output 写到别处"
    return ""


def _kind_of(output: Path | None) -> str:
    return ENDINGS.get(output.suffix.lower(), "md") if output is not None else "md"


def _mismatch(kind: str, output: Path | None) -> str:
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


def _span(arguments: argparse.Namespace) -> Span | str:
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
