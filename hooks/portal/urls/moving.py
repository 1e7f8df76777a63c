"""From page to page: full and relative addresses, later pages of a list, the page above."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")


def numbered(path: str, number: int) -> str:
    """The ``number``-th page of a list; the first is the list's own address."""
    return path if number == 1 else f"{path}page/{number}/"


def src_uri(path: str) -> str:
    """The source name under which MkDocs writes a page to ``path``."""
    return f"{path}index.md"


def absolute(site_url: str, path: str) -> str:
    """The full address of a path; ``site_url`` ends with ``/``."""
    return f"{site_url}{path}"


def relative(path: str, page_path: str) -> str:
    """``path`` as written in a page at ``page_path``, so that any sub-path works."""
    return f"{up(page_path)}{path}" or "./"


def nearest(found: Mapping[str, T], page_path: str) -> T | None:
    """What is known of a page or of the nearest one above it; None where nothing is.

    The home page is above all others.
    """
    path = page_path
    while path and path not in found:
        path = path[: path.rstrip("/").rfind("/") + 1]
    return found.get(path)


def up(page_path: str) -> str:
    """The steps from a page back to the site's root: ``../../`` or empty."""
    return "../" * page_path.count("/")
