"""Finding the programs tests use, with each platform's values; installing where that is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from commands import tools

WINDOWS = {"PROGRAMFILES": "C:\\Program Files", "LOCALAPPDATA": "C:\\Users\\a\\AppData\\Local"}


@pytest.mark.parametrize(
    ("platform", "environ", "installed", "found"),
    [
        ("linux", {}, {"chromium": "/usr/bin/chromium"}, "/usr/bin/chromium"),
        ("linux", {}, {"microsoft-edge": "/usr/bin/edge"}, "/usr/bin/edge"),
        ("linux", {}, {}, None),
        (
            "darwin",
            {"HOME": "/Users/a"},
            ["/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium"],
            "/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium",
        ),
        (
            "win32",
            WINDOWS,
            ["C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe"],
            "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
        ),
        (
            "win32",
            WINDOWS,
            ["C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe"],
            "C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
        ),
        ("win32", {}, ["chromium"], None),
    ],
)
def test_the_first_installed_browser_is_taken(
    platform: str,
    environ: Mapping[str, str],
    installed: Mapping[str, str] | Sequence[str],
    found: str | None,
) -> None:
    paths = installed if isinstance(installed, Mapping) else {name: name for name in installed}
    assert tools.find_browser(platform, environ, paths.get) == found


@pytest.mark.parametrize(
    ("platform", "user_id", "has_apt", "installs"),
    [
        ("linux", 0, True, True),
        ("linux", 1000, True, False),
        ("linux", 0, False, False),
        ("darwin", 0, True, False),
        ("win32", -1, False, False),
    ],
)
def test_only_debians_root_installs(
    platform: str, user_id: int, has_apt: bool, installs: bool
) -> None:
    assert tools.installs(platform, user_id, has_apt) is installs


def test_what_is_missing_is_installed_after_an_update(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], log: Path, environ: Mapping[str, str], what: str) -> int:
        assert environ["DEBIAN_FRONTEND"] == "noninteractive"
        assert (environ["RUNLEVEL"], environ["SYSTEMD_OFFLINE"]) == ("1", "1")
        assert what == "正在安装 fonts-noto-cjk、newsboat、nginx-light、caddy"
        commands.append(command)
        return 0

    monkeypatch.setattr(tools, "run_logged", run)
    monkeypatch.setattr(tools, "installs", lambda *values: True)
    monkeypatch.setattr(tools, "_is_installed", lambda package: package == "chromium")
    monkeypatch.setattr(tools, "find_browser", lambda platform, environ: "/usr/bin/chromium")
    monkeypatch.setattr("shutil.which", lambda name, path="": None)
    assert tools.prepare(tmp_path / "log") == {tools.BROWSER: "/usr/bin/chromium"}
    assert [" ".join(command) for command in commands] == [
        "apt-get update",
        "apt-get install -y --no-install-recommends fonts-noto-cjk newsboat nginx-light caddy",
    ]


def test_where_nothing_can_be_installed_nothing_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tools, "installs", lambda *values: False)
    monkeypatch.setattr(tools, "_install", lambda packages, log: pytest.fail("installed"))
    monkeypatch.setattr(tools, "find_browser", lambda platform, environ: None)
    monkeypatch.setattr("shutil.which", lambda name, path="/usr/bin": f"{path}/{name}")
    assert tools.prepare(tmp_path / "log") == {
        tools.READER: "/usr/bin/newsboat",
        tools.NGINX: "/usr/bin/nginx",
        tools.CADDY: "/usr/bin/caddy",
    }


def test_a_server_is_found_where_only_administrators_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def which(name: str, path: str = "") -> str | None:
        return "/usr/sbin/nginx" if name == "nginx" and "/usr/sbin" in path else None

    monkeypatch.setattr(tools, "installs", lambda *values: False)
    monkeypatch.setattr(tools, "find_browser", lambda platform, environ: None)
    monkeypatch.setattr("shutil.which", which)
    assert tools.prepare(tmp_path / "log") == {tools.NGINX: "/usr/sbin/nginx"}
