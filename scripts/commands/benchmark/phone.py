"""``portal.py bench --phone``: what a phone loads, how Lighthouse judges, whether HTML conforms.

1. This repository's content with many notices more, and stock Material with as many, are built.
2. Each is served compressed and counted; Chromium visits home and an article, cold and warm.
3. The Nu checker reads every page of ours.
4. Lighthouse looks at one page of each family, round by round, the peer's pages in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from commands.benchmark import conformance, lighthouse, node_tools, phone_report, phone_site
from commands.benchmark.counting_server import CountingSite, serving
from commands.benchmark.lighthouse import Score
from commands.benchmark.page_families import MOVED
from commands.benchmark.peer_environment import prepare
from commands.benchmark.phone_site import PhoneSite
from commands.benchmark.visits import Visit, chromium, visits
from commands.child import say, ticking

HOME: Final = ""


def report(root: Path, folder: Path, browser: str, notices: int, rounds: int) -> None:
    """Measure and print. Raises BenchFailed."""
    tools, python = node_tools.prepare(), prepare()
    with ticking(f"{notices} 条通知，正在生成两个网站"):
        ours = phone_site.ours(root, folder / "ours", notices)
        peer = phone_site.peer(python, folder / "peer", notices)
    print(f"{notices} 条通知，Chromium 360×740，gzip，每次从空缓存开始\n")
    with ticking("正在打开网页"):
        loaded = [_loaded(site, browser) for site in (ours, peer)]
    print("\n".join(phone_report.loads(*loaded)), flush=True)
    with ticking("正在检查 HTML"):
        faults = conformance.errors(tools, ours.folder)
    print("\n".join(phone_report.conforms(tools, faults)), flush=True)
    scores = _judged(tools, browser, folder, (ours, peer), rounds)
    print("\n".join(phone_report.judgements(scores, rounds)), flush=True)


def _loaded(site: PhoneSite, executable: str) -> phone_report.Load:
    """Home first and an article second; an article first."""
    counted = CountingSite(site.folder)
    with serving(counted, site.port) as address, chromium(executable) as browser:

        def opened(*paths: str) -> list[Visit]:
            return visits(browser, counted, [address + path for path in paths])

        home, second = opened(HOME, site.article)
        (article,) = opened(site.article)
    return phone_report.Load(home, article, second)


def _judged(
    tools: node_tools.NodeTools,
    browser: str,
    folder: Path,
    sites: tuple[PhoneSite, PhoneSite],
    rounds: int,
) -> dict[str, Score]:
    """The median score of each page, by its name."""
    scores: dict[str, list[Score]] = {}
    with _served(sites) as addresses:
        pages = list(_pages(sites, addresses))
        for number in range(rounds):
            for index, (name, address, is_findable) in enumerate(pages, 1):
                say(f"  Lighthouse 第 {number + 1}/{rounds} 轮，{index}/{len(pages)}：{name}")
                score = lighthouse.run(
                    tools, browser, address, folder / "lighthouse.json", is_findable=is_findable
                )
                scores.setdefault(name, []).append(score)
    return {name: lighthouse.middle(runs) for name, runs in scores.items()}


@contextmanager
def _served(sites: tuple[PhoneSite, PhoneSite]) -> Iterator[Sequence[str]]:
    first, second = sites
    with (
        serving(CountingSite(first.folder), first.port) as ours,
        serving(CountingSite(second.folder), second.port) as peer,
    ):
        yield ours, peer


def _pages(
    sites: tuple[PhoneSite, PhoneSite], addresses: Sequence[str]
) -> Iterator[tuple[str, str, bool]]:
    """Name, address and findability; the peer's two pages follow ours of the same kind.

    A page that turns to another one at once is not looked at: Lighthouse would see the other.
    """
    ours, peer = sites
    beside = {"home.html": HOME, "notice.html": peer.article}
    for template, path in ours.families.items():
        if template != MOVED:
            yield template.removesuffix(".html"), addresses[0] + path, path not in ours.unfindable
        if template in beside:
            name = phone_report.PEER + template.removesuffix(".html")
            yield name, addresses[1] + beside[template], True
