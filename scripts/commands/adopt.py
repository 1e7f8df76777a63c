"""``adopt``: ask who the union is, take the demonstration away, leave a site that builds."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from commands import hook, telling
from commands.cli import Subparsers, complain
from commands.configuration import add_config, read_site
from commands.moment import now
from editing.adoption import Adoption, Plan
from editing.answers import ask_all, questions, read_all, settled
from editing.schema_comments import refresh_comments
from portal.errors import BuildError, ContentError, Problem, errors_of
from portal.load import Loaded, load
from portal.model.families import FAMILIES
from portal.model.names import chinese
from portal.settings import Settings
from portal.site import examine
from portal.text_source import decode

INSTALL: Final = "python3 scripts/portal.py hook install"
_STEPS: Final = (
    "看样子：python3 scripts/portal.py serve",
    "data/hotlines.yml：核对镇总工会和镇劳动保障窗口的号码、时间",
    "data/programmes.yml：本镇不做的项目，整段删去",
    "docs/about.md、docs/contact.md：照本工会的情况改",
    "把仓库设为私有：网站是公开的，仓库不用；改过、删过的都还在仓库的历史里",
    f"每台电脑装一次提交前的检查，个人信息就进不了仓库：{INSTALL}",
)
"""What only people can do after the site has been adopted."""


def register(subparsers: Subparsers) -> None:
    """Add ``adopt`` to the command line."""
    names = "、".join(chinese(question.name) for question in questions())
    parser = subparsers.add_parser(
        "adopt",
        help="换成本镇的网站：填上本工会的资料，清除演示内容",
        description=f"问十来个问题，填上本工会的资料，清除全部演示内容。要准备：{names}。",
    )
    parser.add_argument(
        "--answers",
        type=Path,
        metavar="文件",
        help="从这个 YAML 文件读答案，不再提问，也不再确认；每行写成“全称: …”",
    )
    add_config(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Adopt one site; 1 if it was not. Raises ContentError for faults in the content."""
    moment = now(os.environ)
    settings = read_site(arguments.config)
    loaded = load(settings)
    if errors_of(loaded.problems):
        raise ContentError(errors_of(loaded.problems))
    if not settings.township.demo and not any(_demo(loaded)):
        print("这里已经没有演示内容，不用再换。改本工会的资料，请直接改 mkdocs.yml。")
        return 0
    try:
        values = _from_file(arguments.answers) if arguments.answers else ask_all(input)
    except EOFError:
        complain("没有人回答，什么都没有改；也可以用 --answers 给一个答案文件")
        return 1
    answers = settled(values, settings.township, moment.year)
    adoption = Adoption(settings.township, answers, loaded, moment.date())
    plan = adoption.plan(_texts(settings, loaded))
    if not arguments.answers and not _confirmed(plan):
        print("什么都没有改。")
        return 1
    carry_out(plan, settings)
    # The address of the schemas goes with the site's own.
    refresh_comments(replace(settings, site_url=answers.site_url))
    status = _report(plan, answers.township.full_name, settings, moment)
    if not arguments.answers:
        offer_hook(settings.root)
    return status


def carry_out(plan: Plan, settings: Settings) -> None:
    """Write, then delete; folders left empty go too."""
    for source, text in plan.changes.items():
        if text is not None:
            _place(settings, source).write_bytes(text.encode())
    gone = [_place(settings, source) for source, text in plan.changes.items() if text is None]
    for file in gone:
        file.unlink()
    # Deepest first, so that a folder emptied of folders goes as well.
    for folder in sorted({parent for file in gone for parent in file.parents}, reverse=True):
        if settings.docs_dir in folder.parents and not any(folder.iterdir()):
            folder.rmdir()


def offer_hook(root: Path) -> None:
    """Ask whether commits shall be looked through, where that can be done."""
    if not ((root / ".git").exists() and (root / hook.HOOK).is_file()):
        return
    try:
        said = input("现在就装提交前的检查吗？查到身份证号、手机号就不让提交。请输入“是”：")
    except EOFError:
        return
    if said.strip() == "是":
        try:
            print(hook.install(root)[1])
        except BuildError as error:
            complain(str(error))


def _demo(loaded: Loaded) -> Iterator[bool]:
    return (record.demo for records in loaded.records.values() for record in records)


def _from_file(file: Path) -> dict[str, str]:
    if not file.is_file():
        raise ContentError([Problem(file.name, 0, "", "找不到答案文件", "请核对文件名和位置")])
    text, problems = decode(file.read_bytes(), file.name)
    values, more = read_all(text, file.name) if text is not None else ({}, [])
    if errors_of([*problems, *more]):
        raise ContentError(errors_of([*problems, *more]))
    return values


def _texts(settings: Settings, loaded: Loaded) -> Mapping[str, str]:
    records = (record for records in loaded.records.values() for record in records)
    sources = {"mkdocs.yml", *(record.origin.source for record in records)}
    return {source: _text(_place(settings, source), source) for source in sorted(sources)}


def _text(file: Path, source: str) -> str:
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Read in GBK with a warning before; it is written back as UTF-8.
        return str(decode(data, source)[0])


def _place(settings: Settings, source: str) -> Path:
    folder, _, rest = source.partition("/")
    roots = {"docs": settings.docs_dir, "data": settings.data_dir}
    return roots[folder] / rest if folder in roots else settings.config_file


def _confirmed(plan: Plan) -> bool:
    counted = "、".join(
        f"{family.label} {plan.leaving[kind]} 条"
        for kind, family in FAMILIES.items()
        if plan.leaving.get(kind)
    )
    print(f"将删除演示内容：{counted}，以及只有它们用到的附件和图片。")
    print("政策解读、办事指南、服务主题、项目、栏目、法律、指标和清单会留下。")
    print("请在私有仓库里做：删掉的内容还在历史里，公开的仓库谁都能翻。")
    try:
        return input("确定吗？请输入“是”：").strip() == "是"
    except EOFError:
        return False


def _report(plan: Plan, full_name: str, settings: Settings, moment: datetime) -> int:
    problems = examine(settings.config_file, moment).problems
    telling.tell(problems)
    print(f"已换成“{full_name}”的网站，演示内容已全部清除。还要做的：")
    for step in _STEPS:
        print(f"- {step}")
    print(f"- 逐页核对下面 {len(plan.to_verify)} 页，核对完删掉“待核对: 是”这一行：")
    for page in plan.to_verify:
        print(f"    {page}")
    return 1 if errors_of(problems) else 0
