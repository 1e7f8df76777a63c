"""What an input leads to: a Problem or a page; anything else is a fault.

1. The file is written into a small site, as far as a file can have its name.
2. It goes the way it is meant for, watched by the processor time it takes.
3. What comes of it is looked at, and the site's folder is as before.
"""

from __future__ import annotations

import os
import signal
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Final

from commands.benchmark.fuzz.inputs import Input, Way
from commands.benchmark.fuzz.small_site import FILES
from commands.benchmark.fuzz.verdicts import attached, outside, spoken, unheard, written
from commands.benchmark.ours import OurSite
from commands.benchmark.sites import write_texts
from commands.builder import build_site
from commands.child import run_logged
from portal.bodies import rendered
from portal.errors import BuildError, ContentError, errors_of
from portal.files.guard import file_problems
from portal.load import load
from portal.model.types import ZONE
from portal.privacy.allowed import Allowed
from portal.settings import Settings
from portal.site import examine
from portal.text_source import check_name

NOW: Final = datetime(2026, 11, 21, 12, tzinfo=ZONE)
"""What inputs take as now."""
MOST_SECONDS: Final = 2.0
"""Processor time an input may take."""


BUILT: Final = 8
"""One in so many sound sites is built as well."""
OUTPUT: Final = "output"
"""The folder it is built into, beside the site."""


class Hang(BaseException):
    """An input takes too long; no reader may take this for a broken file."""


@dataclass(frozen=True)
class Fault:
    """An input that ended in neither a Problem nor a page."""

    given: Input
    told: str


@dataclass(frozen=True)
class Workbench:
    """A sound site on disk, and an empty one beside it; both take one file at a time."""

    settings: Settings
    """Of the sound site."""

    @property
    def folder(self) -> Path:
        """Where the sound site stands."""
        return self.settings.root

    @property
    def alone(self) -> Path:
        """Where a file is read without any others."""
        return self.folder.parent / "alone"

    def judge(self, given: Input) -> Fault | None:
        """What is wrong with what the input leads to, if anything."""
        began = time.process_time()
        try:
            with _alarm(MOST_SECONDS):
                told = self._told(given)
        except Hang:
            told = f"超过 {MOST_SECONDS} 秒\n{traceback.format_exc()}"
        except Exception:
            told = traceback.format_exc()
        took = time.process_time() - began
        if not told and took > MOST_SECONDS:
            told = f"用了 {took:.1f} 秒"
        return Fault(given, told) if told else None

    def _told(self, given: Input) -> str:
        if given.way is Way.ATTACHED:
            return attached(given)
        if given.way is Way.SITE:
            with put(given, self.folder):
                return self._whole(given)
        with put(given, self.alone) as is_there:
            return self._read(given) if is_there else spoken(check_name(given.source))

    def _read(self, given: Input) -> str:
        docs, data = self.alone / "docs", self.alone / "data"
        loaded = load(replace(self.settings, docs_dir=docs, data_dir=data))
        _, refused = rendered(loaded, NOW)
        private = file_problems(given.source, given.content, Allowed())
        problems = [*loaded.problems, *refused, *private]
        return spoken(problems) or unheard(given, loaded, problems)

    def _whole(self, given: Input) -> str:
        found = examine(self.settings.config_file, NOW)
        if found.site is None:
            none = "" if errors_of(found.problems) else "没有网页，也没有问题"
            return spoken(found.problems) or none
        told = spoken(found.problems) or outside(written(found.site))
        return told or ("" if given.number % BUILT else self._build())

    def _build(self) -> str:
        """A sound site has to get through every template."""
        try:
            build_site(self.settings.config_file, self.folder.parent / OUTPUT, NOW, _unheard)
        except BuildError as error:
            return f"检查没有问题，生成却不成：{error}"
        return ""


def workbench(root: Path, folder: Path) -> Workbench:
    """A sound site in a new folder, with the engine of the repository ``root``.

    Raises ContentError if it is not sound, for then every input would be refused.
    """
    config_file = OurSite(root, folder / "site").folder / "mkdocs.yml"
    write_texts(folder / "site", FILES)
    for name in ("docs", "data"):
        (folder / "alone" / name).mkdir(parents=True)
    found = examine(config_file, NOW)
    if found.site is None:
        raise ContentError(errors_of(found.problems))
    return Workbench(found.site.settings)


@contextmanager
def put(given: Input, folder: Path) -> Iterator[bool]:
    """The input in its place below a folder; False where no file can have that name."""
    file = folder / given.source
    before = _bytes_of(file)
    try:
        _refuse_outside(file, folder / given.source.partition("/")[0])
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(given.content)
    except (OSError, ValueError):
        yield False
        return
    try:
        yield True
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


def _unheard(command: Sequence[str], log: Path, environ: Mapping[str, str], what: str) -> int:
    """Run a build without a word of how long it takes."""
    return run_logged(command, log, environ, what, show=lambda _: None)


def _bytes_of(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (OSError, ValueError):
        return None


def _refuse_outside(file: Path, folder: Path) -> None:
    """Raise ValueError, or OSError, unless the file can stand below the folder."""
    if not file.resolve().is_relative_to(folder.resolve()):
        raise ValueError(file)


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Raise Hang once the processor has worked so long; nothing where that cannot be."""
    if os.name == "nt":
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Hang

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
