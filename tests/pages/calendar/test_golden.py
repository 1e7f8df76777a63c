"""What the pages of the calendar say, as it was read and approved.

``pytest tests/pages/calendar/test_golden.py --write-golden`` writes the files anew; read the
difference before committing it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from building import build_tiny
from dated import FILES
from tiny import ROOT

GOLDEN = ROOT / "tests" / "golden" / "calendar"
PAGES = {
    "month": "calendar/2026/11/",
    "empty-month": "calendar/2026/05/",
    "year": "calendar/2026/",
    "agenda": "calendar/agenda/",
    "programme": "calendar/programme/song-qingliang/",
    "crowd": "calendar/crowd/women/",
}


@pytest.fixture(scope="module", name="output")
def build_dated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_tiny(tmp_path_factory.mktemp("calendar"), FILES)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_was_approved(
    name: str, output: Path, request: pytest.FixtureRequest
) -> None:
    whole = (output / PAGES[name] / "index.html").read_text(encoding="utf-8")
    main = whole.partition("<main")[2].partition("</main>")[0]
    lines = [f"<main{main}</main>".rstrip(), ""]
    golden = GOLDEN / f"{name}.html"
    if request.config.getoption("--write-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text("\n".join(lines), encoding="utf-8")
    assert "\n".join(lines) == golden.read_text(encoding="utf-8")


def test_a_year_without_a_recorded_notice_says_so(output: Path) -> None:
    page = (output / "calendar" / "2025" / "index.html").read_text(encoding="utf-8")
    assert "本站还没有收录2025年的放假安排，日历里没有标“休”和“班”。以国务院通知为准。" in page
    assert 'id="holidays"' in page
