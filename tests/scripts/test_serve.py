"""``serve`` as people run it: a process that builds, shows and follows changes."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from commands import __main__ as program
from commands.serve import port_problem
from tiny import NOW, ROOT, notice, write_site

PATIENCE_SECONDS = 60


@pytest.mark.parametrize(
    ("port", "number", "sentence"),
    [
        (8000, errno.EADDRINUSE, "端口 8000 已被占用；请换一个，例如 --port 8001"),
        (65535, 10048, "端口 65535 已被占用；请换一个，例如 --port 8000"),
        (80, errno.EACCES, "没有权限使用端口 80；请换一个，例如 --port 8000"),
        (80, 10013, "没有权限使用端口 80；请换一个，例如 --port 8000"),
        (8000, errno.EIO, "不能使用端口 8000：broken；请换一个，例如 --port 8001"),
    ],
)
def test_why_a_port_cannot_be_used(port: int, number: int, sentence: str) -> None:
    assert port_problem(port, OSError(number, "broken")) == sentence


def test_a_taken_port_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = write_site(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        arguments = ["serve", "--config", str(config), "--port", str(port)]
        assert program.guarded(arguments, tmp_path / "error.log") == 1
    assert capsys.readouterr().err.startswith(f"端口 {port} 已被占用；请换一个，例如 --port ")
    assert not (tmp_path / "site").exists()


def free_port() -> int:
    """A port nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(name="address")
def run_serve(tmp_path: Path) -> Iterator[str]:
    """Address of a tiny site below a path, served by a process of its own."""
    config, port = write_site(tmp_path, sub_path="gonghui/"), free_port()
    command = [sys.executable, "-P", "-m", "commands", "serve", "--config", str(config)]
    environ = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(str(ROOT / name) for name in ("hooks", "scripts")),
        "SOURCE_DATE_EPOCH": str(int(NOW.timestamp())),
    }
    with (tmp_path / "terminal.txt").open("wb") as terminal:
        process = subprocess.Popen(
            [*command, "--port", str(port)], env=environ, stdout=terminal, stderr=terminal
        )
        try:
            yield f"http://127.0.0.1:{port}"
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=PATIENCE_SECONDS) == 130
        finally:
            process.kill()
            process.wait()


def fetch(address: str) -> str:
    """The body at an address, whatever its status; empty if nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=10) as response:
            return str(response.read().decode())
    except urllib.error.HTTPError as error:
        return error.read().decode()
    except OSError:
        return ""


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; fail if that takes too long."""
    for _ in range(PATIENCE_SECONDS * 10):
        if holds():
            return
        time.sleep(0.1)
    pytest.fail("it did not happen in time")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_serve_follows_changes_and_outlives_faults(address: str, tmp_path: Path) -> None:
    page = f"{address}/gonghui/news/2025/gaowen/"
    terminal = tmp_path / "terminal.txt"
    until(lambda: "高温天注意休息" in fetch(page))
    assert fetch(f"{address}/") == fetch(f"{address}/gonghui/")
    version = fetch(f"{address}/__portal__/version")

    write_site(tmp_path, {"docs/news/2025/gaowen.md": notice(title="")}, sub_path="gonghui/")
    until(lambda: "处问题，网站没有更新：" in terminal.read_text("utf-8"))
    assert "高温天注意休息" in fetch(page)
    assert fetch(f"{address}/__portal__/version") == version

    write_site(tmp_path, {"docs/news/2025/gaowen.md": notice(title="改好了")}, sub_path="gonghui/")
    until(lambda: fetch(f"{address}/__portal__/version") != version)
    assert "改好了" in fetch(page)
    assert "Traceback" not in terminal.read_text("utf-8")
