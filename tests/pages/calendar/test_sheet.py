"""Whether a month needs the small type to stay on one sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from dated import dated, held
from portal.pages.calendar.diary import diary_of
from portal.pages.calendar.months import months_of
from tiny import sound


def test_a_quiet_month_is_printed_in_the_usual_type(tmp_path: Path) -> None:
    months = months_of(diary_of(dated(tmp_path)))
    assert [month.is_dense for month in months.values()] == [False] * 24


@pytest.mark.parametrize(("count", "is_dense"), [(1, False), (2, False), (3, True)])
def test_a_month_with_much_on_one_day_of_every_week_is_not(
    count: int, is_dense: bool, tmp_path: Path
) -> None:
    text = "".join(
        held(
            *(f"a{day}-{part}", f"2026-06-{day:02d} 09:{part}0", f"2026-06-{day:02d} 11:00"),
            title="趣味运动会",
        )
        for day in (3, 10, 17, 24, 30)
        for part in range(count)
    )
    months = months_of(diary_of(sound(tmp_path, {"data/activities/2026.yml": text}).portal))
    assert months[2026, 6].is_dense is is_dense
