"""Everything private in a finished site, file by file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from portal.errors import Problem
from portal.files.carriers.office.package import opened
from portal.files.carriers.plain import decoded
from portal.files.carriers.readers import READERS
from portal.files.carriers.refused import Refused
from portal.files.finished.data import calendar_passages, json_passages, xml_passages
from portal.files.finished.known import Known
from portal.files.finished.page import page_passages
from portal.privacy.allowed import Allowed
from portal.privacy.conceal import concealed
from portal.privacy.passage import Passage
from portal.privacy.passages import WRITTEN, passage_problems
from portal.text_source import ending_of


def _archive(content: bytes) -> Iterator[Passage]:
    """The files in a zip file of open data, which holds kinds no attachment may be."""
    package = opened(content, "zip")
    yield Passage("压缩包里的文件名", "\n".join(package.names))
    for name in package.names:
        for found in _passages(name, package.read(name)):
            yield found._replace(where=f"压缩包里的“{name}”{found.where}", line=0)


_PAGES: Final = ("html", "htm")
_READERS: Final[dict[str, Callable[[bytes], Iterator[Passage]]]] = {
    **READERS,
    **dict.fromkeys(_PAGES, page_passages),
    **dict.fromkeys(("xml", "rss", "atom", "opml"), xml_passages),
    **dict.fromkeys(("json", "geojson", "webmanifest", "jsonld"), json_passages),
    "ics": calendar_passages,
    "zip": _archive,
    **dict.fromkeys(sorted(WRITTEN), READERS["txt"]),
}
"""What reads a file, by the ending of its name; scripts, styles and fonts say nothing."""


def _passages(name: str, content: bytes) -> Iterable[Passage]:
    reader = _READERS.get(ending_of(name))
    return reader(content) if reader else ()


def output_problems(folder: Path, allowed: Allowed) -> Iterator[Problem]:
    """Everything private in the files below a folder, and in their names."""
    known = Known(allowed)
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            source = file.relative_to(folder).as_posix()
            found = set(passage_problems(source, [Passage("文件名", source)], allowed))
            found |= _problems(source, file.read_bytes(), allowed, known)
            yield from sorted(concealed(problem, allowed) for problem in found)


def _problems(source: str, content: bytes, allowed: Allowed, known: Known) -> set[Problem]:
    try:
        if _is_clean(source, content, known):
            return set()
        return set(passage_problems(source, _passages(source, content), allowed))
    except Refused as refused:
        return {Problem(source, 0, "", refused.message, refused.remedy)}
    except (ValueError, RecursionError):
        return {Problem(source, 0, "", "文件坏了，读不出来", "请重新生成网站")}


def _is_clean(source: str, content: bytes, known: Known) -> bool:
    """Whether a file tells nothing, as far as that can be told of its parts alone."""
    ending = ending_of(source)
    if ending in _PAGES:
        return known.page_is_clean(decoded(content))
    return ending not in WRITTEN and known.are_clean(_passages(source, content))
