"""The sites that a phone visits: everything this repository shows, with many notices besides."""

from __future__ import annotations

import re
import shutil
import socket
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from commands.benchmark.corpus import samples
from commands.benchmark.measure import BenchFailed, measure
from commands.benchmark.ours import OurSite, path_of
from commands.benchmark.page_families import longest_of_each
from commands.benchmark.peer import PeerSite
from commands.benchmark.sites import Build
from commands.moment import EPOCH
from portal.model.types import ZONE
from portal.pages.plan import plan
from portal.site import examine

TODAY: Final = datetime(2026, 11, 21, 12, 0, tzinfo=ZONE)
"""The day the repository's own content is written for."""


@dataclass(frozen=True)
class PhoneSite:
    """A built site and the pages of it that are looked at."""

    folder: Path
    port: int
    """Where it will be served: its own links say so."""
    families: dict[str, str]
    """One page of each family of ours, by template; empty for the peer, of which only the home
    page and the article are looked at."""
    article: str
    """Path of the newest generated notice."""
    unfindable: frozenset[str]
    """Pages that are not meant to be found."""


def ours(root: Path, folder: Path, notices: int) -> PhoneSite:
    """This repository's site with so many notices more, built. Raises BenchFailed."""
    side, port = OurSite(root, folder / "source"), free_port()
    side.write(samples(notices))
    for name in ("data", "docs"):
        shutil.copytree(root / name, side.folder / name, dirs_exist_ok=True)
    _move(side.folder / "mkdocs.yml", port)
    build = side.build(folder / "site")
    today = {EPOCH: str(int(TODAY.timestamp()))}
    build = Build(build.command, {**build.environ, **today})
    measure(build.command, build.environ, folder / "site", folder / "build.log")
    site = examine(side.folder / "mkdocs.yml", TODAY).site
    if site is None:
        raise BenchFailed("生成的内容没有通过检查")
    specs = plan(site.portal)
    return PhoneSite(
        folder / "site",
        port,
        longest_of_each(specs, folder / "site"),
        f"{path_of(list(samples(notices))[-1]).removesuffix('.md')}/",
        frozenset(spec.path for spec in specs if not spec.is_findable) | {"404.html"},
    )


def peer(python: Path, folder: Path, notices: int) -> PhoneSite:
    """Stock Material with as many notices, built. Raises BenchFailed."""
    side, port = PeerSite(python, folder / "source"), free_port()
    side.write(samples(notices))
    _move(side.folder / "mkdocs.yml", port)
    build = side.build(folder / "site")
    measure(build.command, build.environ, folder / "site", folder / "build.log")
    newest = list(samples(notices))[-1]
    article = f"blog/{newest.published:%Y/%m/%d}/{newest.stem}/"
    return PhoneSite(folder / "site", port, {}, article, frozenset())


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _move(config: Path, port: int) -> None:
    """Give a site the address at which it is served: search engines distrust any other."""
    address = f"site_url: http://127.0.0.1:{port}/"
    text = re.sub(r"^site_url: .*$", address, config.read_text("utf-8"), flags=re.MULTILINE)
    config.write_text(text, "utf-8")
