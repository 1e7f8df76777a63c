"""The terms of passages, found the quick way, against the plain one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.search.passages import Passage, passages_of
from portal.search.postings import in_texts, postings
from portal.search.terms import terms_of
from search.made import document

LETTERS = st.text(alphabet="工会送清凉a1 ，", max_size=8)
PASSAGES = st.lists(
    st.tuples(LETTERS, st.lists(LETTERS, max_size=2).map(tuple)), min_size=1, max_size=6
)


def passages(pages: list[tuple[str, tuple[str, ...]]]) -> list[Passage]:
    """One passage for each text with its hidden words."""
    made = (document(text=text, hidden=hidden) for text, hidden in pages)
    return [passage for page in made for passage in passages_of(page)]


@given(PASSAGES)
def test_each_passage_stands_under_each_of_its_terms(
    pages: list[tuple[str, tuple[str, ...]]],
) -> None:
    given_passages = passages(pages)
    terms = [set().union(*map(terms_of, passage.segments)) for passage in given_passages]
    found = in_texts(given_passages)
    assert found == {
        term: [number for number, some in enumerate(terms) if term in some]
        for term in set().union(*terms)
    }


def test_titles_stand_behind_a_point() -> None:
    first, second = document(title="工", text="工会"), document(title="会", text="会")
    found = postings([*passages_of(first), *passages_of(second)])
    assert found == {"工": "A.A", "会": "AA.B", "工会": "A"}
