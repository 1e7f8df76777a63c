"""Which pages are searched, and what of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from building import build_tiny
from portal.search.document import SearchDocument
from portal.search.documents import search_documents
from portal.site import examine
from tiny import NOW, ROOT, notice, sound

SECRET = "绝不外传的话"


def searched(folder: Path, files: dict[str, str | bytes]) -> dict[str, SearchDocument]:
    """The pages of a tiny site that are searched, by path."""
    site = sound(folder, files)
    documents = search_documents(site.portal, site.specs.values(), site.texts)
    return {document.path: document for document in documents}


def test_pages_that_say_something_are_searched_and_lists_are_not(tmp_path: Path) -> None:
    found = searched(tmp_path, {})
    assert {path: (page.kind, page.date) for path, page in found.items()} == {
        "news/2025/gaowen/": ("news", "2025-07-01"),
        "activities/song-qingliang-202507/": ("activities", "2025-07-15"),
        "programmes/song-qingliang/": ("programmes", ""),
    }


def test_a_notice_says_what_its_page_shows(tmp_path: Path) -> None:
    more = "摘要: 只在列表里\n文号: 示工〔2025〕3号\n落款单位: 镇总工会\n标签: [送清凉]\n搜索词: [降温费]\n"
    body = "## 怎么领\n\n凭[会员证](../../news/2025/gaowen.md)领。\n\n| 日期 | 地点 |\n| --- | --- |\n| 7月1日 | 驿站 |"
    page = searched(tmp_path, {"docs/news/2025/gaowen.md": notice(more=more, body=body)})[
        "news/2025/gaowen/"
    ]
    assert page == SearchDocument(
        path="news/2025/gaowen/",
        title="高温天注意休息",
        text="怎么领 凭会员证领。 日期 地点 7月1日 驿站\n示工〔2025〕3号\n镇总工会\n送清凉",
        hidden=("降温费",),
        kind="news",
        kind_label="通知新闻",
        column="tongzhi",
        column_label="通知公告",
        date="2025-07-01",
        weight=3,
    )


@pytest.mark.parametrize(
    "more",
    [
        "草稿: 是\n",
        "定时发布: 2026-12-01 09:00\n",
        "到期时间: 2026-11-20\n",
        "撤下:\n  日期: 2026-01-01\n  原因: 内容有误\n",
    ],
)
def test_what_is_not_in_lists_is_nowhere_in_the_index(tmp_path: Path, more: str) -> None:
    text = notice("2025-mi", title=f"标题{SECRET}", more=f"{more}搜索词: [{SECRET}]\n", body=SECRET)
    output = build_tiny(tmp_path, {"docs/news/2025/mi.md": text})
    index = [output / "search/index.json", *output.glob("search/*/*.json")]
    assert len(index) > 2
    said = "".join(path.read_text("utf-8") for path in index)
    assert "高温天注意休息" in said
    assert "绝不" not in said
    assert "2025/mi/" not in said


def test_an_activity_weighs_most_once_it_is_over(tmp_path: Path) -> None:
    found = searched(tmp_path, {})
    assert {path: page.weight for path, page in found.items()} == {
        "news/2025/gaowen/": 3,
        "activities/song-qingliang-202507/": 4,
        "programmes/song-qingliang/": 3,
    }


def test_every_family_of_the_own_site_is_searched_and_names_stay_masked() -> None:
    site = examine(ROOT / "mkdocs.yml", NOW).site
    assert site is not None
    found = list(search_documents(site.portal, site.specs.values(), site.texts))
    assert {page.kind for page in found} == {
        *("news", "policies", "services", "needs", "activities", "programmes", "places"),
        "records",
    }
    assert {page.path for page in found} <= {
        spec.path
        for spec in site.specs.values()
        if spec.is_findable or spec.template == "public_notice.html"
    }
    assert all(page.title and page.text for page in found)
    records = "；".join(page.text for page in found if page.kind == "records")
    inner = ("顺序", "版本", "核对日期", "列举不全", "数据来源", "演示")
    assert [label for label in inner if re.search(f"(^|；|\n){label} ", records)] == []
    (training,) = (page for page in found if page.path == "skills/2024-falv-peixun/")
    assert "场次 1场；参加人次 60人次；种类 培训班；期间 2024年7月；日期" in training.text
    listed = {spec.path for spec in site.specs.values() if spec.template.endswith("s.html")}
    assert not listed & {page.path for page in found}
