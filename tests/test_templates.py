"""What templates show only where there is something to show or to link to."""

from __future__ import annotations

from pathlib import Path

import pytest

from attached import word_file
from building import build_tiny, contents
from crawl import faults, parse
from portal import urls
from tiny import ACTIVITIES, CONFIG, ROOT, notice

EXPIRED = notice(more="到期时间: 2025-08-01\n")
WITHDRAWN = notice(more="撤下:\n  日期: 2025-08-01\n  原因: 有误\n")
LAWS = """\
- 编号: gonghui-fa
  名称: 中华人民共和国工会法
  施行日期: 2021-12-24修正
  官方出处: https://flk.npc.gov.cn/
  核对日期: 2026-11-01
  条文:
    - 号码: 14之1
      要义: 都可以参加工会
"""
SERVICE = """\
---
编号: ruhui
标题: 我要入会
事项名称: 工会会员入会登记
发布时间: 2025-07-01 09:00
办理依据:
  - 法律: gonghui-fa
    条款: 14之1
申请条件: [职工]
申请材料: [身份证]
地点: 便民服务中心
时间: 工作日 8:30—12:00
电话: "12351"
办理流程: [填写申请书]
办理时限: 5个工作日
收费: 不收费
{more}---

请先打电话。
"""
AHEAD = "办理状态:\n  状态: 暂停\n  起: 2026-12-10\n  内容: 请到县里办\n"


@pytest.mark.parametrize("text", [EXPIRED, WITHDRAWN], ids=["expired", "withdrawn"])
def test_no_page_leads_to_a_family_that_is_absent(tmp_path: Path, text: str) -> None:
    files = {
        "docs/news/2025/gaowen.md": text,
        "data/activities/2025.yml": "# 暂无\n",
        "data/laws.yml": LAWS,
        "docs/services/ruhui.md": SERVICE.format(more=""),
    }
    site = contents(build_tiny(tmp_path, files))
    assert "policies/laws/index.html" in site
    assert not {"activities/index.html", "policies/index.html"} & set(site)
    assert list(faults(site, "https://union.example/")) == []


def test_a_list_whose_notices_have_all_expired_says_so(tmp_path: Path) -> None:
    files = {"docs/news/2024/jiu.md": EXPIRED.replace("2025", "2024")}
    site = contents(build_tiny(tmp_path, files))
    words = '<p>这里的内容都已到期。其他内容在<a href="../../news/">通知新闻</a>。</p>'
    assert words in site["news/2024/index.html"].decode()
    assert words not in site["news/2025/index.html"].decode()


@pytest.mark.parametrize(
    ("more", "words"),
    [("", "<dd>正常办理</dd>"), (AHEAD, "<b>办理将暂停</b>：2026年12月10日起，请到县里办")],
)
def test_a_service_says_whether_it_can_be_had(tmp_path: Path, more: str, words: str) -> None:
    files = {"data/laws.yml": LAWS, "docs/services/ruhui.md": SERVICE.format(more=more)}
    site = contents(build_tiny(tmp_path, files))
    page, listed = site["services/ruhui/index.html"].decode(), site["services/index.html"].decode()
    assert words in page
    assert "《中华人民共和国工会法》第14条之一</a>" in page
    assert ("· 正常办理" in listed, "将暂停：" in listed) == (not more, bool(more))


def test_an_attachment_with_an_odd_name_can_be_fetched(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "docs/news/2025/gaowen.md": notice(
            more="附件:\n  - 文件: 报名 表#1.docx\n    标题: 报名表\n"
        ),
        "docs/news/2025/报名 表#1.docx": word_file("报名表"),
    }
    site = contents(build_tiny(tmp_path, files))
    address = urls.file_address("news/2025/报名 表#1.docx")
    assert ("a", f"../../../{address}") in parse(site["news/2025/gaowen/index.html"]).found


def test_a_cancelled_activity_says_so_in_the_lists_of_the_past(tmp_path: Path) -> None:
    state = "  状态: 已取消\n  原因: 台风\n  起: 2025-07-14\n"
    site = contents(build_tiny(tmp_path, {"data/activities/2025.yml": ACTIVITIES + state}))
    for name in ("activities", "activities/2025", "calendar/2025/07", "programmes/song-qingliang"):
        assert "</svg>已取消</span>" in site[f"{name}/index.html"].decode(), name


def test_pages_with_a_source_can_be_mended_where_a_repository_is_named(tmp_path: Path) -> None:
    plain = contents(build_tiny(tmp_path / "plain"))
    assert not any("修改本页".encode() in data for data in plain.values())
    host = "repo_url: https://code.example/zhen/gonghui\nedit_uri: edit/main/docs/\n"
    config = CONFIG.format(root=ROOT.as_posix(), sub_path="") + host
    site = contents(build_tiny(tmp_path / "hosted", {"mkdocs.yml": config}))
    edit = "https://code.example/zhen/gonghui/edit/main/"
    for page, source in (
        ("news/2025/gaowen", "docs/news/2025/gaowen.md"),
        ("activities/song-qingliang-202507", "data/activities/2025.yml"),
        ("programmes/song-qingliang", "data/programmes.yml"),
    ):
        assert ("a", edit + source) in parse(site[f"{page}/index.html"]).found
