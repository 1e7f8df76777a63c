"""Everything wrong with one file by its name and its bytes alone: what is private in it.

1. The name is looked at, the folders above it too.
2. Markdown and YAML are read as one text with lines, comments and front matter included.
3. Every other file is read by its kind, or refused where nobody can look into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from portal.errors import Problem
from portal.files.carriers.plain import decoded
from portal.files.carriers.refused import Refused
from portal.files.verdicts import ANY, Verdict, Verdicts, name_of, verdicts_in
from portal.files.written import written_passages
from portal.privacy.allowed import Allowed
from portal.privacy.conceal import concealed, without_private
from portal.privacy.passage import Passage
from portal.privacy.passages import WRITTEN, passage_problems
from portal.text_source import ending_of

if TYPE_CHECKING:  # they take all models, for which nobody waits who looks at one file
    from portal.load import Loaded
    from portal.settings import Settings


def site_files(settings: Settings, loaded: Loaded) -> dict[str, Path]:
    """Every file of a site that people write, by its name in messages."""
    return {settings.config_file.name: settings.config_file, **loaded.files}


def site_problems(files: Mapping[str, Path], allowed: Allowed, kept_in: Path) -> Iterator[Problem]:
    """Everything wrong with files, given by their names in messages.

    What was found in files beside the pages is kept in a folder by their content.
    """
    verdicts = verdicts_in(kept_in, allowed)
    for source, path in files.items():
        yield from file_problems(source, path.read_bytes(), allowed, verdicts)
    verdicts.forget_others()


def let_through(paths: Iterable[str], found: Set[Problem], allowed: Allowed) -> set[str]:
    """Files below docs/ whose words may be kept: nothing is of one in which errors were found."""
    refused = {one.source for one in found if one.level == "error"}
    return {path for path in paths if without_private(f"docs/{path}", allowed) not in refused}


def file_problems(
    source: str, content: bytes, allowed: Allowed, verdicts: Verdicts | None = None
) -> list[Problem]:
    """Everything wrong with one file below docs/ or data/, by its name and its bytes."""
    found = set(passage_problems(source, [Passage("文件名", source)], allowed))
    if verdicts is None or ending_of(source) in WRITTEN:
        found.update(_inside(source, _read(source, content), allowed))
    else:
        judge = partial(_judged, source, content, allowed)
        verdict = verdicts.find(ending_of(source), content, judge)
        found.update(replace(one, source=source) for one in verdict.found)
    return shown(found, allowed)


def shown(found: Iterable[Problem], allowed: Allowed) -> list[Problem]:
    """Problems as they may be shown: what an editor called a file, a column or a cell is quoted."""
    return sorted({concealed(problem, allowed) for problem in found})


def _judged(source: str, content: bytes, allowed: Allowed) -> Verdict:
    """What is wrong inside a file, and for which list of what is allowed that holds."""
    read = _read(source, content)
    if not _inside(source, read, Allowed()):
        return Verdict(ANY, ())
    found = shown(_inside(source, read, allowed), Allowed())
    return Verdict(name_of(allowed), tuple(replace(one, source="") for one in found))


def _inside(source: str, read: list[Passage] | Refused, allowed: Allowed) -> set[Problem]:
    if isinstance(read, Refused):
        return {Problem(source, 0, "", without_private(read.message, allowed), read.remedy)}
    return set(passage_problems(source, read, allowed))


def _read(source: str, content: bytes) -> list[Passage] | Refused:
    try:
        return list(_passages(source, content))
    except Refused as refused:
        return refused


def _passages(source: str, content: bytes) -> Iterable[Passage]:
    ending = ending_of(source)
    if ending in WRITTEN:
        return written_passages(decoded(content))
    # Only here: they bring the readers of Office and PDF files, for which no page should wait.
    from portal.files.carriers.readers import passages_of

    return passages_of(ending, content)
