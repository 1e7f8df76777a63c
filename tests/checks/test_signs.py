"""Slots for the emblem and the badge of the police: absent in a demonstration, shown when set."""

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
            {"docs/huihui.png": picture(1, 1, form="BMP")},
            "会徽“huihui.png”是 BMP、TIFF 一类的图片，网页显示不了；"
            "请在电脑上打开，另存为 .jpg 或 .png（只改文件名不行），再上传",
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


FILED = "    公安备案号: 京公网安备11010502030407号\n"
BADGED = DEMO.replace("    会徽: huihui.png\n", "    公安备案图标: beian.png\n")
REAL_BADGED = BADGED.replace("演示: 是", "演示: 否")


@pytest.mark.parametrize(
    ("config", "told"),
    [
        (BADGED, "mkdocs.yml:15: 公安备案图标: 演示网站不放公安备案图标；请删去这一行"),
        (
            REAL_BADGED,
            "mkdocs.yml:15: 公安备案图标: 有公安备案图标，没有公安备案号；"
            "请写上公安备案号；还没有备案的，删去这一行",
        ),
    ],
)
def test_the_badge_stands_beside_a_number_only(tmp_path: Path, config: str, told: str) -> None:
    assert errors(tmp_path, {"mkdocs.yml": config, "docs/beian.png": PNG}) == [told]


def test_a_badge_that_is_not_there(tmp_path: Path) -> None:
    config = REAL_BADGED.replace("    公安备案图标", f"{FILED}    公安备案图标")
    assert errors(tmp_path, {"mkdocs.yml": config}) == [
        "mkdocs.yml:16: 公安备案图标: 找不到公安备案图标的图片“beian.png”；"
        "请把图片放在 docs/ 里，写从 docs/ 起的位置，例如 beian.png"
    ]


def test_the_badge_stands_in_the_footer_inside_the_link_of_its_number(tmp_path: Path) -> None:
    config = REAL_BADGED.replace("    公安备案图标", f"{FILED}    公安备案图标")
    output = build_tiny(
        tmp_path, {"mkdocs.yml": config, "docs/beian.png": picture(36, 40, form="PNG")}
    )
    for name, up in (("index.html", ""), ("news/2025/gaowen/index.html", "../../../")):
        html = (output / name).read_text("utf-8")
        (link,) = re.findall(r'<p class="filing">(.*?)</p>', html, re.DOTALL)
        found = re.fullmatch(
            r' *<a href="https://beian\.mps\.gov\.cn/#/query/webSearch\?code=11010502030407">'
            rf'<img class="badge" src="{up}(assets/pictures/[0-9a-f]+-36\.webp)" alt="" '
            r'width="36" height="40">京公网安备11010502030407号</a>',
            link.strip(),
        )
        assert found is not None, link
        assert (output / found[1]).is_file()


def test_without_a_badge_nothing_stands_for_it(own_site: Path) -> None:
    assert 'class="badge"' not in (own_site / "index.html").read_text("utf-8")
