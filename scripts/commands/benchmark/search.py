"""``portal.py bench --search``: whether the search finds everything, fast and for few bytes.

1. The pages of a site with many varied notices are planned; the index is made of them in a
   process of its own, so that its time and memory can be told.
2. It is put into a small built site: the search page is the same, and only it is opened.
3. Chromium on a slow phone asks what was drawn from the texts and what people type.
4. A plain look through every text tells what is right.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Final

from commands.benchmark.counting_server import CountingSite, serving
from commands.benchmark.measure import BenchFailed, Run, measure
from commands.benchmark.ours import OurSite
from commands.benchmark.report import beside_bar, number_text, table
from commands.benchmark.search_browser import Search, all_pages, searches
from commands.benchmark.search_index import kept
from commands.benchmark.search_queries import DRAWN, TYPED, Oracle, Truth
from commands.benchmark.search_texts import notices
from commands.benchmark.sites import Build
from commands.benchmark.visits import chromium
from commands.child import ticking

NOTICES: Final = 10_000
FEW: Final = 20
"""Notices of the built site, for which the index of all is exchanged."""
SHOWN: Final = 10
"""Results of which the precision is told."""
INDEX_SECONDS, INDEX_MEGABYTES = 8, 500
FIRST_KILOBYTES, FURTHER_KILOBYTES, MILLISECONDS = 60, 40, 500


@dataclass(frozen=True)
class Judged:
    """What a query found, against what is right."""

    search: Search
    truth: Truth
    count: int
    paths: Sequence[str]
    """Of all pages of results."""

    @property
    def recall(self) -> float:
        """Share of the right pages that are linked."""
        right = self.truth.paths
        return len(right & set(self.paths)) / len(right) if right else 1.0

    @property
    def precision(self) -> float:
        """Share of right pages among the first results."""
        shown = self.search.first_page
        return sum(path in self.truth.paths for path in shown) / len(shown) if shown else 1.0

    @property
    def has_title_first(self) -> bool:
        """Whether a page that says it in the title stands first, if there is one."""
        first = self.search.first_page[:1]
        return not self.truth.in_title or (bool(first) and first[0] in self.truth.in_title)

    @property
    def is_counted(self) -> bool:
        """Whether the number told is the right one."""
        return self.search.count == len(self.truth.paths)


def report(root: Path, folder: Path, browser: str, count: int) -> None:
    """Measure and print. Raises BenchFailed."""
    side, site, texts = OurSite(root, folder / "ours"), folder / "site", folder / "texts"
    with ticking("正在生成网站"):
        side.write(notices(FEW))
        _run(side.build(site), folder)
    with ticking(f"正在给 {count} 条通知建索引"):
        side.write(notices(count))
        said = _run(side.search("texts", side.folder / "mkdocs.yml", texts), folder)
        reading = float(said.split()[-1])
        alone = side.search("index", texts, folder / "index")
        run = measure(alone.command, alone.environ, folder / "index", folder / "index.log")
        making, busy = map(float, (folder / "index.log").read_text("utf-8").split())
        shutil.copytree(folder / "index", site, dirs_exist_ok=True)
    print("\n".join(_index_lines(count, run, reading + making, reading + busy)), flush=True)
    oracle = Oracle(list(kept(texts)))
    queries = (*oracle.drawn(DRAWN), *TYPED)
    with ticking(f"正在搜索 {len(queries)} 个词"):
        found = _ask(site, browser, oracle, queries)
    print("\n".join(_search_lines(found)), flush=True)


def _run(build: Build, folder: Path) -> str:
    """Run a step to its end; what it printed."""
    done = subprocess.run(
        build.command, env=dict(build.environ), capture_output=True, text=True, check=False
    )
    (folder / "step.log").write_text(done.stdout + done.stderr, "utf-8")
    if done.returncode:
        raise BenchFailed(f"没有做成：\n{(done.stdout + done.stderr)[-2000:]}")
    return done.stdout


def _ask(site: Path, executable: str, oracle: Oracle, queries: Sequence[str]) -> list[Judged]:
    counted = CountingSite(site)
    with serving(counted, 0) as address, chromium(executable) as browser:
        shown = searches(browser, counted, address, queries)
        every = all_pages(browser, address, queries)
    truths = map(oracle.truth, queries)
    return [
        Judged(one, truth, *all_of) for one, truth, all_of in zip(shown, truths, every, strict=True)
    ]


def _index_lines(count: int, run: Run, seconds: float, busy: float) -> list[str]:
    megabytes = (run.peak_bytes or 0) / 1_000_000
    return [
        f"{count} 条通知的索引：{run.files} 个文件，{run.bytes_written / 1_000_000:.1f} MB",
        f"取文字和建索引 {beside_bar(seconds, INDEX_SECONDS, '秒')}，其中 CPU 时间 {busy:.1f} 秒",
        f"建索引时内存最多 {beside_bar(megabytes, INDEX_MEGABYTES, 'MB')}",
    ]


def _search_lines(found: Sequence[Judged]) -> list[str]:
    measures: tuple[tuple[str, Callable[[Search], float], float], ...] = (
        ("第一次搜索（KB，连同搜索程序）", lambda one: one.first_bytes / 1000, FIRST_KILOBYTES),
        ("再搜一次（KB）", lambda one: one.further_bytes / 1000, FURTHER_KILOBYTES),
        ("从最后一个字到出结果（毫秒）", lambda one: one.typed_ms, MILLISECONDS),
    )
    cells = [["", "中位数", "p95", "最大", "标准（p95）"]]
    for label, value, bar in measures:
        values = sorted(value(one.search) for one in found)
        told = [values[len(values) // 2], values[int(len(values) * 0.95)], values[-1], bar]
        cells.append([label, *(number_text(number, 1) for number in told)])
    wrong = [one.search.query for one in found if one.recall < 1 or not one.has_title_first]
    return [
        f"{len(found)} 个词",
        *table(cells),
        f"找全 {mean(one.recall for one in found):.4f}（标准 1.00）",
        f"前 {SHOWN} 条里对的 {mean(one.precision for one in found):.4f}（标准 0.99）",
        f"标题里有的排在最前 {mean(one.has_title_first for one in found):.4f}（标准 1.00）",
        f"说出的页数正好对的 {mean(one.is_counted for one in found):.4f}",
        *(f"没有找全或排对：{query}" for query in wrong),
    ]
