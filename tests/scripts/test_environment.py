"""Making ``.venv``: what is run, in which order, and what people read when it fails."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from commands import environment
from commands.environment import (
    RUN_LOCK,
    TEST_LOCK,
    SetupFailed,
    explain,
    is_ready,
    missing_module,
    pinned,
    prepare,
    prepare_tests,
    stamp_of,
    venv_python,
)
from tiny import ROOT

LOCK = """\
mkdocs==1.6.1 \\
    --hash=sha256:aa
setuptools==84.2.1 \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via feedgen
tzdata==2026.6 \\
    --hash=sha256:dd
"""


class FakeRun:
    """Stands for running venv and pip: notes the commands, makes what venv would make."""

    def __init__(self, root: Path, fail_at: int = 0, words: str = "") -> None:
        self.root = root
        self.commands: list[list[str]] = []
        self.environs: list[Mapping[str, str]] = []
        self.fail_at = fail_at
        self.words = words

    def __call__(
        self, command: Sequence[str], log: Path, environ: Mapping[str, str], what: str
    ) -> int:
        self.commands.append(list(command))
        self.environs.append(environ)
        if command[1:3] == ["-m", "venv"]:
            python = venv_python(self.root / ".venv", os.name)
            python.parent.mkdir(parents=True)
            python.write_bytes(b"")
        if len(self.commands) == self.fail_at:
            log.write_text(self.words, "utf-8")
            return 1
        return 0

    @property
    def tails(self) -> list[str]:
        """The last argument of each command, relative to the root."""
        return [Path(command[-1]).relative_to(self.root).as_posix() for command in self.commands]


@pytest.fixture(name="root")
def make_root(tmp_path: Path) -> Path:
    """A repository with lock files and nothing else."""
    (tmp_path / RUN_LOCK).write_text(LOCK)
    (tmp_path / TEST_LOCK).write_text("pytest==9.2.0 \\\n    --hash=sha256:ee\n")
    return tmp_path


def silent(line: str) -> None:
    """Show nothing."""


def test_first_start_installs_setuptools_alone_and_then_everything(root: Path) -> None:
    run, shown = FakeRun(root), list[str]()
    prepare(root, run, shown.append)
    assert run.tails == [".venv", ".venv/setuptools.lock", "requirements.lock"]
    assert (root / ".venv/setuptools.lock").read_text() == (
        "setuptools==84.2.1 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n    # via feedgen\n"
    )
    assert is_ready(root, RUN_LOCK)
    assert not is_ready(root, TEST_LOCK)
    assert shown == [
        "第一次运行：正在安装需要的组件，大约 1 分钟，以后不用再等……",
        "安装完成。",
    ]


def test_hashes_are_required_and_no_index_is_named(root: Path) -> None:
    run = FakeRun(root)
    prepare(root, run, silent)
    for command in run.commands[1:]:
        assert command[1:4] == ["-m", "pip", "install"]
        assert {"--require-hashes", "--no-build-isolation"} <= set(command)
        assert not [word for word in command if "index" in word or "isolated" in word]


def test_second_start_does_nothing(root: Path) -> None:
    prepare(root, FakeRun(root), silent)
    run, shown = FakeRun(root), list[str]()
    prepare(root, run, shown.append)
    assert run.commands == []
    assert shown == []


def test_half_made_environment_is_made_again(root: Path) -> None:
    leftover = root / ".venv" / "half"
    leftover.parent.mkdir()
    leftover.write_bytes(b"")
    run, shown = FakeRun(root), list[str]()
    prepare(root, run, shown.append)
    assert not leftover.exists()
    assert len(run.commands) == 3
    assert shown[0] == "环境有变化或上次没有装完，正在重新安装，大约 1 分钟……"


def test_environment_without_its_python_is_made_again(root: Path) -> None:
    prepare(root, FakeRun(root), silent)
    venv_python(root / ".venv", os.name).unlink()
    run = FakeRun(root)
    prepare(root, run, silent)
    assert len(run.commands) == 3


def test_a_file_in_the_place_of_the_environment_is_replaced(root: Path) -> None:
    (root / ".venv").write_bytes(b"")
    prepare(root, FakeRun(root), silent)
    assert is_ready(root, RUN_LOCK)


def test_changed_lock_is_installed(root: Path) -> None:
    prepare(root, FakeRun(root), silent)
    (root / RUN_LOCK).write_text(LOCK + "nh3==0.3.7 \\\n    --hash=sha256:ff\n")
    run = FakeRun(root)
    prepare(root, run, silent)
    assert len(run.commands) == 3


def test_another_python_is_another_environment() -> None:
    assert stamp_of(b"lock", "3.11.7") != stamp_of(b"lock", "3.12.1")
    assert stamp_of(b"lock", "3.11.7") != stamp_of(b"look", "3.11.7")


def test_another_patch_of_a_python_is_the_same_environment() -> None:
    assert stamp_of(b"lock", "3.11.7") == stamp_of(b"lock", "3.11.2")


@pytest.mark.parametrize("fail_at", [1, 2, 3])
def test_failed_installation_is_told_and_leaves_no_stamp(root: Path, fail_at: int) -> None:
    run = FakeRun(root, fail_at, "ERROR: Could not find a version\nConnectionError")
    with pytest.raises(SetupFailed) as failed:
        prepare(root, run, silent)
    log = root / ".portal" / "setup.log"
    assert str(failed.value) == (
        f"连不上软件源；请检查网络，或者给 pip 设好镜像再运行。记录在 {log}"
    )
    assert not is_ready(root, RUN_LOCK)
    prepare(root, FakeRun(root), silent)
    assert is_ready(root, RUN_LOCK)


@pytest.mark.parametrize(
    ("log", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "磁盘空间不足；请腾出至少 500 MB 再运行"),
        (
            "THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE",
            "下载到的文件与清单不符，没有安装；请换一个软件源再运行",
        ),
        (
            "ERROR: Could not install: [Errno 13] Permission denied: 'x'",
            "没有写入权限，或者文件正被占用；请关掉其他正在运行的窗口，换到自己的文件夹再运行",
        ),
        (
            "NewConnectionError: Temporary failure in name resolution",
            "连不上软件源；请检查网络，或者给 pip 设好镜像再运行",
        ),
        (
            "ERROR: No matching distribution found for mkdocs==1.6.1",
            "连不上软件源；请检查网络，或者给 pip 设好镜像再运行",
        ),
        ("error: something else", "安装没有成功；请把记录发给维护网站的人"),
        ("", "安装没有成功；请把记录发给维护网站的人"),
    ],
)
def test_the_cause_is_read_from_pips_words(log: str, sentence: str) -> None:
    assert explain(log) == sentence


def test_missing_modules_are_named() -> None:
    assert missing_module(lambda name: object()) == ""
    assert missing_module(lambda name: None) == "venv"
    assert missing_module(lambda name: None if name == "ensurepip" else object()) == "ensurepip"


def test_python_without_venv_is_one_sentence(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "missing_module", lambda: "ensurepip")
    run = FakeRun(root)
    with pytest.raises(SetupFailed) as failed:
        prepare(root, run, silent)
    assert str(failed.value) == (
        "这个 Python 缺少 ensurepip 组件，装不了网站需要的软件；Debian、Ubuntu 请先运行 "
        "sudo apt install python3-venv，其他系统请从 python.org 重新安装 Python。"
    )
    assert run.commands == []


def test_folder_that_cannot_be_written_is_one_sentence(root: Path) -> None:
    (root / ".portal").write_bytes(b"in the way")
    with pytest.raises(SetupFailed, match=r"里写文件：.+；请把网站放到自己有写入权限的文件夹$"):
        prepare(root, FakeRun(root), silent)


def test_program_that_cannot_start_is_one_sentence(root: Path) -> None:
    def broken(command: Sequence[str], log: Path, environ: Mapping[str, str], what: str) -> int:
        raise FileNotFoundError(2, "No such file or directory")

    with pytest.raises(SetupFailed, match=r"^无法运行 .+：No such file.+；请重新安装 Python$"):
        prepare(root, broken, silent)


def test_test_tools_are_added_to_the_same_environment(root: Path) -> None:
    prepare(root, FakeRun(root), silent)
    run = FakeRun(root)
    prepare_tests(root, run, silent)
    assert run.tails == ["requirements-test.lock"]
    assert is_ready(root, TEST_LOCK)
    assert is_ready(root, RUN_LOCK)
    again = FakeRun(root)
    prepare_tests(root, again, silent)
    assert again.commands == []


def test_pip_settings_stay_in_force(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    run = FakeRun(root)
    prepare(root, run, silent)
    for environ in run.environs:
        assert environ["PIP_INDEX_URL"] == "https://mirror.example/simple"
        assert environ["PIP_USER"] == "0"
        assert "PYTHONHOME" not in environ


@pytest.mark.parametrize(
    ("os_name", "python"), [("posix", "venv/bin/python"), ("nt", "venv/Scripts/python.exe")]
)
def test_the_interpreter_lies_where_the_platform_puts_it(os_name: str, python: str) -> None:
    assert venv_python(Path("venv"), os_name).as_posix() == python


def test_pinned_takes_one_package_only() -> None:
    assert pinned(LOCK, "tzdata") == "tzdata==2026.6 \\\n    --hash=sha256:dd\n"
    assert pinned(LOCK, "setup") == ""


@pytest.mark.parametrize("name", [RUN_LOCK, TEST_LOCK])
def test_locks_are_exact_hashed_and_name_no_host(name: str) -> None:
    lock = (ROOT / name).read_text("utf-8")
    heads = [line for line in lock.splitlines() if line and line[0] not in " #"]
    assert heads
    for head in heads:
        package, exact, _ = head.partition("==")
        assert exact, head
        assert "--hash=sha256:" in pinned(lock, package)
    assert "://" not in lock


def test_the_run_lock_pins_the_build_tool() -> None:
    assert pinned((ROOT / RUN_LOCK).read_text("utf-8"), environment.BUILD_TOOL)


def test_the_stamp_names_lock_and_python(root: Path) -> None:
    prepare(root, FakeRun(root), silent)
    stamp = (root / ".venv" / "requirements.lock.stamp").read_text("utf-8")
    assert stamp == stamp_of(LOCK.encode(), platform.python_version())
