"""The Chinese words of attachments, in which names of lists are sought: the whole of each file.

1. A file is read as the guard reads it, whatever its kind: sheets, slides, the members of a zip.
2. Its words are kept in a folder outside the output, under a name made from the content; a
   second build opens no attachment that was read before, and forgets those that are gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from portal.files.carriers.readers import READERS, passages_of
from portal.files.carriers.refused import Refused
from portal.files.whole import each_kept, write_whole

_HAN: Final = "\u3400-\u9fff\U00020000-\U0003ffff"
"""Signs of names, the rare ones too: 䶮."""
_WORD = re.compile(f"[{_HAN}·]{{2,}}")
_SPACED = re.compile(f"(?<![{_HAN}])[{_HAN}](?:[ \u3000]{{1,3}}[{_HAN}]){{1,3}}(?![{_HAN}])")
"""Characters with blanks in between, as clerks write 李 明 to make names equally wide."""


def attachment_words(
    docs_dir: Path, paths: Iterable[str], kept_in: Path
) -> dict[str, frozenset[str]]:
    """The words of each of these files below ``docs_dir`` that can be read."""
    return each_kept(docs_dir, paths, READERS, kept_in, _kept)


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


def _kept(ending: str, content: bytes, place: Path) -> frozenset[str]:
    with suppress(OSError, ValueError):
        return frozenset(place.read_text("utf-8").split())
    words = _words(ending, content)
    with suppress(OSError):  # where nothing can be kept, they are found again next time
        write_whole(place, "\n".join(sorted(words)).encode())
    return words
