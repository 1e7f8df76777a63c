"""Zip files of documents: every file in them is read like one of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from portal.files.carriers.kinds import refusal
from portal.files.carriers.package import opened
from portal.files.carriers.refused import Refused
from portal.privacy.passages import Passage

Readers = Mapping[str, Callable[[bytes], Iterator[Passage]]]
"""What reads a file, by the ending of its name."""

_JUNK: Final = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
"""What systems put beside the files; it holds names of files, no more."""


def archive_passages(content: bytes, readers: Readers) -> Iterator[Passage]:
    """Every stretch of text of every file in a zip file. Raises Refused."""
    package = opened(content, "zip")
    yield Passage("压缩包里的文件名", "\n".join((*package.names, package.note)))
    for name in package.names:
        if not name.startswith(_JUNK) and not name.endswith(_JUNK):
            yield from _member(name, package.read(name), readers)


def _member(name: str, content: bytes, readers: Readers) -> Iterator[Passage]:
    where = f"压缩包里的“{name}”"
    ending = name.lower().rpartition(".")[2]
    try:
        if ending == "zip":
            raise Refused("压缩包里又有压缩包，查不了", "请把里面的文件直接放进一个压缩包")
        fault = refusal(ending, content)
        if fault is not None:
            raise fault
        for found in readers[ending](content):
            yield Passage(f"{where}{found.where}", found.text, found.heading)
    except Refused as fault:
        raise Refused(f"{where}：{fault.message}", fault.remedy) from None
