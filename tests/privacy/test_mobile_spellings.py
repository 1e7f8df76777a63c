"""Mobile numbers oddly spelt without a word that names them, and codes that only look like them."""

from __future__ import annotations

import pytest

from portal.privacy.allowed import Allowed
from portal.privacy.scan import scan


def told(text: str) -> list[tuple[str, str]]:
    """What stands there, and what may be shown of it."""
    return [(text[one.start : one.end], one.masked) for one in scan(text, Allowed())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *((one, one) for one in ("139O5671234", "l3905671234", "I39O567l234", "1390567123o")),
        ("王建国139O5671234", "139O5671234"),
        ("打给1390567l234，找李敏", "1390567l234"),
        ("（l39O567I234）", "l39O567I234"),
        ("王建国/139O5671234。", "139O5671234"),
        *((f"139{mark}8567{mark}1234", f"139{mark}8567{mark}1234") for mark in "…~～·•。^@*⋯_'"),
        *(
            (f"139{mark}8567{mark}1234", f"139{mark}8567{mark}1234")
            for mark in ("……", "~~", " … ", "...")
        ),
        *((f"快递{mark}13985671234", "13985671234") for mark in ("：", ":", " ", "", "联系")),
        ("包裹：13985671234", "13985671234"),
    ],
)
def test_odd_spellings_of_a_mobile_are_found(text: str, found: str) -> None:
    ((value, masked),) = told(text)
    assert value == found
    assert masked in ("139****1234", "139****1230")


@pytest.mark.parametrize(
    "text",
    [
        *("编号 139O5671234", "型号139O5671234", "资产编号：l39O5671234", "序列号 I39O567l234"),
        *("GH-139O5671234", "139O5671234-A", "A139O5671234", "139O5671234B", "v=139O5671234"),
        *("139O56712345", "l3lOOlIOllO", "IOOIOOIOOIO", "13OOOOOOOOO", "/files/a1/139O5671234.pdf"),
        *(
            "139、8567、1234人",
            "139，8567，1234",
            "139+8567+1234",
            "139:8567:1234",
            "139|8567|1234",
        ),
        *("139~8567元", "139…8567……1234", "共139…8567~1234", "139(8567)1234", "A139~8567~1234"),
        *("139~8567~12345", "快递单号：13985671234", "快递号13985671234", "运单号 13985671234"),
        *("编号：13985671234", "回执编号13985671234", "139;8567;1234", "139%8567%1234"),
    ],
)
def test_codes_and_figures_are_left_alone(text: str) -> None:
    assert told(text) == []
