"""The table of changed figures."""

from __future__ import annotations

from datetime import date

from portal.model.correction import Correction
from portal.open_data.corrections import corrections_dataset


def correction(identifier: str, on: date) -> Correction:
    """A correction made on a day."""
    return Correction(
        id=identifier,
        on=on,
        indicator="huiyuan-shu",
        period="2025年",
        before="2024余人",
        after="2000余人",
        reason="录入时把数量错写成了年份",
    )


def test_the_newest_change_comes_first() -> None:
    older = correction("a", date(2026, 1, 5))
    newer = correction("b", date(2026, 3, 1))
    table = corrections_dataset([older, newer], {"huiyuan-shu": "会员数"})
    assert [field.key for field in table.fields] == [
        *("date", "figure", "indicator", "period", "old", "new", "reason")
    ]
    assert [row[0] for row in table.rows] == [date(2026, 3, 1), date(2026, 1, 5)]
    assert table.rows[0][1:] == (
        *("会员数", "huiyuan-shu", "2025年", "2024余人", "2000余人"),
        "录入时把数量错写成了年份",
    )


def test_no_correction_is_an_empty_table() -> None:
    assert corrections_dataset([], {}).rows == ()
