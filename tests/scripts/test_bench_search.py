"""The benchmark of the search: its texts, its queries and how it judges."""

from __future__ import annotations

import re
from pathlib import Path

from commands.benchmark import search_index
from commands.benchmark.ours import OurSite
from commands.benchmark.search import Judged
from commands.benchmark.search_browser import OF_SEARCH, Search
from commands.benchmark.search_queries import TYPED, Oracle, Truth
from commands.benchmark.search_texts import notices
from portal.model.types import ZONE
from portal.search.document import SearchDocument
from tiny import NOW, ROOT

PAGES = [
    SearchDocument(path="a/", title="送清凉", text="水 和药", kind="news", kind_label="通知新闻"),
    SearchDocument(path="b/", title="通知", text="送清\n凉", kind="news", kind_label="通知新闻"),
]


def judged(first_page: tuple[str, ...], paths: list[str], count: int = 2) -> Judged:
    """What a search for 送清凉 gave, which both pages say and one says in its title."""
    one = Search("送清凉", count, first_page, 0, 0, 0.0)
    return Judged(one, Oracle(PAGES).truth("送清凉"), count, paths)


def test_the_same_number_gives_the_same_notices() -> None:
    assert list(notices(60)) == list(notices(60))


def test_notices_differ_and_no_slot_is_left_open() -> None:
    found = list(notices(240))
    assert len({notice.title for notice in found}) > 200
    assert len({line for notice in found for line in notice.body.splitlines()}) > 1500
    assert max(len(notice.body) for notice in found) > 1500
    assert not any(re.search(r"[{}]", notice.title + notice.body) for notice in found)


def test_fifty_queries_are_typed() -> None:
    assert len(set(TYPED)) == len(TYPED) == 50


def test_drawn_queries_stand_in_the_texts() -> None:
    oracle = Oracle(PAGES)
    drawn = list(oracle.drawn(20))
    assert drawn == list(oracle.drawn(20))
    assert all(2 <= len(query) <= 8 for query in drawn)
    assert all(oracle.truth(query).paths for query in drawn)


def test_the_truth_knows_parts_and_titles() -> None:
    oracle = Oracle(PAGES)
    assert oracle.truth("水 送清凉") == Truth(frozenset({"a/"}), frozenset())
    assert oracle.truth("送清凉").in_title == {"a/"}


def test_a_search_is_judged_by_what_it_missed_and_what_it_put_first() -> None:
    good = judged(("a/", "b/"), ["a/", "b/"])
    assert (good.recall, good.precision, good.has_title_first, good.is_counted) == (
        1,
        1,
        True,
        True,
    )
    bad = judged(("b/", "c/"), ["b/", "c/"], 3)
    assert (bad.recall, bad.precision, bad.has_title_first, bad.is_counted) == (
        *(0.5, 0.5),
        *(False, False),
    )


def test_only_what_a_search_asks_for_is_counted() -> None:
    asked = ["/search/", "/search/index.json", "/search/0a1b/t0.json", "/assets/portal.js"]
    asked += ["/assets/search_engine.js", "/build.json"]
    assert [path for path in asked if OF_SEARCH.match(path)] == [*asked[1:3], asked[4]]


def test_texts_are_kept_and_an_index_is_made_of_them(tmp_path: Path) -> None:
    side = OurSite(ROOT, tmp_path / "site")
    side.write(notices(12))
    texts = tmp_path / "texts"
    assert search_index.keep(side.folder / "mkdocs.yml", texts, NOW.astimezone(ZONE)) > 0
    kept = list(search_index.kept(texts))
    assert {page.title for page in kept} == {notice.title for notice in notices(12)}
    assert min(search_index.index(texts, tmp_path / "index")) > 0
    assert (tmp_path / "index" / "search" / "index.json").is_file()
