"""The agenda: all that is coming, each thing once, on its day, until it is over."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dated import FILES, HOLIDAYS, dated, held
from portal.model.types import ZONE
from portal.pages.calendar.agenda import ENOUGH, AgendaView, agenda_pages
from portal.pages.calendar.diary import diary_of
from portal.public import Portal
from tiny import NOW, sound

SECOND = timedelta(seconds=1)


def views(portal: Portal) -> list[AgendaView]:
    """The pages of the agenda."""
    specs = agenda_pages(portal, diary_of(portal), (), ())
    return [spec.view for spec in specs if isinstance(spec.view, AgendaView)]


def told(portal: Portal) -> list[str]:
    """Everything on the agenda, a line each: ``11-21 健康讲座``, struck ones with ``-``."""
    found = []
    for day in (day for view in views(portal) for day in view.slice.items):
        head = f"{day.cell.day:%m-%d}"
        found += [f"{head} {note.title} {note.path}" for note in day.notes]
        for item in day.cell.items:
            found.append(f"{head} {'-' if item.is_struck else ''}{item.time.title}")
        found += [f"{head} {due.word} {due.title}" for due in day.cell.due]
    return found


def at(text: str) -> datetime:
    """A moment in the site's zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


COMING = [
    "11-19 书画展",
    "11-21 健康讲座",
    "11-22 -健步走",
    "11-24 报名截止 棋类比赛",
    "11-25 棋类比赛",
    "11-25 夜读",
    "11-26 -排球赛",
    "12-02 夜读",
    "12-03 排球赛",
    "12-09 夜读",
    "12-16 夜读",
]


@pytest.mark.parametrize(
    ("now", "gone"),
    [
        ("2026-11-21 12:00", 0),
        ("2026-11-21 16:00", 1),  # the lecture is over
        ("2026-11-22 10:00", 2),  # the cancelled walk would be over
        ("2026-11-24 00:00", 3),  # the exhibition is over
        ("2026-11-24 23:59", 3),
        ("2026-11-25 00:00", 4),  # the sign-up closed the day before
        ("2026-11-26 23:59", 6),  # somebody may still come to what has moved away
        ("2026-11-27 00:00", 7),
        ("2026-12-16 20:30", 11),
    ],
)
def test_things_leave_the_agenda_when_they_are_over(now: str, gone: int, tmp_path: Path) -> None:
    over = {"2026-11-21 16:00": [COMING[1]], "2026-11-22 10:00": COMING[1:3]}
    left = told(dated(tmp_path, at(now)))
    assert len(COMING) - len(left) == gone
    assert left == [line for line in COMING if line not in over.get(now, COMING[:gone])]


def test_what_waits_for_a_new_time_stands_apart(tmp_path: Path) -> None:
    for now in (NOW, at("2027-06-01 00:00")):
        (view,) = views(dated(tmp_path, now))
        assert [time.title for time in view.waiting] == ["篮球赛"]


def test_holidays_and_days_worked_for_them_stand_until_they_are_over(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"data/holidays.yml": HOLIDAYS}
    path = "calendar/2026/#holidays"
    whole = [
        f"09-20 为国庆节调休上班 {path}",
        f"09-25 中秋节放假，到9月27日，共3天 {path}",
        f"10-01 国庆节放假，到10月7日，共7天 {path}",
        f"10-10 为国庆节调休上班 {path}",
    ]
    for now, first in (
        ("2026-09-20 23:59", 0),
        ("2026-09-21 00:00", 1),
        ("2026-09-27 23:59", 1),
        ("2026-09-28 00:00", 2),
        ("2026-10-08 00:00", 3),
        ("2026-10-11 00:00", 4),
    ):
        assert told(sound(tmp_path, files, at(now)).portal) == whole[first:], now


def test_an_agenda_with_nothing_has_one_empty_page(tmp_path: Path) -> None:
    (view,) = views(sound(tmp_path).portal)
    assert (view.slice.items, view.slice.number, view.slice.count) == ((), 1, 1)


def test_a_page_ends_with_a_day_once_it_has_lines_enough(tmp_path: Path) -> None:
    days = [f"2027-{month:02d}-{day:02d}" for month in (1, 2, 3) for day in range(1, 29)]
    text = "".join(
        held(f"a-{day}-{part}", f"{day} 0{part}:00", f"{day} 0{part}:30")
        for day in days
        for part in (7, 8)
    )
    portal = sound(tmp_path, {"data/activities/2027.yml": text}).portal
    found = views(portal)
    assert [sum(day.lines for day in view.slice.items) for view in found] == [ENOUGH, ENOUGH, 48]
    assert [view.slice.number for view in found] == [1, 2, 3]
    specs = list(agenda_pages(portal, diary_of(portal), (), ()))
    assert [(spec.path, spec.title) for spec in specs[:2]] == [
        ("calendar/agenda/", "近期安排"),
        ("calendar/agenda/page/2/", "近期安排（第2页）"),
    ]
    assert list(found[0].months) == [(2027, 1), (2027, 2)]


def test_the_agenda_changes_at_announced_moments_alone(tmp_path: Path) -> None:
    now = at("2026-11-18 00:00")
    found = sound(tmp_path, FILES, now)
    while found.next_change is not None:
        change, before = found.next_change, told(found.portal)
        assert told(sound(tmp_path, FILES, change - SECOND).portal) == before, f"{change}"
        found = sound(tmp_path, FILES, change)
    assert told(found.portal) == []
