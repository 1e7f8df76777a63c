"""The first lines of the data files of one site, kept leading to their schemas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from portal.model.families import FAMILIES
from portal.schema.comment import with_comment
from portal.settings import Settings
from portal.text_source import decode


def refresh_comments(settings: Settings) -> list[str]:
    """Write the comment of every data file anew; the places of those that changed.

    A file that is no text stays as it is: ``check`` says what is wrong with it.
    """
    changed = []
    for path, kind, source in _data_files(settings):
        before = path.read_bytes()
        text, _ = decode(before, source)
        after = before if text is None else with_comment(before, kind, settings.site_url)
        if after != before:
            path.write_bytes(after)
            changed.append(source)
    return changed


def _data_files(settings: Settings) -> Iterator[tuple[Path, str, str]]:
    """Every file that holds a list of records, with its kind and its place."""
    for kind, family in FAMILIES.items():
        folder, _, pattern = family.place.partition("/")
        if folder == "data":
            for path in sorted(settings.data_dir.glob(pattern)):
                if path.is_file() and not path.is_symlink():
                    yield path, kind, f"data/{path.relative_to(settings.data_dir).as_posix()}"
