"""``test``: everything CI runs, every step even if an earlier one failed."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from commands import tools
from commands.child import say
from commands.cli import Subparsers, complain
from commands.environment import SetupFailed, prepare_tests

ROOT = Path(__file__).resolve().parents[2]

PYTEST = (
    *("pytest", "--numprocesses=auto", "--dist=loadfile"),
    *("--cov", "--cov-report=term-missing:skip-covered"),
)
"""One process for each core; a file stays whole, because its tests share what fixtures build."""


@dataclass(frozen=True)
class Step:
    """One program to run; a Python module with its arguments."""

    name: str
    arguments: tuple[str, ...]


# The bootstrap and the package share the name `portal`, so mypy reads them separately.
STEPS = (
    Step("代码规则", ("ruff", "check", ".")),
    Step("代码格式", ("ruff", "format", "--check", ".")),
    Step("类型", ("mypy", "hooks", "scripts", "tests")),
    Step("启动程序的类型", ("mypy", "--cache-dir=.mypy_cache/bootstrap", "scripts/portal.py")),
    Step("测试", PYTEST),
)
"""What is run, in this order; pytest comes last, so that its closing line does too."""


def register(subparsers: Subparsers) -> None:
    """Add ``test`` to the command line."""
    parser = subparsers.add_parser(
        "test",
        help="检查程序本身（给维护程序的人）",
        description="运行全部检查：代码规则、类型、测试，测试里也用浏览器和阅读器。"
        "第一次运行会安装测试工具；每一步都会运行，有一步不通过退出状态就是 1。",
    )
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Run every step; 1 if any failed or the tools could not be set up."""
    try:
        prepare_tests(ROOT)
    except SetupFailed as error:
        complain(str(error))
        return 1
    found = tools.prepare(ROOT / ".portal" / "tools.log")
    missing = [tool for tool in tools.TOOLS if tool not in found]
    for tool in missing:
        say(without(tool, os.environ))
    environ = {**os.environ, **{tool.variable: found.get(tool, "") for tool in tools.TOOLS}}
    failed = [step.name for step in STEPS if not _passes(step, environ)]
    if os.environ.get("CI") == "true":
        failed += (tool.tests for tool in missing)
    if failed:
        complain(f"没有通过：{'、'.join(failed)}")
    return 1 if failed else 0


def without(tool: tools.Tool, environ: Mapping[str, str]) -> str:
    """What to say about the tests that need a program which was not found."""
    if environ.get("CI") == "true":
        return f"没有找到 {tool.name}，{tool.tests}测试不能运行；CI 里这算不通过。"
    return f"没有找到 {tool.name}：{tool.tests}测试没有运行，其余照常。"


def _passes(step: Step, environ: Mapping[str, str]) -> bool:
    say(f"—— {step.name}：{' '.join(step.arguments)}")
    began = time.monotonic()
    command = [sys.executable, "-P", "-m", *step.arguments]
    status = subprocess.call(command, cwd=ROOT, env=dict(environ))
    # pytest closes with its own line, time included; nothing is written after it.
    if step is not STEPS[-1]:
        verdict = "不通过" if status else "通过"
        say(f"   {verdict}，{time.monotonic() - began:.1f} 秒")
    return status == 0
