"""Numbers of articles in every spelling."""

from __future__ import annotations

import pytest

from portal.checks.numerals import article_number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("第四十三条", "43"),
        ("第43条", "43"),
        ("４３", "43"),
        ("十条", "10"),
        ("第一百零五条", "105"),
        ("第二百条", "200"),
        ("第一千二百六十条", "1260"),
        ("第十七条之一", "17之1"),
        ("第八十二条第二款", "82"),
        ("全文", ""),
        ("工会法", ""),
    ],
)
def test_articles(typed: str, number: str) -> None:
    assert article_number(typed) == number
