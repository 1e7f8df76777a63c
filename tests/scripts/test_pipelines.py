"""The pipelines: their shape, and their commands really run on a copy of this repository."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from checked_out import copied
from tiny import ROOT, notice

GITHUB = (".github/workflows/check.yml", ".github/workflows/publish.yml")
GITLAB = ".gitlab-ci.yml"
COMMAND = "python3 scripts/portal.py "
GUARD = f"{COMMAND}hook run --all"

PRIVATE = "13812345678"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipelines run on Linux")


def read(name: str) -> dict[Any, Any]:
    """A pipeline file as a mapping. YAML 1.1 reads the key ``on`` as true."""
    found: dict[Any, Any] = yaml.safe_load((ROOT / name).read_text("utf-8"))
    return found


def github_steps(name: str) -> Iterator[dict[str, Any]]:
    """Every step of every job of a workflow."""
    for job in read(name)["jobs"].values():
        yield from job["steps"]


def gitlab_jobs() -> dict[str, dict[str, Any]]:
    """The jobs of the GitLab pipeline."""
    return {name: job for name, job in read(GITLAB).items() if "script" in job}


def command_lines() -> list[tuple[str, str]]:
    """Every command of ours in a pipeline, with the pipeline it stands in."""
    found = [
        (name, str(step["run"]))
        for name in GITHUB
        for step in github_steps(name)
        if str(step.get("run", "")).startswith(COMMAND)
    ]
    found += [
        (GITLAB, line)
        for job in gitlab_jobs().values()
        for line in job["script"]
        if line.startswith(COMMAND)
    ]
    return found


@pytest.fixture(scope="module", name="copy")
def copy_repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository as a pipeline checks it out, already set up."""
    return copied(tmp_path_factory.mktemp("pipeline") / "repo")


