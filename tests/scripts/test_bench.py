"""The benchmark's pure parts: notices, memory of a process tree, the report."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from commands import bench
from commands.benchmark import ours, peer, peer_environment, report, tree_memory
from commands.benchmark.corpus import Sample, samples
from commands.benchmark.measure import BenchFailed, Run, maxrss_bytes, measure, method
from commands.benchmark.sites import Build
from portal.front_matter import read_front_matter
from portal.model.types import ZONE
from portal.site import examine
from tiny import ROOT

SAMPLE = Sample(
    stem="huzhu-00007",
    title="医疗互助3月2日起续保",
    summary="老会员也要重新确认。",
    published=datetime(2021, 3, 1, 9, 30),
    column="tongzhi",
    tags=("医疗互助", "职工保障"),
    body="老会员也要重新确认。\n\n带上会员证。\n",
)


def run_of(seconds: float, peak: int | None = 100_000_000) -> Run:
    return Run(seconds, 2 * seconds, peak, pages=2031, files=2100, bytes_written=30_500_000)


def test_the_same_number_gives_the_same_notices() -> None:
    assert list(samples(60)) == list(samples(60))
    assert next(samples(5)).stem == next(samples(5000)).stem


def test_notices_are_spread_evenly_over_five_years_in_order() -> None:
    days = [notice.published.date() for notice in samples(500)]
    years = Counter(day.year for day in days)
    assert days == sorted(days)
    assert set(years) == {2021, 2022, 2023, 2024, 2025}
    assert max(years.values()) - min(years.values()) <= 1


def test_notices_are_as_long_and_varied_as_real_ones() -> None:
    notices = list(samples(500))
    lengths = [len(notice.body) for notice in notices]
    assert min(lengths) >= 200
    assert max(lengths) <= 850
    assert len({notice.body for notice in notices}) == 500
    assert len({notice.title for notice in notices}) > 400
    assert {notice.column for notice in notices} == set(peer.COLUMNS)
    for mark in ("| --- |", "\n1. ", "\n- **", "\n## "):
        assert 50 < sum(mark in notice.body for notice in notices) < 450, mark


def test_no_slot_is_left_open() -> None:
    for notice in samples(200):
        assert "{" not in f"{notice.title}{notice.summary}{notice.body}"


def test_our_site_of_notices_has_no_problem(tmp_path: Path) -> None:
    site = ours.OurSite(ROOT, tmp_path / "site")
    site.write(samples(60))
    site.write(samples(40))
    now = datetime(2026, 1, 1, tzinfo=ZONE)
    examined = examine(tmp_path / "site" / "mkdocs.yml", now)
    assert [str(problem) for problem in examined.problems] == []
    assert examined.site is not None
    assert len(examined.site.portal.notices) == 40


def test_a_notice_in_our_format() -> None:
    assert ours.path_of(SAMPLE) == "news/2021/huzhu-00007.md"
    assert ours.text(SAMPLE) == (
        "---\n编号: 2021-huzhu-00007\n标题: 医疗互助3月2日起续保\n发布时间: 2021-03-01 09:30\n"
        "栏目: tongzhi\n标签: [医疗互助, 职工保障]\n摘要: 老会员也要重新确认。\n演示: 是\n---\n\n"
        "老会员也要重新确认。\n\n带上会员证。\n"
    )


def test_a_notice_as_a_post_has_the_same_body() -> None:
    page, problems = read_front_matter(peer.text(SAMPLE), "post.md")
    assert problems == []
    assert page is not None
    assert page.tree.value == {
        "date": "2021-03-01",
        "slug": "huzhu-00007",
        "description": "老会员也要重新确认。",
        "categories": ["通知公告"],
        "tags": ["医疗互助", "职工保障"],
    }
    body = page.body.replace("# 医疗互助3月2日起续保\n\n", "").replace("<!-- more -->\n\n", "")
    assert body.strip() == SAMPLE.body.strip()


def test_the_peer_runs_without_our_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "hooks")
    site = peer.PeerSite(Path("python"), tmp_path)
    site.write([SAMPLE])
    build = site.build(tmp_path / "out")
    assert (tmp_path / "docs" / "blog" / "posts" / "huzhu-00007.md").is_file()
    assert list(build.command)[:4] == ["python", "-m", "mkdocs", "build"]
    assert "PYTHONPATH" not in build.environ


def test_our_build_runs_the_command_people_run(tmp_path: Path) -> None:
    build = ours.OurSite(ROOT, tmp_path / "site").build(tmp_path / "out")
    assert list(build.command)[1:5] == ["-P", "-m", "commands", "build"]
    assert build.environ["SOURCE_DATE_EPOCH"] == "1767225600"


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("linux", {}, "/home/li/.cache"),
        ("linux", {"XDG_CACHE_HOME": "/big"}, "/big"),
        ("darwin", {}, "/home/li/Library/Caches"),
        ("win32", {"LOCALAPPDATA": "/users/li/local"}, "/users/li/local"),
        ("win32", {}, "/home/li/AppData/Local"),
    ],
)
def test_the_cache_folder_of_each_system(
    platform: str, environ: dict[str, str], folder: str
) -> None:
    found = peer_environment.cache_folder(platform, environ, Path("/home/li"))
    assert found == Path(folder)


def test_other_versions_get_another_environment() -> None:
    names = {
        peer_environment.folder_name(pins, python)
        for pins in (("mkdocs==1",), ("mkdocs==2",))
        for python in ("3.11.7", "3.12.0")
    }
    assert len(names) == 4
    assert all(name.startswith("portal-bench-") for name in names)


class Installer:
    """Stands in for running venv and pip."""

    def __init__(self, failing: str = "", words: str = "") -> None:
        self.failing, self.words = failing, words
        self.commands: list[str] = []

    def __call__(self, command: object, log: Path, environ: object, what: str) -> int:
        assert isinstance(command, list)
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(self.words, "utf-8")
        self.commands.append(" ".join(command[1:3]))
        if command[1:3] == ["-m", "venv"]:
            Path(command[3]).mkdir()
        return int(bool(self.failing) and self.failing in command)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(peer_environment, "cache_folder", lambda *_: tmp_path)
    return tmp_path


@pytest.mark.usefixtures("cache")
def test_the_environment_is_made_once() -> None:
    installer, shown = Installer(), list[str]()
    first = peer_environment.prepare(installer, shown.append)
    assert peer_environment.prepare(installer, shown.append) == first
    assert installer.commands == ["-m venv", "-m pip"]
    assert len(shown) == 1


def test_a_half_made_environment_is_made_again(cache: Path) -> None:
    with pytest.raises(BenchFailed) as failed:
        peer_environment.prepare(Installer("pip", "Connection refused"), print)
    (log,) = cache.glob("*.log")
    assert str(failed.value) == (
        f"装不了对照网站：连不上软件源；请检查网络，或者给 pip 设好镜像再运行。记录在 {log}"
    )
    installer = Installer()
    peer_environment.prepare(installer, print)
    assert installer.commands == ["-m venv", "-m pip"]


@pytest.mark.parametrize(
    ("platform", "with_pss", "expected"),
    [
        ("linux", True, "pss"),
        ("linux", False, "rss"),
        ("darwin", False, "largest"),
        ("win32", False, "none"),
    ],
)
def test_how_memory_is_read_on_each_system(platform: str, with_pss: bool, expected: str) -> None:
    assert method(platform, with_pss) == expected


def test_the_unit_of_the_largest_size_differs() -> None:
    assert maxrss_bytes(2048, "darwin") == 2048
    assert maxrss_bytes(2048, "linux") == 2048 * 1024


def proc_entry(proc: Path, pid: int, children: str, pss: int) -> None:
    task = proc / str(pid) / "task" / str(pid)
    task.mkdir(parents=True)
    (task / "children").write_text(children, "ascii")
    sizes = f"0-f ---p 0 00:00 0 [rollup]\nRss: 999 kB\nPss: {pss} kB\n"
    (proc / str(pid) / "smaps_rollup").write_text(sizes, "ascii")
    (proc / str(pid) / "statm").write_text("900 7 5 1 0 1 0\n", "ascii")


def test_memory_of_a_process_tree(tmp_path: Path) -> None:
    proc_entry(tmp_path, 10, "11 12 ", 100)
    proc_entry(tmp_path, 11, "13 ", 20)
    proc_entry(tmp_path, 12, "", 3)
    assert tree_memory.tree(10, tmp_path) == [10, 11, 12, 13]
    assert tree_memory.pss_bytes(11, tmp_path) == 20 * 1024
    assert tree_memory.pss_bytes(13, tmp_path) == 0
    assert tree_memory.rss_bytes(13, tmp_path) == 0
    assert not tree_memory.has_pss(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="os.sysconf is POSIX")
def test_resident_memory_is_counted_in_pages(tmp_path: Path) -> None:
    proc_entry(tmp_path, 10, "", 0)
    assert tree_memory.rss_bytes(10, tmp_path) == 7 * os.sysconf("SC_PAGE_SIZE")


def test_a_measured_build_tells_what_it_wrote(tmp_path: Path) -> None:
    output = tmp_path / "out"
    code = (
        "import pathlib, sys, time; out = pathlib.Path(sys.argv[1]); out.mkdir();"
        "(out / 'a.html').write_text('12345'); (out / 'b.css').write_text('1');"
        "data = bytearray(60_000_000); time.sleep(0.3)"
    )
    command = [sys.executable, "-c", code, str(output)]
    run = measure(command, dict(os.environ), output, tmp_path / "log")
    assert (run.pages, run.files, run.bytes_written) == (1, 2, 6)
    assert 0.3 <= run.seconds < 30
    assert run.peak_bytes is None or run.peak_bytes > 60_000_000


def test_a_failed_build_is_told_with_its_last_words(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "print('no room'); raise SystemExit(3)"]
    with pytest.raises(BenchFailed) as failed:
        measure(command, dict(os.environ), tmp_path, tmp_path / "log")
    assert str(failed.value) == (
        f"构建失败（{' '.join(command)}，退出码 3），没有结果：\n    no room"
    )


def test_the_table_has_medians_and_ratios() -> None:
    mine = [run_of(3.0), run_of(9.0), run_of(4.0)]
    theirs = [run_of(20.0, 400_000_000), run_of(16.0, 400_000_000)]
    assert report.comparison(mine, theirs) == [
        "                  本站   对照  本站÷对照",
        "用时（秒）        4.00  18.00       0.22",
        "CPU 时间（秒）    8.00  36.00       0.22",
        "内存峰值（MB）     100    400       0.25",
        "网页（个）       2,031  2,031       1.00",
        "文件（个）       2,100  2,100       1.00",
        "写出（MB）        30.5   30.5       1.00",
    ]


def test_what_the_system_does_not_tell_is_not_made_up() -> None:
    runs = [run_of(3.0, None)]
    assert report.comparison(runs, runs)[3].split() == ["内存峰值（MB）", *["测不到"] * 3]
    assert report.verdicts(runs, runs)[1] == "内存不超过对照：测不到"
    assert report.alone(runs)[1] == "用时（秒）       3.00"


@pytest.mark.parametrize(
    ("seconds", "peak", "lines"),
    [
        (6.0, 400, ["用时不超过对照的 1/3：达到（0.333 倍）", "内存不超过对照：达到（1.000 倍）"]),
        (
            6.1,
            402,
            ["用时不超过对照的 1/3：未达到（0.339 倍）", "内存不超过对照：未达到（1.005 倍）"],
        ),
    ],
)
def test_verdicts_at_the_bar_and_just_over_it(seconds: float, peak: int, lines: list[str]) -> None:
    assert report.verdicts([run_of(seconds, peak)], [run_of(18.0, 400)]) == lines


def test_growth_may_be_a_tenth_more_than_the_number_of_notices() -> None:
    few = [run_of(2.0)]
    assert report.growth(2000, few, 10000, [run_of(11.0)]) == (
        "从 2000 条到 10000 条，用时不超过 5.5 倍：达到（5.500 倍）"
    )
    assert report.growth(2000, few, 10000, [run_of(11.1)]) == (
        "从 2000 条到 10000 条，用时不超过 5.5 倍：未达到（5.550 倍）"
    )


@pytest.mark.parametrize("text", ["0", "-3", "两千", "2.5", ""])
def test_a_number_of_notices_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError) as refused:
        bench.positive(text)
    assert str(refused.value) == f"“{text}”不行，要写大于 0 的整数"


class FakeSide:
    """Writes down what is asked of it and builds one page."""

    def __init__(self, name: str, diary: list[str]) -> None:
        self.name, self.diary = name, diary

    def write(self, notices: object) -> None:
        self.diary.append(f"{self.name} {len(list(notices))}")  # type: ignore[call-overload]

    def build(self, output: Path) -> Build:
        self.diary.append(f"{self.name} builds")
        assert not output.exists()
        code = f"import pathlib; pathlib.Path({str(output)!r}).mkdir()"
        return Build([sys.executable, "-c", code], dict(os.environ))


def test_the_sides_take_turns(tmp_path: Path) -> None:
    diary: list[str] = []
    sides = [FakeSide("本站", diary), FakeSide("对照", diary)]
    runs = bench.alternate(tmp_path, sides, 7, 2)
    assert [len(side) for side in runs] == [2, 2]
    assert diary == ["本站 7", "对照 7", *["本站 builds", "对照 builds"] * 2]
