"""One commit, one ``--today``, the same bytes: wherever, whenever and by whomever it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from building import contents
from rich import RICH
from tiny import ROOT, write_site

ENGINE = ("hooks", "overrides", "scripts")
LATER = """\
import time

_clock = time.time
time.time = lambda: _clock() + {seconds}
for _name in ("localtime", "gmtime"):
    _read = getattr(time, _name)
    setattr(time, _name, lambda at=None, read=_read: read(time.time() if at is None else at))
"""
"""Another clock for whoever asks without being told the moment, as archives do."""


@dataclass(frozen=True, kw_only=True)
class Machine:
    """Where, when and by whom a site is built."""

    folder: str
    environ: Mapping[str, str] = field(default_factory=dict)
    mtime: int
    clock_seconds: int
    umask: int
    is_reversed: bool
    """Whether the files were written the other way round, which folders may remember."""


MACHINES = (
    Machine(
        folder="a",
        environ={"LC_ALL": "C", "LANG": "C", "TZ": "UTC", "PYTHONHASHSEED": "1", "USER": "root"},
        mtime=1_000_000_000,
        clock_seconds=0,
        umask=0o022,
        is_reversed=False,
    ),
    Machine(
        folder="另一个 文件夹/deeper",
        environ={
            **{"LC_ALL": "zh_CN.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "America/New_York"},
            **{"PYTHONHASHSEED": "4242", "USER": "clerk", "COLUMNS": "40"},
        },
        mtime=1_790_000_000,
        clock_seconds=400 * 86_400 + 7,
        umask=0o077,
        is_reversed=True,
    ),
)


@pytest.fixture(scope="module", name="built")
def build_on_each(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """The rich site as each machine builds it, the engine itself in another folder too."""
    root = tmp_path_factory.mktemp("machines")
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda machine: build_on(machine, root), MACHINES))


def build_on(machine: Machine, root: Path) -> dict[str, bytes]:
    """Everything one machine publishes."""
    place = root / machine.folder
    for name in ENGINE:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, place / "engine" / name, ignore=ignored)
    config_file = write_site(place / "site", dict(_in_order(machine)))
    words = config_file.read_text("utf-8").replace(ROOT.as_posix(), f"{place.as_posix()}/engine")
    config_file.write_text(words, "utf-8")
    for path in (place / "site").rglob("*"):
        os.utime(path, (machine.mtime, machine.mtime))
    (place / "home").mkdir()
    (place / "home" / "sitecustomize.py").write_text(LATER.format(seconds=machine.clock_seconds))
    _build(machine, place, config_file)
    return contents(place / "output")


def _in_order(machine: Machine) -> list[tuple[str, str | bytes]]:
    files = list(RICH.items())
    return files[::-1] if machine.is_reversed else files


def _build(machine: Machine, place: Path, config_file: Path) -> None:
    folders = [place / "home", *(place / "engine" / name for name in ("hooks", "scripts"))]
    environ = {
        **os.environ,
        **machine.environ,
        "HOME": str(place / "home"),
        "PYTHONPATH": os.pathsep.join(map(str, folders)),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "commands", "build", "--config", str(config_file)]
    done = subprocess.run(
        [*command, "--output", str(place / "output"), "--today", "2026-11-21T12:00"],
        cwd=place,
        env=environ,
        umask=machine.umask if os.name == "posix" else -1,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")


def test_two_machines_publish_the_same_files(built: list[dict[str, bytes]]) -> None:
    first, second = built
    assert sorted(first) == sorted(second)
    assert len(first) > 400


def test_two_machines_publish_the_same_bytes(built: list[dict[str, bytes]]) -> None:
    first, second = built
    assert [path for path in first if first[path] != second[path]] == []


def test_nothing_published_knows_where_it_was_built(built: list[dict[str, bytes]]) -> None:
    for machine, site in zip(MACHINES, built, strict=True):
        place = f"{machine.folder}/engine".encode()
        assert [path for path, data in site.items() if place in data] == []


def test_the_second_machine_lives_on_another_day(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(LATER.format(seconds=MACHINES[1].clock_seconds))
    asked = "import time; print(int(time.time()), time.strftime('%Y', time.localtime()))"
    done = subprocess.run(
        [sys.executable, "-c", asked],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, year = map(int, done.stdout.split())
    assert seconds > time.time() + 399 * 86_400
    assert year > time.localtime().tm_year
