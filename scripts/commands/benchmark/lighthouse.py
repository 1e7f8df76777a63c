"""Lighthouse on one page: how fast, how accessible, how well made, how findable."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from commands.benchmark.measure import BenchFailed
from commands.benchmark.node_tools import NodeTools
from commands.benchmark.visits import ARGUMENTS, HEIGHT, WIDTH

CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
SECONDS: Final = 120
"""How long one run may take before it counts as hung."""


@dataclass(frozen=True)
class Score:
    """What Lighthouse says of one page; scores out of 100."""

    performance: float
    accessibility: float
    best_practices: float
    seo: float
    blocking_ms: float
    """Total blocking time."""
    shift: float
    """Cumulative layout shift."""
    failed: tuple[str, ...] = ()
    """Audits that are not passed, without those of performance."""


def run(
    tools: NodeTools, browser: str, address: str, report: Path, *, is_findable: bool = True
) -> Score:
    """One run on a cold cache, as a phone. Raises BenchFailed if there is no score."""
    command = [
        *(tools.node, str(tools.lighthouse), address, "--quiet"),
        *("--output=json", f"--output-path={report}", f"--only-categories={','.join(CATEGORIES)}"),
        f"--chrome-flags=--headless=new {' '.join(ARGUMENTS)}",
        *("--screenEmulation.mobile", f"--screenEmulation.width={WIDTH}"),
        *(f"--screenEmulation.height={HEIGHT}", "--screenEmulation.deviceScaleFactor=2"),
        *(() if is_findable else ("--skip-audits=is-crawlable",)),
    ]
    environ = {**os.environ, "CHROME_PATH": browser}
    try:
        done = subprocess.run(
            command, env=environ, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise BenchFailed(f"Lighthouse 看 {address} 用了 {SECONDS} 秒还没看完") from None
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()[-3:]
        raise BenchFailed("\n".join([f"Lighthouse 没能看 {address}：", *words]))
    return read(json.loads(report.read_text("utf-8")))


def read(found: Mapping[str, Any]) -> Score:
    """The score in a report. Raises BenchFailed if the page could not be judged."""
    scores = [found["categories"][name]["score"] for name in CATEGORIES]
    if None in scores:
        raise BenchFailed(f"Lighthouse 没有给 {found['finalDisplayedUrl']} 打分")
    audits = found["audits"]
    judged = {
        one["id"] for name in CATEGORIES[1:] for one in found["categories"][name]["auditRefs"]
    }
    failed = (name for name in judged if (audits[name]["score"] or 0) < 1 and _counts(audits[name]))
    performance, accessibility, best_practices, seo = (round(score * 100, 1) for score in scores)
    return Score(
        performance,
        accessibility,
        best_practices,
        seo,
        audits["total-blocking-time"]["numericValue"],
        audits["cumulative-layout-shift"]["numericValue"],
        tuple(sorted(failed)),
    )


def middle(scores: Sequence[Score]) -> Score:
    """The median of each number; every audit that ever failed."""
    return Score(
        median(score.performance for score in scores),
        median(score.accessibility for score in scores),
        median(score.best_practices for score in scores),
        median(score.seo for score in scores),
        median(score.blocking_ms for score in scores),
        median(score.shift for score in scores),
        tuple(sorted({name for score in scores for name in score.failed})),
    )


def _counts(audit: Mapping[str, Any]) -> bool:
    return audit["scoreDisplayMode"] in ("binary", "numeric", "metricSavings")
