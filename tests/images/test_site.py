"""Pictures of a whole site: what is published, what is kept, what editors are told."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from building import build_tiny, contents
from commands.builder import build_site
from files.test_pixels import HEIC_START, PHOTO, moving, turned
from photographed import picture
from portal import urls
from portal.errors import BuildError
from portal.files import pictures
from portal.files.pixels.deriving import derive
from portal.files.store import KEPT_SECONDS
from portal.illustrations import cover_of, share_picture_of
from portal.images.picture import Derivative, Picture
from portal.site import illustrated
from tiny import NOW, lines, notice, sound, write_site

NEWS = "docs/news/2025/gaowen.md"
COVER = "题图:\n  文件: {file}\n  图片说明: 工地\n"
SHRINK = "python3 scripts/portal.py images --shrink"
WITH_TWO: dict[str, str | bytes] = {
    NEWS: notice(more=COVER.format(file="tu/a.jpg"), body="![送水](tu/b.png)\n\n水。"),
    "docs/news/2025/tu/a.jpg": turned(6),
    "docs/news/2025/tu/b.png": picture(900, 700, form="PNG"),
}


def test_what_is_made_goes_out_and_the_originals_stay(tmp_path: Path) -> None:
    site = contents(build_tiny(tmp_path, WITH_TWO))
    made = sorted(name.partition("-")[2] for name in site if name.startswith(urls.PICTURES))
    assert made == ["400.jpg", "400.square.jpg", "400.webp", "480.webp", "720.webp", "900.webp"]
    assert not [name for name in site if name.startswith("news/2025/tu/")]
    page = site["news/2025/gaowen/index.html"].decode()
    assert page.count('fetchpriority="high"') == 1
    assert page.count('loading="lazy"') == 1
    assert 'width="400" height="800" alt="工地"' in page
    for name, content in site.items():
        if name.startswith(urls.PICTURES):
            assert b"PHONE MAKER" not in content


def test_an_original_that_is_offered_for_download_goes_out_too(tmp_path: Path) -> None:
    body = "![图](a.jpg)\n\n[下载大图](a.jpg)"
    files: dict[str, str | bytes] = {NEWS: notice(body=body), "docs/news/2025/a.jpg": PHOTO}
    site = contents(build_tiny(tmp_path, files))
    assert site["news/2025/a.jpg"] == PHOTO
    assert '<a href="../../../news/2025/a.jpg">下载大图</a>' in (
        site["news/2025/gaowen/index.html"].decode()
    )


def test_an_animation_goes_out_behind_a_link(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        NEWS: notice(body="![舞](a.gif)"),
        "docs/news/2025/a.gif": moving(),
    }
    site = contents(build_tiny(tmp_path, files))
    assert site["news/2025/a.gif"] == moving()
    assert ' <a href="../../../news/2025/a.gif">看动图</a>' in (
        site["news/2025/gaowen/index.html"].decode()
    )


def test_a_picture_is_converted_once_and_forgotten_when_it_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    converted: list[Picture] = []

    def counting(data: bytes, found: Picture, wanted: list[Derivative]) -> dict[str, bytes]:
        converted.append(found)
        return derive(data, found, wanted)

    monkeypatch.setattr(pictures, "derive", counting)
    store = tmp_path / ".portal" / "pictures"

    def kept() -> set[str]:
        return {folder.name for folder in store.glob("*/*")}

    first = illustrated(sound(tmp_path, WITH_TWO))
    assert len(converted) == 2
    assert first.made
    assert all(file.is_relative_to(store) for file in first.made.values())
    before = kept()

    converted.clear()
    assert illustrated(sound(tmp_path, WITH_TWO)).made == first.made
    assert converted == []

    changed = {**WITH_TWO, "docs/news/2025/tu/b.png": picture(900, 700, "red", form="PNG")}
    (store / "1.0.0").mkdir()
    illustrated(sound(tmp_path, changed))
    assert len(converted) == 1
    assert kept() > before  # another build may be about to copy them
    assert len(kept()) == 3
    assert (store / "1.0.0").exists()

    for folder in (*store.glob("*/*"), *store.glob("*"), store):
        os.utime(folder, (0, folder.stat().st_mtime - KEPT_SECONDS - 1))
    illustrated(sound(tmp_path, changed))
    assert len(converted) == 1
    assert len(kept() & before) == 1
    assert len(kept()) == 2
    assert not (store / "1.0.0").exists()


def test_the_picture_of_a_share_card_is_the_cover_else_the_first_photo(tmp_path: Path) -> None:
    site = illustrated(sound(tmp_path, WITH_TWO))
    (news,) = site.portal.notices
    square, cover = share_picture_of(site.portal, news), cover_of(site.portal, news)
    assert square is not None
    assert cover is not None
    assert (square.width, square.height, square.media_type) == (400, 400, "image/jpeg")
    assert (cover.width, cover.height) == (400, 800)
    assert {urls.picture(square.name), urls.picture(cover.name)} <= set(site.made)

    plain = {**WITH_TWO, NEWS: notice(body="![送水](tu/b.png)")}
    site = illustrated(sound(tmp_path, plain))
    found = share_picture_of(site.portal, site.portal.notices[0])
    assert found is not None
    assert (found.width, urls.picture(found.name) in site.made) == (600, True)
    site = sound(tmp_path, {NEWS: notice()})
    assert share_picture_of(site.portal, site.portal.notices[0]) is None


HEIC_REMEDY = (
    "请在手机上用微信发给自己（不选“原图”），或者在电脑上打开后另存为 JPG，再上传那一张；"
    "苹果手机在“设置→相机→格式”里选“兼容性最佳”，以后拍的就是 JPG"
)


@pytest.mark.parametrize(
    ("name", "data", "line"),
    [
        ("a.heic", HEIC_START, f"“a.heic”是 HEIC 格式，多数手机和电脑打不开；{HEIC_REMEDY}"),
        ("a.jpg", HEIC_START, f"“a.jpg”是 HEIC 格式，多数手机和电脑打不开；{HEIC_REMEDY}"),
        (
            "a.jpg",
            PHOTO[:900],
            "“a.jpg”打不开，文件不完整或者坏了；请从手机或相机里重新导出，再上传一次",
        ),
        (
            "a.bmp",
            picture(form="BMP"),
            "“a.bmp”是 BMP、TIFF 一类的图片，网页显示不了；"
            "请在电脑上打开，另存为 .jpg 或 .png（只改文件名不行），再上传",
        ),
        (
            "a.png",
            picture(9000, 8000, mode="1", colour=1, form="PNG"),
            "“a.png”像素太多，处理它要占用太多内存；请先缩小到 4000 像素宽以内，再上传",
        ),
        (
            "a.jpg",
            PHOTO + b"\0" * 9_300_000,
            f"“a.jpg”有 9.3 MB，最多 8.0 MB；请运行 {SHRINK} 缩小以后再提交",
        ),
        (
            "a.jpg",
            PHOTO + b"\0" * 1_600_000,
            f"“a.jpg”有 1.6 MB，会一直占着资料库，别人下载也慢；请在提交以前运行 {SHRINK}，"
            "网页上看不出差别",
        ),
        (
            "a.gif",
            moving() + b"\0" * 1_600_000,
            "“a.gif”有 1.6 MB，会一直占着资料库，别人下载也慢；"
            "动图缩不小，请换成一张照片，或者剪短以后再上传",
        ),
    ],
)
def test_a_picture_that_will_not_do_is_told_once_where_it_is_shown(
    tmp_path: Path, name: str, data: bytes, line: str
) -> None:
    file = f"docs/news/2025/{name}"
    body = f"水。\n\n![图]({name})\n\n![再来]({name})"
    assert lines(tmp_path / "body", {NEWS: notice(body=body), file: data}) == [
        f"{NEWS}:10: 正文: 图片{line}"
    ]
    cover = notice(more=COVER.format(file=name))
    assert lines(tmp_path / "cover", {NEWS: cover, file: data}) == [
        f"{NEWS}:7: 题图.文件: 题图{line}"
    ]


def test_a_drawing_is_no_cover(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"docs/news/2025/a.svg": '<svg viewBox="0 0 9 9"/>'}
    assert lines(tmp_path / "body", {NEWS: notice(body="![徽](a.svg)"), **files}) == []
    cover = {NEWS: notice(more=COVER.format(file="a.svg")), **files}
    assert lines(tmp_path / "cover", cover) == [
        f"{NEWS}:7: 题图.文件: 题图“a.svg”不是网页能显示的图片；请换成 .jpg、.png、.webp 或 .gif 图片"
    ]


def test_a_picture_that_cannot_be_converted_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(data: bytes, found: Picture, wanted: list[Derivative]) -> dict[str, bytes]:
        raise MemoryError

    site = sound(tmp_path, {NEWS: notice(body="![图](a.jpg)"), "docs/news/2025/a.jpg": PHOTO})
    monkeypatch.setattr(pictures, "derive", fail)
    told = r"^docs/news/2025/a\.jpg：图片转换不了，请重新导出再上传$"
    with pytest.raises(BuildError, match=told):
        illustrated(site)


def test_without_a_place_for_pictures_the_build_says_so(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        NEWS: notice(body="![图](a.jpg)"),
        "docs/news/2025/a.jpg": PHOTO,
    }
    config_file = write_site(tmp_path, files)
    store = tmp_path / ".portal" / "pictures"
    store.parent.mkdir(exist_ok=True)
    store.write_bytes(b"in the way")
    with pytest.raises(
        BuildError, match=rf"^网站没有更新：照片存不进 {re.escape(str(store))}\S+：\D+；"
    ):
        build_site(config_file, tmp_path / "site", NOW)


PAGE = "---\n标题: 页面\n核对日期: 2025-06-01\n---\n\n![图](a.jpg)\n"


@pytest.mark.parametrize(
    ("name", "page", "high", "lazy"),
    [("index.md", "index.html", 0, 1), ("about.md", "about/index.html", 1, 0)],
)
def test_only_a_picture_that_is_seen_first_loads_at_once(
    tmp_path: Path, name: str, page: str, high: int, lazy: int
) -> None:
    files: dict[str, str | bytes] = {"docs/a.jpg": PHOTO, f"docs/{name}": PAGE}
    html = contents(build_tiny(tmp_path, files))[page].decode()
    found = (html.count('fetchpriority="high"'), html.count('loading="lazy"'))
    assert found == (high, lazy)
