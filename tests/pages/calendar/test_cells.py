"""What a day says to somebody who does not see it."""

from __future__ import annotations

from datetime import date

import pytest

from dated import dated
from portal.pages.calendar.cells import cell_of
from portal.pages.calendar.diary import Diary, diary_of


@pytest.fixture(scope="module", name="diary")
def make_diary(tmp_path_factory: pytest.TempPathFactory) -> Diary:
    return diary_of(dated(tmp_path_factory.mktemp("cells")))


@pytest.mark.parametrize(
    ("day", "said", "briefly"),
    [
        (
            date(2026, 11, 21),
            "11月21日，2项活动，周六，农历十月十三",
            "11月21日，2项活动",
        ),
        (
            date(2026, 11, 22),
            "11月22日，1项活动，1项有变动，周日，农历十月十四，小雪",
            "11月22日，1项活动，1项有变动",
        ),
        (date(2026, 11, 24), "11月24日，1个期限，周二，农历十月十六", "11月24日，1个期限"),
        (date(2026, 11, 26), "11月26日，1项有变动，周四，农历十月十八", "11月26日，1项有变动"),
        (
            date(2026, 10, 1),
            "10月1日，周四，农历八月廿一，休，国庆节放假",
            "10月1日，休，国庆节放假",
        ),
        (
            date(2026, 10, 10),
            "10月10日，周六，农历九月初一，班，为国庆节调休上班",
            "10月10日，班，为国庆节调休上班",
        ),
        (
            date(2026, 9, 25),
            "9月25日，周五，农历八月十五，中秋，休，中秋节放假",
            "9月25日，休，中秋节放假",
        ),
        (date(2026, 11, 1), "11月1日，周日，农历九月廿三", "11月1日"),
    ],
)
def test_a_day_is_told_with_all_that_stands_on_it(
    day: date, said: str, briefly: str, diary: Diary
) -> None:
    cell = cell_of(diary, day)
    assert (cell.said, cell.said_briefly) == (said, briefly)


@pytest.mark.parametrize(
    ("day", "mark"),
    [(date(2026, 10, 1), "休"), (date(2026, 10, 10), "班"), (date(2026, 10, 11), "")],
)
def test_days_off_and_days_worked_are_told_apart_by_a_word(
    day: date, mark: str, diary: Diary
) -> None:
    assert cell_of(diary, day).mark == mark


def test_a_year_without_a_notice_has_neither(diary: Diary) -> None:
    cell = cell_of(diary, date(2027, 10, 1))
    assert (cell.mark, cell.work) == ("", "")


@pytest.mark.parametrize(
    ("day", "is_busy"), [(date(2026, 11, 24), True), (date(2026, 11, 28), False)]
)
def test_a_day_with_only_a_last_day_of_something_is_busy(
    day: date, is_busy: bool, diary: Diary
) -> None:
    assert cell_of(diary, day).is_busy is is_busy
