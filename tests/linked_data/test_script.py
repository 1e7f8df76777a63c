"""No value of any record can end the script block or become markup."""

from __future__ import annotations

import json

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.linked_data.node import node
from portal.linked_data.script import script_of

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "\"'\\",
    "\u2028\u2029",
    "&lt;b&gt;&amp;",
    "\x00\n\r\t",
)
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"])))


def in_a_page(text: str) -> list[str]:
    """What a browser finds in the script elements of a page that holds the block."""
    page = f'<!doctype html><head><script type="application/ld+json">{text}</script></head><p>x'
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return ["".join(script.itertext()) for script in tree.iter("script")]


@given(st.lists(TEXTS, min_size=1))
def test_any_text_comes_back_and_no_sign_of_html_is_written(texts: list[str]) -> None:
    written = script_of([node("Event", name=text, keywords=texts) for text in texts])
    assert not set("<>&\u2028\u2029") & set(written)
    (found,) = in_a_page(written)
    told = json.loads(found)["@graph"]
    assert [item.get("name", "") for item in told] == texts
    assert all(item["keywords"] == texts for item in told)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_inside(text: str) -> None:
    (found,) = in_a_page(script_of([node("Event", name=text)]))
    assert json.loads(found) == {
        "@context": "https://schema.org",
        "@graph": [{"@type": "Event", "name": text}],
    }


def test_json_alone_would_let_a_script_out() -> None:
    bare = json.dumps({"name": HOSTILE[0]})
    assert len(in_a_page(bare)) == 2


def test_nothing_is_written_of_a_page_about_nothing() -> None:
    assert script_of([]) == ""


def test_a_property_without_a_value_is_left_out_but_no_and_none_are_told() -> None:
    told = node("Offer", url=None, description="", keywords=[], free=False, capacity=0)
    assert told == {"@type": "Offer", "free": False, "capacity": 0}
