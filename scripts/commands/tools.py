"""Find the programs of other people that the tests use; on Debian as root, install them.

A Chromium to look at pages in, the feed reader newsboat to subscribe with, and nginx and Caddy
to serve pages as a host does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from commands.child import run_logged

PACKAGES: Final = ("chromium", "fonts-noto-cjk", "newsboat", "nginx-light", "caddy")
"""What Debian calls the browser, a font with Chinese characters, the reader and the servers."""


@dataclass(frozen=True)
class Tool:
    """One program that some tests cannot do without."""

    variable: str
    """Tells the tests which program to drive."""
    name: str
    """As people know it."""
    tests: str
    """What is not run without it."""


BROWSER: Final = Tool("PORTAL_BROWSER", "Chrome、Chromium 或 Edge", "浏览器")
READER: Final = Tool("PORTAL_NEWSBOAT", "newsboat", "订阅")
NGINX: Final = Tool("PORTAL_NGINX", "nginx", "nginx 服务器")
CADDY: Final = Tool("PORTAL_CADDY", "Caddy", "Caddy 服务器")
TOOLS: Final = (BROWSER, READER, NGINX, CADDY)

_SYSTEM_PATH: Final = "/usr/local/sbin:/usr/sbin:/sbin"
"""Where servers lie, which is not on everybody's path."""
# No questions; and neither the old init nor systemd starts the server that is installed: the
# tests start their own.
_QUIET: Final = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1", "SYSTEMD_OFFLINE": "1"}

_LINUX: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
)
_MACOS: Final = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS: Final = (
    "Google\\Chrome\\Application\\chrome.exe",
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
)


def candidates(platform: str, environ: Mapping[str, str]) -> Iterator[str]:
    """Programs to look for under ``sys.platform``: names to look up, or full paths."""
    if platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if environ.get(variable):
                yield from (f"{environ[variable]}\\{name}" for name in _WINDOWS)
    elif platform == "darwin":
        for folder in ("/Applications", f"{environ.get('HOME', '')}/Applications"):
            yield from (f"{folder}/{name}" for name in _MACOS)
    else:
        yield from _LINUX


def find_browser(
    platform: str,
    environ: Mapping[str, str],
    which: Callable[[str], str | None] = shutil.which,
) -> str | None:
    """The first browser that is installed, as a path; None if there is none."""
    return next(filter(None, map(which, candidates(platform, environ))), None)


def installs(platform: str, user_id: int, has_apt: bool) -> bool:
    """Whether this machine lets us install programs: Debian's tools, run as root."""
    return platform == "linux" and user_id == 0 and has_apt


def prepare(log: Path) -> dict[Tool, str]:
    """The programs to test with, installed first where that is possible; absent ones left out."""
    user_id = os.getuid() if sys.platform != "win32" else -1
    if installs(sys.platform, user_id, shutil.which("apt-get") is not None):
        _install([name for name in PACKAGES if not _is_installed(name)], log)
    found = {
        BROWSER: find_browser(sys.platform, os.environ),
        READER: shutil.which("newsboat"),
        NGINX: shutil.which("nginx") or shutil.which("nginx", path=_SYSTEM_PATH),
        CADDY: shutil.which("caddy"),
    }
    return {tool: program for tool, program in found.items() if program}


def _install(packages: list[str], log: Path) -> None:
    if not packages:
        return
    environ = {**os.environ, **_QUIET}
    what = f"正在安装 {'、'.join(packages)}"
    run_logged(["apt-get", "update"], log, environ, what)
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    run_logged(command, log, environ, what)


def _is_installed(package: str) -> bool:
    command = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    return found.stdout.strip() == "installed"
