"""The shape of a published file: its tags, keys, columns and properties without the words."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import BytesIO, StringIO
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree
from zipfile import ZipFile

from icalendar import Calendar
from openpyxl import load_workbook

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a table program run a cell."""
ADDRESSES = {"href", "src", "action", "content", "data", "formaction", "ping", "poster", "srcset"}


class _Tags(HTMLParser):
    """Counts tags with the names of their attributes and the schemes of their addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()
        self.data: list[str] = []
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = sorted(name for name, _ in attrs)
        schemes = [
            urlsplit(value.strip()).scheme if name in ("href", "src") else ""
            for name, value in sorted(attrs, key=lambda one: one[0])
            if name in ADDRESSES and value
        ]
        self.found[f"<{tag} {' '.join(names)} {' '.join(schemes)}>"] += 1
        self._is_data = dict(attrs).get("type") == "application/ld+json"

    def handle_comment(self, data: str) -> None:
        self.found["<!---->"] += 1

    def handle_data(self, data: str) -> None:
        if self._is_data:
            self.data.append(data)
        self._is_data = False


def html_shape(text: str) -> Any:
    """Tags, and the keys of what is written for machines."""
    tags = _Tags()
    tags.feed(text)
    tags.close()
    return sorted(tags.found.items()), [_keys(json.loads(data)) for data in tags.data]


def _keys(value: Any) -> Any:
    """Keys and types; a text of HTML by its tags."""
    if isinstance(value, dict):
        return {key: _keys(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_keys(one) for one in value]
    return type(value).__name__


def _json(content: bytes) -> Any:
    value = json.loads(content)
    bodies = [item.get("content_html", "") for item in _items(value)]
    return _keys(value), [html_shape(body) for body in bodies]


def _items(value: Any) -> Iterator[dict[str, Any]]:
    items = value.get("items", []) if isinstance(value, dict) else []
    yield from (item for item in items if isinstance(item, dict))


def _xml(content: bytes) -> Any:
    tree = ElementTree.fromstring(content)
    tags = Counter(f"{one.tag} {sorted(one.attrib)}" for one in tree.iter())
    # In an item of RSS a description is HTML, in the head of a feed it is plain.
    told = [*tree.iterfind(".//item/description"), *tree.iterfind(".//{*}encoded")]
    told += [one for one in tree.iter() if one.get("type") == "html"]
    return sorted(tags.items()), [html_shape(one.text or "") for one in told]


def _csv(content: bytes) -> Any:
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))
    run = [cell for row in rows for cell in row if cell.startswith(FORMULAS) and not _number(cell)]
    return [len(row) for row in rows], run


def _number(cell: str) -> bool:
    return cell.removeprefix("-").replace(".", "", 1).isdigit()


def _xlsx(content: bytes) -> Any:
    return [
        [[cell.data_type for cell in row] for row in sheet.iter_rows()]
        for sheet in load_workbook(BytesIO(content)).worksheets
    ]


def _ics(content: bytes) -> Any:
    assert content.count(b"\n") == content.count(b"\r\n")
    return _component(Calendar.from_ical(content))


def _component(component: Any) -> Any:
    names = Counter(f"{name} {sorted(_params(value))}" for name, value in component.items())
    return (
        component.name,
        sorted(names.items()),
        [_component(one) for one in component.subcomponents],
    )


def _params(value: Any) -> list[str]:
    return [] if isinstance(value, list) else list(getattr(value, "params", {}))


def _zip(content: bytes) -> Any:
    with ZipFile(BytesIO(content)) as archive:
        return {name: shape(name, archive.read(name)) for name in archive.namelist()}


_READERS: dict[str, Callable[[bytes], Any]] = {
    "html": lambda content: html_shape(content.decode()),
    **dict.fromkeys(["json", "geojson", "webmanifest"], _json),
    **dict.fromkeys(["xml", "atom", "opml", "svg"], _xml),
    "csv": _csv,
    "xlsx": _xlsx,
    "ics": _ics,
    "zip": _zip,
}


def shape(path: str, content: bytes) -> Any:
    """What a reader of a file takes it for; raises what a reader raises for a broken one."""
    reader = _READERS.get(path.rpartition(".")[2])
    return reader(content) if reader else None
