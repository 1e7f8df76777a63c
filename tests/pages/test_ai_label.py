"""What artificial intelligence made is labelled on the page and in every feed (SCOPE-6)."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import build_tiny
from portal.wording import AI_GENERATED
from tiny import notice

LABEL = f"<b>人工智能生成</b>：{AI_GENERATED}"
LAWS = """\
- 编号: gonghui-fa
  名称: 中华人民共和国工会法
  施行日期: 2021-12-24修正
  官方出处: https://flk.npc.gov.cn/
  核对日期: 2026-05-01
  条文:
    - 号码: "3"
      要义: 劳动者都可以参加工会
"""
POLICY = """\
---
编号: ruhui
标题: 怎样入会
发布时间: 2025-07-01 09:00
要点:
  谁能申请: 职工
  能享受什么: 入会
  怎么申请: 写申请
  多久办结: 5天
  找谁咨询: 镇总工会
法律依据:
  - 法律: gonghui-fa
    条款: 3
核对日期: 2026-01-01
AI生成: 是
---

写一份申请就行。
"""
INFO = "---\n标题: {title}\n核对日期: 2026-02-01\nAI生成: 是\n---\n\n我们在这里。\n"


@pytest.fixture(name="output", scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_tiny(
        tmp_path_factory.mktemp("ai"),
        {
            "data/laws.yml": LAWS,
            "docs/news/2025/gaowen.md": notice(more="AI生成: 是\n"),
            "docs/news/2025/ren.md": notice("2025-ren", title="人写的", more="AI生成: 否\n"),
            "docs/policies/ruhui.md": POLICY,
            "docs/about.md": INFO.format(title="关于我们"),
            "docs/index.md": INFO.format(title="首页"),
        },
    )


def test_the_label_stands_on_each_page_that_says_so(output: Path) -> None:
    labelled = {
        path.parent.relative_to(output).as_posix()
        for path in output.rglob("index.html")
        if LABEL in path.read_text("utf-8")
    }
    assert labelled == {".", "about", "news/2025/gaowen", "policies/ruhui"}


@pytest.mark.parametrize("form", ["xml", "atom", "json"])
def test_the_label_travels_with_the_text_in_feeds(output: Path, form: str) -> None:
    assert (output / f"feeds/all.{form}").read_text("utf-8").count(AI_GENERATED) == 2
