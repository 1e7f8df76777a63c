"""The benchmark of calendars and feeds: its activities, its stopwatch, its report."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from commands.benchmark import activities, ours, parts, products
from commands.benchmark.activities import Calendar
from commands.benchmark.measure import BenchFailed, Run
from commands.benchmark.parts import Parts
from commands.benchmark.rhythms import RHYTHMS, SERIES, YEARS, rhythm_of
from commands.benchmark.sites import NOW
from portal.model.activity import ActivityStatus
from portal.model.recurring import Frequency
from portal.model.types import ZONE
from portal.public import Portal
from portal.site import examine
from tiny import ROOT

FEW = Calendar(singles=120, series=30)
NOW_OF_BUILDS = datetime.fromtimestamp(int(NOW), ZONE)


@pytest.fixture(scope="module", name="folder")
def write_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of few activities."""
    folder = tmp_path_factory.mktemp("bench") / "site"
    ours.OurSite(ROOT, folder).write_activities(FEW)
    return folder


@pytest.fixture(scope="module", name="portal")
def examine_site(folder: Path) -> Portal:
    """Its portal at the moment of every build."""
    examined = examine(folder / "mkdocs.yml", NOW_OF_BUILDS)
    assert [str(problem) for problem in examined.problems] == []
    assert examined.site is not None
    return examined.site.portal


def test_three_hundred_series_are_held_25_000_times() -> None:
    calendar = Calendar()
    assert (calendar.singles, calendar.series, calendar.times) == (4700, 300, 25_000)
    assert (calendar.programmes, calendar.places) == (40, 30)


