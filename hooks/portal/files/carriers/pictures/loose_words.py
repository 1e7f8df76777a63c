"""Chinese words in bytes of which nothing else is known: what lies between or behind pixels.

Three signs in a row as UTF-8, or five as GBK, are no accident or a harmless one: packed pixels hold
such a row once in a million bytes, and it makes no address. What stands beside them in the same
form is read with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from portal.files.carriers.limits import MAX_STRETCHES
from portal.files.carriers.pictures.told import Told
from portal.files.carriers.refused import too_much
from portal.privacy.passage import Passage

_PLAIN: Final = rb"[\t\n\r\x20-\x7e]"


def _form(seed: bytes, sign: bytes) -> tuple[re.Pattern[bytes], ...]:
    unit = rb"(?:" + _PLAIN + b"|" + sign + b")"
    return tuple(map(re.compile, (seed, unit + rb"{0,30}\Z", unit + b"*")))


_FORMS: Final = {
    "utf-8": _form(rb"(?:[\xe4-\xe9][\x80-\xbf]{2}){3}", rb"[\xe2-\xe9\xef][\x80-\xbf]{2}"),
    "gb18030": _form(rb"(?:[\xb0-\xd7][\xa1-\xfe]){5}", rb"[\xa1-\xf7][\xa1-\xfe]"),
}
"""How words are noticed, what belongs to them before and from there on, by how they are written."""
_BEFORE: Final = 60
"""Bytes looked at before the words: a name, a heading, a number."""
_LONGEST: Final = 4000


def loose_words(content: bytes, where: str, told: Told | None = None) -> Iterator[Passage]:
    """Every stretch of Chinese words that is not in ``told`` already. Raises Refused."""
    told = told or Told()
    for encoding, (seed, before, form) in _FORMS.items():
        at = count = 0
        while found := seed.search(content, at):
            count += 1
            if count > MAX_STRETCHES:
                raise too_much(f"夹带的文字超过 {MAX_STRETCHES} 段")
            lead = before.search(content, max(at, found.start() - _BEFORE), found.start())
            start = lead.start() if lead else found.start()
            run = form.match(content, start, start + _LONGEST)
            at = max(found.end(), run.end() if run else 0)
            said = content[found.start() : at].decode(encoding, "ignore").strip()
            if not _is_table(found[0]) and not told.holds(said):
                yield Passage(where, content[start:at].decode(encoding, "ignore").strip())


def _is_table(signs: bytes) -> bool:
    """Whether bytes rise like those of a table of codes (ITU-T T.81, K.3), which no words do."""
    return all(one < other for one, other in pairwise(signs))
