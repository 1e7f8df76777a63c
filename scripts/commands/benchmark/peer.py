"""The other side: the blog that a user of MkDocs would set up instead, at its usual settings."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from commands.benchmark.corpus import Sample
from commands.benchmark.sites import NOW, Build, write_texts

CONFIG: Final = """\
site_name: 示例镇总工会
site_url: https://gonghui.example.cn/
theme:
  name: material
  language: zh
  font: false
plugins:
  - blog
  - search:
      lang: zh
  - rss:
      match_path: blog/posts/.*
      use_git: false
      date_from_meta:
        as_creation: date
        as_update: date
        datetime_format: "%Y-%m-%d"
        default_timezone: Asia/Shanghai
"""
"""Dates come from the front matter because a temporary folder has no history to ask."""

COLUMNS: Final = {
    "tongzhi": "通知公告",
    "dongtai": "工作动态",
    "gongshi": "公示公开",
    "weiquan": "维权帮扶",
    "jineng": "技能文体",
    "dianxing": "先进典型",
}
"""Names of our columns, which are the blog's categories."""


class PeerSite:
    """A temporary blog with the same notices."""

    def __init__(self, python: Path, folder: Path) -> None:
        """Write an empty blog into ``folder``, to be built by ``python``."""
        self.python, self.folder = python, folder
        index = "# 示例镇总工会\n\n请看通知。\n"
        write_texts(folder, {"mkdocs.yml": CONFIG, "docs/index.md": index})
        write_texts(folder, {"docs/blog/index.md": "# 通知新闻\n"})

    def write(self, notices: Iterable[Sample]) -> None:
        """Replace all posts."""
        posts = self.folder / "docs" / "blog" / "posts"
        shutil.rmtree(posts, ignore_errors=True)
        write_texts(posts, {f"{notice.stem}.md": text(notice) for notice in notices})

    def build(self, output: Path) -> Build:
        """Plain ``mkdocs build``, as the blog's own manual says."""
        config = str(self.folder / "mkdocs.yml")
        foreign = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
        environ = {name: value for name, value in os.environ.items() if name not in foreign}
        own = {"SOURCE_DATE_EPOCH": NOW, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
        return Build(
            [str(self.python), "-m", "mkdocs", "build", "-f", config, "-d", str(output)],
            {**environ, **own},
        )


def text(notice: Sample) -> str:
    """A notice as a post; lists show its first paragraph, the rest follows the mark."""
    first, _, rest = notice.body.partition("\n\n")
    return f"""\
---
date: {notice.published:%Y-%m-%d}
slug: {notice.stem}
description: {notice.summary}
categories: [{COLUMNS[notice.column]}]
tags: [{", ".join(notice.tags)}]
---

# {notice.title}

{first}

<!-- more -->

{rest}"""
