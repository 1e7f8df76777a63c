"""What goes beyond a union's site: SCOPE-2 to SCOPE-5 and SCOPE-7, with the exact line."""

from __future__ import annotations

from pathlib import Path

import pytest

from photographed import picture
from tiny import CONFIG, PROGRAMMES, ROOT, examined, notice

NEWS = "docs/news/2025/gaowen.md"
BASE = CONFIG.format(root=ROOT.as_posix(), sub_path="")
OPT_IN = "    政府网站: 是\n    地址:"
SCOPE = "请写工会的名称，例如 示例镇总工会；经批准的政府网站才写 政府网站: 是"
APPEAL = (
    "捐款的话旁边写了收款账号，公开募捐要有资格，还要在指定的平台上办；"
    "请删去账号，写明由哪个慈善组织、在哪个平台募捐"
)
NO_EMBLEM = "像是国徽，工会网站不用国徽；请换成工会会徽，或者删去"
NO_NUMBER = "没有写审图号；请在图片下面写上审图号；没有审过的地图不要放，可以写地址或者放街道示意图"


def found(folder: Path, files: dict[str, str | bytes]) -> list[tuple[str, str]]:
    """Level and text of what this rule says of a tiny site with a picture in it."""
    photo = {"docs/news/2025/t.jpg": picture(), "docs/news/2025/guohui.jpg": picture()}
    problems = examined(folder, {**photo, **files}).problems
    return [(one.level, str(one)) for one in problems]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "site_name: 示例镇总工会",
            "site_name: 示例镇人民政府",
            "mkdocs.yml:6: site_name: 网站名称“示例镇人民政府”里有“政府”，工会网站不是政府网站",
        ),
        (
            "全称: 示例镇总工会",
            "全称: 示例镇政府工会",
            "mkdocs.yml:10: 全称: “示例镇政府工会”里有“政府”，工会网站不是政府网站",
        ),
        (
            "简称: 示例镇总工会",
            "简称: 示例镇政府门户",
            "mkdocs.yml:11: 简称: “示例镇政府门户”里有“政府”，工会网站不是政府网站",
        ),
    ],
)
def test_a_union_is_no_government_unless_it_says_so(
    tmp_path: Path, old: str, new: str, line: str
) -> None:
    text = BASE.replace(old, new)
    assert found(tmp_path, {"mkdocs.yml": text}) == [("error", f"{line}；{SCOPE}")]
    assert found(tmp_path, {"mkdocs.yml": text.replace("    地址:", OPT_IN)}) == []


@pytest.mark.parametrize("name", ["示例镇党政机关网站", "示例镇人民政 府"])
def test_a_name_of_an_organ_in_other_words_is_one_too(tmp_path: Path, name: str) -> None:
    text = BASE.replace("简称: 示例镇总工会", f"简称: {name}")
    word = "党政机关" if "机关" in name else "政府"
    line = f"mkdocs.yml:11: 简称: “{name}”里有“{word}”，工会网站不是政府网站"
    assert found(tmp_path, {"mkdocs.yml": text}) == [("error", f"{line}；{SCOPE}")]


def test_a_domain_of_the_government_is_asked_about(tmp_path: Path) -> None:
    text = BASE.replace("https://union.example/", "https://gh.example.gov.cn/")
    assert found(tmp_path, {"mkdocs.yml": text}) == [
        (
            "warning",
            "mkdocs.yml:7: site_url: 网址是政府网站的域名 .gov.cn；"
            "请先向主管部门问清工会能不能用；不能用就换一个网址",
        )
    ]
    assert found(tmp_path, {"mkdocs.yml": text.replace("    地址:", OPT_IN)}) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("![门口的国徽](t.jpg)", f"{NEWS}:8: 正文: 图片“门口的国徽”{NO_EMBLEM}"),
        ("看图：\n\n![标志](guohui.jpg)", f"{NEWS}:10: 正文: 图片“标志”{NO_EMBLEM}"),
        ("![中国地图](t.jpg)", f"{NEWS}:8: 正文: 地图“中国地图”{NO_NUMBER}"),
        ("![全镇行政区划图](t.jpg)", f"{NEWS}:8: 正文: 地图“全镇行政区划图”{NO_NUMBER}"),
        ('<img src="t.jpg" alt="国徽">', f"{NEWS}:8: 正文: 图片“国徽”{NO_EMBLEM}"),
        ("![地图][m]\n\n[m]: t.jpg", f"{NEWS}:8: 正文: 地图“地图”{NO_NUMBER}"),
        ("献爱心，请汇至 0000 0000 0001。", f"{NEWS}:8: 正文: {APPEAL}"),
        (
            "为患病职工募捐，账号 0000 0000 0001，户名：镇总工会。",
            f"{NEWS}:8: 正文: {APPEAL}",
        ),
        ("爱心捐款。\n\n开户行：示例银行，0000000012", f"{NEWS}:10: 正文: {APPEAL}"),
    ],
)
def test_pictures_and_appeals_are_warned_of(tmp_path: Path, body: str, line: str) -> None:
    assert found(tmp_path, {NEWS: notice(body=body)}) == [("warning", line)]


def test_a_cover_and_a_field_are_looked_at_too(tmp_path: Path) -> None:
    cover = notice(more="题图:\n  文件: t.jpg\n  图片说明: 国徽下的宣誓\n")
    appeal = PROGRAMMES.replace("每年夏天慰问户外职工。", "接受捐赠，账户：00000000，随时可以。")
    assert found(tmp_path, {NEWS: cover, "data/programmes.yml": appeal}) == [
        ("warning", f"data/programmes.yml:5: programmes[0].做什么: {APPEAL}"),
        ("warning", f"{NEWS}:8: 题图.图片说明: 图片“国徽下的宣誓”{NO_EMBLEM}"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "![工会会徽](t.jpg)",
        "![全县地图](t.jpg)\n审图号：GS（2025）0001号",
        "![全县地图，审图号GS（2025）0001号](t.jpg)",
        "![驿站的位置示意图](t.jpg)",
        "为患病职工募捐，全部款项的用处写在账目公开里。",
        "经费账号由县总工会统一公布，账号 00000000。",
    ],
)
def test_what_is_in_order_is_not(tmp_path: Path, body: str) -> None:
    assert found(tmp_path, {NEWS: notice(body=body)}) == []


def test_the_press_is_linked_to(tmp_path: Path) -> None:
    text = notice(more="来源: 工人日报\n")
    assert found(tmp_path, {NEWS: text}) == [
        (
            "warning",
            f"{NEWS}:6: 来源: 来源是媒体“工人日报”，却没有原文的链接；"
            "请在正文里写上原文的网址；最好只写几句摘要，不要整篇转载",
        )
    ]
    linked = notice(more="来源: 工人日报\n", body="[原文](https://www.example.com/1.html)")
    assert found(tmp_path, {NEWS: linked}) == []
    assert found(tmp_path, {NEWS: notice(more="来源: 示例县总工会\n")}) == []
