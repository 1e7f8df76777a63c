"""An expired notice is beside no other page any more; what is beside it still is."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.site import Site
from rich import RICH
from tiny import sound


@pytest.fixture(scope="module", name="site")
def read_rich(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return sound(tmp_path_factory.mktemp("expired"), RICH)


def notices_on(site: Site, path: str) -> list[str]:
    """The notices named beside the page at a path."""
    view = next(spec.view for spec in site.specs.values() if spec.path == path)
    notices = getattr(view, "notices", ())
    return [notice.id for notice in notices]


@pytest.mark.parametrize("path", ["needs/ruhui/", "programmes/song-qingliang/"])
def test_a_need_and_a_programme_name_current_notices_only(site: Site, path: str) -> None:
    assert notices_on(site, path) == ["2025-gaowen"]


@pytest.mark.parametrize("path", ["needs/ruhui/", "programmes/song-qingliang/"])
def test_while_it_runs_an_expiring_notice_is_named_too(tmp_path: Path, path: str) -> None:
    text = str(RICH["docs/news/2025/guo.md"]).replace("2025-08-01", "2026-11-21")
    site = sound(tmp_path, {**RICH, "docs/news/2025/guo.md": text})
    assert sorted(notices_on(site, path)) == ["2025-gaowen", "2025-guo"]


def test_the_home_page_and_related_notices_leave_it_out(site: Site) -> None:
    assert "2025-guo" not in notices_on(site, "")
    for spec in site.specs.values():
        near = getattr(spec.view, "related", ())
        assert "2025-guo" not in [notice.id for notice in near], spec.path
