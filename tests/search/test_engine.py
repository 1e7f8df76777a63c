"""The engine in a real browser: it reads the index as Python writes it."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from portal.search.document import SearchDocument
from portal.search.products import index_files
from portal.search.shards import shard_number
from portal.search.terms import MARKS, bare, normalised, terms_of
from search.made import document
from serving import served
from tiny import ROOT

ENGINE = ROOT / "overrides" / "assets" / "search_engine.js"
MANY = [
    document(f"news/2025/{n}/", text="大家都来参加工会的运动会", date=f"2025-01-{n:02d}")
    for n in range(1, 24)
]
PAGES = [
    *MANY,
    document("a/", title="水和药送到工地", text="送清凉从7月1日开始。", date="2024-07-01"),
    document("b/", title="送清凉", text="见附件", date="2023-07-01", hidden=("降温费",)),
    document(
        "c/", title="送清凉", text="十一月", date="2022-11-01", kind="needs", kind_label="找帮助"
    ),
    document(
        "d/",
        text="17月1日，请按Ｅxcel表填，" + "无关的话。" * 400 + "尽头在这里",
        date="2026-01-01",
    ),
    document("e/", text="拖欠工资找谁", column="weiquan", column_label="维权帮扶"),
    document("f/", text="第一清凉，送清，清凉", attached=(("申请表", "姓名和身份证"),)),
    document("g/", text="𠮷野家的constructor"),
]
OPEN = """async (root) => {
    window.engine = await import(root + 'assets/search_engine.js');
    window.index = await engine.openIndex(root);
}"""
SYNONYMS = {"讨薪": ["拖欠工资"]}
"""Below a sub-path, as a site without a host of its own has it."""


def write(folder: Path, pages: list[SearchDocument]) -> None:
    """An index with the engine beside it."""
    files = {
        **index_files(pages, SYNONYMS),
        "assets/search_engine.js": ENGINE.read_bytes(),
        "index.html": b"<!doctype html><meta charset=utf-8><link rel=icon href=data:,>",
    }
    for name, content in files.items():
        path = folder / "town" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@pytest.fixture(scope="module", name="page")
def open_index(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("search")
    write(folder, PAGES)
    with served(folder) as address:
        page = browser.new_page()
        page.goto(f"{address}town/")
        page.evaluate(
            OPEN,
            f"{address}town/",
        )
        yield page
        page.close()


def search(page: Page, query: str, number: int = 1, **filters: str) -> dict[str, Any]:
    """What is found, with one page of results."""
    found: dict[str, Any] = page.evaluate(
        """async ([query, filters, number]) => {
            const found = await index.search(query, filters);
            return Object.assign({}, found, { page: await found.page(number) });
        }""",
        [query, filters, number],
    )
    return found


def paths(found: dict[str, Any]) -> list[str]:
    """Where the results lead."""
    return [result["path"] for result in found["page"]]


def words(pieces: list[dict[str, Any]]) -> str:
    """A title or an excerpt with what was searched in brackets."""
    return "".join(f"[{one['text']}]" if one["mark"] else one["text"] for one in pieces)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("送清凉", ["b/", "c/", "a/"]),
        (" 送 清凉 ", ["b/", "c/", "a/", "f/"]),
        ("清凉", ["b/", "c/", "a/", "f/"]),
        ("第一清凉", ["f/"]),
        ("送清,清凉", ["f/"]),
        ("《送清凉》", ["b/", "c/", "a/"]),
        ("“送”， 清凉？", ["b/", "c/", "a/", "f/"]),
        ("，", []),
        ("凉送", []),
        ("降温费", ["b/"]),
        ("EXCEL", ["d/"]),
        ("ｅｘｃ", ["d/"]),
        ("尽头", ["d/"]),
        ("填,无关", ["d/"]),
        ("17月 尽头在这里", ["d/"]),
        ("7月1日", ["a/", "d/"]),
        ("17月1日", ["d/"]),
        ("身份证", ["f/"]),
        ("药", ["a/"]),
        ("𠮷野家", ["g/"]),
        ("constructor", ["g/"]),
        ("toString", []),
        ("讨薪", ["e/"]),
        ("拖欠工资", ["e/"]),
        ("", []),
        ("\u200b ", []),
    ],
)
def test_what_is_found_and_in_which_order(page: Page, query: str, expected: list[str]) -> None:
    found = search(page, query)
    assert paths(found) == expected
    assert found["count"] == len(expected)


def test_many_results_are_told_on_several_pages(page: Page) -> None:
    found = [search(page, "运动会", number) for number in (1, 2, 3, 4)]
    assert (found[0]["count"], found[0]["pages"]) == (23, 3)
    newest_first = [one.path for one in reversed(MANY)]
    assert [paths(one) for one in found] == [
        newest_first[:10],
        newest_first[10:20],
        newest_first[20:],
        [],
    ]


def test_filters_narrow_and_tell_how_much_each_leaves(page: Page) -> None:
    found = search(page, "送清凉", kind="news")
    assert paths(found) == ["b/", "a/"]
    assert found["facets"]["kind"] == [
        {"id": "needs", "label": "找帮助", "count": 1},
        {"id": "news", "label": "通知新闻", "count": 2},
    ]
    assert [one["id"] for one in found["facets"]["year"]] == ["2024", "2023"]
    assert paths(search(page, "送清凉", kind="news", year="2024")) == ["a/"]
    assert paths(search(page, "工资", column="weiquan")) == ["e/"]
    nothing = search(page, "送清凉", kind="news", year="2022")
    assert (nothing["count"], nothing["all"]) == (0, 3)
    assert nothing["filters"] == {"kind": "news", "year": "2022"}
    assert nothing["facets"]["year"][-1] == {"id": "2022", "label": "2022", "count": 0}


def test_filters_the_site_does_not_know_are_dropped(page: Page) -> None:
    found = search(page, "送清凉", kind="toString", column="nowhere", year="last")
    assert (found["count"], found["filters"]) == (3, {})
    assert search(page, "送清凉", year="1999")["filters"] == {"year": "1999"}


@pytest.mark.parametrize(
    ("query", "nearest", "expected"),
    [
        ("怎么送清凉？", "送清凉", ["b/", "c/", "a/"]),
        ("身份证在哪里", "身份证", ["f/"]),
        ("讨薪怎么办", "讨薪", ["e/"]),
        ("老板讨薪", "讨薪", ["e/"]),
        ("不拖欠工资了，尽头", "拖欠工资", ["e/"]),
        ("拖欠工資", "拖欠工资", ["e/"]),
        ("討薪怎麼辦", "讨薪", ["e/"]),
        ("潜水艇怎么办", "", []),
        ("潛水艇", "", []),
        ("怎么办", "", []),
        ("送清凉", "", ["b/", "c/", "a/"]),
    ],
)
def test_a_question_that_nothing_says_is_answered_by_its_words(
    page: Page, query: str, nearest: str, expected: list[str]
) -> None:
    found = search(page, query)
    assert (found["nearest"], paths(found)) == (nearest, expected)


def test_a_synonym_in_the_title_is_worth_as_much_as_the_word(
    tmp_path: Path, browser: Browser
) -> None:
    write(
        tmp_path,
        [
            document("news/", title="讨薪", date="2026-01-01", weight=3),
            document("text/", text="讨薪"),
            document("needs/", title="拖欠工资", weight=0),
        ],
    )
    with served(tmp_path) as address:
        page = browser.new_page()
        page.goto(f"{address}town/")
        page.evaluate(OPEN, f"{address}town/")
        assert paths(search(page, "讨薪")) == ["needs/", "news/", "text/"]
        page.close()


def test_a_result_shows_the_words_where_they_stand(page: Page) -> None:
    title, _, text = search(page, "送清凉")["page"]
    assert words(title["title"]) == "[送清凉]"
    assert words(text["excerpt"]) == "[送清凉]从7月1日开始。"
    assert (text["kind"], text["column"], text["date"]) == ("通知新闻", "", "2024-07-01")
    (deep,) = search(page, "尽头")["page"]
    assert words(deep["excerpt"]).startswith("…")
    assert words(deep["excerpt"]).endswith("[尽头]在这里")
    (excel,) = search(page, "EXCEL")["page"]
    assert "[Ｅxcel]表" in words(excel["excerpt"])
    (file,) = search(page, "身份证")["page"]
    assert (file["attachment"], words(file["excerpt"])) == ("申请表", "姓名和[身份证]")


def test_a_synonym_is_told(page: Page) -> None:
    found = search(page, "讨薪")
    assert (found["query"], found["instead"]) == ("讨薪", ["拖欠工资"])
    assert words(found["page"][0]["excerpt"]) == "[拖欠工资]找谁"


def test_a_file_that_cannot_be_fetched_is_an_error(page: Page) -> None:
    message = page.evaluate(
        "engine.openIndex(location.href + 'nowhere/').catch((error) => error.message)"
    )
    assert message.startswith("404 ")


KNOWN = st.text(
    st.characters(exclude_categories=["Cs", "Cn", "Co"], max_codepoint=sys.maxunicode), max_size=20
)
"""Characters whose forms no later version of Unicode changes."""


@settings(
    deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(KNOWN, min_size=1, max_size=20))
def test_both_sides_normalise_and_hash_alike(page: Page, texts: list[str]) -> None:
    theirs = page.evaluate(
        "texts => texts.map(text => [engine.normalised(text), engine.bare(text), engine.shardOf(text, 4096)])",
        texts,
    )
    assert theirs == [[normalised(one), bare(one), shard_number(one, 4096)] for one in texts]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=f"工会 ，（{MARKS}", max_size=8))
def test_both_sides_leave_out_the_same_marks(page: Page, text: str) -> None:
    assert page.evaluate("text => engine.bare(text)", text) == bare(text)


def test_every_character_is_normalised_alike(page: Page) -> None:
    known = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) not in ("Cs", "Cn", "Co")
    ]
    theirs = page.evaluate("texts => texts.map(engine.normalised)", known)
    pairs = zip(known, theirs, strict=True)
    assert [ascii(one) for one, other in pairs if normalised(one) != other] == []


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="工会a1，𠮷 ", max_size=8))
def test_what_is_asked_for_are_terms_of_the_index(page: Page, text: str) -> None:
    asked = page.evaluate(
        "text => engine.partsOf(text).map(part => [part, engine.termsOf(part), engine.edgesOf(part)])",
        text,
    )
    for part, terms, edges in asked:
        assert {*terms, *edges} <= terms_of(part)
