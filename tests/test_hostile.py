"""Hostile texts in every field of every family: no product takes another shape by them.

The rich site is built twice, once with harmless and once with hostile words in each free text,
and everything that is published is read as its readers do: pages with their JSON-LD, feeds,
calendars, map data, tables, workbooks and the archive of them all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from zlib import crc32

import pytest

from building import build_config, contents
from portal import urls
from portal.charts.lettering import width
from portal.safety.inline import blocked
from shapes import FORMULAS, html_shape, shape
from test_escaping import spoilt_site

MARKUP = (
    "</script></title><svg onload=x()>\"'><img src=x onerror=x()>]]>--><!--"
    "&#x3c;${x}javascript:x()\\nATTACH:x;,"
)
"""Ends scripts, titles, attributes, CDATA sections, comments and lines of calendars."""
SIGNS = [one for one in FORMULAS if one.strip()]
Built = dict[str, bytes]
_FACET = re.compile(r"[0-9a-f]{8}(?=/)")
"""A list of what has one text in common has a hash of the text as its address."""


def sign(text: str) -> str:
    """A sign of a formula, always the same one for a text."""
    return SIGNS[crc32(text.encode()) % len(SIGNS)]


def hostile(text: str) -> str:
    """A sign of a formula before a text, everything else behind it."""
    return f"{sign(text)}{text}{MARKUP}"


def harmless(text: str) -> str:
    """A text with as many letters around it, each as wide, that mean nothing."""
    return f"{_letters(sign(text))}{text}{_letters(MARKUP)}"


def _letters(signs: str) -> str:
    letters = {width(letter): letter for letter in "安iQ"}
    return "".join(one if one == " " else letters[width(one)] for one in signs)


@pytest.fixture(scope="module", name="sites")
def build_both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Built]:
    """The harmless and the hostile site."""
    folder = tmp_path_factory.mktemp("hostile")
    first, second = (
        contents(build_config(spoilt_site(folder / name / "in", spoil), folder / name / "out"))
        for name, spoil in (("harmless", harmless), ("hostile", hostile))
    )
    return first, second


def shapes(site: Built) -> Iterator[tuple[str, str]]:
    """Every file and its shape; the index of the search is made of words and nothing else."""
    for path, content in site.items():
        if not path.startswith(urls.SEARCH) or path == f"{urls.SEARCH}index.html":
            yield _FACET.sub("*", path), repr(shape(path, content))


def test_hostile_texts_are_published_as_they_are(sites: tuple[Built, Built]) -> None:
    _, site = sites
    texts = {path: content.decode("utf-8", "replace") for path, content in site.items()}
    escaped = "&lt;img src=x onerror=x()&gt;"
    assert len([path for path, text in texts.items() if escaped in text]) >= 100
    for ending, words in {
        ".csv": "</script>",
        ".ics": "\\;\\,",
        ".geojson": "</script>",
        "all.xml": "&lt;",
        "all.atom": "&lt;",
        "all.json": "</script>",
        ".webmanifest": "</script>",
        ".opml": "&lt;",
    }.items():
        assert [p for p, text in texts.items() if p.endswith(ending) and words in text], ending


def test_no_product_takes_another_shape(sites: tuple[Built, Built]) -> None:
    before, after = (Counter(shapes(site)) for site in sites)
    assert sorted({path for path, _ in (before - after) + (after - before)}) == []
    assert before.total() > 300


def test_no_cell_of_a_table_is_run(sites: tuple[Built, Built]) -> None:
    tables = {path: shape(path, data) for path, data in sites[1].items() if path.endswith(".csv")}
    assert len(tables) > 20
    assert {path: run for path, (_, run) in tables.items() if run} == {}


def test_no_page_holds_what_browsers_block(sites: tuple[Built, Built]) -> None:
    pages = {path: data.decode() for path, data in sites[1].items() if path.endswith(".html")}
    assert {path: found for path, text in pages.items() if (found := list(blocked(text)))} == {}


def test_the_index_of_the_search_is_sound(sites: tuple[Built, Built]) -> None:
    files = [path for path in sites[1] if path.startswith(urls.SEARCH) and path.endswith(".json")]
    assert len(files) > 2
    for path in files:
        shape(path, sites[1][path])


@pytest.mark.parametrize("name", ["onload", "img", "svg"])
def test_a_shape_sees_what_is_not_escaped(name: str) -> None:
    assert name in str(html_shape(f'<p title="a">{MARKUP}</p>'))
    assert html_shape("<p>b</p>") == html_shape("<p>c</p>")
