"""The pictures that an Office file shows, and how much of a page each of them covers."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element

from portal.files.carriers.office.package import Package
from portal.files.carriers.office.xml import get, local, tree

_SHOWN: Final = {
    "docx": ("word/document", "word/header", "word/footer"),
    "xlsx": ("xl/drawings/",),
    "pptx": ("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/"),
}
"""Parts that show pictures, by the beginning of their names."""
_A4: Final = 7_560_000 * 10_692_000
_SLIDE: Final = 12_192_000 * 6_858_000
"""Square units of which 12,700 are a point (ECMA-376 part 1, 20.1.10.16)."""
_PER_POINT: Final = 12_700
_HOLDERS: Final = ("inline", "anchor", "pic", "sp")
_SIZES: Final = ("extent", "ext")
_EMUS = re.compile(r"[0-9]{1,12}")
_STYLE = re.compile(
    r"(?:^|;)\s*(width|height)\s*:\s*"
    r"([0-9]{1,6}(?:\.[0-9]{1,6})?|\.[0-9]{1,6})(pt|pc|cm|mm|in|px)\s*(?=;|$)"
)
_UNITS: Final = {
    **{"pt": _PER_POINT, "pc": 12 * _PER_POINT, "in": 72 * _PER_POINT, "px": 9525},
    **{"cm": 360_000, "mm": 36_000},
}
"""Units of which pictures of the old kind tell their sizes (ECMA-376 part 4, 19.1.2.19)."""


def pictures_shown(package: Package, ending: str) -> Iterator[tuple[str, float]]:
    """The part of each picture, and the share of a page that it covers. Raises Refused."""
    page = _SLIDE if ending == "pptx" else _A4
    for name in package.names:
        if name.startswith(_SHOWN[ending]) and name.endswith(".xml"):
            targets = _targets(package, name, ending)
            for number, area in _placed(tree(package.read(name), ending)):
                if number in targets:
                    yield targets[number], 1.0 if area is None else min(1.0, area / page)


def _targets(package: Package, name: str, ending: str) -> dict[str, str]:
    """The parts that a part names, by the names it gives them (ECMA-376 part 2, 9.3)."""
    folder, _, base = name.rpartition("/")
    links = f"{folder}/_rels/{base}.rels"
    if links not in package.names:
        return {}
    found = (
        (get(one, "Id"), posixpath.normpath(posixpath.join("/", folder, get(one, "Target"))))
        for one in tree(package.read(links), ending).iter()
        if local(one) == "Relationship"
    )
    return {number: path[1:] for number, path in found if path[1:] in package.names}


def _placed(root: _Element) -> Iterator[tuple[str, float | None]]:
    """The name of each picture and its area; None for one that fills its page."""
    for one in root.iter():
        if local(one) == "blip":
            yield get(one, "embed"), _area(one)
        elif local(one) == "imagedata":
            yield get(one, "id"), _styled(_style(one))


def _styled(style: str) -> float | None:
    """The area that a picture of the old kind covers; None where it tells none that is known."""
    sides = {side: float(size) * _UNITS[unit] for side, size, unit in _STYLE.findall(style)}
    return sides["width"] * sides["height"] if len(sides) == 2 else None


def _area(blip: _Element) -> float | None:
    for holder in blip.iterancestors():
        if local(holder) in _HOLDERS:
            for size in holder.iter():
                across, down = get(size, "cx"), get(size, "cy")
                if local(size) in _SIZES and _EMUS.fullmatch(across) and _EMUS.fullmatch(down):
                    return float(int(across) * int(down))
    return None


def _style(data: _Element) -> str:
    parent = data.getparent()
    return "" if parent is None else get(parent, "style")
