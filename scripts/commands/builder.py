"""Build a site as a whole: MkDocs as a child process, its result verified, then swapped in.

1. Refuse what must not be replaced; clear up after a build that was killed.
2. Run MkDocs into a sibling folder, its English log into a file.
3. Read the log: problems, reminders, or one sentence about what failed.
4. Verify the new site, then put it in the place of the old one.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from commands import build_log, swap
from commands.child import run_logged
from commands.configuration import work_folder
from commands.lock import only_one
from commands.moment import EPOCH
from portal.errors import BuildError

NEEDED: Final = ("index.html", "404.html", "sitemap.xml", swap.MARK)
"""Files without which a site is not published."""

RunMkDocs = Callable[[Sequence[str], Path, Mapping[str, str], str], int]
"""Runs MkDocs: command, log file, environment, what it does; gives its exit status."""


@dataclass(frozen=True, kw_only=True)
class Built:
    """A site that was built and stands in its place."""

    output: Path
    pages: int
    seconds: float
    next_change: str | None
    """ISO moment at which the site will differ without anybody editing."""
    reminders: tuple[str, ...]
    """Warnings of the content check, one line each."""


def build_site(
    config_file: Path, output: Path, today: datetime | None = None, run: RunMkDocs = run_logged
) -> Built:
    """Build the site of a configuration into ``output``, as it is at ``today``.

    Raises BuildError, with the old site untouched: the list of problems if the content
    was refused, else one sentence and the place of the log.
    """
    began = time.monotonic()
    work, output = work_folder(config_file), output.resolve()
    log = work / "build.log"
    try:
        with only_one(work / "build.lock"):
            swap.refuse_foreign(output)
            swap.recover(output)
            words = _run(config_file, swap.new_folder(output), today, log, run)
            record = _verified(swap.new_folder(output), log)
            swap.swap(output)
    except OSError as error:
        reason = "磁盘空间不足" if error.errno == 28 else f"{error.strerror}（{error.filename}）"
        raise BuildError(_untouched(reason, log)) from None
    return Built(
        output=output,
        pages=int(str(record["pages"])),
        seconds=time.monotonic() - began,
        next_change=None if record["next_change"] is None else str(record["next_change"]),
        reminders=tuple(build_log.reminders(words)),
    )


def child_environment(environ: Mapping[str, str], today: datetime | None) -> dict[str, str]:
    """The variables MkDocs runs with; without COLUMNS it does not wrap its log."""
    kept = {name: value for name, value in environ.items() if name != "COLUMNS"}
    moment = {EPOCH: str(int(today.timestamp()))} if today else {}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **moment}


def _run(config_file: Path, target: Path, today: datetime | None, log: Path, run: RunMkDocs) -> str:
    """MkDocs' log of a successful build into ``target``; BuildError for any other."""
    log.write_bytes(b"")
    mkdocs = [sys.executable, "-P", "-m", "mkdocs", "build", "--strict"]
    command = [*mkdocs, "-f", str(config_file.resolve()), "-d", str(target)]
    status = run(command, log, child_environment(os.environ, today), "正在生成网站")
    words = build_log.read_log(log.read_bytes())
    if status:
        shutil.rmtree(target, ignore_errors=True)
        refused = build_log.problems(words)
        found = [*build_log.reminders(words), *refused] if refused else []
        raise BuildError("\n".join(found) or _untouched(build_log.cause(words, status), log))
    return words


def _verified(site: Path, log: Path) -> dict[str, object]:
    """The build's own record of a whole site; BuildError if anything is missing."""
    for name in NEEDED:
        file = site / name
        if not file.is_file() or not file.stat().st_size:
            raise BuildError(_untouched(f"生成的网站不完整，缺少 {name}", log))
    try:
        record: dict[str, object] = json.loads((site / swap.MARK).read_text("utf-8"))
        return {"pages": record["pages"], "next_change": record["next_change"]}
    except (ValueError, KeyError, TypeError):
        raise BuildError(_untouched(f"生成的 {swap.MARK} 读不懂", log)) from None


def _untouched(reason: str, log: Path) -> str:
    return f"网站没有更新：{reason}；原来的网站没有动，详细记录在 {log}"
