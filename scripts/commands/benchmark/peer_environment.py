"""The peer's own Python environment: made once, outside the repository, in the user's cache."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from commands.benchmark.measure import BenchFailed
from commands.child import Say, run_logged, say
from commands.environment import Run, environ_of_pip, explain, missing_module, venv_python

PINS: Final = (
    "mkdocs==1.6.1",
    "mkdocs-material==9.8.1",
    "mkdocs-rss-plugin==1.19.0",
    "jieba==0.42.1",
    "markdown==3.11.3",
    "pymdown-extensions==13.1",
)
"""What the peer is made of; the libraries that do the work are named besides."""


def cache_folder(name: str, environ: Mapping[str, str], home: Path) -> Path:
    """The user's cache folder under ``sys.platform``."""
    if name == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if name == "darwin":
        return home / "Library" / "Caches"
    return Path(environ.get("XDG_CACHE_HOME") or home / ".cache")


def folder_name(pins: Sequence[str], python_version: str) -> str:
    """Another name for other versions, so that an old environment is never taken for new."""
    digest = hashlib.sha256("\n".join((*pins, python_version)).encode()).hexdigest()
    return f"portal-bench-{digest[:12]}"


def prepare(run: Run = run_logged, show: Say = say) -> Path:
    """The peer's interpreter; makes the environment on the first call.

    Raises BenchFailed if it cannot be made.
    """
    cache = cache_folder(sys.platform, os.environ, Path.home())
    folder = cache / folder_name(PINS, platform.python_version())
    python, done = venv_python(folder, os.name), folder / "complete"
    if done.is_file():
        return python
    absent = missing_module()
    if absent:
        raise BenchFailed(f"这个 Python 缺少 {absent} 组件，装不了对照网站；请先安装它再运行")
    show(f"第一次比较：正在 {folder} 安装对照网站，大约 1 分钟……")
    # Without its mark, what stands there is the rest of an attempt that was cut short.
    shutil.rmtree(folder, ignore_errors=True)
    log = cache / f"{folder.name}.log"
    _step([sys.executable, "-m", "venv", str(folder)], log, run)
    pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    _step([*pip, *PINS], log, run)
    done.touch()
    return python


def _step(command: Sequence[str], log: Path, run: Run) -> None:
    try:
        status = run(command, log, environ_of_pip(), "正在安装对照网站")
    except OSError as error:
        raise BenchFailed(f"装不了对照网站：{error.strerror}；请检查 {log.parent}") from None
    if status:
        words = log.read_text("utf-8", errors="replace")
        raise BenchFailed(f"装不了对照网站：{explain(words)}。记录在 {log}")
