"""Every block of every page, of a rich site and of the repository's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from building import build_tiny, contents
from linked_data.reading import Page, read_page
from linked_data.rules import faults, nodes_in
from linked_data.vocabulary import shape_faults
from rich import RICH
from tiny import ACTIVITIES, notice

RICH_URL = "https://union.example/"
OWN_URL = "https://gonghui.example.cn/"
MATTER = {
    "news/2025/gaowen/": "NewsArticle",
    "services/ruhui/": "Service",
    "policies/gaowen-jintie/": "FAQPage",
    "places/laojie/": "Place",
    "activities/song-qingliang-202607/": "Event",
    "": "WebSite",
}


@pytest.fixture(scope="module", name="rich")
def build_rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return contents(build_tiny(tmp_path_factory.mktemp("rich"), RICH))


def pages(files: Mapping[str, bytes]) -> Iterator[tuple[str, Page]]:
    for name, data in files.items():
        if name.endswith(".html"):
            yield name, read_page(data.decode())


def found_in(files: Mapping[str, bytes], site_url: str) -> list[str]:
    """Every fault of every block, with its page."""
    return [
        f"{name}: {fault}"
        for name, page in pages(files)
        for block in page.blocks
        for fault in (*shape_faults(block), *faults(block, page, files, site_url))
    ]


def test_the_rich_site_is_without_fault(rich: dict[str, bytes]) -> None:
    assert found_in(rich, RICH_URL) == []


def test_the_own_site_is_without_fault(own_site: Path) -> None:
    files = contents(own_site)
    assert found_in(files, OWN_URL) == []
    told = Counter(
        node["@type"]
        for _, page in pages(files)
        for block in page.blocks
        for node in nodes_in(block)
    )
    expected = ("Event", "EventSeries", "NewsArticle", "Service", "FAQPage", "Place", "Schedule")
    assert [kind for kind in expected if not told[kind]] == []


@pytest.mark.parametrize("path", MATTER)
def test_a_page_is_about_its_record(path: str, rich: dict[str, bytes]) -> None:
    page = read_page(rich[f"{path}index.html"].decode())
    (block,) = page.blocks
    assert block["@graph"][0]["@type"] == MATTER[path]


def test_every_page_with_crumbs_tells_them_once_and_no_other_page(rich: dict[str, bytes]) -> None:
    wrong = [
        name
        for name, page in pages(rich)
        if [node["@type"] for block in page.blocks for node in block["@graph"]].count(
            "BreadcrumbList"
        )
        != page.has_crumbs
    ]
    assert wrong == []


def test_no_page_names_a_person_or_claims_to_be_a_government(rich: dict[str, bytes]) -> None:
    kinds = {n["@type"] for _, page in pages(rich) for b in page.blocks for n in nodes_in(b)}
    assert not {k for k in kinds if "Person" in k or "Government" in k}
    assert len(kinds) > 10


def test_the_same_words_are_told_without_a_person(rich: dict[str, bytes]) -> None:
    blocks = [block for _, page in pages(rich) for block in page.blocks]
    assert blocks
    assert "李同志" not in str(blocks)


EVIL = '</script><script>alert(1)</script>&\\"<!--'
SPOILT = EVIL.replace('\\"', '"')


def test_hostile_words_of_records_reach_machines_as_words(tmp_path: Path) -> None:
    files = {
        "docs/news/2025/gaowen.md": notice(title=f'"{EVIL}"'),
        "data/activities/2025.yml": ACTIVITIES.replace("送清凉进工地", f'"{EVIL}"'),
    }
    site = contents(build_tiny(tmp_path, files))
    for path, name in (
        ("news/2025/gaowen/", "headline"),
        ("activities/song-qingliang-202507/", "name"),
    ):
        html = site[f"{path}index.html"].decode()
        (block,) = read_page(html).blocks
        matter, crumbs = block["@graph"]
        assert matter[name] == SPOILT
        assert crumbs["itemListElement"][-1]["name"] == SPOILT
        assert "<script>alert" not in html
