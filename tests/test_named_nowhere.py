"""Names of a public notice in everything that is published: in its page, while it runs."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from html import unescape
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile, is_zipfile

import pytest

from attached import sheet_file, word_file
from building import build_tiny, contents
from entries import Files, data, entry
from portal.assets import referred
from portal.assets import searched as searched_files
from portal.bodies import rendered
from portal.load import load
from portal.model.types import ZONE
from portal.publishing import publish
from portal.settings import read_settings
from portal.spoken import name_aloud
from search.reading import Reader
from tiny import ROOT, notice, write_site

AWARDED = ("钱示例", "孙样本", "欧阳演示")
"""In full on the page of an award."""
HELPED = ("郑某某", "冯＊", "司徒某")
"""As they were written; published as 郑*, 冯*, 司徒*."""
SHOWN = ("郑*", "冯*", "司徒*")
ONLY_LISTED = ("示例暗厂", "示例密厂", "档次丁等", "班长戊岗")
"""Units, posts and matters that stand nowhere but in a list."""
ATTACHED = ("0000-7654321", "附件里的褚样例")
"""In a file that is marked as holding names."""
SECRETS = (*AWARDED, *HELPED, *SHOWN, *ONLY_LISTED, *ATTACHED)
FILES: Files = {
    **data(
        public_notices=[
            entry(
                "public_notices",
                编号="pingyou",
                名单=[
                    {"姓名": AWARDED[0], "所在单位": "示例暗厂", "职务": "班长戊岗"},
                    {"姓名": AWARDED[1]},
                    {"姓名": AWARDED[2]},
                ],
                附件=[{"文件": "mingdan.docx", "标题": "盖章的名单", "含姓名": "是"}],
            ),
            entry(
                "public_notices",
                编号="zhuxue",
                类别="金秋助学",
                事项="助学拟资助家庭",
                名单文件="2026-zhuxue.xlsx",
            ),
        ]
    ),
    "data/holidays.yml": (ROOT / "data/holidays.yml").read_text("utf-8"),
    "data/public_notices/2026-zhuxue.xlsx": sheet_file(
        [("姓名", "单位", "事由"), *((name, "示例密厂", "档次丁等") for name in HELPED)]
    ),
    "docs/public-notices/mingdan.docx": word_file(*ATTACHED),
}
PAGES = {
    "public-notices/pingyou/index.html": (*AWARDED, "示例暗厂", "班长戊岗"),
    "public-notices/zhuxue/index.html": (*SHOWN, "示例密厂", "档次丁等"),
    "public-notices/mingdan.docx": ATTACHED,
}
"""Where something may stand while the notices run, and what."""


HEARD = str(name_aloud("*"))
"""A star that is heard as 某 in a page."""


def built(folder: Path, now: str) -> dict[str, bytes]:
    """The site as it is at a moment."""
    moment = datetime.fromisoformat(now).replace(tzinfo=ZONE)
    return contents(build_tiny(folder, FILES, now=moment))


def texts(content: bytes) -> Iterator[str]:
    """Everything a file says, packed or escaped in whatever way."""
    if content[:2] == b"\x1f\x8b":
        yield from texts(gzip.decompress(content))
    elif is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name
                yield from texts(archive.read(name))
    else:
        text = content.decode("utf-8", "ignore").replace("\r\n ", "").replace(HEARD, "*")
        yield from (text, unescape(text), unquote(text))
        try:
            yield json.dumps(json.loads(text), ensure_ascii=False)
        except ValueError:
            return


def told(site: Mapping[str, bytes]) -> dict[str, set[str]]:
    """What of all that must be kept is told, by the file that tells it."""
    found = {
        path: {one for one in SECRETS for text in (path, *texts(content)) if one in text}
        for path, content in site.items()
    }
    return {path: secrets for path, secrets in found.items() if secrets}


def searched(site: Mapping[str, bytes]) -> set[str]:
    """What of it the search finds, or keeps as the text of a page."""
    index = Reader(site)
    kept = json.dumps(index.entries(), ensure_ascii=False)
    return {one for one in SECRETS if one in kept or index.pages(one)}


@pytest.mark.parametrize("now", ["2026-11-17 23:59", "2026-11-25 00:00", "2030-01-01 09:00"])
def test_outside_the_window_nothing_tells_a_name(now: str, tmp_path: Path) -> None:
    site = built(tmp_path, now)
    assert told(site) == {}
    assert searched(site) == set()
    is_over = now > "2026-11-18"
    page = site.get("public-notices/pingyou/index.html", b"").decode()
    assert ("拟表扬两名。" in page) is is_over


@pytest.mark.parametrize("now", ["2026-11-18 00:00", "2026-11-24 23:59"])
def test_while_it_runs_names_stand_in_their_page_alone(now: str, tmp_path: Path) -> None:
    site = built(tmp_path, now)
    assert told(site) == {path: set(secrets) for path, secrets in PAGES.items()}
    assert searched(site) == set()


def test_without_names_it_is_told_everywhere(tmp_path: Path) -> None:
    """Title, days and contact: else the test above would hold for a site that tells nothing."""
    site = built(tmp_path, "2026-11-20 12:00")
    said = {
        path
        for path, content in site.items()
        if any("拟表扬人选" in text for text in texts(content))
    }
    assert said >= {
        *("public-notices/index.html", "calendar/2026/11/index.html"),
        *("feeds/all.xml", "feeds/all.atom", "feeds/all.json"),
        *("data/public-notices.csv", "data/public-notices.json", "data/all.zip"),
    }
    assert Reader(site).pages("拟表扬人选") != []
    feed = site["feeds/all.xml"].decode()
    assert "公示期自2026年11月18日起至11月24日止，共5个工作日。" in feed
    assert "监督电话：0000-1234567" in feed


@pytest.mark.parametrize(
    ("now", "is_out"),
    [("2026-11-17 12:00", False), ("2026-11-20 12:00", True), ("2026-11-25 00:00", False)],
)
def test_a_file_with_names_goes_out_with_its_notice_alone(
    now: str, is_out: bool, tmp_path: Path
) -> None:
    """The rules refuse what refers to it elsewhere; it would not go out in any case."""
    linking = notice("2025-a", body="[名单](../../public-notices/mingdan.docx)")
    more = data(documents=[entry("documents", 文件="../public-notices/mingdan.docx")])
    files = {**FILES, **more, "docs/news/2025/a.md": linking}
    settings, _ = read_settings(write_site(tmp_path, files))
    assert settings is not None
    loaded = load(settings)
    moment = datetime.fromisoformat(now).replace(tzinfo=ZONE)
    portal = publish(
        loaded.records,
        rendered(loaded, moment)[0],
        settings.township,
        site_name="",
        site_url="https://union.example/",
        floor=3,
        now=moment,
    )
    assert ("public-notices/mingdan.docx" in referred(portal)) is is_out
    assert "public-notices/mingdan.docx" not in searched_files(portal) or is_out


def test_no_table_of_people_is_published(tmp_path: Path) -> None:
    site = built(tmp_path, "2026-11-20 12:00")
    named = [path for path in site if path.startswith("data/public-notices")]
    assert sorted(named) == ["data/public-notices.csv", "data/public-notices.json"]


def test_the_page_asks_to_be_left_alone(tmp_path: Path) -> None:
    site = built(tmp_path, "2026-11-20 12:00")
    page = site["public-notices/pingyou/index.html"].decode()
    assert '<meta name="robots" content="noindex,noarchive">' in page
    assert "public-notices/pingyou/" not in site["sitemap.xml"].decode()
    listed = site["public-notices/index.html"].decode()
    assert 'name="robots"' not in listed


def test_the_end_is_announced_to_the_hour(tmp_path: Path) -> None:
    for now, change in (
        ("2026-11-17 12:00", "2026-11-18T00:00:00+08:00"),
        ("2026-11-24 12:00", "2026-11-25T00:00:00+08:00"),
    ):
        site = built(tmp_path / change[:10], now)
        assert json.loads(site["build.json"])["next_change"] == change
