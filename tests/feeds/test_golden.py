"""Golden files: what subscribers read of each state.

``pytest tests/feeds --write-golden`` writes them anew; read the difference before
committing it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from feeds.made import feeds
from feeds.states import NOTICES, STATES

GOLDEN = Path(__file__).parent.parent / "golden" / "feeds"
FULL = ("feeds/all.json", "feeds/all.atom", "feeds/feeds.opml")
OUTPUTS = {
    **dict.fromkeys(STATES, ("feeds/activities.xml",)),
    **dict.fromkeys(NOTICES, ("feeds/all.xml",)),
    "cancelled": ("feeds/activities.xml", "feeds/activities.atom", "feeds/activities.json"),
    "notice-cover": ("feeds/all.xml", *FULL),
    "notice-expired": ("feeds/all.xml", "feeds/archive/2025-07.xml", "feeds/archive/2025-07.atom"),
    "notice-withdrawn": ("feeds/all.xml", "feeds/archive/2025-06.xml"),
}


@pytest.mark.parametrize("state", STATES)
def test_a_state_reads_as_it_was_approved(
    state: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    written = feeds(tmp_path, STATES[state])
    for path in OUTPUTS[state]:
        golden = GOLDEN / state / path.removeprefix("feeds/").replace("/", "-")
        if request.config.getoption("--write-golden"):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_bytes(written[path])
        assert written[path].decode().splitlines() == golden.read_text("utf-8").splitlines()
