"""A Markdown body to safe HTML and its links: once per body.

1. Python-Markdown turns the text into HTML.
2. An allow-list (nh3) drops whatever editors' HTML must not carry; on the same walk every
   internal link is resolved and noted.
3. Tables get what a screen reader and a narrow screen need.

Internal addresses leave here as ``site:PATH``; :mod:`portal.placing` makes them relative
in a page and absolute in a feed.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape
from typing import Final
from urllib.parse import SplitResult, quote, unquote, urlsplit

import nh3
from markdown import Markdown
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import SimpleTextInlineProcessor
from pymdownx.slugs import slugify

from portal import urls
from portal.placing import plain_text
from portal.table_frames import framed
from portal.web_address import as_taken

Resolve = Callable[[str], str | None]
"""From the name of a Markdown file below docs/ to the path of its page, if published."""

_TAGS: Final = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "del", "details", "div"),
    *("dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "hr", "i", "img", "ins", "li"),
    *("ol", "p", "pre", "q", "s", "small", "strong", "sub", "summary", "sup", "table", "tbody"),
    *("td", "th", "thead", "tr", "u", "ul"),
}
_ATTRIBUTES: Final = {
    "*": {"id"},
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
}
_CLASSES: Final = {"div": {"admonition", "footnote"}, "p": {"admonition-title"}}
"""Those that Markdown itself writes; with others a text could pass for a part of the site."""
_FRAME_ID: Final = re.compile(r"(?i)p-|daziban$")
"""Ids of the page around a body: two of one name would lead the skip link astray."""
_OUTWARD: Final = {"http", "https", "mailto", "tel"}
"""Where a link may lead outside this site."""
_LINKED: Final = {"a": "href", "img": "src"}
_TAG = re.compile(r"""<(a|img)[\s/]((?:[^>"']|"[^"]*"|'[^']*')*)>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)


@dataclass(frozen=True)
class Link:
    """One link or image of a body."""

    written: str
    """As the editor wrote it, references replaced."""
    path: str | None
    """Path of the page or file meant, without fragment; None if it leads nowhere or is unsafe."""
    fragment: str
    """Part after ``#``, decoded; may be empty."""
    is_image: bool


@dataclass(frozen=True)
class Body:
    """A rendered body: everything later steps need, so that nobody parses it again."""

    html: str
    """Safe HTML in which internal addresses read ``site:PATH``."""
    links: tuple[Link, ...]
    """Internal links and images, in the order in which they stand."""
    anchors: frozenset[str]
    """Every id in the body."""
    lead: str
    """The first paragraph as plain text."""


@dataclass(frozen=True)
class _Place:
    """Where a body stands, and what it can link to."""

    src_uri: str
    resolve: Resolve


_MASK: Final = "((?<=[0-9])[*]{3,}(?=[0-9]))"
"""What hides digits, as in 138****1234: two of them in a line are no bold text."""
_BEFORE_EMPHASIS: Final = 65
"""Between the patterns of the parser for signs that stand alone (70) and for emphasis (60)."""


class Renderer:
    """Turns bodies into HTML; keeps one Markdown parser, which is costly to set up."""

    def __init__(self) -> None:
        toc = TocExtension(slugify=slugify(case="lower"), toc_depth="2-4")
        tables = TableExtension(use_align_attribute=True)
        self._markdown = Markdown(
            extensions=[tables, toc, "sane_lists", "footnotes", "admonition", "attr_list"]
        )
        masks = SimpleTextInlineProcessor(_MASK, self._markdown)
        self._markdown.inlinePatterns.register(masks, "mask", _BEFORE_EMPHASIS)

    def render(self, text: str, src_uri: str, resolve: Resolve) -> Body:
        """Render the body of the file ``src_uri`` (below docs/, with ``/``)."""
        page = _Place(src_uri, resolve)
        self._markdown.reset()
        raw = self._markdown.convert(text)
        links = _dropped(raw)
        html = nh3.clean(
            raw,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            allowed_classes=_CLASSES,
            url_schemes=_OUTWARD | {"site"},
            link_rel=None,
            attribute_filter=lambda tag, name, value: self._attribute(
                links, page, tag, name, value
            ),
        )
        return Body(
            html=_saved_as(framed(html), links).strip(),
            links=tuple(links),
            anchors=frozenset(re.findall(r' id="([^"]+)"', html)),
            lead=_lead(html),
        )

    def _attribute(
        self, links: list[Link], page: _Place, tag: str, name: str, value: str
    ) -> str | None:
        if name == "id":
            return None if _FRAME_ID.match(value) else value
        if (tag, name) not in (("a", "href"), ("img", "src")):
            return value
        parts = _split(value)
        if parts is not None and parts.scheme in _OUTWARD and tag == "a":
            return value
        if parts is None or parts.scheme or parts.netloc or not value:
            # nh3 would drop it, or a picture would come from elsewhere: nothing is left to see.
            links.append(Link(value, None, "", tag == "img"))
            return None
        link = self._link(value, unquote(parts.path), unquote(parts.fragment), page, tag)
        links.append(link)
        if not parts.path:
            return value
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        path = link.path or ""
        return f"site:{quote(urls.file_address(path) if tag == 'a' else path)}{fragment}"

    def _link(self, written: str, target: str, fragment: str, page: _Place, tag: str) -> Link:
        if not target:
            return Link(written, page.resolve(page.src_uri), fragment, False)
        if target.startswith("/"):
            return Link(written, target[1:], fragment, tag == "img")
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page.src_uri), target))
        path = None if joined.startswith("..") else joined
        if path is not None and path.endswith(".md"):
            path = page.resolve(path)
        return Link(written, path, fragment, tag == "img")


def _saved_as(html: str, links: list[Link]) -> str:
    """HTML in which a file published under another name is saved under its own."""
    files = {link.path for link in links if link.path and not link.is_image}
    for path in sorted(path for path in files if urls.file_address(path) != path):
        address = f'href="site:{urls.file_address(path)}"'
        html = html.replace(address, f'{address} download="{escape(posixpath.basename(path))}"')
    return html


def _dropped(raw: str) -> list[Link]:
    """Links whose kind of address nh3 removes before anybody is asked: ``C:/a.md``."""
    links = [(tag[1].lower(), address) for tag in _TAG.finditer(raw) for address in _addresses(tag)]
    return [
        Link(address, None, "", tag == "img")
        for tag, address in links
        if (scheme := _SCHEME.match(address)) and scheme[1].lower() not in _OUTWARD | {"site"}
    ]


def _addresses(tag: re.Match[str]) -> list[str]:
    """Where a tag leads, as a browser takes it: ``&#106;avascript:`` is ``javascript:``."""
    return [
        as_taken(unescape(value[1:-1] if value[:1] in ("'", '"') else value))
        for name, value in _ATTRIBUTE.findall(tag[2])
        if name.lower() == _LINKED[tag[1].lower()]
    ]


def _split(address: str) -> SplitResult | None:
    """The parts of an address; None for one that cannot be read."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _lead(html: str) -> str:
    first = _PARAGRAPH.search(html)
    return plain_text(first.group(1)) if first else ""
