"""Whether the HTML of a built site conforms: the Nu checker, or html5lib where no Java is."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import html5lib

from commands.benchmark.measure import BenchFailed
from commands.benchmark.node_tools import NodeTools

CHECKER: Final = {True: "Nu 检查器", False: "html5lib（没有找到 Java）"}
"""What read the pages, by whether there is Java."""


def errors(tools: NodeTools, site: Path) -> list[str]:
    """Every error in the pages of a site: page, place and what is wrong."""
    return list(_by_parser(site)) if tools.java is None else _by_checker(tools, site)


def _by_checker(tools: NodeTools, site: Path) -> list[str]:
    options = ["--format", "gnu", "--errors-only", "--skip-non-html", "--exit-zero-always"]
    command = [str(tools.java), "-jar", str(tools.checker), *options, str(site)]
    done = subprocess.run(command, capture_output=True, check=False)
    words = done.stderr.decode("utf-8", "replace")
    if done.returncode:
        raise BenchFailed("\n".join(["Nu 检查器没有运行：", *words.splitlines()[-3:]]))
    return [line.partition(f"{site.name}/")[2] for line in words.splitlines() if line]


def _by_parser(site: Path) -> Iterator[str]:
    for page in sorted(site.rglob("*.html")):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(page.read_bytes())
        for (line, column), code, _ in parser.errors:
            yield f"{page.relative_to(site).as_posix()}:{line}.{column}: {code}"
