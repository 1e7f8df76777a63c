"""The tags of pictures in pages and feeds."""

from __future__ import annotations

import pytest

from portal.images.markup import in_feed, in_page
from portal.images.picture import Kind, Picture
from portal.images.vectors import svg_size

PHOTO = Picture(path="a 图.jpg", digest="p", size_bytes=9, kind=Kind.PHOTO, width=900, height=600)
MOVING = Picture(path="b.gif", digest="m", size_bytes=9, kind=Kind.MOVING, width=300, height=200)
SIGN = Picture(path="c.svg", digest="s", size_bytes=9, kind=Kind.DRAWING, width=0, height=0)
PICTURES = {one.path: one for one in (PHOTO, MOVING, SIGN)}
SHOWN = '<img src="site:a%20%E5%9B%BE.jpg" alt="甲 &gt; 乙">'
CHOICE = (
    'sizes="(min-width: 680px) 646px, calc(100vw - 32px)" '
    'srcset="../assets/pictures/p-480.webp 480w, ../assets/pictures/p-720.webp 720w, ../assets/pictures/p-900.webp 900w" '
    'src="../assets/pictures/p-720.webp" width="900" height="600" alt="甲 &gt; 乙">'
)


def test_the_first_picture_loads_at_once_and_the_others_wait() -> None:
    found = in_page(f"<p>{SHOWN}</p><p>{SHOWN}</p>", PICTURES, "../", is_first=True)
    assert found == (
        f'<p><img fetchpriority="high" {CHOICE}</p><p><img loading="lazy" {CHOICE}</p>'
    )
    assert in_page(SHOWN, PICTURES, "../", is_first=False) == f'<img loading="lazy" {CHOICE}'


def test_a_feed_names_one_size() -> None:
    assert in_feed(SHOWN, PICTURES, "https://u.example/") == (
        '<img src="https://u.example/assets/pictures/p-720.webp" width="900" height="600"'
        ' alt="甲 &gt; 乙">'
    )


def test_a_drawing_is_shown_as_it_is() -> None:
    found = in_page('<img alt="徽" src="site:c.svg">', PICTURES, "", is_first=False)
    assert found == '<img loading="lazy" src="c.svg" alt="徽">'


def test_an_animation_stands_still_and_leads_to_itself() -> None:
    shown = '<img src="site:b.gif" alt="动">'
    found = in_page(shown, PICTURES, "../", is_first=False)
    assert found.endswith(
        'src="../assets/pictures/m-300.webp" width="300" height="200" alt="动">'
        ' <a href="../b.gif">看动图</a>'
    )
    inside = in_page(f'<a href="x">{shown}</a>', PICTURES, "../", is_first=False)
    assert "看动图" not in inside


def test_what_is_no_picture_of_an_editor_stays_as_it_is() -> None:
    html = '<img src="site:assets/portal.svg" alt="">'
    assert in_page(html, PICTURES, "../", is_first=True) == html
    assert in_feed(html, PICTURES, "../") == html


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ('<svg width="24" height="12px" viewBox="0 0 2 1">', (24, 12)),
        ('<svg xmlns="x" viewBox="0 0 640 480">', (640, 480)),
        ("<svg viewBox='0,0, 64,32' width='100%'>", (64, 32)),
        ('<svg stroke-width="2">', (0, 0)),
        ('<svg viewBox="0 0 a b">', (0, 0)),
        ("<html>", None),
    ],
)
def test_the_size_of_a_drawing(text: str, size: tuple[int, int] | None) -> None:
    assert svg_size(text) == size
