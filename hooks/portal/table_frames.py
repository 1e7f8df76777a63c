"""Tables of a body: a frame that scrolls on a narrow screen, heads that say what they head.

Alignment becomes a class, because the policy of the site allows no style in a page.
"""

from __future__ import annotations

import re
from typing import Final

_FRAME: Final = (
    '<div class="table-frame" role="group" aria-label="表格，可左右滑动" tabindex="0"><table'
)
_TABLE = re.compile(r"<table(?=[ >])")
_CELL = re.compile(r'<(t[dh])((?: [a-z]+="[^"]*")*)>')
_ALIGN = re.compile(r' align="([^"]*)"')
_SIDES: Final = ("left", "center", "right")


def framed(html: str) -> str:
    """Sanitised HTML whose tables stand in frames."""
    if "<table" not in html:
        return html
    html = _TABLE.sub(_FRAME, html).replace("</table>", "</table></div>")
    return _CELL.sub(_cell, html)


def _cell(found: re.Match[str]) -> str:
    tag, attributes = found.groups()
    side = _ALIGN.search(attributes)
    others = _ALIGN.sub("", attributes)
    scope = ' scope="col"' if tag == "th" and " scope=" not in others else ""
    place = f' class="{side[1]}"' if side and side[1] in _SIDES else ""
    return f"<{tag}{scope}{place}{others}>"
