"""The colours of portal.css: contrast of each pair that meets, in light and dark, plain and large.

The tokens are read from the stylesheet itself; WCAG 2.2 names the ratios (1.4.3, 1.4.11).
"""

from __future__ import annotations

import re
from itertools import product

import pytest

from portal.hosting import HEAD_DARK, HEAD_LIGHT
from tiny import ROOT

CSS = (ROOT / "overrides/assets/portal.css").read_text(encoding="utf-8")
_TOKEN = re.compile(r"--([a-z0-9-]+): ([^;]*);")
_SWITCHED = re.compile(r"var\(--plain, (.+?)\) var\(--large, (.+?)\)")
_HEX = re.compile(r"#[0-9a-f]{3}(?:[0-9a-f]{3})?")

MODES = tuple(product(("light", "dark"), ("plain", "large")))
TEXT, SHAPE = 4.5, 3.0
"""Least contrast of text, and of what is no text but must be seen."""
STRONG = 7.0
"""Least contrast of text in the large type (WCAG 1.4.6)."""
INKS = ("ink", "ink-2", "red", "link", "ok", "warn", "info")
GROUNDS = ("paper", "ground", "tint")


def _block(start: str) -> str:
    """What stands between the braces that open after ``start``."""
    _, _, rest = CSS.partition(start)
    body, brace, _ = rest.partition("}")
    assert brace, start
    return body


def tokens(scheme: str, size: str) -> dict[str, str]:
    """The colour of each token in one mode, as six digits."""
    written = dict(_TOKEN.findall(_block(":root {\n  color-scheme")))
    if scheme == "dark":
        dark = dict(_TOKEN.findall(_block("(prefers-color-scheme: dark) {\n  :root {")))
        assert set(dark) <= set(written)
        written |= dark
    values = {name: _value(text, size) for name, text in written.items()}
    return {name: _long(text) for name, text in values.items() if _HEX.fullmatch(text)}


def _value(text: str, size: str) -> str:
    found = _SWITCHED.fullmatch(text)
    return text if found is None else found[1 if size == "plain" else 2]


def _long(text: str) -> str:
    return text if len(text) == 7 else "#" + "".join(2 * digit for digit in text[1:])


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#ffffff", "#000000") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize(("scheme", "size"), MODES)
def test_text_can_be_read_on_every_ground(scheme: str, size: str) -> None:
    found = tokens(scheme, size)
    least = STRONG if size == "large" else TEXT
    weak = {
        (ink, ground): round(contrast(found[ink], found[ground]), 2)
        for ink, ground in product(INKS, GROUNDS)
        if contrast(found[ink], found[ground]) < least
    }
    assert weak == {}


@pytest.mark.parametrize(("scheme", "size"), MODES)
def test_white_can_be_read_on_the_brand(scheme: str, size: str) -> None:
    found = tokens(scheme, size)
    assert min(contrast("#ffffff", found[name]) for name in ("head", "action")) >= TEXT
    assert contrast(found["paper"], found["warn"]) >= TEXT, "the word of an urgent alert"


@pytest.mark.parametrize(("scheme", "size"), MODES)
def test_strong_lines_can_be_seen(scheme: str, size: str) -> None:
    found = tokens(scheme, size)
    lines = ("line", "info", "warn") + (("hair",) if size == "large" else ())
    assert min(contrast(found[name], found["paper"]) for name in lines) >= SHAPE


def test_large_type_is_ink_on_pure_paper() -> None:
    for scheme, ink, paper in (("light", "#000000", "#ffffff"), ("dark", "#ffffff", "#000000")):
        found = tokens(scheme, "large")
        assert (found["ink"], found["paper"], found["ground"]) == (ink, paper, paper)


def test_browsers_draw_themselves_in_the_colour_of_the_header() -> None:
    assert (tokens("light", "plain")["head"], tokens("dark", "plain")["head"]) == (
        HEAD_LIGHT,
        HEAD_DARK,
    )
