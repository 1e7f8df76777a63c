"""Ctrl-C: noted at once, acted on later, whatever the program inherited."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from commands.interrupts import asked_to_end
from tiny import ROOT


@pytest.fixture(name="_handlers", autouse=True)
def restore_handlers() -> Iterator[None]:
    """The test's own handlers, back after each test."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_is_noted_and_ends_where_it_is_heeded(
    number: signal.Signals, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with asked_to_end() as asked:
        asked.heed()
        # The second one is somebody impatient.
        signal.raise_signal(number)
        signal.raise_signal(number)
        with pytest.raises(SystemExit) as ended:
            asked.heed()
    assert ended.value.code == status
    assert capsys.readouterr() == ("", "已停止。\n")
    # One more, while everything is tidied up, changes nothing.
    signal.raise_signal(number)


def test_without_a_signal_everything_is_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with asked_to_end() as asked:
        assert signal.getsignal(signal.SIGINT) == asked.note
    assert signal.getsignal(signal.SIGINT) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal masks")
def test_a_program_that_starts_answers_once_it_can() -> None:
    """Over an exec, as from the bootstrap to the command."""
    starts = (
        # Whoever runs the tests in the background has SIGINT ignored, and hands that on.
        "import os, signal, sys; from commands import interrupts; interrupts.hold();"
        "signal.signal(signal.SIGINT, signal.SIG_DFL);"
        "os.kill(os.getpid(), signal.SIGINT);"
        "os.execv(sys.executable, [sys.executable, '-P', '-m', 'commands', 'build', '--help'])"
    )
    path = os.pathsep.join(str(ROOT / name) for name in ("hooks", "scripts"))
    environ = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", starts], env=environ, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr.decode()) == (130, b"", "已停止。\n")
