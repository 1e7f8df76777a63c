"""``mkdocs.yml``: what a town may write there, and the line for everything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.settings import read_settings
from portal.settings.shape import is_site_url
from tiny import CONFIG, ROOT, write_site

TEXT = CONFIG.format(root=ROOT.as_posix(), sub_path="")


def told(folder: Path, text: str | bytes) -> list[str]:
    """The problems of a configuration file in a site that is sound but for it."""
    settings, problems = read_settings(write_site(folder, {"mkdocs.yml": text}))
    assert (settings is None) == bool(problems)
    return [str(problem).removeprefix("mkdocs.yml:") for problem in problems]


def changed(old: str, new: str) -> str:
    """The sound configuration with one thing changed."""
    assert old in TEXT
    return TEXT.replace(old, new)


def test_a_sound_file_has_no_problem(tmp_path: Path) -> None:
    assert told(tmp_path, TEXT) == []


NAV = TEXT[TEXT.index("nav:") :]
CASES: dict[str, tuple[str | bytes, str]] = {
    "unknown key": (
        TEXT + "site_nam: x\n",
        "23: site_nam: 没有“site_nam”这个设置；是不是“site_name”？",
    ),
    "Chinese key": (
        TEXT + "网站名称: x\n",
        "23: 网站名称: 没有“网站名称”这个设置；是不是“site_name”？",
    ),
    "key of the township at the top": (
        TEXT + "电话: 12351\n",
        "23: 电话: 没有“电话”这个设置；本工会的资料写在 extra: 下面的 township: 里，其余的请删去",
    ),
    "no name": (
        changed("site_name: 示例镇总工会", "site_name:"),
        "6: site_name: 缺少网站名称；请写一行 site_name: …",
    ),
    "blank name": (
        changed("site_name: 示例镇总工会", 'site_name: " "'),
        "6: site_name: 缺少网站名称；请写一行 site_name: …",
    ),
    "address with a query": (
        changed("https://union.example/", "https://union.example/?a=1/"),
        "7: site_url: 网址“https://union.example/?a=1/”不完整；"
        "要以 https:// 开头、以 / 结尾，例如 https://gonghui.example.cn/",
    ),
    "menu as a word": (
        TEXT.replace(NAV, "nav: index.md\n"),
        "19: nav: 菜单应当是一项一项的列表；每项单独一行，例如 - 首页: index.md",
    ),
    "menu with a bare file": (
        TEXT + "  - calendar.md\n",
        "23: nav: 菜单的这一项要写成“名称: 文件”；每项单独一行，例如 - 首页: index.md",
    ),
    "menu in two levels": (
        TEXT + "  - 更多:\n      - 日历: calendar.md\n",
        "23: nav: 菜单“更多”后面应当是一个文件名，菜单只有一层；每项单独一行，例如 - 首页: index.md",
    ),
    "tag with an address": (
        changed("标识域名: union.example", "标识域名: https://union.example"),
        "13: 标识域名: 标识域名“https://union.example”不是域名；只写小写的域名，例如 gonghui.example.cn",
    ),
    "tag year": (
        changed("标识年份: 2026", "标识年份: 26"),
        "14: 标识年份: 标识年份“26”不对；写建站的年份，四位，例如 2026",
    ),
    "folder outside": (
        TEXT + "docs_dir: ../docs\n",
        "23: docs_dir: 文件夹“../docs”在网站以外；请写网站里的一个文件夹，例如 docs_dir: docs",
    ),
    "folder that is absent": (
        TEXT + "docs_dir: neirong\n",
        "23: docs_dir: 找不到文件夹“neirong”；请建立这个文件夹，或者改正 docs_dir",
    ),
    "folder that is a file": (
        TEXT + "docs_dir: mkdocs.yml\n",
        "23: docs_dir: “mkdocs.yml”应当是文件夹，却是一个文件；请删除或改名这个文件",
    ),
    "folder as a list": (
        TEXT + "docs_dir: [docs]\n",
        "23: docs_dir: “docs_dir”应当是一个文件夹的名字；请写网站里的一个文件夹，例如 docs_dir: docs",
    ),
    "data folder": (
        changed("extra:\n", "extra:\n  data_dir: shuju\n"),
        "9: extra.data_dir: 找不到文件夹“shuju”；请建立这个文件夹，或者改正 data_dir",
    ),
    "no engine": (
        "\n".join(line for line in TEXT.split("\n") if not line.startswith("INHERIT")),
        "1: INHERIT: 缺少网站引擎的设置；请写一行 INHERIT: overrides/engine.yml",
    ),
    "engine nowhere": (
        changed(f"{ROOT.as_posix()}/overrides/engine.yml", "overrides/engin.yml"),
        "1: INHERIT: 找不到文件“overrides/engin.yml”；请写一行 INHERIT: overrides/engine.yml",
    ),
    "Tab": (
        changed("site_name: ", "site_name:\t"),
        "6: 这一行有 Tab 键；请把 Tab 换成半角空格",
    ),
    "list": (
        "- a\n",
        "1: 配置文件应当是一个个字段；每行写成“字段: 内容”，例如 site_name: 示例镇总工会",
    ),
    "word": (
        "site_name\n",
        "1: 配置文件应当是一个个字段；每行写成“字段: 内容”，例如 site_name: 示例镇总工会",
    ),
    "comment": (
        "# 说明\n",
        "1: 配置文件是空的；每行写成“字段: 内容”，例如 site_name: 示例镇总工会",
    ),
    "GBK": (
        TEXT.encode("gb18030"),
        " 文件不是 UTF-8 编码，网站读不了；请用记事本打开，“另存为”时编码选 UTF-8",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_fault_gives_exactly_its_line(case: str, tmp_path: Path) -> None:
    text, expected = CASES[case]
    assert told(tmp_path, text) == [expected]


def test_absolute_folders_are_taken(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    assert told(tmp_path / "site", TEXT + f"docs_dir: {tmp_path.as_posix()}/elsewhere\n") == []


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        ("https://union.example/", True),
        ("http://localhost:8000/gonghui/", True),
        ("https://工会.example/", True),
        ("https://union.example", False),
        ("union.example/", False),
        ("https:///", False),
        ("https://union example/", False),
        ("https://[union/", False),
        ("https://union.example:port/", False),
        ("https://union.example/#a/", False),
        ("https://name@union.example/", False),
        ("ftp://union.example/", False),
    ],
)
def test_addresses_of_sites(url: str, is_one: bool) -> None:
    assert is_site_url(url) is is_one
