"""``test``: every step is run, and any that fails shows in the status."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from commands import __main__ as program
from commands import test as command
from commands.environment import SetupFailed
from commands.tools import BROWSER, READER, Tool
from tiny import ROOT

FOUND = {BROWSER: "/usr/bin/chromium", READER: "/usr/bin/newsboat"}


class FakeSteps:
    """Stands for the programs of the steps."""

    def __init__(self, failing: str = "") -> None:
        self.failing = failing
        self.run: list[str] = []
        self.programs: set[tuple[str, str]] = set()

    def __call__(self, arguments: list[str], cwd: Path, env: Mapping[str, str]) -> int:
        assert cwd == ROOT
        self.run.append(arguments[3])
        self.programs.add((env["PORTAL_BROWSER"], env["PORTAL_NEWSBOAT"]))
        return 1 if arguments[3] == self.failing else 0


@pytest.fixture(name="steps")
def fake_steps(monkeypatch: pytest.MonkeyPatch) -> FakeSteps:
    """Everything ready, browser and reader there, no pipeline."""
    steps = FakeSteps()
    monkeypatch.setattr(command, "prepare_tests", lambda root: None)
    monkeypatch.setattr("commands.tools.prepare", lambda log: dict(FOUND))
    monkeypatch.setattr("subprocess.call", steps)
    monkeypatch.delenv("CI", raising=False)
    return steps


def test_all_steps_run_pytest_last(steps: FakeSteps, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["test"]) == 0
    assert steps.run == ["ruff", "ruff", "mypy", "mypy", "pytest"]
    assert steps.programs == {("/usr/bin/chromium", "/usr/bin/newsboat")}
    # pytest's own closing line is the last thing people see.
    assert capsys.readouterr().err.splitlines()[-1].startswith("—— 测试：pytest")


def test_a_failed_step_does_not_stop_the_others(
    steps: FakeSteps, capsys: pytest.CaptureFixture[str]
) -> None:
    steps.failing = "mypy"
    assert program.main(["test"]) == 1
    assert steps.run == ["ruff", "ruff", "mypy", "mypy", "pytest"]
    assert capsys.readouterr().err.endswith("没有通过：类型、启动程序的类型\n")


@pytest.mark.parametrize(
    ("absent", "ci", "status", "sentence"),
    [
        (
            BROWSER,
            "true",
            1,
            "没有找到 Chrome、Chromium 或 Edge，浏览器测试不能运行；CI 里这算不通过。",
        ),
        (BROWSER, "", 0, "没有找到 Chrome、Chromium 或 Edge：浏览器测试没有运行，其余照常。"),
        (READER, "true", 1, "没有找到 newsboat，订阅测试不能运行；CI 里这算不通过。"),
        (READER, "", 0, "没有找到 newsboat：订阅测试没有运行，其余照常。"),
    ],
)
def test_without_a_program(
    steps: FakeSteps,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    absent: Tool,
    ci: str,
    status: int,
    sentence: str,
) -> None:
    found = {tool: program for tool, program in FOUND.items() if tool is not absent}
    monkeypatch.setattr("commands.tools.prepare", lambda log: found)
    monkeypatch.setenv("CI", ci)
    assert program.main(["test"]) == status
    assert capsys.readouterr().err.startswith(f"{sentence}\n")
    assert steps.programs == {(found.get(BROWSER, ""), found.get(READER, ""))}
    assert len(steps.run) == len(command.STEPS)


def test_tools_that_cannot_be_installed_are_one_sentence(
    steps: FakeSteps, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(root: Path) -> None:
        raise SetupFailed("连不上软件源；请检查网络，或者给 pip 设好镜像再运行。记录在 x")

    monkeypatch.setattr(command, "prepare_tests", fails)
    assert program.main(["test"]) == 1
    assert steps.run == []
    assert capsys.readouterr().err == (
        "连不上软件源；请检查网络，或者给 pip 设好镜像再运行。记录在 x\n"
    )


def test_ci_runs_exactly_this_command() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert lines[-1] == "python3 scripts/portal.py test"


def test_strictness_is_switched_on() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    assert settings["mypy"]["strict"] is True
    assert settings["pytest"]["ini_options"]["filterwarnings"][0] == "error"
    assert settings["coverage"]["run"]["branch"] is True
    assert settings["coverage"]["report"]["fail_under"] >= 95


def test_every_rule_that_is_ignored_has_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    ignores = text.partition("ignore = [")[2].partition("[tool.ruff.lint.pydocstyle]")[0]
    rules = [line for line in ignores.splitlines() if line.startswith('    "')]
    assert rules
    for line in rules:
        assert "# " in line, line
