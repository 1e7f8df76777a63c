"""Types and character sets by the place and the ending of a file."""

from __future__ import annotations

import pytest

from portal import urls
from portal.safety.media_types import TYPES, media_type


@pytest.mark.parametrize(
    ("path", "sent_as"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("build.json", "application/json; charset=utf-8"),
        ("feeds/all.json", "application/feed+json; charset=utf-8"),
        ("feeds/all.xml", "application/rss+xml; charset=utf-8"),
        ("feeds/feeds.opml", "text/x-opml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("news/2025/BIAO.PDF", "application/pdf"),
        ("_headers", "application/octet-stream"),
        ("news/2025/a.exe", "application/octet-stream"),
        ("feeds/a.html", "application/octet-stream"),
    ],
)
def test_what_a_file_is_sent_as(path: str, sent_as: str) -> None:
    assert media_type(path) == sent_as


def test_every_product_has_a_type() -> None:
    endings = {path.rpartition(".")[2] for path in urls.PRODUCTS - {urls.HEADERS}}
    assert endings - set(TYPES) == {"atom"}
