"""What the pages of a PDF file say: their words, tables, notes and photos."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

from portal.files.carriers.limits import MAX_CHARACTERS
from portal.files.carriers.pdf.notes import note_passages, notes_of
from portal.files.carriers.pdf.old import look_of
from portal.files.carriers.pdf.parts import contents_of, drawn_of, is_image, resolved
from portal.files.carriers.pdf.radicals import as_words
from portal.files.carriers.pdf.words import Seen
from portal.files.carriers.pictures.reader import picture_passages
from portal.files.carriers.refused import too_much
from portal.files.tables.aligned import aligned
from portal.files.tables.headed import told_cells
from portal.files.tables.printed import Printed, is_worth_reading
from portal.files.tables.ruled import ruled
from portal.privacy.passage import Passage

_JPEG: Final = "/DCTDecode"
_LINE = re.compile(rb"[0-9] (?:re|l)[\r\n ]")
_FEWEST_LINES: Final = 16


def page_passages(reader: Any, looks: set[int] | None) -> Iterator[Passage]:
    """Every stretch of text of the pages. Raises Refused.

    ``looks`` are those of pages read before, which are not read again but for their notes; it
    gets those of these pages. It is None where the file has one version.
    """
    size = 0
    for number, page in enumerate(reader.pages, 1):
        where = f"第{number}页"
        look = None if looks is None else look_of(page)
        if looks is None or look not in looks:
            seen = _seen(page) if _is_drawn(page) else None
            text = as_words(seen.said if seen else page.extract_text())
            size += len(text)
            if size > MAX_CHARACTERS:
                raise too_much(f"超过 {MAX_CHARACTERS} 个字")
            yield Passage(where, text)
            yield from _tables(page, text, seen, where)
            yield from _photos(page, f"{where}的图片")
        if looks is not None and look is not None:
            looks.add(look)
        yield from note_passages(page, f"{where}的批注或表单")


def _is_drawn(page: Any) -> bool:
    """Whether a page has lines of tables: its words and their places are worth one reading.

    The library reads words alone in half the time.
    """
    return sum(len(_LINE.findall(one)) for one in contents_of(page)) >= _FEWEST_LINES


def _seen(page: Any) -> Seen:
    seen = Seen()
    seen.said = page.extract_text(visitor_operand_before=seen.operand, visitor_text=seen.text)
    return seen


def _tables(page: Any, text: str, seen: Seen | None, where: str) -> Iterator[Passage]:
    notes = notes_of(page)
    filled = (str(resolved(note.get("/V")) or "") for note in notes)
    if not is_worth_reading("\n".join((text, *filled))):
        return
    printed = Printed(())
    with suppress(Exception):  # a page without a measure has its words all the same
        printed = (seen or _seen(page)).printed(page, notes)
    tables, others = ruled(printed, where)
    for rows in (*tables, *aligned(others, where)):
        yield from told_cells(rows)


def _photos(page: Any, where: str) -> Iterator[Passage]:
    """What cameras wrote into photos that lie in a page as they were taken."""
    waiting, seen = [page], set[int]()
    while waiting:
        for one in drawn_of(waiting.pop()).values():
            if id(one) in seen:
                continue
            seen.add(id(one))
            if not is_image(one):
                waiting.append(one)
            elif str(resolved(one.get("/Filter"))).strip("[]'\"") == _JPEG:
                for found in picture_passages(bytes(one._data)):
                    yield Passage(f"{where}的{found.where}", found.text, made_from=found.made_from)
