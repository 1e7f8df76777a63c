"""``check --fix-masks``: masks what is private in the sources, and tells what was changed.

What no program here writes (attachments, names of files, lists in Excel) is named instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from commands.configuration import read_site
from portal.errors import errors_of
from portal.files.carriers.plain import ENCODINGS
from portal.files.guard import site_files
from portal.files.mending import mended
from portal.files.whole import write_whole
from portal.load import load
from portal.model.public_notice import PLACE
from portal.privacy.passages import WRITTEN
from portal.privacy.permitted import allowed_of
from portal.privacy.sources.rolls import names_left
from portal.site import Examined
from portal.text_source import ending_of

_BY_HAND: Final = "请在自己电脑上改好，再重新上传"


@dataclass(frozen=True)
class Masked:
    """What was done to the sources of a site."""

    changes: tuple[str, ...]
    """The lines to print."""
    left: frozenset[str]
    """The lists with a name of which no family name can be told."""


def mask(config_file: Path) -> Masked:
    """Mask every Markdown and YAML file of a site.

    Raises ContentError for bad settings, OSError where a file cannot be written.
    """
    settings = read_site(config_file)
    loaded = load(settings)
    allowed = allowed_of(loaded.records, settings.township.address)
    said: list[str] = []
    left: set[str] = set()
    for source, path in site_files(settings, loaded).items():
        if ending_of(source) not in WRITTEN:
            continue
        text, encoding = _read(path)
        after = mended(source, text, allowed)
        if after.changes:
            write_whole(path, after.text.encode(encoding))
        said += (f"已打码 {source}:{line}: {kind} → {mark}" for line, kind, mark in after.changes)
        left |= {source} if names_left(source, after.text) else set()
    count = f"打码 {len(said)} 处，其余一个字节也没有动。" if said else "没有要打码的。"
    return Masked((*said, count), frozenset(left))


def left(masked: Masked, examined: Examined) -> Iterator[str]:
    """The files in which something is left that only a person can change."""
    wrong = (one.source for one in errors_of(examined.problems))
    lists = {one for one in wrong if one.startswith(PLACE) and ending_of(one) not in WRITTEN}
    for source in sorted(examined.private | masked.left | lists):
        if ending_of(source) in WRITTEN:
            yield f"还没有改完 {source}：有的地方不能自动打码，请看下面的说明，自己改"
        else:
            yield f"没有动 {source}：附件、文件名和 Excel 名单不会自动打码，{_BY_HAND}"


def _read(path: Path) -> tuple[str, str]:
    """The text of a file and the encoding that gives back the same bytes."""
    content = path.read_bytes()
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.encode(encoding) == content:
            return text, encoding
    return "", ENCODINGS[0]
