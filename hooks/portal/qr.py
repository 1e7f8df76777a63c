"""QR codes by segno: an address on paper that a telephone can read."""

from __future__ import annotations

from typing import Final

import segno
from markupsafe import Markup

QUIET_ZONE: Final = 4
"""Modules left white around a code (ISO/IEC 18004, 6.3.8)."""
LEVEL: Final = "m"
"""15 % of a code may be worn or dirty; a better level is taken where it costs no size."""


def qr_svg(address: str, title: str) -> Markup:
    """An absolute address as an inline drawing, black on white in any colour scheme.

    ``title`` names the drawing for those who do not see it (扫码打开本页); the address is
    its description. The width on screen and paper is set by the class ``qr``: one module
    should measure 0.5 mm at least. Raises segno.DataOverflowError over 2,331 octets.
    """
    code = segno.make_qr(address, error=LEVEL)
    width, height = code.symbol_size(border=QUIET_ZONE)
    drawing = code.svg_inline(
        border=QUIET_ZONE, omitsize=True, svgclass=None, lineclass=None, light="#fff"
    )
    inside = drawing.partition(">")[2]
    head = Markup(
        '<svg class="qr" role="img" viewBox="0 0 {} {}" shape-rendering="crispEdges">'
        "<title>{}</title><desc>{}</desc>"
    ).format(width, height, title, address)
    return head + Markup(inside)  # noqa: S704  # two paths written by segno
