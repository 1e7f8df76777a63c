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
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from commands import __main__ as program
from commands.preview import VERSION
from commands.serve import port_problem
from tiny import NOW, ROOT, notice, write_site

PATIENCE_SECONDS = 180


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


@contextmanager
def ignoring(number: int) -> Iterator[None]:
    """Start programs as a script starts them in the background (``serve &``)."""
    before = signal.signal(number, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(number, before)


@dataclass(frozen=True)
class Running:
    """A tiny site below a path, served by a process of its own."""

    process: subprocess.Popen[bytes]
    port: int
    terminal: Path

    @property
    def address(self) -> str:
        """Where the site is, without the path."""
        return f"http://127.0.0.1:{self.port}"

    def words(self) -> str:
        """What stands in the terminal."""
        return self.terminal.read_text("utf-8")


@pytest.fixture(name="running")
def run_serve(tmp_path: Path) -> Iterator[Running]:
    """``serve`` as a script starts it in the background; ended by one Ctrl-C, and whole."""
    config, port = write_site(tmp_path, sub_path="gonghui/"), free_port()
    command = [sys.executable, "-P", "-m", "commands", "serve", "--config", str(config)]
    environ = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(str(ROOT / name) for name in ("hooks", "scripts")),
        "SOURCE_DATE_EPOCH": str(int(NOW.timestamp())),
    }
    terminal = tmp_path / "terminal.txt"
    with terminal.open("wb") as words, ignoring(signal.SIGINT):
        process = subprocess.Popen(
            [*command, "--port", str(port)],
            env=environ,
            stdout=words,
            stderr=words,
            start_new_session=True,
        )
    running = Running(process, port, terminal)
    try:
        yield running
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=PATIENCE_SECONDS) == 130
        assert running.words().splitlines()[-1] == "已停止。"
        assert "Traceback" not in running.words()
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
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
def test_serve_follows_changes_and_outlives_faults(running: Running, tmp_path: Path) -> None:
    page = f"{running.address}/gonghui/news/2025/gaowen/"
    until(lambda: "高温天注意休息" in fetch(page))
    assert fetch(f"{running.address}/") == fetch(f"{running.address}/gonghui/")
    version = fetch(f"{running.address}{VERSION}")

    write_site(tmp_path, {"docs/news/2025/gaowen.md": notice(title="")}, sub_path="gonghui/")
    until(lambda: "处问题，网站没有更新：" in running.words())
    assert "高温天注意休息" in fetch(page)
    assert fetch(f"{running.address}{VERSION}") == version

    write_site(tmp_path, {"docs/news/2025/gaowen.md": notice(title="改好了")}, sub_path="gonghui/")
    until(lambda: fetch(f"{running.address}{VERSION}") != version)
    assert "改好了" in fetch(page)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_one_ctrl_c_ends_a_build_and_the_program_that_builds(
    running: Running, tmp_path: Path
) -> None:
    until(lambda: (tmp_path / ".site.new").exists() or running.process.poll() is not None)
    with socket.create_connection(("127.0.0.1", running.port)) as half_a_request:
        half_a_request.sendall(b"GET / HTTP/1.1\r\n")
        running.process.send_signal(signal.SIGINT)
        assert running.process.wait(timeout=PATIENCE_SECONDS) == 130
    assert "网站在 http" not in running.words()
