"""``check``: what it prints, what it leaves for a pipeline, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import __main__ as program
from commands.reports import github_summary
from commands.telling import leave_reports, lines
from portal.errors import MOST, Problem
from tiny import NOW, notice, write_site

PROBLEM = Problem("docs/a.md", 3, "标题", "是空的", "请写上")


@pytest.fixture(autouse=True)
def in_no_pipeline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No variables of the pipeline this test may run in; a moment that stands still."""
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))
    monkeypatch.chdir(tmp_path)


def test_a_sound_site_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = write_site(tmp_path)
    assert program.main(["check", "--config", str(config)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("检查通过，")


def test_problems_are_listed_and_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = write_site(tmp_path, {"docs/news/2025/gaowen.md": notice(title="")})
    assert program.main(["check", "--config", str(config)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("docs/news/2025/gaowen.md:3: 标题: ")
    assert lines[-1].startswith(f"有 {len(lines) - 1} 处问题要改")


def test_json_is_nothing_but_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = write_site(tmp_path, {"docs/news/2025/gaowen.md": notice(title="")})
    assert program.main(["check", "--config", str(config), "--json"]) == 1
    (first, *_) = json.loads(capsys.readouterr().out)
    assert (first["file"], first["line"], first["level"]) == (
        "docs/news/2025/gaowen.md",
        3,
        "error",
    )


def test_a_broken_configuration_is_told_like_any_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = write_site(tmp_path, {"mkdocs.yml": "site_name: [\n"})
    assert program.main(["check", "--config", str(config)]) == 1
    assert capsys.readouterr().out.startswith("mkdocs.yml:")


def test_github_gets_a_command_per_problem_and_a_summary(tmp_path: Path) -> None:
    environ = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(tmp_path / "s.md")}
    assert lines([PROBLEM], environ) == [
        "docs/a.md:3: 标题: 是空的；请写上",
        "::error file=docs/a.md,line=3::标题: 是空的；请写上",
        "有 1 处问题要改。",
    ]
    leave_reports([PROBLEM], environ, "三步\n")
    said = (tmp_path / "s.md").read_text("utf-8")
    assert said == f"{github_summary([PROBLEM])}三步\n"


def test_the_reports_are_written_where_the_pipeline_looks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = write_site(tmp_path, {"docs/news/2025/gaowen.md": notice(title="")})
    summary = tmp_path / "summary.md"
    summary.write_text("earlier step\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    monkeypatch.setenv("GITLAB_CI", "true")
    for _ in range(2):
        program.main(["check", "--config", str(config)])
    assert summary.read_text("utf-8").startswith("earlier step\n### 内容检查\n")
    report = json.loads((tmp_path / "gl-code-quality-report.json").read_text("utf-8"))
    assert report[0]["location"]["path"] == "docs/news/2025/gaowen.md"
    assert capsys.readouterr().out


def test_outside_a_pipeline_nothing_is_left(tmp_path: Path) -> None:
    leave_reports([PROBLEM], {})
    assert list(tmp_path.iterdir()) == []
    assert lines([], {}) == ["检查通过，没有问题。"]


MANY = "\n\n".join(f"打1381234{number}" for number in range(1000, 1300))


def test_of_a_file_a_hundred_problems_are_told_and_all_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slips = "".join(
        f"- 编号: yizhan-{n}\n  名字: {n}\n  电话: 1381234{n}\n" for n in range(1000, 1300)
    )
    config = write_site(tmp_path, {"data/places.yml": slips})
    assert program.main(["check", "--config", str(config)]) == 1
    *told, count = capsys.readouterr().out.splitlines()
    told = [one for one in told if one.startswith("data/places.yml")]
    assert len(told) == MOST + 1
    assert "这个文件另有" in told[-1]
    assert int(count.removeprefix("有 ").partition(" ")[0]) >= 600


def test_of_a_finished_file_a_hundred_problems_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = write_site(tmp_path)
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "a.html").write_text(MANY.replace("\n\n", "<p>"), "utf-8")
    options = ["--output", str(tmp_path / "public")]
    assert program.main(["check", "--config", str(config), *options]) == 1
    assert len(capsys.readouterr().out.splitlines()) == MOST + 2
    assert program.main(["check", "--config", str(config), "--json", *options]) == 1
    assert len(json.loads(capsys.readouterr().out)) == MOST + 1
