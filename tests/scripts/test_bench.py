"""The benchmark's notices, its two sites and the order of the builds."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from commands import bench, tools
from commands.__main__ import main
from commands.benchmark import browser, builds, measurements, ours, peer, phone
from commands.benchmark.corpus import Sample, samples
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


def test_the_same_number_gives_the_same_notices() -> None:
    assert list(samples(60)) == list(samples(60))
    assert next(samples(5)).stem == next(samples(5000)).stem


def test_notices_are_spread_evenly_over_five_years_in_order() -> None:
    days = [notice.published.date() for notice in samples(500)]
    years = Counter(day.year for day in days)
    assert days == sorted(days)
    assert set(years) == {2021, 2022, 2023, 2024, 2025}
    assert max(years.values()) - min(years.values()) <= 2  # one year is longer


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
    runs = builds.alternate(tmp_path, sides, 7, 2)
    assert [len(side) for side in runs] == [2, 2]
    assert diary == ["本站 7", "对照 7", *["本站 builds", "对照 builds"] * 2]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--images", "--rounds", "2"], "--images 用不上 --rounds，请去掉"),
        (["--search", "--rounds", "2"], "--search 用不上 --rounds，请去掉"),
        (["--records", "--notices", "9"], "--records 用不上 --notices，请去掉"),
        (["--fuzz", "--rounds", "2"], "--fuzz 用不上 --rounds，请去掉"),
        (["--inputs", "9"], "比较构建时 用不上 --inputs，请去掉"),
        (["--phone", "--notices", "9", "--notices", "8"], "--phone 只能写一个 --notices"),
    ],
)
def test_what_a_measurement_would_not_read_is_refused(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["bench", *arguments])
    assert refused.value.code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "rounds", "notices"),
    [([], 5, 2000), (["--rounds", "2", "--notices", "30"], 2, 30)],
)
def test_a_phone_is_measured_five_times_unless_told_otherwise(
    more: list[str], rounds: int, notices: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(measurements, "browser_of", lambda root, folder: "chromium")
    monkeypatch.setattr(phone, "report", lambda *given: asked.append(given[2:]))
    assert main(["bench", "--phone", *more]) == 0
    assert asked == [("chromium", notices, rounds)]


def test_without_a_browser_nothing_is_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(browser, "prepare_tests", lambda root: None)
    monkeypatch.setattr(tools, "prepare", lambda log: {})
    assert main(["bench", "--images"]) == 1
    told = "没有找到 Chrome、Chromium 或 Edge；请先安装一个，再运行"
    assert told in "".join(capsys.readouterr())
