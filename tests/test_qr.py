"""A code on paper says its address: read back by the rules of ISO/IEC 18004."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from portal.qr import QUIET_ZONE, qr_svg
from portal.qr.masks import LEVEL
from reading_qr import read

ADDRESS = "https://zonggonghui.example.cn/portal/calendar/2026/11/"


def modules_of(svg: str) -> list[list[bool]]:
    """The modules of a drawing, row by row without the quiet zone; dark ones are True."""
    size = int(re.findall(r'viewBox="0 0 (\d+) \1"', svg)[0])
    grid = [[False] * size for _ in range(size)]
    x = y = 0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]*)", svg.partition('stroke="#000" d="')[2]):
        steps = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        if command == "h":
            for column in range(x, x + int(steps[0])):
                grid[y][column] = True
            x += int(steps[0])
        else:
            right, down = int(steps[0]), int(steps[1])
            x, y = (right, down) if command == "M" else (x + right, y + down)
    return [row[QUIET_ZONE:-QUIET_ZONE] for row in grid[QUIET_ZONE:-QUIET_ZONE]]


def test_the_address_can_be_read_from_the_drawing() -> None:
    assert read(modules_of(qr_svg(ADDRESS, "扫码打开本页"))) == (ADDRESS, "M")


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-/", max_size=70))
def test_any_address_can_be_read_from_its_drawing(path: str) -> None:
    address = f"https://a.example/{path}"
    text, level = read(modules_of(qr_svg(address, "标题")))
    assert text == address
    assert level in {"M", "Q", "H"}


def test_four_modules_around_a_code_are_white() -> None:
    svg = qr_svg(ADDRESS, "扫码打开本页")
    size = int(re.findall(r'viewBox="0 0 (\d+)', svg)[0])
    assert len(modules_of(svg)) == size - 2 * 4
    assert f'<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/>' in svg


def test_a_code_has_a_name_and_tells_its_address() -> None:
    svg = ElementTree.fromstring(qr_svg(f"{ADDRESS}?a=1&b=2", "“活动”<日历>"))
    assert [child.tag for child in svg] == ["title", "desc", "path", "path"]
    assert (svg[0].text, svg[1].text) == ("“活动”<日历>", f"{ADDRESS}?a=1&b=2")
    assert (svg.get("role"), svg.get("class"), svg.get("style")) == ("img", "qr", None)


def test_the_same_address_gives_the_same_drawing() -> None:
    assert qr_svg(ADDRESS, "标题") == qr_svg(ADDRESS, "标题")


def test_the_longest_address_still_fits() -> None:
    address = "https://a.example/".ljust(2331, "a")
    assert 'viewBox="0 0 185 185"' in qr_svg(address, "标题")


def by_the_library(address: str) -> str:
    """The paths of the drawing as the library makes it."""
    code = segno.make_qr(address, error=LEVEL)
    drawing = code.svg_inline(
        border=QUIET_ZONE, omitsize=True, svgclass=None, lineclass=None, light="#fff"
    )
    return drawing.partition(">")[2]


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-/", max_size=150))
def test_mask_and_drawing_are_those_of_the_library(path: str) -> None:
    address = f"https://a.example/{path}"
    assert qr_svg(address, "标题").partition("</desc>")[2] == by_the_library(address)


@pytest.mark.parametrize("length", [*range(180, 900, 60), 1000, 1300, 1600, 2000, 2331])
def test_so_they_are_in_large_codes(length: int) -> None:
    address = f"https://a.example/{'0123456789/ab-' * length}"[:length]
    assert qr_svg(address, "标题").partition("</desc>")[2] == by_the_library(address)
