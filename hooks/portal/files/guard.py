"""Everything wrong with one file by its name and its bytes alone: what is private in it.

1. The name is looked at, the folders above it too.
2. Markdown and YAML are read as one text with lines, comments and front matter included.
3. Every other file is read by its kind, or refused where nobody can look into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from portal.errors import Problem
from portal.files.carriers.plain import decoded
from portal.files.carriers.readers import passages_of
from portal.files.carriers.refused import Refused
from portal.files.finished.page import page_passages
from portal.load import Loaded
from portal.privacy.allowed import Allowed
from portal.privacy.conceal import masked
from portal.privacy.passages import WRITTEN, Passage, passage_problems
from portal.settings import Settings

MOST_TAGS: Final = 3_000
"""``<`` in a file whose HTML tables are read, as many as ``checks.limits`` lets a body have."""


def site_files(settings: Settings, loaded: Loaded) -> dict[str, Path]:
    """Every file of a site that people write, by its name in messages."""
    return {settings.config_file.name: settings.config_file, **loaded.files}


def site_problems(files: Mapping[str, Path], allowed: Allowed) -> Iterator[Problem]:
    """Everything wrong with files, given by their names in messages."""
    for source, path in files.items():
        yield from file_problems(source, path.read_bytes(), allowed)


def file_problems(source: str, content: bytes, allowed: Allowed) -> list[Problem]:
    """Everything wrong with one file below docs/ or data/, by its name and its bytes."""
    found = set(passage_problems(source, [Passage("文件名", source)], allowed))
    try:
        found.update(passage_problems(source, _passages(source, content), allowed))
    except Refused as refused:
        found.add(Problem(source, 0, "", masked(refused.message, allowed), refused.remedy))
    places = {one for problem in found for one in (problem.source, problem.path)}
    shown = {place: masked(place, allowed) for place in places}
    return sorted(replace(one, source=shown[one.source], path=shown[one.path]) for one in found)


def _passages(source: str, content: bytes) -> Iterable[Passage]:
    ending = source.rpartition(".")[2].lower()
    if ending in WRITTEN:
        # More is refused before it is rendered, and takes the parser quadratic time.
        has_tables = b"<td" in content and content.count(b"<") <= MOST_TAGS
        cells = page_passages(content) if has_tables else ()
        return [Passage("", decoded(content)), *(one for one in cells if one.heading)]
    return passages_of(ending, content)
