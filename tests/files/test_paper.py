"""Pictures of sheets of words are told from those of people, places and drawings."""

from __future__ import annotations

import pytest
from PIL import Image

from papers import a_list, chart, code, frame, people, photographed, poster, saved, seal
from portal.files.pixels.paper import dots_show_words, shows_words

SHEETS = {
    "list": a_list(),
    "without lines": a_list(lines=False),
    "short": a_list(700, 330),
    "on yellow paper": a_list(paper="#f3e7c8"),
    "on pink paper": a_list(paper="#f8d0d0"),
    "taken with a telephone": photographed(a_list()),
    "taken on a grey desk": photographed(a_list(), "#808080"),
    "by warm light": photographed(a_list(paper="#ffe4b5")),
    "one bit": a_list().convert("1").convert("RGB"),
}
OTHERS = {
    "people": people(),
    "chart": chart(),
    "frame": frame(),
    "poster": poster(),
    "code": code(),
    "seal": seal(),
    "white": Image.new("RGB", (400, 300), "white"),
    "small": a_list().resize((60, 90)),
}


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("form", ["JPEG", "PNG", "BMP", "TIFF"])
def test_a_sheet_of_words(name: str, form: str) -> None:
    assert shows_words(saved(SHEETS[name], form)) is True


@pytest.mark.parametrize("name", OTHERS)
def test_no_sheet_of_words(name: str) -> None:
    assert shows_words(saved(OTHERS[name])) is False


def test_bare_dots_are_looked_at_too() -> None:
    for mode in ("1", "L", "RGB"):
        sheet = a_list().convert(mode)
        assert dots_show_words(mode, *sheet.size, sheet.tobytes()) is True
    assert dots_show_words("RGB", 800, 600, b"too few") is None


@pytest.mark.parametrize("content", [b"", b"no picture", saved(a_list())[:500]])
def test_what_cannot_be_opened_is_unknown(content: bytes) -> None:
    assert shows_words(content) is None


def test_a_huge_picture_is_not_unpacked() -> None:
    assert shows_words(saved(Image.new("1", (9000, 8000)), "PNG")) is None
