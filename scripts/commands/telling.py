"""Problems told: to people, to a pipeline's pages, to other programs. Of a file at most so many."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from commands import reports
from portal.errors import Problem, bounded


def lines(problems: Sequence[Problem], environ: Mapping[str, str]) -> list[str]:
    """The lines to print; under GitHub Actions also a command per problem. The last counts all."""
    told = bounded(problems)
    at_line = environ.get("GITHUB_ACTIONS") == "true"
    return [
        *(reports.as_line(problem) for problem in told),
        *(reports.github_annotation(problem) for problem in told if at_line),
        reports.count_line(problems),
    ]


def tell(problems: Sequence[Problem], *, as_json: bool = False) -> None:
    """Print them, where they are shown on pages too."""
    said = [reports.as_json(bounded(problems))] if as_json else lines(problems, os.environ)
    print("\n".join(said), flush=True)


def leave_reports(problems: Sequence[Problem], environ: Mapping[str, str], more: str = "") -> None:
    """Write the reports a pipeline picks up; ``more`` is added to those that people read.

    Raises OSError.
    """
    told = bounded(problems)
    if environ.get("GITHUB_STEP_SUMMARY"):
        with Path(environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as summary:
            summary.write(f"{reports.github_summary(told)}{more}")
    if environ.get("GITLAB_CI") == "true":
        quality = reports.gitlab_quality(told)
        Path("gl-code-quality-report.json").write_text(quality, encoding="utf-8")
