"""How much there is to read in a PDF file, counted before it is read.

A small file can make its reader do without end: pages that share one stream, forms drawn in
forms, one stream named ten thousand times. What is read is bounded by the size of the file.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Final

from portal.files.carriers.limits import (
    MAX_DRAWN,
    MAX_DRAWN_AGAIN,
    MAX_DRAWN_ANYHOW,
    MAX_FORMS,
    MAX_PAGES,
)
from portal.files.carriers.pdf.parts import drawn_of, is_image, mapping, resolved
from portal.files.carriers.refused import Refused, too_much

_DRAWS = re.compile(rb"/([^\s/\[\]<>(){}%]+)\s+Do\b")
_DEEPEST: Final = 12
_DEEPEST_TREE: Final = 60
_REMEDY: Final = "请拆成几份，或者用 WPS 另存为新的 PDF，再上传"


class Work:
    """What is left of the work that a file of some size may make."""

    def __init__(self, file_bytes: int) -> None:
        self._most = min(MAX_DRAWN, MAX_DRAWN_ANYHOW + MAX_DRAWN_AGAIN * file_bytes)
        self._done = 0
        self._forms = 0
        self._sizes: dict[int, int] = {}
        self._known: dict[int, tuple[int, int]] = {}

    def page(self, page: Any) -> None:
        """Count a page. Raises Refused once there is too much."""
        contents = resolved(page.get("/Contents"))
        parts = contents if isinstance(contents, list) else [contents]
        streams = [one for one in map(resolved, parts) if hasattr(one, "get_data")]
        for stream in streams:
            self._count(self._size(stream), 0)
        drawn = drawn_of(page)
        if drawn:
            named = Counter(map(id, streams))
            for stream in {id(one): one for one in streams}.values():
                times = named[id(stream)]
                size, forms = self._below(stream.get_data(), drawn, 0)
                self._count(times * size, times * forms)

    def form(self, form: Any) -> None:
        """Count something that is drawn by itself. Raises Refused once there is too much."""
        self._count(*self._form(form, 0))

    def _count(self, size: int, forms: int) -> None:
        self._done += size
        self._forms += forms
        if self._done > self._most or self._forms > MAX_FORMS:
            raise Refused("文件太大或结构太复杂，查不完", _REMEDY)

    def _size(self, stream: Any) -> int:
        if id(stream) not in self._sizes:
            self._sizes[id(stream)] = len(stream.get_data())
        return self._sizes[id(stream)]

    def _form(self, form: Any, depth: int) -> tuple[int, int]:
        """Bytes and forms that one form comes to with all that is drawn in it."""
        if depth > _DEEPEST:
            raise Refused("文件太大或结构太复杂，查不完", _REMEDY)
        if id(form) not in self._known:
            self._known[id(form)] = (0, 0)  # one that draws itself is read once
            size, forms = self._below(form.get_data(), drawn_of(form), depth)
            self._known[id(form)] = (self._size(form) + size, forms + 1)
        return self._known[id(form)]

    def _below(self, content: bytes, drawn: dict[str, Any], depth: int) -> tuple[int, int]:
        forms = {name: one for name, one in drawn.items() if not is_image(one)}
        named = Counter(_DRAWS.findall(content)) if forms else {}
        size = count = 0
        for name, times in named.items():
            form = forms.get(f"/{name.decode('latin-1')}")
            if form is not None:
                one_size, one_count = self._form(form, depth + 1)
                size, count = size + times * one_size, count + times * one_count
        return size, count


def check_pages(root: Any) -> None:
    """That a tree of pages has not too many: one node may be named many times. Raises Refused."""
    pages = _pages(root.get("/Pages"), {}, 0)
    if pages > MAX_PAGES:
        shown = str(pages) if pages < 1_000_000 else "几百万"
        raise too_much(f"有 {shown} 页，最多 {MAX_PAGES} 页")


def _pages(node: Any, known: dict[int, int], depth: int) -> int:
    found = mapping(node)
    kids = resolved(found.get("/Kids"))
    if not isinstance(kids, list):
        return 1
    if id(found) not in known:
        known[id(found)] = 0
        deeper = depth < _DEEPEST_TREE
        known[id(found)] = sum(_pages(kid, known, depth + 1) for kid in kids) if deeper else 0
    return known[id(found)]
