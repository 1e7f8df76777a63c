"""The built site over HTTP: addresses, types, the reload script, nothing outside the site."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.preview import (
    SCRIPT,
    VERSION,
    Preview,
    answer,
    reuse_address,
    server,
    with_script,
)
from portal.safety.caching import mount_of

TAG = f'<script src="{SCRIPT}" data-version="7"></script>'


@pytest.fixture(name="shown", params=["/", "/gonghui/"])
def make_preview(tmp_path: Path, request: pytest.FixtureRequest) -> Preview:
    """A built site, at the root or below a path."""
    site = tmp_path / "site"
    for name, text in {
        "index.html": "<body>首页</body>",
        "404.html": "<body>没有</body>",
        "news/a/index.html": "<body>文</body>",
        "feeds/all.xml": "<rss/>",
        "c.ics": "BEGIN:VCALENDAR",
        "build.json": "{}",
        "表.bin": "PK",
    }.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    (tmp_path / "secret.html").write_text("secret")
    return Preview(site, request.param, "7")


@pytest.mark.parametrize(
    ("path", "status", "kind", "body"),
    [
        ("", 200, "text/html; charset=utf-8", f"<body>首页{TAG}</body>"),
        ("news/a/", 200, "text/html; charset=utf-8", f"<body>文{TAG}</body>"),
        ("news/a/?x=1", 200, "text/html; charset=utf-8", f"<body>文{TAG}</body>"),
        ("feeds/all.xml", 200, "application/rss+xml; charset=utf-8", "<rss/>"),
        ("c.ics", 200, "text/calendar; charset=utf-8", "BEGIN:VCALENDAR"),
        ("build.json", 200, "application/json; charset=utf-8", "{}"),
        ("%E8%A1%A8.bin", 200, "application/octet-stream", "PK"),
        ("none/", 404, "text/html; charset=utf-8", f"<body>没有{TAG}</body>"),
        ("news/", 404, "text/html; charset=utf-8", f"<body>没有{TAG}</body>"),
        ("%00", 404, "text/html; charset=utf-8", f"<body>没有{TAG}</body>"),
        ("../secret.html", 404, "text/html; charset=utf-8", f"<body>没有{TAG}</body>"),
        ("%2e%2e/secret.html", 404, "text/html; charset=utf-8", f"<body>没有{TAG}</body>"),
        ("/etc/passwd", 404, "text/html; charset=utf-8", f"<body>没有{TAG}</body>"),
    ],
)
def test_answers(shown: Preview, path: str, status: int, kind: str, body: str) -> None:
    found = answer(shown, shown.mount + path)
    assert (found.status, found.headers["Content-Type"]) == (status, kind)
    assert found.body.decode() == body


def test_a_folder_without_its_slash_leads_to_it(shown: Preview) -> None:
    found = answer(shown, f"{shown.mount}news/a?x=1")
    assert (found.status, found.headers) == (301, {"Location": f"{shown.mount}news/a/"})


def test_the_root_leads_to_a_site_below_a_path(shown: Preview) -> None:
    below = Preview(shown.folder, "/gonghui/", "7")
    for path in ("/", "/gonghui"):
        assert answer(below, path).headers == {"Location": "/gonghui/"}
    assert answer(below, "/news/a/").status == 404


def test_the_script_and_the_version_are_served_beside_the_site(shown: Preview) -> None:
    assert answer(shown, VERSION).body == b"7"
    script = answer(shown, SCRIPT)
    assert script.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert f'fetch("{VERSION}"'.encode() in script.body


def test_before_the_first_build_a_page_waits(tmp_path: Path) -> None:
    found = answer(Preview(tmp_path / "site", "/", "1"), "/")
    assert found.status == 503
    assert "网站还没有生成好" in found.body.decode()
    assert SCRIPT in found.body.decode()


def test_the_script_comes_last_in_the_body() -> None:
    assert with_script("<body>a</body></html>", "7") == f"<body>a{TAG}</body></html>"
    assert with_script("a", "7") == f"a{TAG}"


@pytest.mark.parametrize(
    ("site_url", "mount"),
    [
        ("https://gonghui.example.cn/", "/"),
        ("https://example.cn/zhen/gonghui/", "/zhen/gonghui/"),
        ("https://example.cn", "/"),
    ],
)
def test_the_site_is_mounted_where_its_address_says(site_url: str, mount: str) -> None:
    assert mount_of(site_url) == mount


@pytest.mark.parametrize(("os_name", "reuse"), [("posix", True), ("nt", False)])
def test_windows_does_not_share_ports(os_name: str, reuse: bool) -> None:
    assert reuse_address(os_name) is reuse


@pytest.fixture(name="address")
def run_server(shown: Preview) -> Iterator[str]:
    """Address of a running preview."""
    with server(shown, 0, "posix") as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}{shown.mount}"
        running.shutdown()
        thread.join(timeout=10)


def test_over_http(address: str) -> None:
    with urllib.request.urlopen(address, timeout=10) as response:
        body = response.read()
        assert TAG.encode() in body
        assert response.headers["Cache-Control"] == "no-store"
        assert int(response.headers["Content-Length"]) == len(body)
    head = urllib.request.Request(address, method="HEAD")
    with urllib.request.urlopen(head, timeout=10) as response:
        assert int(response.headers["Content-Length"]) == len(body)
        assert response.read() == b""


def test_nothing_is_written_into_the_site(address: str, shown: Preview) -> None:
    with urllib.request.urlopen(address, timeout=10) as response:
        assert response.status == 200
    assert (shown.folder / "index.html").read_text("utf-8") == "<body>首页</body>"
