"""What a page says aloud: the dash of a range is read 至, the star of a masked name 某.

Screen readers are silent about a dash or name it: of 9:00—11:00 they say two times that have
nothing to do with each other. Ranges stand in editors' texts, in titles and in a dozen
sentences of the engine, so they are found where all meet: in the page that is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from portal.model.masked import SIGN

_DASH: Final = re.compile(r"—(?<=[\d%>]—)(?=(?:次日)?\d)")
"""Of 9:00—11:00, 20:00—次日6:00, 1—8月, 4%—8%; also where the end has an element of its own.

The dash comes first: a sign that is known is looked up fast, what may stand before one is not.
"""
_PLAIN: Final = re.compile(
    r'<(script|style|title|textarea|svg)\b.*?</\1>|<p class="copied".*?</p>', re.DOTALL
)
"""What holds no markup, or is copied as it stands."""
TO: Final = '<span class="said">至</span><span aria-hidden="true">—</span>'
"""A dash to be seen and a word to be heard."""


def with_spoken_ranges(html: str) -> str:
    """A page whose ranges are seen with a dash and heard with 至."""
    parts, end = [], 0
    for place in _dashes(html):
        parts += [html[end:place], TO]
        end = place + 1
    return "".join([*parts, html[end:]])


def _dashes(html: str) -> Iterator[int]:
    """Where the dash of a range stands in the text of a page, not inside a tag."""
    places = [found.start() for found in _DASH.finditer(html)]
    plain = [found.span() for found in _PLAIN.finditer(html)] if places else []
    for place in places:
        is_text = html.rfind(">", 0, place) > html.rfind("<", 0, place)
        if is_text and not any(start < place < end for start, end in plain):
            yield place


def name_aloud(name: str) -> Markup:
    """A name as a page shows it: a masked one, 张*, is heard as 张某."""
    if not name.endswith(SIGN):
        return Markup.escape(name)
    seen_and_heard = Markup('{}<span aria-hidden="true">{}</span><span class="said">某</span>')
    return seen_and_heard.format(name.removesuffix(SIGN), SIGN)
