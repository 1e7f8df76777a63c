"""``portal.py bench --images``: one page with twenty photos on a phone.

1. A site with one notice is built twice; the second build finds every picture converted.
2. Chromium opens the notice; what the server sent is counted once the page is quiet.
3. It scrolls to the foot a little at a time; what was sent by then is counted too.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from commands.benchmark.counting_server import CountingSite, serving
from commands.benchmark.measure import Run, measure
from commands.benchmark.ours import OurSite
from commands.benchmark.photos import photo
from commands.benchmark.report import PEAK, beside_bar, middle, number_text
from commands.benchmark.sites import write_texts
from commands.benchmark.visits import HEIGHT, WIDTH, chromium, phone
from commands.child import ticking

PHOTOS: Final = 20
BEFORE_KILOBYTES, AFTER_KILOBYTES = 100, 1200
ADDRESS: Final = "news/2025/zhaopian/"
QUIET_MS: Final = 3000
"""How long a page is left alone before its bytes are counted."""
STEP_MS: Final = 250
"""Between two steps of half a screen."""

NOTICE: Final = """\
---
编号: 2025-zhaopian
标题: 二十张照片
发布时间: 2025-06-01 09:00
栏目: tongzhi
演示: 是
---

"""


@dataclass(frozen=True)
class Load:
    """What the page took, in bytes as sent."""

    before: int
    """Before anybody scrolled."""
    after: int
    """At the foot."""
    shown: Sequence[str]
    """The files the browser chose for the pictures that are shown."""


def report(root: Path, folder: Path, browser: str) -> None:
    """Measure and print. Raises BenchFailed."""
    side = OurSite(root, folder / "ours")
    with ticking(f"正在编造 {PHOTOS} 张照片"):
        write(side.folder)
    with ticking("正在生成网站"):
        builds = [_built(side, folder, name) for name in ("first", "second")]
    with ticking("正在打开网页"):
        load = loaded(folder / "second", browser)
    print("\n".join(lines(builds, load)), flush=True)


def write(folder: Path) -> None:
    """One notice with all the photos in a row, as editors write it."""
    names = [f"{number:02}.jpg" for number in range(1, PHOTOS + 1)]
    shown = "\n\n".join(f"![第{name[:2]}张照片]({name})" for name in names)
    write_texts(folder, {"docs/news/2025/zhaopian.md": f"{NOTICE}{shown}\n"})
    with ThreadPoolExecutor(2) as pool:
        for name, content in zip(names, pool.map(photo, range(PHOTOS)), strict=True):
            (folder / "docs" / "news" / "2025" / name).write_bytes(content)


def loaded(site: Path, executable: str) -> Load:
    """Open the notice of a built site on a phone and scroll to its foot."""
    counted = CountingSite(site)
    with serving(counted, 0) as address, chromium(executable) as browser:
        page = phone(browser).new_page()
        page.goto(address + ADDRESS, wait_until="load")
        page.wait_for_timeout(QUIET_MS)
        before = sum(sent.size_bytes for sent in counted.take())
        _scroll(page)
        after = before + sum(sent.size_bytes for sent in counted.take())
        shown = page.evaluate(
            "[...document.images].filter((one) => one.naturalWidth).map((one) => one.currentSrc)"
        )
    return Load(before, after, [str(one).rpartition("/")[2] for one in shown])


def lines(builds: Sequence[Run], load: Load) -> Iterator[str]:
    """The figures beside what is wanted."""
    first, second = builds
    peak = number_text(middle(PEAK, [first]), PEAK.digits)
    usual = sum(name.endswith("-720.webp") for name in load.shown)
    yield f"{PHOTOS} 张 1200 万像素的照片，Chromium {WIDTH}×{HEIGHT}，像素比 2"
    yield f"第一次构建 {first.seconds:.1f} 秒（内存 {peak} MB），第二次 {second.seconds:.1f} 秒"
    yield f"显示出来 {len(load.shown)} 张，其中 {usual} 张用的是 720 像素宽的"
    yield f"滚动以前 {beside_bar(load.before / 1000, BEFORE_KILOBYTES, 'KB')}"
    yield f"滚到底以后 {beside_bar(load.after / 1000, AFTER_KILOBYTES, 'KB')}"


def _scroll(page: Page) -> None:
    while page.evaluate("scrollY + innerHeight < document.documentElement.scrollHeight - 1"):
        page.evaluate(f"scrollBy(0, {HEIGHT // 2})")
        page.wait_for_timeout(STEP_MS)
    page.wait_for_timeout(QUIET_MS)


def _built(side: OurSite, folder: Path, name: str) -> Run:
    build = side.build(folder / name)
    shutil.rmtree(folder / name, ignore_errors=True)
    return measure(build.command, build.environ, folder / name, folder / "build.log")
