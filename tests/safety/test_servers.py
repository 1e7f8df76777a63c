"""A real nginx and Caddy with the configurations we print: headers, types, caching."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from email.message import Message
from pathlib import Path

import pytest

from portal.safety.caching import FRESH, KEPT
from portal.safety.policy import HEADERS
from servers import SERVERS, free_port, served

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = {
    "": "text/html; charset=utf-8",
    "news/": "text/html; charset=utf-8",
    "404.html": "text/html; charset=utf-8",
    "assets/portal.css": "text/css; charset=utf-8",
    "assets/portal.js": "text/javascript; charset=utf-8",
    "assets/portal.svg": "image/svg+xml; charset=utf-8",
    "assets/icon-192.png": "image/png",
    "manifest.webmanifest": "application/manifest+json; charset=utf-8",
    "build.json": "application/json; charset=utf-8",
    "sitemap.xml": "application/xml; charset=utf-8",
    "robots.txt": "text/plain; charset=utf-8",
    "data/places.geojson": "application/geo+json; charset=utf-8",
    "data/places.csv": "text/csv; charset=utf-8",
    "calendar/all.ics": "text/calendar; charset=utf-8",
    "feeds/all.xml": "application/rss+xml; charset=utf-8",
    "feeds/all.atom": "application/atom+xml; charset=utf-8",
    "feeds/all.json": "application/feed+json; charset=utf-8",
    "feeds/feeds.opml": "text/x-opml; charset=utf-8",
    "news/2025/fujian/biao.docx": DOCX,
    "public-notices/": "text/html; charset=utf-8",
    "public-notices/mingdan.docx": DOCX,
    "public-notices/SAOMIAO.PDF": "application/pdf",
    "public-notices/hetu.tif": "image/tiff",
}
ENCODED = "%E5%B7%A5%E4%BC%9A%20a.b/"
"""A folder 工会 a.b as an address spells it; servers compare the name itself."""


@pytest.fixture(
    scope="module",
    name="site",
    params=[(server, path) for server in SERVERS for path in ("", "gonghui/", ENCODED)],
    ids=str,
)
def serve_files(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[str]:
    """One file of every kind, at a domain's root and under a sub-path, in Chinese too."""
    server, mount = request.param
    folder = tmp_path_factory.mktemp("a folder")
    output = folder / "output"
    for path in (*TYPES, "_headers", "empty/a.pdf"):
        file = output / (f"{path}index.html" if path.endswith("/") or not path else path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("示例" * 200, "utf-8")
    (folder / "server").mkdir()
    url = f"https://union.example/{mount}"
    with served(server, output, folder / "server", url) as address:
        yield address


def fetch(address: str, **headers: str) -> tuple[int, Message]:
    """Status and headers of an answer; redirects are not followed."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *values: object) -> None:
            return None

    asked = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.build_opener(Stay).open(asked) as answer:
            return answer.status, answer.headers
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers


def policies(headers: Message) -> Mapping[str, list[str] | None]:
    """Every header of the policy as it came, more than once if it did."""
    return {name: headers.get_all(name) for name in HEADERS}


def test_every_kind_of_file_has_its_type_and_says_utf_8(site: str) -> None:
    answers = {path: fetch(site + path) for path in TYPES}
    assert {path: status for path, (status, _) in answers.items() if status != 200} == {}
    assert {path: headers["Content-Type"] for path, (_, headers) in answers.items()} == TYPES


@pytest.mark.parametrize("path", [*TYPES, "none/", "feeds/none.xml", "assets/none.js", "news"])
def test_every_answer_carries_each_header_once(site: str, path: str) -> None:
    _, headers = fetch(site + path)
    assert policies(headers) == {name: [value] for name, value in HEADERS.items()}


@pytest.mark.parametrize(
    "path",
    ["none/", "feeds/none.xml", "assets/none.js", "calendar/no.ics", "empty/", "_headers"],
)
def test_what_is_not_there_is_told_in_a_page(site: str, path: str) -> None:
    status, headers = fetch(site + path)
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert headers.get_all("Cache-Control") == [FRESH]


def test_assets_are_kept_for_a_year_and_nothing_else(site: str) -> None:
    kept = {path: fetch(site + path)[1].get_all("Cache-Control") for path in TYPES}
    assert kept == {path: [KEPT if path.startswith("assets/") else FRESH] for path in TYPES}


def test_files_that_may_hold_names_are_not_to_be_found(site: str) -> None:
    told = {path: fetch(site + path)[1].get_all("X-Robots-Tag") for path in TYPES}
    held = {path: words for path, words in told.items() if words}
    beside = (path for path in TYPES if path.startswith("public-notices/") and "." in path)
    assert held == {path: ["noindex, noarchive"] for path in beside}


def test_texts_are_packed(site: str) -> None:
    packed = {
        path
        for path in TYPES
        if fetch(site + path, **{"Accept-Encoding": "gzip"})[1]["Content-Encoding"] == "gzip"
    }
    assert packed == {path for path, kind in TYPES.items() if "charset" in kind}


def test_a_folder_is_found_without_its_slash_whatever_the_port(site: str) -> None:
    status, headers = fetch(f"{site}news")
    assert status in {301, 308}
    assert headers["Location"].endswith("/news/")
    assert headers["Location"].startswith("/")


@pytest.mark.parametrize("server", SERVERS)
def test_a_site_without_certificates_answers_at_the_port_of_its_address(
    server: str, tmp_path: Path
) -> None:
    for folder in ("output", "server"):
        (tmp_path / folder).mkdir()
    (tmp_path / "output" / "index.html").write_text("示例", "utf-8")
    url = f"http://127.0.0.1:{free_port()}/"
    with served(server, tmp_path / "output", tmp_path / "server", url) as address:
        assert address == url
        assert fetch(address)[0] == 200
