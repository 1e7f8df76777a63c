"""Everything wrong with one file by its name and its bytes alone: what is private in it.

1. The name is looked at, the folders above it too.
2. Markdown and YAML are read as one text with lines, comments and front matter included.
3. Every other file is read by its kind, or refused where nobody can look into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from portal.errors import Problem
from portal.files.carriers.plain import decoded
from portal.files.carriers.refused import Refused
from portal.files.finished.page import page_cells
from portal.files.tables.headed import with_cells
from portal.files.tables.markdown import marked_passages
from portal.files.verdicts import Verdicts, verdicts_in
from portal.privacy.allowed import Allowed
from portal.privacy.conceal import concealed, masked
from portal.privacy.passages import WRITTEN, Passage, passage_problems
from portal.text_source import ending_of

if TYPE_CHECKING:  # they take all models, for which nobody waits who looks at one file
    from portal.load import Loaded
    from portal.settings import Settings

_CELL = re.compile("<t[dh][ \\t\\n>]", re.IGNORECASE)
MOST_TAGS: Final = 3_000
"""``<`` in a file whose HTML tables are read, as many as ``checks.limits`` lets a body have."""


def site_files(settings: Settings, loaded: Loaded) -> dict[str, Path]:
    """Every file of a site that people write, by its name in messages."""
    return {settings.config_file.name: settings.config_file, **loaded.files}


def site_problems(files: Mapping[str, Path], allowed: Allowed, kept_in: Path) -> Iterator[Problem]:
    """Everything wrong with files, given by their names in messages.

    What was found in files beside the pages is kept in a folder by their content.
    """
    verdicts = verdicts_in(kept_in)
    verdicts.forget_others()
    for source, path in files.items():
        yield from file_problems(source, path.read_bytes(), allowed, verdicts)


def file_problems(
    source: str, content: bytes, allowed: Allowed, verdicts: Verdicts | None = None
) -> list[Problem]:
    """Everything wrong with one file below docs/ or data/, by its name and its bytes."""
    found = set(passage_problems(source, [Passage("文件名", source)], allowed))
    if verdicts is None or ending_of(source) in WRITTEN:
        found.update(_inside(source, content, allowed))
    else:
        found.update(_judged(source, content, allowed, verdicts))
    return shown(found, allowed)


def shown(found: Iterable[Problem], allowed: Allowed) -> list[Problem]:
    """Problems as they may be shown: what an editor called a file, a column or a cell is quoted."""
    return sorted({concealed(problem, allowed) for problem in found})


def _judged(source: str, content: bytes, allowed: Allowed, verdicts: Verdicts) -> Iterator[Problem]:
    """What is wrong inside a file, told from an earlier look if there was one."""
    ending = ending_of(source)
    found = verdicts.kept(content, ending, allowed)
    if found is None:
        told = _inside(source, content, Allowed())
        is_for_any = not told or allowed == Allowed()
        told = told if is_for_any else _inside(source, content, allowed)
        found = shown(told, Allowed())
        verdicts.keep(content, ending, None if not told and is_for_any else allowed, found)
    yield from (replace(one, source=source) for one in found)


def _inside(source: str, content: bytes, allowed: Allowed) -> set[Problem]:
    try:
        return set(passage_problems(source, _passages(source, content), allowed))
    except Refused as refused:
        return {Problem(source, 0, "", masked(refused.message, allowed), refused.remedy)}


def _passages(source: str, content: bytes) -> Iterable[Passage]:
    ending = ending_of(source)
    if ending in WRITTEN:
        # More is refused before it is rendered, and takes the parser quadratic time.
        text = decoded(content)
        has_tables = _CELL.search(text) is not None and text.count("<") <= MOST_TAGS
        cells = page_cells(content) if has_tables else ()
        return with_cells(text, [*cells, *(marked_passages(text) if ending == "md" else ())])
    # Only here: they bring the readers of Office and PDF files, for which no page should wait.
    from portal.files.carriers.readers import passages_of

    return passages_of(ending, content)
