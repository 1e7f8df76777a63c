"""``check --fix-masks``: masks what is private in the sources, and tells what was changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from commands.configuration import read_site
from portal.files.guard import site_files
from portal.files.whole import write_whole
from portal.load import load
from portal.privacy.allowed import allowed_of
from portal.privacy.mending import mended
from portal.privacy.passages import WRITTEN

_ENCODINGS: Final = ("utf-8", "gb18030")


def mask(config_file: Path) -> Iterator[str]:
    """Mask every Markdown and YAML file of a site; the lines to print.

    Raises ContentError for bad settings, OSError where a file cannot be written.
    """
    settings = read_site(config_file)
    loaded = load(settings)
    allowed = allowed_of(loaded.records, settings.township.address)
    count = 0
    for source, path in site_files(settings, loaded).items():
        if path.suffix.lower().removeprefix(".") not in WRITTEN:
            continue
        text, encoding = _read(path)
        after = mended(source, text, allowed)
        if after.changes:
            write_whole(path, after.text.encode(encoding))
            count += len(after.changes)
            for line, kind, written in after.changes:
                yield f"已打码 {source}:{line}: {kind} → {written}"
    yield f"打码 {count} 处，其余一个字节也没有动。" if count else "没有要打码的。"


def _read(path: Path) -> tuple[str, str]:
    """The text of a file and the encoding that gives back the same bytes."""
    content = path.read_bytes()
    for encoding in _ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.encode(encoding) == content:
            return text, encoding
    return "", _ENCODINGS[0]
