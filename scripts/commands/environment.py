"""The site's own Python environment: ``.venv``, made once from the lock files.

1. A stamp inside ``.venv`` names the lock and the Python it was made from. It is written
   last, so a half-made environment never carries one and is made again.
2. setuptools goes in first, alone: packages that come as source are built with exactly
   that one instead of whatever is newest on the day.
3. Everything else follows with hashes checked. A user's own pip settings stay in force.

Standard library only: the bootstrap runs this before anything is installed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from commands.child import Say, run_logged, say

RUN_LOCK: Final = "requirements.lock"
"""What building and serving the site need."""
TEST_LOCK: Final = "requirements-test.lock"
"""What checking the code needs besides."""
BUILD_TOOL: Final = "setuptools"

Run = Callable[[Sequence[str], Path, Mapping[str, str], str], int]
"""Runs a program: command, log file, environment, what it does; gives its exit status."""


class SetupFailed(Exception):
    """The environment could not be made; the message is one Chinese sentence."""


def venv_python(venv: Path, os_name: str) -> Path:
    """The interpreter of a virtual environment under ``os.name``."""
    return venv / "Scripts" / "python.exe" if os_name == "nt" else venv / "bin" / "python"


def stamp_of(lock: bytes, python_version: str) -> str:
    """What the stamp of an environment made from this lock with this Python says.

    An environment serves every patch of its Python: a computer may have several, and which one
    begins depends on the window the command is typed in.
    """
    minor = ".".join(python_version.split(".")[:2])
    return f"{hashlib.sha256(lock).hexdigest()} {minor}\n"


def is_ready(root: Path, lock_name: str) -> bool:
    """Whether everything in a lock file stands in ``.venv``, ready to use."""
    stamp = _stamp_file(root, lock_name)
    has_python = venv_python(root / ".venv", os.name).exists()
    return has_python and stamp.is_file() and stamp.read_text("utf-8") == _stamp(root, lock_name)


def pinned(lock: str, name: str) -> str:
    """The lines of one package in a lock file: its version and hashes; empty if absent."""
    taken: list[str] = []
    for line in lock.splitlines():
        is_head = bool(line) and not line[0].isspace()
        if line.startswith(f"{name}==") or (taken and not is_head):
            taken.append(line)
        elif taken:
            break
    return "".join(f"{line}\n" for line in taken)


def missing_module(find: Callable[[str], object] = importlib.util.find_spec) -> str:
    """The module this Python lacks for making an environment; empty if it has both."""
    return next((name for name in ("venv", "ensurepip") if find(name) is None), "")


def explain(log: str) -> str:
    """Why an installation failed and what to do, from pip's own words."""
    if "No space left on device" in log or "Errno 28" in log:
        return "磁盘空间不足；请腾出至少 500 MB 再运行"
    if "DO NOT MATCH THE HASHES" in log:
        return "下载到的文件与清单不符，没有安装；请换一个软件源再运行"
    if "Permission denied" in log or "PermissionError" in log or "拒绝访问" in log:
        return "没有写入权限，或者文件正被占用；请关掉其他正在运行的窗口，换到自己的文件夹再运行"
    network = ("connection", "timed out", "resolve", "ssl", "proxy", "no matching distribution")
    if any(word in log.lower() for word in network):
        return "连不上软件源；请检查网络，或者给 pip 设好镜像再运行"
    return "安装没有成功；请把记录发给维护网站的人"


def prepare(root: Path, run: Run = run_logged, show: Say = say) -> None:
    """Make ``.venv`` for building and serving unless it is ready. Raises SetupFailed."""
    if is_ready(root, RUN_LOCK):
        return
    absent = missing_module()
    if absent:
        raise SetupFailed(_no_module(absent))
    again = (root / ".venv").exists()
    show(
        "环境有变化或上次没有装完，正在重新安装，大约 1 分钟……"
        if again
        else "第一次运行：正在安装需要的组件，大约 1 分钟，以后不用再等……"
    )
    log = _fresh_log(root)
    _remove(root / ".venv")
    base = getattr(sys, "_base_executable", None) or sys.executable
    _step([base, "-m", "venv", str(root / ".venv")], log, run)
    _install_build_tool(root, log, run)
    _install(root, RUN_LOCK, log, run)
    show("安装完成。")


def prepare_tests(root: Path, run: Run = run_logged, show: Say = say) -> None:
    """Add the test tools to a ready ``.venv`` unless they are there. Raises SetupFailed."""
    if is_ready(root, TEST_LOCK):
        return
    show("正在安装测试工具，大约 1 分钟，以后不用再等……")
    _install(root, TEST_LOCK, _fresh_log(root), run)
    show("安装完成。")


def _install_build_tool(root: Path, log: Path, run: Run) -> None:
    lines = pinned((root / RUN_LOCK).read_text("utf-8"), BUILD_TOOL)
    alone = root / ".venv" / f"{BUILD_TOOL}.lock"
    alone.write_text(lines, "utf-8")
    _step(_pip(root, alone), log, run)


def _install(root: Path, lock_name: str, log: Path, run: Run) -> None:
    _step(_pip(root, root / lock_name), log, run)
    _stamp_file(root, lock_name).write_text(_stamp(root, lock_name), "utf-8")


def _pip(root: Path, lock: Path) -> list[str]:
    python = str(venv_python(root / ".venv", os.name))
    quiet = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    strict = ["--require-hashes", "--no-build-isolation", "-r", str(lock)]
    return [python, "-m", "pip", "install", *quiet, *strict]


def _step(command: Sequence[str], log: Path, run: Run) -> None:
    try:
        status = run(command, log, environ_of_pip(), "正在安装")
    except OSError as error:
        raise SetupFailed(f"无法运行 {command[0]}：{error.strerror}；请重新安装 Python") from None
    if status:
        words = log.read_text("utf-8", errors="replace") if log.is_file() else ""
        raise SetupFailed(f"{explain(words)}。记录在 {log}")


def environ_of_pip() -> dict[str, str]:
    """What a program runs with that fills another environment than the one we run in."""
    # A user-wide `user = true` cannot work inside an environment; all other settings count.
    environ = {**os.environ, "PIP_USER": "0", "PYTHONUTF8": "1"}
    for name in ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__"):
        environ.pop(name, None)
    return environ


def _no_module(name: str) -> str:
    return (
        f"这个 Python 缺少 {name} 组件，装不了网站需要的软件；"
        "Debian、Ubuntu 请先运行 sudo apt install python3-venv，其他系统请从 python.org 重新安装 Python。"
    )


def _fresh_log(root: Path) -> Path:
    log = root / ".portal" / "setup.log"
    try:
        log.parent.mkdir(exist_ok=True)
        log.write_bytes(b"")
    except OSError as error:
        raise SetupFailed(
            f"无法在 {root} 里写文件：{error.strerror}；请把网站放到自己有写入权限的文件夹"
        ) from None
    return log


def _remove(path: Path) -> None:
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise SetupFailed(
            f"无法删除旧的 {path}：{error.strerror}；请关掉正在运行的网站窗口，或者手工删掉它再运行"
        ) from None


def _stamp(root: Path, lock_name: str) -> str:
    return stamp_of((root / lock_name).read_bytes(), platform.python_version())


def _stamp_file(root: Path, lock_name: str) -> Path:
    return root / ".venv" / f"{lock_name}.stamp"
