"""A site that nobody touches for years, or that lacks a family, still builds and is whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from building import build_config, contents
from crawl import faults, parse
from portal.model.types import ZONE
from rich import RICH
from rich_records import RECORDS
from tiny import NOW, notice, write_site

SITE_URL = "https://union.example/"
EXPIRED = datetime(2027, 2, 1, tzinfo=ZONE)
"""The first moment at which every notice of EXPIRING is over."""
Files = Mapping[str, str | bytes]


def written(folder: Path, files: Files) -> Path:
    """A tiny site of exactly these files, the columns and the configuration; its configuration."""
    config_file = write_site(folder, files)
    for default in ("data/programmes.yml", "data/activities/2025.yml", "docs/news/2025/gaowen.md"):
        if default not in files:
            (folder / default).unlink()
    return config_file


def built(folder: Path, files: Files, now: datetime = NOW) -> dict[str, bytes]:
    """A site of these files, built."""
    config_file = written(folder / "source", files)
    (folder / "source" / "docs").mkdir(exist_ok=True)
    return contents(build_config(config_file, folder / "output", now))


def without(*places: str, lines: tuple[str, ...] = ()) -> dict[str, str | bytes]:
    """The rich site without the files below these places, and without lines naming them."""
    return {
        name: _without_lines(data, lines) if isinstance(data, str) else data
        for name, data in RICH.items()
        if not name.startswith(places)
    }


def _without_lines(text: str, lines: tuple[str, ...]) -> str:
    kept = (line for line in text.split("\n") if not line.strip().startswith(lines or ("\0",)))
    return "\n".join(kept)


def expiring(until: str = "2027-01-31") -> dict[str, str | bytes]:
    """The rich site with an end to every notice."""
    return {
        name: data.replace("栏目: ", f"到期时间: {until}\n栏目: ")
        if name.startswith("docs/news/") and isinstance(data, str) and "到期时间" not in data
        else data
        for name, data in RICH.items()
        if name != "docs/news/2027/wei.md"
    }


VARIANTS: dict[str, Files] = {
    "as it is": RICH,
    "every notice expires": expiring(),
    "no alert": without("data/alerts.yml"),
    "nothing planned": without("data/activities/2027.yml", lines=("链接: /activities/",)),
}


@pytest.mark.parametrize("years", [1, 2, 5])
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_site_left_alone_builds_and_is_whole_years_later(
    tmp_path: Path, variant: str, years: int
) -> None:
    site = built(tmp_path, VARIANTS[variant], NOW.replace(year=NOW.year + years))
    assert list(faults(site, SITE_URL)) == []
    assert json.loads(site["build.json"])["next_change"] is None


@pytest.mark.parametrize("seconds", [-1, 0])
def test_a_site_is_whole_just_before_and_after_its_last_notice_expired(
    tmp_path: Path, seconds: int
) -> None:
    site = built(tmp_path, expiring(), EXPIRED + timedelta(seconds=seconds))
    assert list(faults(site, SITE_URL)) == []
    assert (b'<li class="notice-row">' in site["news/index.html"]) is (seconds < 0)
    assert "news/2025/gaowen/index.html" in site


def test_a_site_is_whole_when_one_column_has_expired(tmp_path: Path) -> None:
    files = {
        name: data.replace("栏目: dongtai", "到期时间: 2026-01-31\n栏目: dongtai")
        if isinstance(data, str)
        else data
        for name, data in RICH.items()
    }
    site = built(tmp_path, files)
    assert list(faults(site, SITE_URL)) == []
    assert "news/2025/dongtai-01/index.html" in site
    empty = site["news/dongtai/index.html"]
    assert b'<meta name="robots" content="noindex">' in empty
    assert b'<ul class="rows">\n</ul>' not in empty
    assert ("a", "../../news/") in parse(empty).found
    assert b"news/dongtai/" not in site["index.html"] + site["sitemap.xml"]


ABSENT: dict[str, Files] = {
    "no notices": without("docs/news/", lines=("活动报道:",)),
    "all notices expired": expiring("2026-01-31"),
    "no activities": without("data/activities/", lines=("链接: /activities/",)),
    "no policies": without("docs/policies/", lines=("政策解读:",)),
    "no services": without("docs/services/", lines=("办事指南:",)),
    "no laws": without(
        *("data/laws.yml", "docs/policies/"),
        lines=("政策解读:", "办理依据:", "- 法律:", "条款:"),
    ),
    "no needs": without("docs/needs/", lines=("服务主题:",)),
    "no programmes": without(
        *("data/programmes.yml", "data/activities/"),
        lines=("项目:", "所属项目:", "链接: /activities/"),
    ),
    "no columns in use": without("docs/news/", "data/activities/", lines=("链接: /activities/",)),
    "laws for services only": without("docs/policies/", "docs/needs/", lines=("服务主题:",)),
    "no places": without("data/places.yml", lines=("场所:",)),
    "places only": {
        "data/places.yml": _without_lines(str(RICH["data/places.yml"]), ("办事指南:",))
    },
    "no records": without(*RECORDS),
    "records only": {
        name: _without_lines(data, ("所属项目:", "办事指南:")) if isinstance(data, str) else data
        for name, data in RECORDS.items()
    },
    "programmes only": {"data/programmes.yml": RICH["data/programmes.yml"]},
    "withdrawn only": {
        "docs/news/2025/che.md": notice(
            "2025-che", more="撤下:\n  日期: 2025-08-01\n  原因: 有误\n"
        )
    },
    "expired only": {"docs/news/2025/guo.md": notice("2025-guo", more="到期时间: 2025-08-01\n")},
    "timed only": {
        "docs/news/2027/wei.md": notice(
            "2027-wei", published="2027-01-01 09:00", more="定时发布: 2027-01-01 09:00\n"
        )
    },
    "nothing but index": {
        "docs/index.md": "---\n编号: index\n标题: 首页\n核对日期: 2026-11-01\n---\n\n欢迎。\n"
    },
    "nothing at all": {},
}


@pytest.mark.parametrize("family", ABSENT)
def test_a_site_without_a_family_builds_and_is_whole(tmp_path: Path, family: str) -> None:
    site = built(tmp_path, ABSENT[family])
    assert {"index.html", "404.html", "sitemap.xml", "build.json", "robots.txt"} <= set(site)
    assert list(faults(site, SITE_URL)) == []


def test_a_feed_outlives_its_last_item(tmp_path: Path) -> None:
    # Those who follow it would be left with a dead address the day the notice expires.
    site = built(tmp_path, ABSENT["expired only"])
    assert b"<item>" not in site["feeds/all.xml"]
    assert b"<item>" not in site["feeds/news/tongzhi.xml"]
    assert b"notice/2025-guo<" in site["feeds/archive/2025-07.xml"]


@pytest.mark.parametrize("family", ["withdrawn only", "nothing but index"])
def test_where_nothing_was_ever_told_there_is_no_feed_and_none_is_announced(
    tmp_path: Path, family: str
) -> None:
    site = built(tmp_path, ABSENT[family])
    assert not any(name.startswith(("feeds/", "subscribe/")) for name in site)
    assert [name for name, data in site.items() if b"feeds/all.xml" in data] == []
