"""``images``: what is listed, what is shrunk and what is left alone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from commands import __main__ as program
from files.test_pixels import HEIC_START, exif, moving
from photographed import opened, picture
from portal.checks.pictures import FAULTS
from portal.images.picture import Fault
from tiny import write_site

PAD = b"\0" * 1_600_000


def large() -> bytes:
    sink = BytesIO()
    image = Image.effect_noise((2600, 1400), 90).convert("RGB")
    image.save(sink, "JPEG", quality=95, exif=exif(1))
    return sink.getvalue()


def run(folder: Path, *arguments: str) -> int:
    return program.main(["images", "--config", str(folder / "mkdocs.yml"), *arguments])


def test_nothing_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, {"docs/news/2025/a.jpg": picture()})
    assert run(tmp_path) == 0
    assert capsys.readouterr().out == "没有超过 1.5 MB 的照片。\n"


def test_what_is_heavy_is_listed_and_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(tmp_path, {"docs/news/2025/a.JPG": picture() + PAD})
    assert run(tmp_path) == 1
    assert capsys.readouterr().out == (
        "docs/news/2025/a.JPG：1.6 MB\n"
        "共 1 张；缩小它们请运行 python3 scripts/portal.py images --shrink\n"
    )
    assert (tmp_path / "docs/news/2025/a.JPG").stat().st_size > 1_600_000


def test_a_photo_is_shrunk_in_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_site(tmp_path, {"docs/news/2025/a.jpg": large()})
    assert run(tmp_path, "--shrink") == 0
    file = tmp_path / "docs/news/2025/a.jpg"
    image = opened(file.read_bytes())
    assert max(image.size) == 2560
    assert not image.getexif()
    assert file.stat().st_size <= 1_500_000
    assert capsys.readouterr().out.startswith("docs/news/2025/a.jpg：")
    assert sorted(path.name for path in file.parent.iterdir()) == ["a.jpg", "gaowen.md"]
    assert run(tmp_path) == 0


def test_what_cannot_be_shrunk_is_told_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files: dict[str, str | bytes] = {
        "docs/news/2025/a.gif": moving() + PAD,
        "docs/news/2025/b.jpg": HEIC_START + PAD,
        "docs/news/2025/c.jpg": b"\xff\xd8\xff" + PAD,
        "docs/news/2025/d.png": picture(12000, 9000, mode="1", colour=1, form="PNG") + PAD,
    }
    write_site(tmp_path, files)
    assert run(tmp_path, "--shrink") == 1
    assert capsys.readouterr().out.splitlines() == [
        "docs/news/2025/a.gif：1.6 MB，动图缩不小，请换成一张照片，或者剪短以后再上传",
        f"docs/news/2025/b.jpg：1.6 MB，{'；'.join(FAULTS[Fault.HEIC])}",
        "docs/news/2025/c.jpg：1.6 MB，不是网页能显示的图片；请换成 .jpg、.png、.webp 或 .gif 图片",
        "docs/news/2025/d.png：1.6 MB，像素太多，处理它要占用太多内存；"
        "请先缩小到 4000 像素宽以内，再上传",
    ]
    for name, data in files.items():
        assert (tmp_path / name).read_bytes() == data


def test_a_damage_that_shows_only_in_shrinking_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_data: bytes) -> bytes:
        raise ValueError("a reader's own words")

    monkeypatch.setattr("commands.images.shrunk", broken)
    data = large()
    write_site(tmp_path, {"docs/news/2025/a.jpg": data})
    assert run(tmp_path, "--shrink") == 1
    said = capsys.readouterr().out
    assert said.endswith("，打不开，文件不完整或者坏了；请从手机或相机里重新导出，再上传一次\n")
    assert (tmp_path / "docs/news/2025/a.jpg").read_bytes() == data