def run(line: str, copy: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a pipeline in the copy, as its shell does."""
    environ = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GITHUB_", "GITLAB_", "PYTHON"))
    }
    environ["PATH"] = f"{copy / '.venv' / 'bin'}{os.pathsep}{environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-c", line],
        cwd=copy,
        env={**environ, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def test_each_pipeline_checks_and_builds() -> None:
    assert {(name, line.split()[2]) for name, line in command_lines()} == {
        (GITHUB[0], "hook"),
        (GITHUB[0], "check"),
        (GITHUB[1], "hook"),
        (GITHUB[1], "check"),
        (GITHUB[1], "build"),
        (GITLAB, "hook"),
        (GITLAB, "check"),
        (GITLAB, "build"),
    }


def test_each_pipeline_looks_for_personal_data_first() -> None:
    jobs = [[str(step.get("run", "")) for step in github_steps(name)] for name in GITHUB]
    jobs += [job["script"] for job in gitlab_jobs().values()]
    for lines in jobs:
        ours = [line for line in lines if line.startswith(COMMAND)]
        assert ours[:1] in ([], [GUARD])


@pytest.mark.parametrize(("name", "line"), command_lines())
def test_the_commands_run_on_this_repository(copy: Path, name: str, line: str) -> None:
    done = run(line, copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "正在安装" not in done.stderr
    if " --output " in line:
        output = copy / line.split(" --output ")[1]
        assert json.loads((output / "build.json").read_text("utf-8"))["pages"] > 0


def test_a_fault_fails_the_check_and_is_reported_at_its_line(copy: Path) -> None:
    fault = copy / "docs" / "news" / "2026" / "broken-page.md"
    fault.write_text("---\n标题: 只有标题\n---\n\n正文\n", "utf-8")
    summary = copy / "summary.md"
    try:
        done = run(
            f"{COMMAND}check",
            copy,
            GITHUB_ACTIONS="true",
            GITHUB_STEP_SUMMARY=str(summary),
            GITLAB_CI="true",
        )
    finally:
        fault.unlink()
    assert done.returncode == 1
    assert "::error file=docs/news/2026/broken-page.md,line=" in done.stdout
    assert "| docs/news/2026/broken-page.md" in summary.read_text("utf-8")
    report = json.loads((copy / "gl-code-quality-report.json").read_text("utf-8"))
    assert "docs/news/2026/broken-page.md" in {row["location"]["path"] for row in report}


def test_personal_data_stops_a_pipeline_with_what_to_do(copy: Path) -> None:
    fault = copy / "docs" / "news" / "2026" / "mingdan.md"
    fault.write_text(notice(body=f"王某 {PRIVATE}"), "utf-8")
    summary = copy / "steps.md"
    try:
        done = run(
            GUARD,
            copy,
            GITHUB_ACTIONS="true",
            GITHUB_STEP_SUMMARY=str(summary),
            GITLAB_CI="true",
        )
    finally:
        fault.unlink()
    assert done.returncode == 1
    assert "::error file=docs/news/2026/mingdan.md,line=8::有手机号" in done.stdout
    told = summary.read_text("utf-8")
    report = (copy / "gl-code-quality-report.json").read_text("utf-8")
    for words in (done.stderr, told):
        steps = [line for line in words.splitlines() if line[:2] in ("1.", "2.", "3.")]
        assert [step[3:].partition("：")[0] for step in steps] == ["删除", "清除历史", "报告"]
    assert PRIVATE not in done.stdout + done.stderr + told + report
    assert json.loads(report)[0]["location"]["path"] == "docs/news/2026/mingdan.md"


def test_github_checks_proposals_and_publishes_main_and_by_schedule() -> None:
    check, publish = (read(name)[True] for name in GITHUB)
    assert list(check) == ["pull_request"]
    assert publish["push"] == {"branches": ["main"]}
    assert publish["schedule"]


def test_github_uses_official_actions_only() -> None:
    used = [step["uses"] for name in GITHUB for step in github_steps(name) if "uses" in step]
    assert used
    for action in used:
        assert action.startswith("actions/"), action


def test_gitlab_checks_proposals_and_publishes_the_default_branch() -> None:
    jobs = gitlab_jobs()
    assert jobs["check"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    reports = jobs["check"]["artifacts"]["reports"]
    assert reports == {"codequality": "gl-code-quality-report.json"}
    assert jobs["pages"]["rules"][-1] == {"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}
    assert jobs["pages"]["artifacts"]["paths"] == ["public"]


FAKE_CURL = """\
#!/bin/sh
# Stands for the published site and the code host.
case "$*" in
  *build.json*) printf '%s' "$RECORD" > build.json ;;
  *trigger*) echo triggered ;;
esac
"""


@pytest.mark.parametrize(
    ("change", "due"),
    [('"2000-01-01T00:00:00+08:00"', True), ("null", False), ("?", True)],
)
def test_the_schedule_builds_only_when_due(
    copy: Path, tmp_path: Path, change: str, due: bool
) -> None:
    fake = tmp_path / "bin" / "curl"
    fake.parent.mkdir()
    fake.write_text(FAKE_CURL)
    fake.chmod(0o755)
    record = f'{{"next_change": {change}}}'
    path = f"{fake.parent}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    outputs = tmp_path / "outputs"
    (step,) = (step for step in github_steps(GITHUB[1]) if step.get("id") == "due")
    variables = {"PATH": path, "RECORD": record, "GITHUB_EVENT_NAME": "schedule"}
    done = run(step["run"], copy, **variables, GITHUB_OUTPUT=str(outputs))
    assert done.returncode == 0, done.stderr
    assert outputs.read_text() == f"due={str(due).lower()}\n"
    script = "\n".join(gitlab_jobs()["renew"]["script"])
    assert ("triggered" in run(script, copy, **variables).stdout) is due


def test_a_push_builds_without_asking(copy: Path, tmp_path: Path) -> None:
    outputs = tmp_path / "outputs"
    (copy / "build.json").unlink(missing_ok=True)
    (step,) = (step for step in github_steps(GITHUB[1]) if step.get("id") == "due")
    run(step["run"], copy, GITHUB_EVENT_NAME="push", GITHUB_OUTPUT=str(outputs))
    assert outputs.read_text() == "due=true\n"
