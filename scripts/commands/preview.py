"""A built site over HTTP for one person at this machine; nothing is written to disk.

Each page gets one script tag on its way out, so that an open browser follows a rebuild.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, Final
from urllib.parse import unquote, urlsplit

from portal.safety.media_types import media_type

VERSION: Final = "/__portal__/version"
SCRIPT: Final = "/__portal__/reload.js"

HTML: Final = media_type("index.html")

RELOAD: Final = """\
(() => {
  const shown = document.currentScript.dataset.version;
  setInterval(async () => {
    try {
      const now = await (await fetch("%s", {cache: "no-store"})).text();
      if (now !== shown) location.reload();
    } catch { /* the preview was stopped */ }
  }, 1000);
})();
"""

NOTHING_YET: Final = "<!doctype html><meta charset=utf-8><title>还没有网站</title>" + (
    "<p>网站还没有生成好，请看终端里的提示；改好以后这里会自动刷新。</p></body>"
)


@dataclass
class Preview:
    """What is being served; changes with every rebuild."""

    folder: Path
    """The built site."""
    mount: str
    """Path of the site's home page, begins and ends with ``/``."""
    version: str
    """Differs after every rebuild."""


@dataclass(frozen=True)
class Answer:
    """One HTTP response."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


def answer(preview: Preview, target: str) -> Answer:
    """The response to a request for ``target`` (path and query as sent)."""
    path = unquote(urlsplit(target).path)
    if path == VERSION:
        return _text(200, preview.version, media_type("version.txt"))
    if path == SCRIPT:
        return _text(200, RELOAD % VERSION, media_type(SCRIPT))
    if path in ("/", preview.mount.rstrip("/")) and path != preview.mount:
        return Answer(302, headers={"Location": preview.mount})
    file = _file(preview, path)
    if file is not None and file.is_dir():
        if not path.endswith("/"):
            return Answer(301, headers={"Location": urlsplit(target).path + "/"})
        file /= "index.html"
    if file is not None and file.is_file():
        return _content(200, file, preview)
    return _missing(preview)


def reuse_address(os_name: str) -> bool:
    """Whether a port left a moment ago may be taken under ``os.name``.

    On Windows the option would let two servers share one port, and neither would notice.
    """
    return os_name != "nt"


def server(preview: Preview, port: int, os_name: str) -> ThreadingHTTPServer:
    """A server on this machine only, not yet running. Raises OSError if the port is taken."""

    class Server(ThreadingHTTPServer):
        allow_reuse_address = reuse_address(os_name)
        daemon_threads = True

    class Handler(_Handler):
        shown = preview

    return Server(("127.0.0.1", port), Handler)


class _Handler(BaseHTTPRequestHandler):
    shown: ClassVar[Preview]

    def do_GET(self) -> None:
        self._reply(with_body=True)

    def do_HEAD(self) -> None:
        self._reply(with_body=False)

    def log_message(self, _format: str, *args: Any) -> None:
        """Say nothing: the terminal is for the builds."""

    def _reply(self, *, with_body: bool) -> None:
        found = answer(self.shown, self.path)
        try:
            self.send_response(found.status)
            for name, value in found.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(found.body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            if with_body:
                self.wfile.write(found.body)
        except ConnectionError:
            self.close_connection = True


def _file(preview: Preview, path: str) -> Path | None:
    """The file or folder of a path; None if it would lie outside the site."""
    if not path.startswith(preview.mount) or "\0" in path:
        return None
    root = preview.folder.resolve()
    file = (root / path.removeprefix(preview.mount).lstrip("/")).resolve()
    return file if file.is_relative_to(root) else None


def _missing(preview: Preview) -> Answer:
    page = preview.folder / "404.html"
    if page.is_file():
        return _content(404, page, preview)
    return _text(503, with_script(NOTHING_YET, preview.version), HTML)


def _content(status: int, file: Path, preview: Preview) -> Answer:
    kind = media_type(file.relative_to(preview.folder.resolve()).as_posix())
    if kind == HTML:
        return _text(status, with_script(file.read_text("utf-8"), preview.version), kind)
    return Answer(status, file.read_bytes(), {"Content-Type": kind})


def with_script(page: str, version: str) -> str:
    """A page with the tag of the reload script as the last thing in its body."""
    before, end, after = page.rpartition("</body>")
    tag = f'<script src="{SCRIPT}" data-version="{version}"></script>'
    return f"{before}{tag}{end}{after}" if end else page + tag


def _text(status: int, text: str, kind: str) -> Answer:
    return Answer(status, text.encode(), {"Content-Type": kind})
