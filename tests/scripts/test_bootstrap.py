"""The bootstrap before anything is installed: old Pythons, its syntax and what it imports."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from commands import handover
from tiny import ROOT

PORTAL = ROOT / "scripts" / "portal.py"
BEFORE_INSTALLATION = (
    "portal",
    "commands/__init__",
    "commands/child",
    "commands/environment",
    "commands/handover",
    "commands/interrupts",
    "commands/due",
)


@pytest.fixture(name="bootstrap")
def load_bootstrap() -> ModuleType:
    """``scripts/portal.py`` as a module; its name belongs to the package, so by its path."""
    spec = importlib.util.spec_from_file_location("bootstrap", PORTAL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (
            (3, 6),
            "需要 Python 3.11 或更新的版本，现在是 3.6；请到 python.org 下载安装后再运行。",
        ),
        (
            (3, 10),
            "需要 Python 3.11 或更新的版本，现在是 3.10；请到 python.org 下载安装后再运行。",
        ),
        ((3, 11), ""),
        ((3, 14), ""),
        ((4, 0), ""),
    ],
)
def test_an_old_python_is_refused(
    bootstrap: ModuleType, version: tuple[int, int], sentence: str
) -> None:
    assert bootstrap.refusal(version) == sentence


def test_an_old_python_gets_the_sentence_and_nothing_else() -> None:
    code = (
        "import runpy, sys; sys.version_info = (3, 9, 1);"
        f"sys.argv[0] = {str(PORTAL)!r}; runpy.run_path({str(PORTAL)!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode() == (
        "需要 Python 3.11 或更新的版本，现在是 3.9；请到 python.org 下载安装后再运行。\n"
    )


def test_ctrl_c_ends_with_one_line(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_root: str, _arguments: Sequence[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(handover, "start", interrupted)
    monkeypatch.setattr(sys, "path", [*sys.path])
    assert bootstrap.main() == 130
    assert capsys.readouterr() == ("", "已停止。\n")


def test_it_parses_on_python_3_6() -> None:
    tree = ast.parse(PORTAL.read_text("utf-8"), feature_version=(3, 6))
    assert {node.name for node in tree.body if isinstance(node, ast.FunctionDef)} >= {"main"}


def test_it_has_no_future_import_an_old_python_refuses() -> None:
    assert "__future__" not in PORTAL.read_text("utf-8")


@pytest.mark.parametrize("name", BEFORE_INSTALLATION)
def test_only_the_standard_library_is_imported(name: str) -> None:
    tree = ast.parse((ROOT / "scripts" / f"{name}.py").read_text("utf-8"))
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    ours = {f"commands.{Path(module).name}" for module in BEFORE_INSTALLATION}
    foreign = {name for name in names - ours if name.split(".")[0] not in sys.stdlib_module_names}
    assert foreign == set()
