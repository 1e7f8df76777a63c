"""The index against a plain look through every text."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from portal.search import passages, store
from portal.search.document import SearchDocument
from portal.search.encode import numbers, rising
from portal.search.passages import passages_of
from portal.search.products import index_files
from portal.search.questions import longest_first
from portal.search.terms import normalised
from search.made import document
from search.reading import Reader
from search.reading import rising as read_rising

LETTERS = st.text(alphabet="工会送清凉a1 ，", max_size=12)
PAGES = st.lists(
    st.builds(
        lambda title, text, date, hidden: {
            "title": title,
            "text": text,
            "date": date,
            "hidden": hidden,
        },
        *(LETTERS, LETTERS, st.sampled_from(["", "2024", "2025-01-02", "2025-07-01"])),
        st.lists(LETTERS, max_size=2).map(tuple),
    ),
    min_size=1,
    max_size=8,
)


def made(pages: list[dict[str, object]]) -> list[SearchDocument]:
    """Pages under numbered paths."""
    return [document(f"news/{number}/", **fields) for number, fields in enumerate(pages)]


def says(page: SearchDocument, query: str) -> bool:
    """Whether a page says it, in its title, its text or its hidden words."""
    texts = (page.title, page.text, *page.hidden, *(text for _, text in page.attached))
    return any(normalised(query) in normalised(text) for text in texts)


@settings(deadline=None)
@given(PAGES, st.text(alphabet="工会送清凉a1 ，", min_size=1, max_size=5))
def test_every_page_that_says_it_is_found(pages: list[dict[str, object]], query: str) -> None:
    documents = made(pages)
    reader = Reader(index_files(documents, {}))
    order = passages.in_order(documents)
    found = reader.pages(query)
    right = [number for number, page in enumerate(order) if normalised(query) and says(page, query)]
    assert set(right) <= set(found)
    if len(normalised(query)) <= 3:
        assert found == right


@given(st.lists(st.integers(0, 10**6), unique=True, min_size=1).map(sorted))
def test_rising_numbers_are_read_as_they_were_written(values: list[int]) -> None:
    assert read_rising(rising(values)) == values


def test_what_answers_a_question_stands_before_what_is_newer() -> None:
    pages = [
        document("news/", date="2026", weight=3),
        document("activities/", date="2026-11-01", weight=4),
        document("needs/"),
        document("places/", weight=3),
        document("services/", date="2024-01-01", weight=1),
    ]
    order = [page.path for page in passages.in_order(pages)]
    assert order == ["needs/", "services/", "news/", "places/", "activities/"]
    known = json.loads(index_files(pages, {})["search/index.json"])
    assert known["years"] == [["", 1], ["2024", 1], ["2026", 1], ["", 1], ["2026", 1]]


def test_pages_stand_by_date_and_undated_ones_last() -> None:
    dates = ["2024-05-01", "", "2025", "2025-03-01", "2025-03-01"]
    documents = [document(f"news/{n}/", date=date) for n, date in enumerate(dates)]
    order = [page.path for page in passages.in_order(reversed(documents))]
    assert order == ["news/3/", "news/4/", "news/2/", "news/0/", "news/1/"]


@settings(deadline=None)
@given(st.text(alphabet="工会送清凉 ", min_size=1, max_size=4000), st.integers(0, 3900))
def test_what_is_searched_stands_whole_in_one_passage(text: str, begin: int) -> None:
    plain = " ".join(text.split())
    part = plain[begin : begin + 40]
    cut = [passage.text for passage in passages_of(document(text=text))]
    assert any(part in one for one in cut)
    assert max(map(len, cut)) <= passages.LENGTH


def test_a_hit_in_an_attachment_names_it() -> None:
    page = document(attached=(("申请表", "姓名 身份证"), ("说明", "")))
    reader = Reader(index_files([page], {}))
    assert reader.pages("身份证") == [0]
    assert [entry[4:] for entry in reader.entries()] == [[], [[], "申请表"], [[], "说明"]]


def test_title_and_text_are_told_apart() -> None:
    pages = [document("a/", title="送清凉"), document("b/", text="送清凉")]
    reader = Reader(index_files(pages, {}))
    assert reader.posting("送清凉") == ({1}, {0})


def test_nothing_is_found_across_the_end_of_a_title() -> None:
    reader = Reader(index_files([document(title="送清", text="凉快", hidden=("送", "清凉"))], {}))
    assert reader.pages("送清凉") == []


def test_the_format() -> None:
    pages = [
        document(
            "news/2025/b/",
            title="工会",
            text="会 1天",
            column="tongzhi",
            column_label="通知公告",
            date="2025-07-01",
        ),
        document(
            "needs/a/", title="会", text="工会", kind="needs", kind_label="找帮助", hidden=("天",)
        ),
    ]
    files = index_files(pages, {"讨薪": ["拖欠 工资"]})
    known = json.loads(files["search/index.json"])
    version = known.pop("version")
    assert known.pop("questions") == longest_first()
    assert known == {
        "pages": 2,
        "shards": 1,
        "passages": "AA",
        "chunks": "C",
        "kinds": [["needs", "找帮助"], ["news", "通知新闻"]],
        "kind": "BA",
        "columns": [["tongzhi", "通知公告"]],
        "column": "BA",
        "years": [["2025", 1], ["", 1]],
        "synonyms": {"讨薪": ["拖欠工资"]},
    }
    assert sorted(files) == [
        f"search/{version}/han.json",
        f"search/{version}/p0.json",
        f"search/{version}/t0.json",
        "search/index.json",
    ]
    assert json.loads(files[f"search/{version}/t0.json"]) == {
        **{" 1天": "A", "1": "A", "1天": "A", "会": "AA.AA", "会1": "A", "会1 ": "A", "会1天": "A"},
        **{"天": "AA", "工": "B.A", "工会": "B.A"},
    }
    assert json.loads(files[f"search/{version}/p0.json"]) == [
        ["news/2025/b/", "工会", "2025-07-01", "会 1天"],
        ["needs/a/", "会", "", "工会", ["天"], ""],
    ]


def test_the_same_pages_make_the_same_files_in_any_order() -> None:
    pages = [document(f"news/{n}/", text=f"第{n}页") for n in range(30)]
    assert index_files(pages, {}) == index_files(reversed(pages), {})


def test_what_changes_stands_under_another_name() -> None:
    files = index_files([document(text="一")], {})
    changed = index_files([document(text="二")], {})
    assert set(files) & set(changed) == {"search/index.json"}


def test_there_is_no_index_of_nothing() -> None:
    assert index_files([], {"讨薪": ["拖欠工资"]}) == {}


def test_a_large_number_has_several_digits() -> None:
    assert numbers([0, 31, 32, 1023, 1024]) == "A" + "f" + "gB" + "_f" + "ggB"


def test_a_chunk_is_full_after_so_many_characters() -> None:
    one = passages_of(document(text="字" * (store.TARGET // 2)))
    assert [len(chunk) for chunk in store.chunks(one * 5)] == [2, 2, 1]
