"""``portal.py bench --privacy``: what looking for personal data costs beside a whole build.

1. A site of notices is built once in a process of its own.
2. Every source of it is looked through once more in this process, and the seconds compared.
"""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Final

from commands.benchmark.corpus import samples
from commands.benchmark.measure import measure
from commands.benchmark.ours import OurSite
from commands.benchmark.report import ratio, verdict
from commands.child import ticking
from commands.configuration import read_site
from portal.files.guard import file_problems, site_files
from portal.load import load
from portal.privacy.allowed import Allowed

NOTICES: Final = 10_000
MOST_PERCENT: Final = 15
"""What the guard may add to a build that does without it."""


def report(root: Path, folder: Path, notices: int) -> None:
    """Measure and print. Raises BenchFailed."""
    side = OurSite(root, folder / "ours")
    with ticking(f"正在编造 {notices} 条通知"):
        side.write(samples(notices))
    with ticking("正在生成网站"):
        output = folder / "output"
        build = side.build(output)
        built = measure(build.command, build.environ, output, folder / "build.log")
    with ticking("正在查个人信息"):
        guard, found = looked_through(side.folder / "mkdocs.yml")
    whole = built.cpu_seconds or built.seconds
    percent = 100 * guard / (whole - guard)
    print(f"{notices} 条通知：整个构建 CPU 时间 {whole:.1f} 秒")
    print(f"其中查个人信息 {guard:.2f} 秒，是其余部分的 {percent:.1f}%，查到 {found} 处")
    print(verdict(f"查个人信息不超过其余部分的 {MOST_PERCENT}%", ratio(percent, MOST_PERCENT)))


def looked_through(config_file: Path) -> tuple[float, int]:
    """Processor seconds for all sources of a site, and how many problems there are."""
    settings = read_site(config_file)
    files = site_files(settings, load(settings))
    begin = process_time()
    problems = (file_problems(one, path.read_bytes(), Allowed()) for one, path in files.items())
    found = sum(map(len, problems))
    return process_time() - begin, found
