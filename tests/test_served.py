"""The rich tiny site over HTTP, at a domain's root and under a sub-path: every link answers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote, urldefrag, urljoin
from urllib.request import urlopen

import feedparser
import pytest

from building import build_tiny
from commands import preview
from crawl import parse
from portal.feeds.archive import LIVE_ITEMS
from rich import RICH

SUB_PATHS = ["", "gonghui/"]


@pytest.fixture(params=SUB_PATHS, scope="module", name="home")
def serve_rich(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Address of the site's home page, as ``serve`` shows it."""
    output = build_tiny(tmp_path_factory.mktemp("served"), RICH, sub_path=request.param)
    shown = preview.Preview(output, f"/{request.param}", "1")
    with preview.server(shown, 0, "posix") as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{request.param}"
        server.shutdown()


def fetch(address: str) -> tuple[int, str, bytes]:
    """Status, type and body of an address."""
    try:
        with urlopen(address, timeout=10) as response:
            return response.status, response.headers["Content-Type"], response.read()
    except HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read()


def crawl(home: str) -> dict[str, tuple[int, str, bytes]]:
    """Everything that can be reached from the home page on this host, fragments left off."""
    seen: dict[str, tuple[int, str, bytes]] = {}
    waiting = [home]
    while waiting and len(seen) < 500:
        address = waiting.pop()
        if address in seen:
            continue
        seen[address] = fetch(address)
        if seen[address][1].startswith("text/html"):
            links = (urljoin(address, link) for _, link in parse(seen[address][2]).found)
            host = home.split("/")[2]
            waiting += [urldefrag(link).url for link in links if f"//{host}/" in link]
    return seen


def test_every_link_answers_and_every_fragment_is_there(home: str) -> None:
    reached = crawl(home)
    assert len(reached) >= 20
    assert {address: found[0] for address, found in reached.items() if found[0] != 200} == {}
    for address, (_, kind, body) in reached.items():
        if kind.startswith("text/html"):
            for _, link in parse(body).found:
                target, fragment = urldefrag(urljoin(address, link))
                if fragment and target in reached:
                    assert unquote(fragment) in parse(reached[target][2]).ids, (address, link)


def test_a_wrong_address_gets_the_404_page_with_working_links(home: str) -> None:
    status, kind, body = fetch(f"{home}news/1999/meiyou/")
    assert (status, kind) == (404, "text/html; charset=utf-8")
    for tag, link in parse(body).found:
        if link.startswith("#"):
            continue
        if tag in ("a", "script") or link.endswith((".css", ".svg")):
            target = urljoin(f"{home}news/1999/meiyou/", link)
            if target.startswith(home.split("/gonghui")[0]) and "__portal__" not in target:
                assert fetch(target)[0] == 200, link


def test_the_feed_answers_with_its_type(home: str) -> None:
    status, kind, body = fetch(f"{home}feeds/all.xml")
    assert (status, kind) == (200, "application/rss+xml; charset=utf-8")
    parsed = feedparser.parse(body)
    assert parsed.bozo is False
    assert len(parsed.entries) == LIVE_ITEMS
    assert all(entry.link.startswith("https://union.example/") for entry in parsed.entries)


def test_the_address_of_a_file_out_of_the_site_answers_404(home: str, tmp_path: Path) -> None:
    assert fetch(f"{home}../../../../etc/hostname")[0] == 404
    assert fetch(f"{home}%2e%2e/%2e%2e/etc/hostname")[0] == 404
