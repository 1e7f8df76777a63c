"""Running another program quietly while people see that time passes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commands.child import run_logged, ticking


def test_output_goes_to_the_log_and_the_status_comes_back(tmp_path: Path) -> None:
    log = tmp_path / "deep" / "x.log"
    code = "import sys; print('one'); print('two', file=sys.stderr); sys.exit(3)"
    assert run_logged([sys.executable, "-c", code], log, os.environ, "试") == 3
    assert sorted(log.read_text().split()) == ["one", "two"]


def test_a_second_program_adds_to_the_log(tmp_path: Path) -> None:
    log = tmp_path / "x.log"
    for word in ("one", "two"):
        run_logged([sys.executable, "-c", f"print('{word}')"], log, os.environ, "试")
    assert log.read_text().split() == ["one", "two"]


def test_long_work_says_that_it_is_alive() -> None:
    shown: list[str] = []
    with ticking("正在生成", shown.append, every=0.01):
        while not shown:
            time.sleep(0.005)
    assert shown[0] == "  正在生成……已用 0 秒"


def test_short_work_says_nothing() -> None:
    shown: list[str] = []
    with ticking("正在生成", shown.append):
        pass
    assert shown == []


def test_an_interrupt_ends_the_child_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    children: list[subprocess.Popen[bytes]] = []
    wait = subprocess.Popen.wait

    def interrupted(child: subprocess.Popen[bytes], timeout: float | None = None) -> int:
        if child in children:
            return wait(child, timeout)
        children.append(child)
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess.Popen, "wait", interrupted)
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    with pytest.raises(KeyboardInterrupt):
        run_logged(command, tmp_path / "x.log", os.environ, "试")
    assert children[0].returncode != 0


def test_a_step_ends_when_somebody_asks(tmp_path: Path) -> None:
    """Also where the program ended by the same Ctrl-C: that is no failure of its own."""
    marks = tmp_path / "ended"
    lasting = f"import time; time.sleep(60); open({str(marks)!r}, 'w')"
    for code in (lasting, "raise SystemExit(1)"):

        def heed() -> None:
            raise SystemExit(130)

        with pytest.raises(SystemExit, match="130"):
            run_logged(
                [sys.executable, "-c", code], tmp_path / "x.log", os.environ, "试", heed=heed
            )
    assert not marks.exists()


def test_a_step_that_may_be_ended_gives_its_status(tmp_path: Path) -> None:
    heeded: list[int] = []
    command = [sys.executable, "-c", "raise SystemExit(3)"]
    log = tmp_path / "x.log"
    assert run_logged(command, log, os.environ, "试", heed=lambda: heeded.append(1)) == 3
    assert heeded
