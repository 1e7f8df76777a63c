"""Two thousand wrong and hostile inputs: each ends in a Problem or a page.

``portal.py bench --fuzz`` tries a hundred thousand, of which these are the first; texts that
hypothesis makes up, and shrinks, come besides.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commands.__main__ import main
from commands.benchmark.fuzz import judge, packages, run
from commands.benchmark.fuzz.hostile import MARKDOWN, PIECES, YAML
from commands.benchmark.fuzz.inputs import Input, Seeds, Way, made, seeds_of
from commands.benchmark.fuzz.judge import Workbench, workbench
from commands.benchmark.fuzz.verdicts import outside, spoken, unheard
from portal.errors import Problem
from portal.files.guard import file_problems
from portal.privacy.allowed import Allowed
from tiny import ROOT

FIRST = 1_600
"""Inputs of the bench that are tried here; 400 of hypothesis make them two thousand."""
NOTICE = "docs/news/2026/x.md"
FRONT = "---\n编号: 2026-x\n标题: 甲\n发布时间: 2026-01-01 09:00\n栏目: tongzhi\n---\n"


@pytest.fixture(scope="module", name="bench")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Workbench:
    """A small site that takes one input after the other."""
    return workbench(ROOT, tmp_path_factory.mktemp("fuzz"))


@pytest.fixture(scope="module", name="seeds")
def own_content() -> Seeds:
    """The content of the repository."""
    return seeds_of(ROOT)


@pytest.mark.parametrize("first", range(0, FIRST, 200))
def test_the_first_inputs_end_in_a_problem_or_a_page(
    bench: Workbench, seeds: Seeds, first: int
) -> None:
    before = run.listing(bench.folder.parent)
    assert [fault.told for fault in run.faults(bench, seeds, first, 200)] == []
    assert run.listing(bench.folder.parent) == before


def texts(*pieces: str) -> st.SearchStrategy[str]:
    """Texts of hostile pieces and of anything else."""
    return st.lists(st.one_of(st.sampled_from(pieces), st.text(max_size=9)), max_size=9).map(
        "".join
    )


@settings(max_examples=130)
@given(texts(*YAML))
def test_no_list_of_records_raises(bench: Workbench, text: str) -> None:
    given = Input(0, Way.READ, "data/programmes.yml", text.encode("utf-8", "surrogatepass"))
    assert bench.judge(given) is None


@settings(max_examples=140)
@given(texts(*MARKDOWN))
def test_no_body_raises(bench: Workbench, text: str) -> None:
    given = Input(0, Way.READ, NOTICE, (FRONT + text).encode("utf-8", "surrogatepass"))
    assert bench.judge(given) is None


@settings(max_examples=130)
@given(texts(*PIECES))
def test_no_front_matter_raises(bench: Workbench, text: str) -> None:
    given = Input(0, Way.READ, NOTICE, ("---\n" + text).encode("utf-8", "surrogatepass"))
    assert bench.judge(given) is None


FOUND = {
    "thousands of empty items": (
        Way.READ,
        NOTICE,
        FRONT.replace("---\n", "---\n标签:\n" + "- \n" * 3_000, 1),
    ),
    "a marked section that nobody knows": (Way.READ, NOTICE, f"{FRONT}<td><![x]>"),
    "cells that never close": (Way.READ, NOTICE, f"{FRONT}<td>" + "<td " * 4_000),
    "marks and signs that nobody sees": (
        Way.READ,
        "data/activities/2027.yml",
        "\ufeff--- \n\u200e\n\n\u3000",
    ),
    "an empty list and a sign that nobody sees": (Way.READ, "data/places.yml", "[]\u200e\n"),
    "one slip thousands of times": (
        Way.SITE,
        "data/places.yml",
        "- 编号: yizhan\n  开放时间:\n"
        + "    -驿站\n  会站家: [站]\n  坐标:\n    经度: 113\n" * 6_000,
    ),
    "a law that an explainer rests on is gone": (Way.SITE, "data/laws.yml", "# 空的\n"),
}
"""What the bench found once, each as small as it can be and mended since."""


@pytest.mark.parametrize("name", FOUND)
def test_what_was_found_once_stays_mended(bench: Workbench, name: str) -> None:
    way, source, content = FOUND[name]
    given = Input(0, way, source, content.encode("utf-8", "surrogatepass"))
    assert bench.judge(given) is None


def test_the_same_number_gives_the_same_input(seeds: Seeds) -> None:
    numbers = range(40)
    assert [made(seeds, number) for number in numbers] == [made(seeds, n) for n in numbers]
    assert {made(seeds, number).way for number in range(200)} == set(Way)


def test_the_seeds_are_sound(bench: Workbench, seeds: Seeds) -> None:
    """Otherwise every mutation of one would only meet the first fault it has."""
    for ending, sound in seeds.packages.items():
        for content in sound:
            given = Input(0, Way.ATTACHED, f"docs/a.{ending}", content)
            assert bench.judge(given) is None
            assert file_problems(given.source, content, Allowed()) == [], ending
    assert packages.unpacked(packages.word_file())
    assert packages.repacked(Random(1), b"") == packages.repacked(Random(1), b"")


def test_the_judge_tells_what_is_wrong(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    given = Input(7, Way.ATTACHED, "docs/a.docx", b"")

    def told(work: object) -> str:
        monkeypatch.setattr(judge, "attached", work)
        fault = bench.judge(given)
        return fault.told if fault else ""

    assert told(lambda _: "") == ""
    assert told(lambda _: 1 / 0).endswith("ZeroDivisionError: division by zero\n")
    monkeypatch.setattr(judge, "MOST_SECONDS", 0.05)
    assert told(lambda _: [None for _ in iter(int, 1)]).startswith("超过 0.05 秒\n")


def test_a_problem_has_to_be_one_sentence() -> None:
    assert spoken([Problem("docs/a.md", 1, "", "甲", "乙")]) == ""
    assert spoken([Problem("docs/a.md", 1, "", "")]).startswith("问题没有说清楚")
    assert spoken([Problem("docs/a.md", 1, "", "甲" * 5_000)]).startswith("问题说得不成一行")
    with pytest.raises(UnicodeEncodeError):
        spoken([Problem("docs/\ud800.md", 1, "", "甲")])


@pytest.mark.parametrize("path", ["../a", "/etc/passwd", "a/../../b", "a\\b", "~/a", "a\0b"])
def test_a_path_that_leads_out_is_told(path: str) -> None:
    assert outside(["a/b.html", path]).startswith("写到了网站文件夹以外")
    assert outside(["a/b.html"]) == ""


def test_what_neither_speaks_nor_shows_is_told() -> None:
    loaded = SimpleNamespace(records={}, assets=set(), lists=set())
    full, empty = (Input(0, Way.READ, "data/a.yml", text) for text in (b"- a\n", b"# a\n\n[]\n"))
    assert unheard(full, loaded, []) == "没有记录，也没有问题"  # type: ignore[arg-type]
    assert unheard(empty, loaded, []) == ""  # type: ignore[arg-type]


def test_a_faulty_input_is_kept(tmp_path: Path) -> None:
    given = Input(7, Way.READ, "docs/a\n.md", b"\x00")
    run.keep(judge.Fault(given, "甲"), tmp_path / "kept")
    assert (tmp_path / "kept/7.input").read_bytes() == b"\x00"
    assert (tmp_path / "kept/7.txt").read_text("utf-8") == "'docs/a\\n.md'\n甲\n"


def test_the_bench_tells_what_became_of_the_inputs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["bench", "--fuzz", "--inputs", "30"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("30 份内容，")
    assert said.endswith("出错、超时：0 份；写到网站文件夹以外的文件：0 个\n标准：都是 0。达到\n")


def test_a_fault_is_told_and_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judge, "attached", lambda _: "读不出来")
    run.report(ROOT, tmp_path / "work", 20, tmp_path / "kept")
    said = capsys.readouterr().out
    kept = sorted(file.stem for file in (tmp_path / "kept").glob("*.input"))
    assert kept
    assert f"第 {kept[0]} 份 " in said
    assert "：\n读不出来\n" in said
    assert said.endswith(f"标准：都是 0。没有达到\n这些内容存在 {tmp_path / 'kept'}\n")
