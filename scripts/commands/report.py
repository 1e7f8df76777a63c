"""``report``: the draft of the year-end summary, from the records; never published."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Final

from commands import moment
from commands.cli import Subparsers, complain
from commands.configuration import add_config, read_site
from commands.report_options import add_options, kind_of, mismatch, span_of
from portal.errors import errors_of
from portal.load import load
from portal.open_data.excel import excel_bytes
from portal.report.as_json import create_json
from portal.report.compose import compose
from portal.report.county import county_table
from portal.report.draft import Draft
from portal.report.html import create_html
from portal.report.markdown import create_markdown
from portal.report.view import View, view_of
from portal.report.word import create_docx
from portal.settings import Settings
from portal.site import examine

_DESCRIPTION: Final = (
    "用网站里的记录写一份年终总结的初稿：组织建设、维权、帮扶、安全、技能、文体、荣誉、经费、"
    "“六好”自评、不足、下一年计划、与上年对比，最后列出没有数据的部分。"
    "只供汇总的记录也算在内，所以初稿不会放到网站上。"
)


def register(subparsers: Subparsers) -> None:
    """Add ``report`` to the command line."""
    parser = subparsers.add_parser("report", help="写一份年终总结的初稿", description=_DESCRIPTION)
    add_options(parser)
    add_config(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the draft; 1 where the content has errors or the file may not stand there."""
    span = span_of(arguments)
    if isinstance(span, str):
        complain(span)
        return 2
    now = moment.now(os.environ)
    if span.first > now.date():
        complain(f"{span.label}还没有开始，没有可以总结的")
        return 2
    kind = arguments.format or kind_of(arguments.output)
    refused = mismatch(kind, arguments.output)
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
