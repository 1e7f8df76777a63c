"""The browser some measurements look through."""

from __future__ import annotations

from pathlib import Path

from commands import tools
from commands.benchmark.measure import BenchFailed
from commands.environment import SetupFailed, prepare_tests


def browser_of(root: Path, folder: Path) -> str:
    """The browser of the tests, with what drives it. Raises BenchFailed."""
    try:
        prepare_tests(root)
    except SetupFailed as error:
        raise BenchFailed(str(error)) from None
    browser = tools.prepare(folder / "tools.log").get(tools.BROWSER)
    if browser is None:
        raise BenchFailed("没有找到 Chrome、Chromium 或 Edge；请先安装一个，再运行")
    return browser
