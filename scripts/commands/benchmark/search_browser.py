"""A site's search in Chromium on a slow phone: what is found, how fast, and for how many bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from commands.benchmark.counting_server import CountingSite
from commands.benchmark.visits import HEIGHT, WIDTH

SLOWER: Final = 4
"""How many times slower than this machine the phone is."""
OF_SEARCH: Final = re.compile(r"/assets/search_|/search/.+\.json$")
"""The addresses that are asked for only because somebody searches."""
WATCH: Final = """() => {
    const status = document.querySelector('[role=status]');
    const input = document.querySelector('input[type=search]');
    input.addEventListener('input', () => { window.began = performance.now(); window.took = null; });
    new MutationObserver(() => {
        if (window.took === null && status.querySelector('[data-search-count]'))
            window.took = performance.now() - window.began;
    }).observe(status, { childList: true, subtree: true });
}"""
# The policy of a page lets no string be evaluated later on, which waiting from outside needs.
TOOK: Final = """() => new Promise((done, failed) => {
    const begun = performance.now();
    const look = () => {
        if (typeof window.took === 'number') done(window.took);
        else if (performance.now() - begun > 30000) failed(new Error('no answer'));
        else setTimeout(look, 5);
    };
    look();
})"""
ALL_PAGES: Final = """async ([engine, root, queries]) => {
    const index = await (await import(engine)).openIndex(root);
    const all = [];
    for (const query of queries) {
        const found = await index.search(query, {});
        const paths = [];
        for (let page = 1; page <= found.pages; page += 1)
            for (const { path } of await found.page(page)) paths.push(path);
        all.push({ count: found.count, paths });
    }
    return all;
}"""


@dataclass(frozen=True)
class Search:
    """What one query took on a phone that has never been here, and the next one after it."""

    query: str
    count: int
    """As the page tells it."""
    first_page: tuple[str, ...]
    """Paths of the links on the first page, in order."""
    first_bytes: int
    """With everything that only a search asks for."""
    further_bytes: int
    typed_ms: float
    """Of the next query: from its last character to the results, the pause that waits for more
    included."""


def searches(
    browser: Browser, site: CountingSite, address: str, queries: Sequence[str]
) -> list[Search]:
    """Every query on a cold cache, and after it its neighbour in the list."""
    following = (*queries[1:], *queries[:1])
    return [_search(browser, site, address, *both) for both in zip(queries, following, strict=True)]


def _search(browser: Browser, site: CountingSite, address: str, query: str, then: str) -> Search:
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    site.take()
    page.goto(f"{address}search/?{urlencode({'q': query})}")
    count, links = _shown(page, address)
    first = _bytes(site)
    page.evaluate(WATCH)
    page.fill("input[type=search]", then)
    typed = float(page.evaluate(TOOK))
    context.close()
    return Search(query, count, links, first, _bytes(site), typed)


def _shown(page: Page, address: str) -> tuple[int, tuple[str, ...]]:
    page.wait_for_selector("[data-search-count]", state="attached")
    count = page.get_attribute("[data-search-count]", "data-search-count")
    links: Iterable[str] = page.eval_on_selector_all(
        "[data-search-results] a", "links => links.map(link => link.href)"
    )
    return int(count or 0), tuple(link.removeprefix(address) for link in links)


def _bytes(site: CountingSite) -> int:
    return sum(sent.size_bytes for sent in site.take() if OF_SEARCH.match(sent.path))


def all_pages(
    browser: Browser, address: str, queries: Sequence[str]
) -> list[tuple[int, list[str]]]:
    """How many pages each query finds, and the paths of the links on all pages of results."""
    page = browser.new_page()
    page.goto(f"{address}search/")
    page.set_default_timeout(0)
    engine = f"{address}assets/search_engine.js"
    found: list[dict[str, Any]] = page.evaluate(ALL_PAGES, [engine, address, list(queries)])
    page.close()
    return [(one["count"], one["paths"]) for one in found]
