"""QR codes by segno: an address on paper that a telephone can read."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from portal.qr.drawing import path_of
from portal.qr.masks import rows_of_code

QUIET_ZONE: Final = 4
"""Modules left white around a code (ISO/IEC 18004, 6.3.8)."""


def qr_svg(address: str, title: str) -> Markup:
    """An absolute address as an inline drawing, black on white in any colour scheme.

    ``title`` names the drawing for those who do not see it (扫码打开本页); the address is
    its description. The width on screen and paper is set by the class ``qr``: one module
    should measure 0.5 mm at least. Raises segno.DataOverflowError over 2,331 octets.
    """
    rows = rows_of_code(address)
    side = len(rows) + 2 * QUIET_ZONE
    return Markup(
        '<svg class="qr" role="img" viewBox="0 0 {0} {0}" shape-rendering="crispEdges">'
        "<title>{1}</title><desc>{2}</desc>"
        '<path fill="#fff" d="M0 0h{0}v{0}h-{0}z"/><path stroke="#000" d="{3}"/></svg>'
    ).format(side, title, address, path_of(rows, QUIET_ZONE))
