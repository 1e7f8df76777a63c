"""What is searched stands on the page, seen from the built site."""

from __future__ import annotations

import re
from pathlib import Path

from lxml.html import HtmlElement, document_fromstring

from portal.search.documents import search_documents
from portal.search.terms import normalised
from portal.site import examine
from tiny import NOW, ROOT

BETWEEN = re.compile(r"[\s、，；]+")
"""What the search puts between fields that a page shows side by side, in rows or as a list."""
PUT_IN = {"needs/yizhan/"}
"""Pages with a link in the text behind which the page itself writes what became of its target."""


def page_text(output: Path, path: str) -> str:
    """All that a built page shows, as the search compares it."""
    page: HtmlElement = document_fromstring((output / path / "index.html").read_text("utf-8"))
    for spoken in page.find_class("said"):
        spoken.drop_tree()
    return normalised(page.text_content())


def test_all_that_is_searched_stands_on_its_page(own_site: Path) -> None:
    site = examine(ROOT / "mkdocs.yml", NOW).site
    assert site is not None
    unsaid = {}
    for page in search_documents(site.portal, site.specs.values(), site.texts):
        shown = page_text(own_site, page.path)
        pieces = map(normalised, BETWEEN.split(f"{page.title}\n{page.text}"))
        missing = [piece for piece in pieces if piece not in shown]
        if missing:
            unsaid[page.path] = missing
    assert {path: found for path, found in unsaid.items() if path not in PUT_IN} == {}
    assert set(unsaid) == PUT_IN
