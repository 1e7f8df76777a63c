"""The Chinese words of attachments, in which names of lists are sought: the whole of each file.

1. A file is read as the guard reads it, whatever its kind: sheets, slides, the members of a zip.
2. Its words are kept in a folder outside the output, under a name made from the content; a
   second build opens no attachment that was read before, and forgets those that are gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from portal.files.carriers.readers import READERS, passages_of
from portal.files.carriers.refused import Refused
from portal.files.shelf import Shelf, each_kept
from portal.text_source import HAN

_WORD = re.compile(f"[{HAN}·]{{2,}}")
_SPACED = re.compile(f"(?<![{HAN}])[{HAN}](?:[ \u3000]{{1,3}}[{HAN}]){{1,3}}(?![{HAN}])")
"""Characters with blanks in between, as clerks write 李 明 to make names equally wide."""


def attachment_words(
    docs_dir: Path, paths: Iterable[str], kept_in: Path
) -> dict[str, frozenset[str]]:
    """The words of each of these files below ``docs_dir`` that can be read."""
    shelf = Shelf(kept_in, _told, sorted)
    return each_kept(docs_dir, paths, READERS, shelf, _words)


def words_of(text: str) -> set[str]:
    """Every word of Chinese, as far as other signs part them, and names with blanks inside."""
    spaced = ("".join(found[0].split()) for found in _SPACED.finditer(text))
    return {*_WORD.findall(text), *spaced}


def _words(ending: str, content: bytes) -> frozenset[str]:
    try:
        passages = list(passages_of(ending, content))
    except Refused:
        return frozenset()
    return frozenset(word for one in passages for word in words_of(one.text))


def _told(kept: Any) -> frozenset[str]:
    """Words that were kept. Raises TypeError for anything else."""
    if not isinstance(kept, list):
        raise TypeError(kept)
    return frozenset("".join(word) for word in kept)