def test_each_rhythm_has_its_share_of_few_series() -> None:
    found = Counter(rhythm_of(number, 30).title for number in range(30))
    assert found == {rhythm.title: rhythm.share // 10 for rhythm in RHYTHMS}
    assert rhythm_of(SERIES - 1, SERIES) is RHYTHMS[-1]


def test_the_same_amount_gives_the_same_files() -> None:
    assert dict(activities.files(FEW)) == dict(activities.files(FEW))


def test_no_file_is_larger_than_an_editor_may_write() -> None:
    sizes = {name: len(text.encode()) for name, text in activities.files(Calendar())}
    assert len(sizes) == 2 + YEARS
    assert {name: size for name, size in sizes.items() if size > 1_000_000} == {}


def test_the_engine_finds_the_days_that_were_meant(portal: Portal) -> None:
    for number in range(FEW.series):
        days, skipped = FEW.days(number)
        keys = [time.slot.key for time in portal.times[f"xilie-{number}"] if time.slot]
        assert keys == [f"{day}" for day in days if day not in skipped], number


def test_series_are_of_all_kinds_and_change(portal: Portal) -> None:
    series = [activity for activity in portal.activities if activity.is_series]
    rules = [activity.repeat for activity in series if activity.repeat]
    assert {rule.frequency for rule in rules} == set(Frequency)
    assert {rule.nth is not None for rule in rules} == {True, False}
    assert any(rule.skipped for rule in rules)
    occasions = [o for activity in series for o in activity.occasions]
    assert {o.status for o in occasions} == {ActivityStatus.CANCELLED, ActivityStatus.MOVED}
    moved = [o.moved_to for o in occasions if o.moved_to]
    assert {(m.start is None, m.place is None) for m in moved} == {(True, False), (False, True)}


def test_single_activities_are_spread_over_six_years_and_all_states(portal: Portal) -> None:
    singles = [activity for activity in portal.activities if not activity.is_series]
    years = Counter(activity.counted_year for activity in singles)
    assert len(singles) == FEW.singles
    assert sorted(years) == [2021, 2022, 2023, 2024, 2025, 2026]
    assert max(years.values()) - min(years.values()) <= 2  # one year is longer
    assert {a.status for a in singles} >= {
        *(ActivityStatus.PLANNED, ActivityStatus.FULL, ActivityStatus.CANCELLED),
        ActivityStatus.MOVED,
    }
    assert {(a.venue is None, a.signup is None) for a in singles} == {
        *((True, True), (True, False), (False, True), (False, False)),
    }
    assert all(a.published and a.published <= NOW_OF_BUILDS for a in portal.activities)


def test_descriptions_are_as_long_as_real_ones(portal: Portal) -> None:
    lengths = [len(activity.description) for activity in portal.activities]
    assert min(lengths) >= 80
    assert max(lengths) <= 300
    assert not [a.id for a in portal.activities if re.search(r"[{}]", a.title + a.description)]


def test_everything_for_subscribers_is_written_and_timed(folder: Path, tmp_path: Path) -> None:
    taken = products.run(folder / "mkdocs.yml", tmp_path, NOW_OF_BUILDS)
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    calendars = [path for path in written if path.suffix == ".ics"]
    assert taken.calendar_files == len(calendars) > FEW.singles
    assert taken.feed_files == len(written) - len(calendars) > 60
    assert taken.bytes_written == sum(path.stat().st_size for path in written)
    assert taken.largest == max(path.stat().st_size for path in calendars)
    assert min(taken.reading, taken.calendars, taken.feeds, taken.writing, taken.cpu) > 0


def test_a_site_with_a_fault_is_not_measured(folder: Path, tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text((folder / "mkdocs.yml").read_text("utf-8"), "utf-8")
    with pytest.raises(BenchFailed, match=r"engine\.yml"):
        products.run(config, tmp_path / "out", NOW_OF_BUILDS)


def test_what_was_taken_is_read_from_the_last_line(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    assert products.main([str(folder / "mkdocs.yml"), str(tmp_path / "out")]) == 0
    log = tmp_path / "log"
    log.write_text(f"提醒\n{capsys.readouterr().out}", "utf-8")
    assert parts.read(log).calendar_files > FEW.singles


def test_only_the_products_are_asked_for(tmp_path: Path) -> None:
    build = ours.OurSite(ROOT, tmp_path / "site").products(tmp_path / "out")
    assert list(build.command)[1:4] == ["-P", "-m", "commands.benchmark.products"]
    assert build.environ["SOURCE_DATE_EPOCH"] == NOW


def parts_of(calendars: float) -> Parts:
    return Parts(
        *(12.0, calendars, 2.25, 1.0, 9.5, 5079, 169),
        bytes_written=43_957_274,
        largest=999_151,
    )


def run_of(peak: int | None) -> Run:
    return Run(60.0, 60.0, peak, pages=6000, files=12000, bytes_written=1)


def test_the_table_of_parts() -> None:
    assert parts.lines([parts_of(6.0), parts_of(9.0), parts_of(7.5)], [run_of(329_000_000)]) == [
        "                           本站",
        "读入、检查、排页面（秒）  12.00",
        "日历（秒）                 7.50",
        "订阅源和存档（秒）         2.25",
        "写到硬盘（秒）             1.00",
        "后三项 CPU 时间（秒）      9.50",
        "日历（个文件）            5,079",
        "订阅源和存档（个文件）      169",
        "写出（MB）                 44.0",
        "最大的日历（KB）            999",
        "内存峰值（MB）              329",
    ]


@pytest.mark.parametrize(
    ("calendars", "peak", "lines"),
    [
        (
            *(11.75, 500_000_000),
            [
                "日历、订阅源和存档用时不超过 15 秒：达到（1.000 倍）",
                "内存峰值（MB）不超过 500：达到（1.000 倍）",
            ],
        ),
        (
            *(11.80, 501_000_000),
            [
                "日历、订阅源和存档用时不超过 15 秒：未达到（1.003 倍）",
                "内存峰值（MB）不超过 500：未达到（1.002 倍）",
            ],
        ),
        (
            *(0.75, None),
            [
                "日历、订阅源和存档用时不超过 15 秒：达到（0.267 倍）",
                "内存峰值（MB）不超过 500：测不到",
            ],
        ),
    ],
)
def test_verdicts_on_both_bars(calendars: float, peak: int | None, lines: list[str]) -> None:
    assert parts.verdicts([parts_of(calendars)], [run_of(peak)]) == lines
