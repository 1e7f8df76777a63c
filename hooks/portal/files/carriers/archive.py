"""Zip files of documents: every file in them is read like one of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from portal.files.carriers.kinds import PICTURES, UNSHOWN, refusal
from portal.files.carriers.office.kind import check_other
from portal.files.carriers.office.package import opened
from portal.files.carriers.pictures.figures import FOLDER_VIEW, figures_in
from portal.files.carriers.pictures.kinds import picture_kind
from portal.files.carriers.plain import text_passages
from portal.files.carriers.refused import Refused
from portal.privacy.passage import MadeFrom, Passage
from portal.text_source import ending_of

Readers = Mapping[str, Callable[[bytes], Iterator[Passage]]]
"""What reads a file, by the ending of its name."""

_FORK: Final = b"\x00\x05\x16\x07"
"""How the files begin that macOS puts beside others (AppleDouble, RFC 1740)."""
_AS_PICTURE: Final = "请另存为 .jpg 或 .png，再打包上传"
_TEXTS: Final = ("desktop.ini",)
_THUMBNAILS: Final = ("thumbs.db", "ehthumbs.db")
"""What holds small pictures of all that ever lay in a folder."""


def archive_passages(content: bytes, readers: Readers) -> Iterator[Passage]:
    """Every stretch of text of every file in a zip file. Raises Refused."""
    package = opened(content, "zip")
    check_other(package, "zip")
    yield Passage("压缩包里的文件名", "\n".join(filter(None, (*package.names, package.note))))
    for name in package.names:
        yield from _member(name, package.read(name), readers)


def _of_system(name: str, content: bytes) -> Iterator[Passage] | None:
    """What a file says that a system puts beside others; None for any other file.

    Every zip file made by macOS holds some, so that they are read, and believed by their content.
    """
    base = PurePosixPath(name).name
    if base.lower() in _THUMBNAILS:
        raise Refused("是系统文件，留着旧图片的缩略图", f"请删掉 {base}，重新打包再上传")
    if base.startswith("._") and content.startswith(_FORK):
        return figures_in(content, "")
    if base == ".DS_Store" and content.startswith(FOLDER_VIEW):
        return figures_in(content, "")
    return text_passages(content) if base.lower() in _TEXTS else None


def _member(name: str, content: bytes, readers: Readers) -> Iterator[Passage]:
    where = f"压缩包里的“{name}”"
    ending = ending_of(name)
    try:
        for found in _of_system(name, content) or _read(ending, content, readers):
            # Its place says more than that of the whole text, which has no lines here.
            made_from = MadeFrom.TEXT if found.made_from is MadeFrom.AGAIN else found.made_from
            yield found._replace(where=f"{where}{found.where}", line=0, made_from=made_from)
    except Refused as fault:
        raise Refused(f"{where}：{fault.message}", fault.remedy) from None


def _read(ending: str, content: bytes, readers: Readers) -> Iterator[Passage]:
    if ending == "zip":
        raise Refused("压缩包里又有压缩包，查不了", "请把里面的文件直接放进一个压缩包")
    if ending in UNSHOWN:
        raise Refused("多数手机和电脑打不开", _AS_PICTURE)
    kind = picture_kind(content)
    if ending in PICTURES and kind and kind not in PICTURES:
        raise Refused(f"其实是 {kind.upper()} 图片，多数手机和电脑打不开", _AS_PICTURE)
    fault = refusal(ending, content)
    if fault is not None:
        raise fault
    return readers[ending](content)
