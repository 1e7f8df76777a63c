"""The benchmark's stopwatch, the peer's environment and the report."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from commands.benchmark import peer_environment, report, tree_memory
from commands.benchmark.measure import BenchFailed, Run, maxrss_bytes, measure, method


def run_of(seconds: float, peak: int | None = 100_000_000) -> Run:
    return Run(seconds, 2 * seconds, peak, pages=2031, files=2100, bytes_written=30_500_000)


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
    (proc / str(pid) / "status").write_text("Name:\t网站\nVmRSS:\t  7 kB\n", "utf-8")


def test_memory_of_a_process_tree(tmp_path: Path) -> None:
    proc_entry(tmp_path, 10, "11 12 ", 100)
    proc_entry(tmp_path, 11, "13 ", 20)
    proc_entry(tmp_path, 12, "", 3)
    assert tree_memory.tree(10, tmp_path) == [10, 11, 12, 13]
    assert tree_memory.pss_bytes(11, tmp_path) == 20 * 1024
    assert tree_memory.pss_bytes(13, tmp_path) == 0
    assert tree_memory.rss_bytes(11, tmp_path) == 7 * 1024
    assert tree_memory.rss_bytes(13, tmp_path) == 0
    assert not tree_memory.has_pss(tmp_path)


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
        "                 本站   对照  本站/对照",
        "用时（秒）       4.00  18.00       0.22",
        "CPU 时间（秒）   8.00  36.00       0.22",
        "内存峰值（MB）    100    400       0.25",
        "网页（个）      2,031  2,031       1.00",
        "文件（个）      2,100  2,100       1.00",
        "写出（MB）       30.5   30.5       1.00",
    ]


def test_what_the_system_does_not_tell_is_not_made_up() -> None:
    runs = [run_of(3.0, None)]
    assert report.comparison(runs, runs)[3].split() == ["内存峰值（MB）", *["测不到"] * 3]
    assert report.verdicts(runs, runs)[1] == "内存不超过对照：测不到"
    assert report.alone(runs)[1] == "用时（秒）        3.00"


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


def test_a_measure_tells_its_bar() -> None:
    assert report.beside_bar(7.96, 8, "秒") == "8.0 秒（标准 8 秒，达到）"
    assert report.beside_bar(8.1, 8, "秒") == "8.1 秒（标准 8 秒，未达到）"
