"""Our side: a copy of the engine and of the town's settings, with nothing but notices in it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from commands.benchmark import activities, records
from commands.benchmark.corpus import Sample
from commands.benchmark.sites import NOW, Build, write_texts
from commands.handover import environment

COPIED: Final = ("hooks", "overrides", "mkdocs.yml", "data/columns.yml")
"""What a site consists of beside its content."""

STANDING: Final = {"about": "关于我们", "contact": "联系我们", "privacy": "隐私说明"}
"""The pages of a site without any record, by file name."""


class OurSite:
    """A temporary site built by this repository's engine."""

    def __init__(self, root: Path, folder: Path) -> None:
        """Copy the engine of the repository ``root`` into the new ``folder``."""
        self.root, self.folder = root, folder
        for name in COPIED:
            _copy(root / name, folder / name)
        pages = {f"docs/{stem}.md": standing_page(title) for stem, title in STANDING.items()}
        write_texts(folder, pages)

    def write(self, notices: Iterable[Sample]) -> None:
        """Replace all notices."""
        shutil.rmtree(self.folder / "docs" / "news", ignore_errors=True)
        write_texts(self.folder / "docs", {path_of(notice): text(notice) for notice in notices})

    def write_records(self, amount: records.Amount) -> None:
        """Write unions, activities and values instead of notices."""
        write_texts(self.folder, dict(records.files(amount)))

    def write_activities(self, calendar: activities.Calendar) -> None:
        """Write activities and series instead of notices."""
        write_texts(self.folder, dict(activities.files(calendar)))

    def build(self, output: Path) -> Build:
        """What ``portal.py build`` runs once it has set itself up."""
        config = str(self.folder / "mkdocs.yml")
        return self._module("commands", "build", "--config", config, "--output", str(output))

    def products(self, output: Path) -> Build:
        """Only what the site writes for subscribers, timed part by part."""
        config = str(self.folder / "mkdocs.yml")
        return self._module("commands.benchmark.products", config, str(output))

    def search(self, step: str, source: Path, target: Path) -> Build:
        """One step of making the search index in a process of its own."""
        return self._module("commands.benchmark.search_index", step, str(source), str(target))

    def _module(self, name: str, *arguments: str) -> Build:
        environ = environment(self.root, os.environ, os.pathsep)
        command = [sys.executable, "-P", "-m", name, *arguments]
        return Build(command, {**environ, "SOURCE_DATE_EPOCH": NOW})


def path_of(notice: Sample) -> str:
    """File of a notice below ``docs/``."""
    return f"news/{notice.published:%Y}/{notice.stem}.md"


def text(notice: Sample) -> str:
    """A notice as an editor of ours writes it."""
    return f"""\
---
编号: {notice.published:%Y}-{notice.stem}
标题: {notice.title}
发布时间: {notice.published:%Y-%m-%d %H:%M}
栏目: {notice.column}
标签: [{", ".join(notice.tags)}]
摘要: {notice.summary}
演示: 是
---

{notice.body}"""


def standing_page(title: str) -> str:
    """A page that every site has."""
    return f"---\n标题: {title}\n核对日期: 2025-12-31\n演示: 是\n---\n\n请打办公电话。\n"


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copyfile(source, target)
