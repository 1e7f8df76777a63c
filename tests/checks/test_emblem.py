"""The slot for the union's emblem: absent in a demonstration, in the header when configured."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from building import build_tiny
from photographed import picture
from tiny import CONFIG, ROOT, examined

DEMO = CONFIG.format(root=ROOT.as_posix(), sub_path="").replace(
    "    地址:", "    会徽: huihui.png\n    地址:"
)
REAL = DEMO.replace("演示: 是", "演示: 否")
PNG = picture(400, 300, form="PNG")


def errors(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    """The errors of a tiny site."""
    return [str(one) for one in examined(folder, files).problems if one.level == "error"]


def test_a_demonstration_shows_no_emblem(tmp_path: Path) -> None:
    assert errors(tmp_path, {"mkdocs.yml": DEMO, "docs/huihui.png": PNG}) == [
        "mkdocs.yml:15: 会徽: 演示网站不放会徽；请删去这一行"
    ]


@pytest.mark.parametrize(
    ("files", "line"),
    [
        (
            {},
            "找不到会徽的图片“huihui.png”；"
            "请把图片放在 docs/ 里，写从 docs/ 起的位置，例如 huihui.png",
        ),
        (
            {"docs/tu/huihui.png": PNG},
            "找不到会徽的图片“huihui.png”；是不是“tu/huihui.png”？",
        ),
        (
            {"docs/huihui.png": b"text"},
            "会徽“huihui.png”不是网页能显示的图片；请换成 .jpg、.png、.webp 或 .gif 图片",
        ),
    ],
)
def test_an_emblem_that_cannot_be_shown(
    tmp_path: Path, files: dict[str, str | bytes], line: str
) -> None:
    assert errors(tmp_path, {"mkdocs.yml": REAL, **files}) == [f"mkdocs.yml:15: 会徽: {line}"]


def test_the_emblem_stands_in_the_header_of_every_page(tmp_path: Path) -> None:
    output = build_tiny(tmp_path, {"mkdocs.yml": REAL, "docs/huihui.png": PNG})
    for name, up in (("index.html", ""), ("news/2025/gaowen/index.html", "../../../")):
        html = (output / name).read_text("utf-8")
        (image,) = re.findall(r'<img class="emblem"[^>]*>', html)
        found = re.fullmatch(
            rf'<img class="emblem" src="{up}(assets/pictures/[0-9a-f]+-400\.webp)" alt="" '
            r'width="400" height="300">',
            image,
        )
        assert found is not None
        assert (output / found[1]).is_file()
    assert not list(output.rglob("huihui.png"))


def test_without_an_emblem_nothing_stands_for_it(own_site: Path) -> None:
    assert 'class="emblem"' not in (own_site / "index.html").read_text("utf-8")
