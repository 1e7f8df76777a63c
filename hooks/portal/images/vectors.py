"""The size an SVG drawing tells of itself, so that the page keeps room for it."""

from __future__ import annotations

import re

_ROOT = re.compile(r"<svg\b[^>]*>")
_LENGTH = r"(\d+(?:\.\d+)?)(?:px)?"
_NUMBER = r"[^\s,\"']+"
_BOX = re.compile(
    rf"\sviewBox\s*=\s*[\"']\s*(?:{_NUMBER}[\s,]+){{2}}({_NUMBER})[\s,]+({_NUMBER})\s*[\"']"
)
_SIDES = ("width", "height")


def svg_size(text: str) -> tuple[int, int] | None:
    """Width and height in CSS pixels; (0, 0) if it tells none, None if it is no drawing.

    https://www.w3.org/TR/SVG2/coords.html: width and height, else those of the view box.
    """
    root = _ROOT.search(text)
    if root is None:
        return None
    sides = [re.search(rf'\s{side}\s*=\s*["\']{_LENGTH}["\']', root[0]) for side in _SIDES]
    box = _BOX.search(root[0])
    told = [side[1] for side in sides if side] if all(sides) else list(box.groups()) if box else []
    try:
        width, height = (round(float(side)) for side in told)
    except (ValueError, OverflowError):
        return 0, 0
    return (width, height) if width > 0 and height > 0 else (0, 0)
