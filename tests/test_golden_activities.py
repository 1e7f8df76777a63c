"""Golden pages of activities in every state, what they look like before any script runs.

``pytest tests/test_golden_activities.py --write-golden`` writes them anew; read the
difference before committing it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from building import build_tiny, contents
from crawl import faults
from held import STATES

GOLDEN = Path(__file__).parent / "golden" / "activity_states"
PAGES = {
    "planned": "jianbuzou",
    "full": "diangongban",
    "cancelled": "changgesai",
    "postponed": "quweisai",
    "postponed-to-a-day": "paiqiusai",
    "moved": "jiangzuo",
    "over": "yundonghui",
    "series": "gongjiancao",
    "series-stopped": "hechang",
    "sessions": "dianying",
    "time-moved": "gongjiancao/2026-12-02",
    "time-cancelled": "gongjiancao/2026-11-11",
    "time-over": "gongjiancao/2026-03-11",
    "list": "",
    "year": "2026",
}
"""What is golden: the main part of a page below ``activities/``."""


@pytest.fixture(scope="module", name="built")
def build_states(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return contents(build_tiny(tmp_path_factory.mktemp("states"), STATES))


def main_part(page: bytes) -> list[str]:
    """What is the page's own: what every page has is golden elsewhere."""
    text = page.decode()
    return text[text.index("<main") : text.index("</main>")].splitlines()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_it_was_read_and_approved(
    name: str, built: dict[str, bytes], request: pytest.FixtureRequest
) -> None:
    path = f"{PAGES[name]}/index.html".removeprefix("/")
    found = main_part(built[f"activities/{path}"])
    golden = GOLDEN / f"{name}.html"
    if request.config.getoption("--write-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text("\n".join(found) + "\n", encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8").splitlines()


PASSING = ("未开始", "报名中", "今日举行", "今天截止", "还剩")
"""Words that only the script may say: in a page they would be false one day."""


def test_no_page_says_what_would_be_false_one_day(built: dict[str, bytes]) -> None:
    pages = {name: data.decode() for name, data in built.items() if name.endswith(".html")}
    assert [(n, word) for n, text in pages.items() for word in PASSING if word in text] == []


def test_every_link_of_every_state_leads_somewhere(built: dict[str, bytes]) -> None:
    assert list(faults(built, "https://union.example/")) == []
