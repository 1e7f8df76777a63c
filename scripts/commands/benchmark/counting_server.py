"""A built site over HTTP as a good host would serve it, with everything that is sent counted."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar, Final
from urllib.parse import unquote, urlsplit

from portal import urls
from portal.safety.media_types import media_type

COMPRESSED: Final = (".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".ics", ".geojson")
"""What a host compresses; pictures are compressed already."""
LEVEL: Final = 6
"""Of gzip: what the usual hosts set."""
ASK_FIRST: Final = "public, max-age=0, must-revalidate"
"""What the hosts that read a site's own rules say of everything those do not name."""


@dataclass(frozen=True)
class Sent:
    """One answer."""

    path: str
    size_bytes: int
    """Head and body, as they went over the line."""


def rules_in(text: str) -> Iterator[tuple[str, str, str]]:
    """The rules of a file ``_headers``: which addresses, name and value of a header."""
    addresses = ""
    for line in text.splitlines():
        if line.startswith("/"):
            addresses = line
        else:
            name, _, value = line.strip().partition(": ")
            yield addresses, name, value


@dataclass
class CountingSite:
    """A site being served, and what was sent since somebody last asked."""

    folder: Path
    _sent: list[Sent] = field(default_factory=list)
    _packed: dict[Path, bytes] = field(default_factory=dict)

    @cached_property
    def _root(self) -> Path:
        return self.folder.resolve()

    def note(self, sent: Sent) -> None:
        """Count an answer."""
        self._sent.append(sent)

    def take(self) -> list[Sent]:
        """What was sent since the last call."""
        taken, self._sent = self._sent, []
        return taken

    def file_of(self, target: str) -> Path | None:
        """The file at an address; None where the site has none."""
        file = (self._root / unquote(urlsplit(target).path).lstrip("/")).resolve()
        if not file.is_relative_to(self._root):
            return None
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() else None

    @cached_property
    def _rules(self) -> list[tuple[str, str, str]]:
        file = self._root / urls.HEADERS
        return list(rules_in(file.read_text("utf-8"))) if file.is_file() else []

    def headers_of(self, target: str) -> dict[str, str]:
        """What is sent with what stands at an address, as the site's own rules ask for it."""
        path = urlsplit(target).path
        asked = {name: value for rule, name, value in self._rules if fnmatchcase(path, rule)}
        kind = media_type(path.lstrip("/") if path.rpartition("/")[2] else "index.html")
        return {"Cache-Control": ASK_FIRST, "Content-Type": kind, **asked}

    def packed(self, file: Path) -> bytes:
        """A file compressed, once."""
        if file not in self._packed:
            self._packed[file] = gzip.compress(file.read_bytes(), LEVEL, mtime=0)
        return self._packed[file]


@contextmanager
def serving(site: CountingSite, port: int) -> Iterator[str]:
    """The address of a site on this machine, as long as the block runs."""

    class Handler(_Handler):
        counted = site

    with ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join(timeout=10)


class _Handler(BaseHTTPRequestHandler):
    counted: ClassVar[CountingSite]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = self.counted.file_of(self.path)
        if file is None:
            self._reply(HTTPStatus.NOT_FOUND, {}, b"")
            return
        mark = f'"{file.stat().st_mtime_ns:x}-{file.stat().st_size:x}"'
        headers = {**self.counted.headers_of(self.path), "ETag": mark}
        if self.headers.get("If-None-Match") == mark:
            self._reply(HTTPStatus.NOT_MODIFIED, headers, b"")
            return
        body = file.read_bytes()
        if file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
            body = self.counted.packed(file)
        self._reply(HTTPStatus.OK, headers, body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base's name
        """Say nothing."""

    def _reply(self, status: HTTPStatus, headers: dict[str, str], body: bytes) -> None:
        lines = [f"HTTP/1.1 {status.value} {status.phrase}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        if status != HTTPStatus.NOT_MODIFIED:
            lines.append(f"Content-Length: {len(body)}")
        answer = "\r\n".join([*lines, "", ""]).encode("latin-1") + body
        self.counted.note(Sent(urlsplit(self.path).path, len(answer)))
        try:
            self.wfile.write(answer)
        except ConnectionError:
            self.close_connection = True
