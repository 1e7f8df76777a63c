"""The page of open data: what there is, on which terms, and links that lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from building import build_tiny, contents
from open_data.records import FILES
from tiny import CONFIG, ROOT, lines, notice


@pytest.fixture(scope="module", name="site")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A tiny site with records of the union, built."""
    return contents(build_tiny(tmp_path_factory.mktemp("data"), FILES))


@pytest.fixture(scope="module", name="page")
def read_page(site: dict[str, bytes]) -> str:
    """Its page of open data."""
    return site["data/index.html"].decode()


def test_every_download_exists_and_tells_its_size(site: dict[str, bytes], page: str) -> None:
    found = re.findall(r'<a href="\.\./(data/[^"]+)" download>.*?<small>（(\d+ \wB)）', page)
    assert {"data/all.zip", "data/figures.xlsx", "data/cases.json"} <= {path for path, _ in found}
    for path, size in found:
        assert path in site
        assert size == f"{max(1, round(len(site[path]) / 1000))} KB"


def test_tables_without_a_row_are_not_offered(page: str) -> None:
    assert 'id="p-honours-recipients"' in page
    assert 'id="p-meetings"' not in page
    assert 'id="p-honours-steps"' not in page


def test_what_there_is(page: str) -> None:
    assert "<summary>选举 <small>1行</small></summary>" in page
    assert "每个数字一行，各镇的列相同，可以直接拼成一张表。2行，14列。" in page


def test_terms_and_citation(page: str) -> None:
    assert "数据可以自由使用，注明来源即可" in page
    assert "知识共享署名 4.0 国际许可协议（CC BY 4.0）" in page
    assert (
        "示例镇总工会. 示例镇总工会开放数据[DS/OL]. (2026-02-10)[引用日期]. "
        "https://union.example/data/."
    ) in page
    assert "这是演示数据" in page
    assert "不足3的并入“其他”" in page


def test_corrections_are_listed(page: str) -> None:
    assert (
        '<time datetime="2026-02-10">2026年2月10日</time>：2025年会员总数，'
        "原来写“640余人”，改为“460余人”。录入时两个数字颠倒了。"
    ) in page


def test_a_site_without_corrections_says_so(tmp_path: Path) -> None:
    site = contents(build_tiny(tmp_path))
    page = site["data/index.html"].decode()
    assert "到目前为止没有更正过。" in page
    assert site["data/corrections.csv"].decode("utf-8-sig") == (
        "日期,数字,指标,期间,原值,改为,原因\r\n"
    )


def test_a_real_site_may_be_cited(tmp_path: Path) -> None:
    config = CONFIG.format(root=ROOT.as_posix(), sub_path="")
    real = config.replace("演示: 是", "演示: 否").replace("示例镇总工会", "青山镇总工会")
    page = contents(build_tiny(tmp_path, {"mkdocs.yml": real}))["data/index.html"].decode()
    assert "请不要引用" not in page


def test_an_editor_may_link_to_a_file(tmp_path: Path) -> None:
    body = "[会员数](../../data/figures.xlsx)和[全部](/data/all.zip)在[开放数据](/data/)里。"
    assert lines(tmp_path, {"docs/news/2025/gaowen.md": notice(body=body)}) == []
    wrong = notice(body="[会员数](/data/figure.xlsx)")
    (problem,) = lines(tmp_path, {"docs/news/2025/gaowen.md": wrong})
    assert "指向的文件不存在" in problem


def test_two_builds_write_the_same_bytes(site: dict[str, bytes], tmp_path: Path) -> None:
    again = contents(build_tiny(tmp_path, FILES))
    changed = [name for name in site if name.startswith("data/") and again[name] != site[name]]
    assert changed == []
