"""``check --fix-masks``: masks what is private in the sources, and tells what was changed.

What no program here writes (attachments, names of files, lists in Excel) is named instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from commands.configuration import read_site
from portal.files.guard import site_files, site_problems
from portal.files.name_lists import with_name_lists
from portal.files.verdicts import VERDICTS
from portal.files.whole import write_whole
from portal.load import Loaded, load
from portal.model.families import KINDS
from portal.model.masked import tells_family_only
from portal.model.public_notice import PLACE, PublicNotice
from portal.privacy.allowed import Allowed
from portal.privacy.mending import mended
from portal.privacy.passages import WRITTEN
from portal.privacy.permitted import allowed_of
from portal.privacy.rolls import names_left
from portal.settings import Settings

_ENCODINGS: Final = ("utf-8", "gb18030")
_BY_HAND: Final = "请在自己电脑上改好，再重新上传"


def mask(config_file: Path) -> Iterator[str]:
    """Mask every Markdown and YAML file of a site; the lines to print.

    Raises ContentError for bad settings, OSError where a file cannot be written.
    """
    settings = read_site(config_file)
    loaded = load(settings)
    allowed = allowed_of(loaded.records, settings.township.address)
    count = 0
    for source, path in _written(settings, loaded):
        text, encoding = _read(path)
        after = mended(source, text, allowed)
        if after.changes:
            write_whole(path, after.text.encode(encoding))
            count += len(after.changes)
            for line, kind, written in after.changes:
                yield f"已打码 {source}:{line}: {kind} → {written}"
    yield f"打码 {count} 处，其余一个字节也没有动。" if count else "没有要打码的。"
    yield from _left(settings, loaded, allowed)


def _written(settings: Settings, loaded: Loaded) -> Iterator[tuple[str, Path]]:
    for source, path in site_files(settings, loaded).items():
        if path.suffix.lower().removeprefix(".") in WRITTEN:
            yield source, path


def _left(settings: Settings, loaded: Loaded, allowed: Allowed) -> Iterator[str]:
    """The files in which something is left that only a person can change."""
    found = site_problems(site_files(settings, loaded), allowed, settings.root / VERDICTS)
    places = {one.source for one in found} | set(_lists(settings, loaded))
    written = dict(_written(settings, loaded))
    places |= {one for one, path in written.items() if names_left(one, _read(path)[0])}
    for source in sorted(places - written.keys()):
        yield f"没有动 {source}：附件、文件名和 Excel 名单不会自动打码，{_BY_HAND}"
    for source in sorted(places & written.keys()):
        yield f"还没有改完 {source}：有的地方不能自动打码，请看下面的说明，自己改"


def _lists(settings: Settings, loaded: Loaded) -> Iterator[str]:
    """Lists in Excel in which somebody who is helped is named in full."""
    with_name_lists(loaded, settings.data_dir)
    for one in loaded.records[KINDS[PublicNotice]]:
        if not isinstance(one, PublicNotice) or not one.is_aid or not one.rows:
            continue
        if not all(tells_family_only(row.person) for row in one.roll):
            yield f"{PLACE}{one.roll_file}"


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
