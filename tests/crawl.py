"""What the pages of a built site point to, and what of it is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

ADDRESSES = {("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("use", "href")}


@dataclass
class Markup(HTMLParser):
    """The addresses and ids of one page."""

    found: list[tuple[str, str]] = field(default_factory=list)
    """Tag and address."""
    ids: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag points to and what it is called."""
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        for name, value in attrs:
            if (tag, name) in ADDRESSES and value is not None:
                self.found.append((tag, value))
        if values.get("http-equiv") == "refresh":
            self.found.append(("meta", str(values["content"]).partition("url=")[2]))


def parse(html: bytes) -> Markup:
    """The addresses and ids of a page."""
    markup = Markup()
    markup.feed(html.decode())
    markup.close()
    return markup


def faults(files: Mapping[str, bytes], site_url: str) -> Iterator[str]:
    """Every address in the pages of a site that leads nowhere, or to another host's asset."""
    pages = {name: parse(data) for name, data in files.items() if name.endswith(".html")}
    for name, markup in pages.items():
        base = site_url + name.removesuffix("index.html")
        for tag, address in markup.found:
            yield from _fault(name, tag, urljoin(base, address), site_url, files, pages)
        doubles = {one for one in markup.ids if markup.ids.count(one) > 1}
        yield from (f"{name}: id {one} twice" for one in sorted(doubles))


def _fault(
    name: str,
    tag: str,
    target: str,
    site_url: str,
    files: Mapping[str, bytes],
    pages: Mapping[str, Markup],
) -> Iterator[str]:
    parts = urlsplit(target)
    if not target.startswith(site_url):
        if tag not in ("a", "link") or parts.scheme not in ("http", "https", "tel", "mailto"):
            yield f"{name}: <{tag}> to another host: {target}"
        elif parts.netloc == urlsplit(site_url).netloc:
            yield f"{name}: {target} leaves the site's folder"
        return
    path = unquote(parts.path[len(urlsplit(site_url).path) :])
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if file not in files:
        yield f"{name}: {target} does not exist"
    elif parts.fragment and unquote(parts.fragment) not in pages[file].ids:
        yield f"{name}: {target} has no such fragment"
