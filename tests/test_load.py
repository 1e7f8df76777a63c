"""What editors and their machines leave in docs/ and data/: read, or refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tiny import examined, lines, notice, write_site

NEWS = "docs/news/2025/gaowen.md"


def test_a_folder_named_like_a_page(tmp_path: Path) -> None:
    (tmp_path / "docs/news/2025/jia.md").mkdir(parents=True)
    assert lines(tmp_path, {}) == [
        "docs/news/2025/jia.md: 这里应当是文件，却是一个文件夹；请删除或改名这个文件夹"
    ]


def test_a_link_out_of_the_tree(tmp_path: Path) -> None:
    config = write_site(tmp_path / "site")
    outside = tmp_path / "outside.md"
    outside.write_text(notice("2025-wai"), encoding="utf-8")
    (config.parent / "docs/news/2025/wai.md").symlink_to(outside)
    assert lines(tmp_path / "site", {}) == [
        "docs/news/2025/wai.md: 这是指向网站目录以外的链接；请换成真正的文件"
    ]


def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    config = write_site(tmp_path / "site")
    outside = tmp_path / "outside"
    outside.mkdir()
    (config.parent / "docs/news/2024").symlink_to(outside)
    assert lines(tmp_path / "site", {}) == [
        "docs/news/2024: 这是指向网站目录以外的链接；请换成真正的文件"
    ]


def test_a_link_to_itself(tmp_path: Path) -> None:
    config = write_site(tmp_path)
    (config.parent / "docs/news/2025/wo.md").symlink_to("wo.md")
    assert lines(tmp_path, {}) == ["docs/news/2025/wo.md: 这个文件打不开；请删除后重新上传"]


def test_a_link_to_nothing(tmp_path: Path) -> None:
    config = write_site(tmp_path)
    (config.parent / "docs/news/2025/duan.md").symlink_to(config.parent / "docs/gone.md")
    assert lines(tmp_path, {}) == ["docs/news/2025/duan.md: 这个文件打不开；请删除后重新上传"]


def test_unknown_data_file(tmp_path: Path) -> None:
    (problem,) = lines(tmp_path, {"data/huodong.yml": "- 编号: a\n"})
    assert problem.startswith("data/huodong.yml: 不认识放在这里的文件；data/ 里只有：")


def test_a_mapping_where_a_list_belongs(tmp_path: Path) -> None:
    assert lines(tmp_path, {"data/alerts.yml": "编号: a\n"}) == [
        "data/alerts.yml:1: 文件内容应当是一条条记录；每条记录以“- 编号: ”开头，前面不要有别的内容"
    ]


def test_an_empty_data_file_is_no_fault(tmp_path: Path) -> None:
    assert lines(tmp_path, {"data/alerts.yml": "# 没有提醒\n"}) == []


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    assert lines(tmp_path, {"docs/.DS_Store": b"\x00", "data/.keep": ""}) == []


def test_ids_are_made_where_none_is_written(tmp_path: Path) -> None:
    text = notice().replace("编号: 2025-gaowen\n", "")
    site = examined(tmp_path, {NEWS: text, "docs/news/2025/通知.md": text}).site
    assert site is not None
    assert [item.id for item in site.portal.notices] == ["2025-gaowen", "2025-20250701-5788"]


@pytest.mark.parametrize(
    "broken", ["", "site_name: x\n", "site_name: x\nsite_url: gonghui\nextra:\n  township: {}\n"]
)
def test_a_broken_configuration_is_told_not_thrown(tmp_path: Path, broken: str) -> None:
    found = examined(tmp_path, {"mkdocs.yml": broken})
    assert found.site is None
    assert all(problem.source == "mkdocs.yml" for problem in found.problems)
    assert found.problems


def test_no_configuration(tmp_path: Path) -> None:
    from portal.site import examine
    from tiny import NOW

    found = examine(tmp_path / "mkdocs.yml", NOW)
    assert [str(p) for p in found.problems] == [
        "mkdocs.yml: 找不到配置文件；请在网站所在的文件夹里运行"
    ]
