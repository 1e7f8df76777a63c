"""Golden files: a tiny site with one of everything, and what its key outputs look like.

``pytest tests/test_golden_site.py --write-golden`` writes them anew; read the difference
before committing it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from building import build_tiny, contents
from rich import RICH

GOLDEN = Path(__file__).parent / "golden" / "site"
OUTPUTS = (
    "build.json",
    "robots.txt",
    "sitemap.xml",
    "feeds/all.xml",
    "index.html",
    "404.html",
    "needs/ruhui/index.html",
    "services/ruhui/index.html",
    "policies/gaowen-jintie/index.html",
    "policies/laws/index.html",
    "news/tongzhi/index.html",
    "news/dongtai/page/2/index.html",
    "news/2025/gaowen/index.html",
    "news/2025/che/index.html",
    "news/2024/jiu/index.html",
    "activities/song-qingliang-202507/index.html",
    "activities/song-qingliang-202607/index.html",
    "calendar/2025/07/index.html",
    "programmes/song-qingliang/index.html",
    "places/index.html",
    "places/laojie/index.html",
    "data/places.geojson",
    "subscribe/index.html",
)
_VERSION = re.compile(rb"(?<=\?v=)[0-9a-f]{8}")
"""Of styles and scripts; it changes with each of them, and no page reads differently."""


@pytest.fixture(scope="module", name="built")
def build_rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    site = contents(build_tiny(tmp_path_factory.mktemp("golden"), RICH))
    return {name: _VERSION.sub(b"0", data) for name, data in site.items()}


@pytest.mark.parametrize("name", OUTPUTS)
def test_output_is_as_it_was_read_and_approved(
    name: str, built: dict[str, bytes], request: pytest.FixtureRequest
) -> None:
    golden = GOLDEN / name
    if request.config.getoption("--write-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(built[name])
    assert built[name].decode().splitlines() == golden.read_text(encoding="utf-8").splitlines()
