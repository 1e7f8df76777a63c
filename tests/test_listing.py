"""Sorting, grouping, paging, and what counts as related."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.listing import Slice, group, neighbours, paginate, related


def test_group_keeps_the_order() -> None:
    assert group([3, 1, 2, 5], lambda n: n % 2) == {1: [3, 1, 5], 0: [2]}


def test_an_empty_list_has_one_empty_page() -> None:
    empty: list[int] = []
    assert list(paginate(empty, 10)) == [Slice((), 1, 1)]


@given(st.lists(st.integers(), max_size=50), st.integers(1, 12))
def test_pages_hold_every_item_once_in_order(items: list[int], size: int) -> None:
    pages = list(paginate(items, size))
    assert [item for page in pages for item in page.items] == items
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert {page.count for page in pages} == {len(pages)}


def test_neighbours_of_the_ends() -> None:
    assert list(neighbours("ab")) == [(None, "a", "b"), ("a", "b", None)]


def test_related_prefers_more_shared_labels_then_the_nearest() -> None:
    items = ["red round", "red", "round", "red round", "blue"]
    found = related(items, str.split, 3)
    assert found[0] == ("red round", "red", "round")
    assert found[4] == ()


@given(st.lists(st.sets(st.sampled_from("abcd"), max_size=3), max_size=30))
def test_related_never_contains_the_item_itself(labels: list[set[str]]) -> None:
    items = list(enumerate(labels))
    for index, near in related(items, lambda item: item[1], 5).items():
        assert items[index] not in near
        assert all(item[1] & items[index][1] for item in near)
