"""From the bootstrap to the real command, with each platform's values."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from commands import handover
from commands.environment import SetupFailed
from commands.handover import command_line, manner, start


@pytest.mark.parametrize(("os_name", "how"), [("posix", "replace"), ("nt", "wait")])
def test_windows_waits_others_replace(os_name: str, how: str) -> None:
    assert manner(os_name) == how


@pytest.mark.parametrize(
    ("os_name", "python"), [("posix", ".venv/bin/python"), ("nt", ".venv/Scripts/python.exe")]
)
def test_the_command_line(os_name: str, python: str) -> None:
    found = command_line(Path("repo"), ["build", "--today", "2026-11-21"], os_name)
    assert Path(found[0]) == Path("repo", python)
    assert found[1:] == ["-P", "-m", "commands", "build", "--today", "2026-11-21"]


@pytest.mark.parametrize("separator", [":", ";"])
def test_the_variables(separator: str) -> None:
    before = {"PYTHONHOME": "x", "PYTHONPATH": "mine", "__PYVENV_LAUNCHER__": "y", "LANG": "C"}
    root = Path("repo")
    assert handover.environment(root, before, separator) == {
        "LANG": "C",
        "PYTHONPATH": f"{root / 'hooks'}{separator}{root / 'scripts'}",
        "PYTHONUTF8": "1",
        "PYTHONNOUSERSITE": "1",
    }


def test_failed_setup_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(root: Path) -> None:
        raise SetupFailed("磁盘空间不足；请腾出至少 500 MB 再运行")

    monkeypatch.setattr(handover, "prepare", fails)
    assert start(str(tmp_path), ["build"]) == 1
    assert capsys.readouterr() == ("", "磁盘空间不足；请腾出至少 500 MB 再运行\n")


def test_the_status_of_the_command_comes_back_where_it_is_awaited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[list[str]] = []

    def call(command: list[str], env: dict[str, str]) -> int:
        called.append(command)
        return 7

    monkeypatch.setattr(handover, "prepare", lambda root: None)
    monkeypatch.setattr(handover, "manner", lambda os_name: "wait")
    monkeypatch.setattr(handover, "no_more", lambda: None)
    monkeypatch.setattr("subprocess.call", call)
    assert start(str(tmp_path), ["check"]) == 7
    assert called == [command_line(tmp_path, ["check"], os.name)]


def test_elsewhere_the_command_replaces_the_bootstrap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Replaced(Exception):
        pass

    def execve(program: str, command: list[str], environ: dict[str, str]) -> None:
        assert program == command[0]
        assert environ["PYTHONUTF8"] == "1"
        raise Replaced

    monkeypatch.setattr(handover, "prepare", lambda root: None)
    monkeypatch.setattr(handover, "manner", lambda os_name: "replace")
    monkeypatch.setattr(handover, "hold", lambda: None)
    monkeypatch.setattr("os.execve", execve)
    with pytest.raises(Replaced):
        start(str(tmp_path), ["check"])
