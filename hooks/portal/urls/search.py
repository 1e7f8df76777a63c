"""The search page and the files of its index."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from portal.urls.sections import SEARCH

SEARCH_INDEX: Final = f"{SEARCH}index.json"
"""What a search reads first; everything else stands in a folder it names."""


def search_for(word: str) -> str:
    """The search page with a word searched."""
    return f"{SEARCH}?q={quote(word)}"


def search_file(version: str, name: str) -> str:
    """A file of one version of the search index."""
    return f"{SEARCH}{version}/{name}"
