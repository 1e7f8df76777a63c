"""From the bootstrap to the real command: the same arguments, another interpreter.

Standard library only: the bootstrap runs this before anything is installed.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

from commands.child import say
from commands.environment import RUN_LOCK, SetupFailed, is_ready, prepare, venv_python
from commands.interrupts import hold, no_more

NEVER_WAITS: Final = ("hook", "run")
"""The command git runs before a commit: nobody expects a download there."""
NOT_READY: Final = (
    "没有提交：这台电脑还没有装好网站需要的组件，不能检查里面有没有个人信息；"
    "请先运行 python3 scripts/portal.py check（Windows 是 py scripts\\portal.py check），再提交"
)


def manner(os_name: str) -> Literal["replace", "wait"]:
    """How to hand over under ``os.name``.

    Windows has no real exec: the shell would take back the console while the command is
    still writing to it, so there the bootstrap waits.
    """
    return "wait" if os_name == "nt" else "replace"


def command_line(root: Path, arguments: Sequence[str], os_name: str) -> list[str]:
    """The real command. ``-P`` keeps the current folder out of the import path."""
    python = venv_python(root / ".venv", os_name)
    return [str(python), "-P", "-m", "commands", *arguments]


def environment(root: Path, environ: Mapping[str, str], separator: str) -> dict[str, str]:
    """The variables of the real command: the engine's modules first, UTF-8 everywhere.

    ``hooks`` comes before ``scripts``: ``portal`` means the package, not the bootstrap.
    """
    kept = {
        name: value
        for name, value in environ.items()
        if name not in ("PYTHONHOME", "__PYVENV_LAUNCHER__")
    }
    path = separator.join(str(root / folder) for folder in ("hooks", "scripts"))
    return {**kept, "PYTHONPATH": path, "PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1"}


def start(root: str, arguments: Sequence[str]) -> int:
    """Set up what is missing, then run the command; its exit status.

    Where the platform allows it, the command replaces this process and nothing returns.
    """
    place = Path(root)
    if tuple(arguments) == NEVER_WAITS and not is_ready(place, RUN_LOCK):
        say(NOT_READY)
        return 1
    try:
        prepare(place)
    except SetupFailed as error:
        say(str(error))
        return 1
    command = command_line(place, arguments, os.name)
    environ = environment(place, os.environ, os.pathsep)
    if manner(os.name) == "replace":
        hold()
        os.execve(command[0], command, environ)
    # The command answers Ctrl-C; whoever waits for it does not end it in the middle.
    no_more()
    return subprocess.call(command, env=environ)
