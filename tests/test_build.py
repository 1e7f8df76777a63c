"""Whole sites, built by MkDocs with our hooks: what is there, what is not, and twice the same."""

from __future__ import annotations

import json
import logging
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.files import get_files

from building import build_config, build_tiny, contents
from crawl import faults, parse
from portal.model.types import ZONE
from rich import RICH
from tiny import NOW, ROOT, notice, write_site


@pytest.fixture(scope="module", name="rich")
def build_rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The rich tiny site, built."""
    return contents(build_tiny(tmp_path_factory.mktemp("rich"), RICH))


def test_expected_pages_are_there(rich: dict[str, bytes]) -> None:
    for page in (
        *("", "news/", "news/tongzhi/", "news/2025/", "news/2025/gaowen/", "news/2025/guo/"),
        *("news/2025/che/", "news/2024/jiu/", "activities/", "activities/2025/"),
        *("activities/song-qingliang-202507/", "calendar/", "calendar/2025/07/", "programmes/"),
        *("programmes/song-qingliang/", "subscribe/", "about/"),
    ):
        assert f"{page}index.html" in rich
    assert {"404.html", "sitemap.xml", "robots.txt", "build.json", "feeds/all.xml"} <= set(rich)


@pytest.mark.parametrize(
    "secret",
    ["撤下的秘密", "草稿的秘密", "将来的秘密", "secret picture", "secret form", "secret file"],
)
def test_what_is_not_public_is_in_no_file(rich: dict[str, bytes], secret: str) -> None:
    assert [name for name, data in rich.items() if secret.encode() in data] == []


def test_unreferenced_names_are_absent_too(rich: dict[str, bytes]) -> None:
    for name in ("mi.jpg", "mi.docx", "never-used", "2027-wei", "2025-cao", ".md"):
        assert [path for path in rich if name in path] == []


@pytest.mark.parametrize("sub_path", ["", "gonghui/"])
def test_every_address_leads_somewhere(tmp_path: Path, sub_path: str) -> None:
    site = contents(build_tiny(tmp_path, RICH, sub_path=sub_path))
    assert list(faults(site, f"https://union.example/{sub_path}")) == []


def test_feed_is_announced_on_every_page(rich: dict[str, bytes]) -> None:
    for name, data in rich.items():
        if name.endswith(".html") and not name.startswith("news/2024/"):
            assert ("link", "https://union.example/feeds/all.xml") in parse(data).found, name


def test_sitemap_names_what_may_be_found(rich: dict[str, bytes]) -> None:
    sitemap = rich["sitemap.xml"].decode()
    assert "<loc>https://union.example/news/2025/gaowen/</loc>" in sitemap
    for hidden in ("news/2025/guo/", "news/2025/che/", "news/2024/jiu/"):
        assert hidden not in sitemap


def test_the_build_tells_its_next_change_and_no_build_time(rich: dict[str, bytes]) -> None:
    record = json.loads(rich["build.json"])
    assert record["next_change"] == "2026-11-24T00:00:00+08:00"
    assert set(record) == {"next_change", "pages"}


def test_the_same_commit_gives_the_same_bytes(tmp_path: Path, rich: dict[str, bytes]) -> None:
    later = contents(build_tiny(tmp_path, RICH, now=NOW + timedelta(days=2)))
    assert sorted(later) == sorted(rich)
    assert [name for name in later if later[name] != rich[name]] == []


def test_output_changes_at_the_announced_moment(tmp_path: Path, rich: dict[str, bytes]) -> None:
    after = contents(build_tiny(tmp_path, RICH, now=datetime(2027, 1, 1, 9, 0, tzinfo=ZONE)))
    assert "news/2027/wei/index.html" in after
    assert "news/2027/mi.docx" in after


def test_a_programme_sums_and_links_its_records(rich: dict[str, bytes]) -> None:
    page = rich["programmes/song-qingliang/index.html"].decode()
    assert "300" in page
    assert ("a", "../../activities/song-qingliang-202507/") in parse(page.encode()).found


def test_empty_families_take_no_place_in_the_menu(tmp_path: Path) -> None:
    files = {"data/activities/2025.yml": "# 暂无\n", "data/programmes.yml": "# 暂无\n"}
    site = contents(build_tiny(tmp_path, files))
    assert not any(name.startswith(("activities/", "programmes/", "calendar/")) for name in site)
    assert b">\xe6\xb4\xbb\xe5\x8a\xa8<" not in site["index.html"]
    assert list(faults(site, "https://union.example/")) == []


def test_faulty_content_stops_mkdocs_itself(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    files = {"docs/news/2025/gaowen.md": notice(body="共XX家。")}
    with caplog.at_level(logging.ERROR, "mkdocs"), pytest.raises(Abort):
        build_tiny(tmp_path, files)
    assert "内容有 1 处问题，网站没有更新：\ndocs/news/2025/gaowen.md:8: 正文: " in caplog.text


def test_edit_links_open_the_source(tmp_path: Path) -> None:
    config = load_config(str(write_site(tmp_path)))
    config.plugins.run_event("startup", command="build", dirty=False)
    config = config.plugins.on_config(config)
    files = config.plugins.on_files(get_files(config), config=config)
    edits = {file.src_uri: file.edit_uri for file in files if file.edit_uri}
    assert edits["activities/song-qingliang-202507/index.md"] == "../data/activities/2025.yml"
    assert edits["news/2025/gaowen/index.md"] == "../docs/news/2025/gaowen.md"


@pytest.mark.parametrize("sub_path", ["", "gonghui/"])
def test_the_repository_itself(tmp_path: Path, sub_path: str) -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    site_url = "https://gonghui.example.cn/"
    moved = config.replace(site_url, site_url + sub_path)
    root = ROOT.as_posix()
    moved = moved.replace("INHERIT: overrides", f"INHERIT: {root}/overrides")
    folders = (
        f"docs_dir: {root}/docs\ntheme:\n  custom_dir: {root}/overrides\n"
        f"hooks:\n  - {root}/hooks/portal_hooks.py\nwatch:\n  - {root}/data\n"
    )
    extra = f"extra:\n  data_dir: {root}/data\n"
    config_file = tmp_path / "mkdocs.yml"
    config_file.write_text(folders + moved.replace("extra:\n", extra), encoding="utf-8")
    site = contents(build_config(config_file, tmp_path / "output"))
    assert len(site) > 300
    assert list(faults(site, site_url + sub_path)) == []
